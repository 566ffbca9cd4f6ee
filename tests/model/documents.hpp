// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/json.hpp"
#include "model/document.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace goalpost::test {

inline Json exampleDocument() {
    return parseJson(readFile(sourceFolder() / "docs" / "plan-example.json"));
}

inline model::Plan applied(const model::Plan& plan, std::string_view document) {
    return model::applyDocument(plan, parseJson(document));
}

}  // namespace goalpost::test
