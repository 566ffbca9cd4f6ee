// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"
#include "imports/sniff.hpp"

#include <string_view>

/// What was said of a file's columns is remembered for every file with the same headers, until it is
/// forgotten.
namespace goalpost::edit {

/// The mapping for the file's headers; null where there is none.
const model::ImportMapping* rememberedFor(const model::Plan& plan, const imports::Sniff& sniff);
/// Throws Error where no mapping has that fingerprint.
Act forgetMapping(model::Plan plan, std::string_view fingerprint);

}  // namespace goalpost::edit
