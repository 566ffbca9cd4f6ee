// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/formula.hpp"

namespace goalpost::kpi {

/// Cuts a text into the pieces of a formula; unknown words and signs are faults.
std::variant<std::vector<FormulaToken>, FormulaFault> tokensOf(std::string_view text);
/// What keeps the pieces from being a formula; nothing where they are one.
std::optional<FormulaFault> faultOf(std::span<const FormulaToken> tokens);

}  // namespace goalpost::kpi
