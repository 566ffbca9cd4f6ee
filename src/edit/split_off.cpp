// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/split_off.hpp"

#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "edit/reasons.hpp"

#include <algorithm>

namespace goalpost::edit {

using namespace model;

namespace {

bool isTakenAsName(const Plan& plan, const Campaign& original, std::string_view name) {
    return std::ranges::any_of(plan.campaigns, [&](const Campaign& each) {
        return each.brand == original.brand && sameName(each.name, name);
    });
}

template <class T, class Goes>
void moveEntries(std::vector<T>& from, std::vector<T>& to, Goes goes) {
    for (T& entry : from)
        if (goes(entry))
            to.push_back(entry);
    std::erase_if(from, goes);
}

bool measures(const Campaign& campaign, const std::string& kpi) {
    return std::ranges::any_of(campaign.kpis, [&](const KpiChoice& choice) { return choice.kpi == kpi; });
}

}  // namespace

std::string splitName(const Plan& plan, const Campaign& campaign, Goal goal) {
    const std::string wanted = campaign.name + ": " + std::string(nameOf(goal));
    std::string name = wanted;
    for (int number = 2; isTakenAsName(plan, campaign, name); ++number)
        name = wanted + " " + std::to_string(number);
    return name;
}

Act splitOff(Plan plan, const Id& id, Goal goal, std::string name) {
    Campaign& original = entryOf(plan.campaigns, id, "campaign");
    if (original.primaryGoal() == goal)
        throw Error(inQuotes(nameOf(goal)) + " is what " + inQuotes(original.name) +
                    " is for; choose another goal to split off.");
    name = trim(name).empty() ? splitName(plan, original, goal) : namedOnce(name, "campaign");
    if (isTakenAsName(plan, original, name))
        throw Error("There is a campaign named " + inQuotes(name) + " already; choose another name.");
    Campaign part;
    part.id = Id::create();
    part.name = name;
    part.brand = original.brand;
    part.phase = Phase::Goal;
    part.from = original.from;
    part.to = original.to;
    part.owner = original.owner;
    part.targetAudience = original.targetAudience;
    part.goal = GoalChoice{.primary = goal, .secondary = std::nullopt};
    moveEntries(original.kpis, part.kpis, [&](const KpiChoice& choice) { return choice.goal == goal; });
    moveEntries(original.objectives, part.objectives, [&](const Objective& objective) {
        return measures(part, objective.kpi) && !measures(original, objective.kpi);
    });
    if (original.goal && original.goal->secondary == goal)
        original.goal->secondary.reset();
    const std::string from = "campaign/" + original.name;
    const std::string to = "campaign/" + name;
    moveReasons(plan, from + "/goal/" + std::string(idOf(goal)), to + "/goal/" + std::string(idOf(goal)));
    for (const KpiChoice& choice : part.kpis)
        if (!measures(original, choice.kpi))
            for (const char* kind : {"/kpi/", "/objective/"})
                moveReasons(plan, from + kind + choice.kpi, to + kind + choice.kpi);
    const std::string label = "Split off campaign " + inQuotes(name);
    plan.campaigns.push_back(std::move(part));
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
