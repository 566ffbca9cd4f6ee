// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

namespace goalpost::report {

/// The total that leads a table of creators: the first primary or contextual one that was measured, else
/// any other that was, else the first chosen one; null where there is none.
const kpi::Value* leadingTotalOf(const Figures& figures);
/// The rate beside it: one that creators tell with an interval, else one that was measured, else the first.
const kpi::Value* leadingRateOf(const Figures& figures);

/// How much of a total the creators' rows tell.
struct Coverage {
    double whole = 0;
    double credited = 0;  ///< to creators that are known
    double rest() const { return whole - credited; }
    /// False where half a view or less belongs to nobody.
    bool hasRest() const { return rest() >= 0.5; }
};
/// Nothing while the total was not measured.
std::optional<Coverage> coverageOf(const Figures& figures, const kpi::Value* total);

}  // namespace goalpost::report
