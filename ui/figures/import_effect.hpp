// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "store/workspace.hpp"

#include <optional>
#include <vector>

/// What an import would do to the figures of a campaign, computed on the workspace's thread.
namespace goalpost::ui {

/// The KPIs that the campaign chose, as Results shows them.
std::vector<kpi::Value> chosenKpis(const store::Workspace& workspace, const Id& campaign, Date today);

/// One KPI before and after. After is missing where it was not measured.
struct KpiEffect {
    kpi::Value before;
    std::optional<kpi::Value> after;
};
std::vector<KpiEffect> effectsOf(const std::vector<kpi::Value>& before, const std::vector<kpi::Value>& after);

}  // namespace goalpost::ui
