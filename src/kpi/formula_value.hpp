// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/value.hpp"

namespace goalpost::kpi {

/// The value of a KPI with a formula of its own, out of the group's sums: of those posts that tell every
/// measure of it, where there are such.
Value formulaValue(const Kpi& kpi, const GroupContext& context, Value value);

}  // namespace goalpost::kpi
