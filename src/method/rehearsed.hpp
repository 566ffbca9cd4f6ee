// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <string_view>

/// What a campaign's tracking rehearsals show of its KPIs (KPI-DATA).
namespace goalpost::method {

/// The newest rehearsal of the choice's data source that tells the KPI, as computing or lacking; null where
/// there is none.
const model::Rehearsal* rehearsalOf(const model::Campaign& campaign, const model::KpiChoice& choice);
/// The newest one of a source, whatever it tells.
const model::Rehearsal* newestRehearsal(const model::Campaign& campaign, std::string_view source);
bool computesIn(const model::Rehearsal& rehearsal, std::string_view kpi);

}  // namespace goalpost::method
