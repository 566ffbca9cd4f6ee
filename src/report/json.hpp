// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "report/document.hpp"

namespace goalpost::report {

/// The document block by block, as values: {"type": "table", "columns": […], "rows": […]} and the like.
/// A cell with a number is that number, without one its text.
Json toJson(const Document& document);

}  // namespace goalpost::report
