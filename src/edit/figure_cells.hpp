// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// Cells of a spreadsheet that somebody pastes as figures, read as those of an imported file are.
namespace goalpost::edit {

/// The decimal sign that the cells of one column prove together: "2,5" and "1.234.567" do, "2.500" does where
/// the measure counts whole things. '\0' where they leave it open.
char decimalOf(model::Measure measure, std::span<const std::string> cells);
/// The figure as it is stored, with that decimal sign: "12,5k", "2.500", "€ 10,50". Nothing where it is none,
/// or no whole number of what is stored.
std::optional<std::int64_t> figureIn(model::Measure measure, std::string_view cell, char decimal);

}  // namespace goalpost::edit
