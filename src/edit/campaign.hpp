// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "edit/change.hpp"

#include <optional>

/// Verbs on campaigns, their goals and KPIs. Each takes a plan and gives the changed one; none
/// stores anything. An Id that names nothing throws Error.
namespace goalpost::edit {

Act addCampaign(model::Plan plan, std::string name, Id brand, std::optional<Period> period);
/// Once the Goal phase was left, another goal needs a reason when it is stored; so does the secondary one.
Act chooseGoal(model::Plan plan, const Id& campaign, std::optional<model::Goal> primary,
               std::string why = {});
Act chooseSecondaryGoal(model::Plan plan, const Id& campaign, std::optional<model::Goal> secondary,
                        std::string why = {});
/// Puts the KPI into the lane for that goal; adds the choice when there was none; no role takes it out.
Act placeKpi(model::Plan plan, const Id& campaign, model::Goal goal, std::string_view kpi,
             std::optional<model::Role> role);
Act nameDataSource(model::Plan plan, const Id& campaign, const Id& choice, std::string source);
Act writeReason(model::Plan plan, std::string_view rule, std::string_view subject, std::string reason,
                std::string by, Date on);
Act applyPlan(const model::Plan& plan, const Json& document, std::string_view source);

}  // namespace goalpost::edit
