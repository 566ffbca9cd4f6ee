// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/bundle.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "store/workspace.hpp"

namespace goalpost::edit {

namespace {

void requireKpi(const model::Plan& plan, const std::string& id, const std::string& place) {
    if (!id.empty() && !kpi::find(plan, id))
        throw InputError(place, "There is no KPI \"" + shortened(id, 60) + "\" in the catalogue.");
}

void requireKpis(const model::Plan& plan) {
    for (std::size_t i = 0; i < plan.campaigns.size(); ++i) {
        const auto& campaign = plan.campaigns[i];
        const std::string place = "/plan/campaigns/" + std::to_string(i);
        for (std::size_t k = 0; k < campaign.kpis.size(); ++k)
            requireKpi(plan, campaign.kpis[k].kpi, place + "/kpis/" + std::to_string(k) + "/id");
        for (std::size_t k = 0; k < campaign.objectives.size(); ++k)
            requireKpi(plan, campaign.objectives[k].kpi, place + "/objectives/" + std::to_string(k) + "/kpi");
    }
}

}  // namespace

store::BundleCounts importBundle(store::Workspace& workspace, std::istream& bundle, Date today) {
    return store::readBundle(workspace, bundle, [&](const model::Plan& plan) {
        requireKpis(plan);
        method::refuseBroken(plan, today);
    });
}

}  // namespace goalpost::edit
