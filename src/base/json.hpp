// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace goalpost {

using Json = nlohmann::ordered_json;

/// Reads a JSON document of at most 64 levels. Throws InputError with line and column for anything
/// malformed, for deeper nesting, for text that is not UTF-8, and for a key given twice in one object.
Json parseJson(std::string_view text);
/// Two-space indentation, keys in their order, text as UTF-8; broken UTF-8 is replaced by U+FFFD.
std::string formatJson(const Json& json);

}  // namespace goalpost
