// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>

/// Verbs on a campaign's objectives. An Id that names nothing throws Error.
namespace goalpost::edit {

/// From a whole objective; one without an id is added.
Act setObjective(model::Plan plan, const Id& campaign, model::Objective objective);
/// Begins as a benchmark over the campaign's own dates. Throws Error when the KPI has one already.
Act addObjective(model::Plan plan, const Id& campaign, std::string_view kpi);
Act changeObjective(model::Plan plan, const Id& campaign, const Id& objective,
                    const std::function<void(model::Objective&)>& change);
/// With a baseline a benchmark becomes a promise in the KPI's better direction; without one the objective
/// becomes a benchmark and promises neither change nor target.
Act setBaseline(model::Plan plan, const Id& campaign, const Id& objective,
                std::optional<model::Baseline> baseline);
/// Its first and last day; the evaluation follows when it is missing or would lie before the end.
Act setObjectivePeriod(model::Plan plan, const Id& campaign, const Id& objective, Period period);
/// Adds a business objective to the campaign's brand and lets the objective serve it, as one act.
Act serveNewBusinessObjective(model::Plan plan, const Id& campaign, const Id& objective, std::string name,
                              std::string owner);
/// With the reasons written for it. The method refuses it where the tool decision rests on it.
Act removeObjective(model::Plan plan, const Id& campaign, const Id& objective);

}  // namespace goalpost::edit
