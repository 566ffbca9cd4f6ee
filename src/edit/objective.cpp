// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/objective.hpp"

#include "edit/brand.hpp"
#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "edit/reasons.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

/// Between the last day and the evaluation: exports arrive some days late.
constexpr std::chrono::days Settling{5};

std::string ofKpi(const Plan& plan, const Objective& objective) {
    const kpi::Kpi* known = kpi::find(plan, objective.kpi);
    return inQuotes(known ? known->name : std::string_view(objective.kpi));
}

/// Where reasons for its findings are kept.
std::string subjectOf(const Campaign& campaign, const Objective& objective) {
    return "campaign/" + campaign.name + "/objective/" + objective.kpi;
}

Direction betterOf(const Plan& plan, std::string_view kpi) {
    const kpi::Kpi* known = kpi::find(plan, kpi);
    return known && known->better == kpi::Better::Lower ? Direction::Decrease : Direction::Increase;
}

std::string labelOf(const Plan& plan, const Objective& before, const Objective& after) {
    const std::string which = " of the objective for " + ofKpi(plan, after);
    if (before.change != after.change || before.target != after.target)
        return "Set the target" + which;
    if (before.direction != after.direction)
        return "Set the direction" + which;
    if (before.scope != after.scope)
        return "Set the scope" + which;
    if (before.baseline != after.baseline)
        return "Set the baseline" + which;
    if (before.from != after.from || before.to != after.to || before.evaluate != after.evaluate)
        return "Set the dates" + which;
    if (before.businessObjective != after.businessObjective)
        return "Set the business objective" + which;
    if (before.market != after.market)
        return "Note the market" + which;
    return "Change the objective for " + ofKpi(plan, after);
}

}  // namespace

Act setObjective(Plan plan, const Id& campaignId, Objective objective) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    const std::string label = "Set the objective for " + ofKpi(plan, objective);
    if (objective.id.empty()) {
        objective.id = Id::create();
        campaign.objectives.push_back(std::move(objective));
    } else {
        Objective& stored = entryOf(campaign.objectives, objective.id, "objective");
        stored = std::move(objective);
    }
    return {std::move(plan), label};
}

Act addObjective(Plan plan, const Id& campaignId, std::string_view kpi) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    if (!kpi::find(plan, kpi))
        throw Error("There is no KPI " + inQuotes(kpi) + " in the catalogue; choose one of its list.");
    for (const Objective& each : campaign.objectives)
        if (each.kpi == kpi)
            throw Error("The campaign has an objective for " + ofKpi(plan, each) +
                        " already; change that one.");
    Objective objective;
    objective.id = Id::create();
    objective.kpi = kpi;
    objective.direction = Direction::Benchmark;
    objective.from = campaign.from;
    objective.to = campaign.to;
    if (campaign.to)
        objective.evaluate = *campaign.to + Settling;
    const std::string label = "Add the objective for " + ofKpi(plan, objective);
    campaign.objectives.push_back(std::move(objective));
    return {std::move(plan), label};
}

Act changeObjective(Plan plan, const Id& campaignId, const Id& id,
                    const std::function<void(Objective&)>& change) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Objective& objective = entryOf(campaign.objectives, id, "objective");
    const Objective before = objective;
    change(objective);
    objective.id = before.id;
    if (objective.market == MarketNote{})
        objective.market.reset();
    const std::string label = labelOf(plan, before, objective);
    const std::string from = subjectOf(campaign, before);
    const std::string to = subjectOf(campaign, objective);
    if (from != to)
        moveReasons(plan, from, to);
    return {std::move(plan), label};
}

Act setBaseline(Plan plan, const Id& campaign, const Id& id, std::optional<Baseline> baseline) {
    if (baseline == Baseline{})
        baseline.reset();
    Campaign& owner = entryOf(plan.campaigns, campaign, "campaign");
    const Direction better = betterOf(plan, entryOf(owner.objectives, id, "objective").kpi);
    return changeObjective(std::move(plan), campaign, id, [&](Objective& objective) {
        objective.baseline = baseline;
        if (!baseline) {
            objective.direction = Direction::Benchmark;
            objective.change.reset();
            objective.target.reset();
        } else if (objective.direction == Direction::Benchmark && baseline->value) {
            objective.direction = better;
        }
    });
}

Act setObjectivePeriod(Plan plan, const Id& campaign, const Id& id, Period period) {
    return changeObjective(std::move(plan), campaign, id, [&](Objective& objective) {
        objective.from = period.from;
        objective.to = period.to;
        if (!objective.evaluate || *objective.evaluate < period.to)
            objective.evaluate = period.to + Settling;
    });
}

Act serveNewBusinessObjective(Plan plan, const Id& campaignId, const Id& id, std::string name,
                              std::string owner) {
    const Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    if (campaign.brand.empty())
        throw Error("The campaign " + inQuotes(campaign.name) +
                    " has no brand yet; choose one, since business objectives belong to the brand.");
    const Id brand = campaign.brand;
    Act added = addBusinessObjective(std::move(plan), brand, std::move(name), std::move(owner));
    const Id served = added.plan.brand(brand)->businessObjectives.back().id;
    Act act = changeObjective(std::move(added.plan), campaignId, id,
                              [&](Objective& objective) { objective.businessObjective = served; });
    return {std::move(act.plan), added.label};
}

Act removeObjective(Plan plan, const Id& campaignId, const Id& id) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    const Objective removed = entryOf(campaign.objectives, id, "objective");
    const std::string subject = subjectOf(campaign, removed);
    std::erase_if(campaign.objectives, [&](const Objective& each) { return each.id == id; });
    dropReasons(plan, subject);
    const std::string label = "Remove the objective for " + ofKpi(plan, removed);
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
