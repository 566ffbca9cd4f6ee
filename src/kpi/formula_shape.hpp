// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/formula.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::kpi {

/// What a formula is made of, where it is one of the kinds that the catalogue has too.
struct FormulaShape {
    /// Sum: of measures. Rate: a sum by a sum. Cost: alone, by a sum, or a sum by it. PerDay: a sum by days.
    enum class Kind : std::uint8_t { Sum, Rate, Cost, PerDay, Other };
    Kind kind = Kind::Other;
    std::vector<Measure> required;  ///< of Other: every measure that is named
    std::vector<double> weights;    ///< of the required; empty: 1
    std::vector<Measure> below;     ///< what is divided by
    CostPart cost = CostPart::None;
    double scale = 1;
};
FormulaShape shapeOf(const Formula& formula, Unit unit);

}  // namespace goalpost::kpi
