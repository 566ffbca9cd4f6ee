// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/stakeholder.hpp"

#include "edit/entries.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

std::string briefedName(const Stakeholder& stakeholder) {
    return stakeholder.name.empty() ? stakeholder.department : stakeholder.name;
}

void check(const Plan& plan, Stakeholder& stakeholder) {
    stakeholder.department = std::string(trim(stakeholder.department));
    stakeholder.name = std::string(trim(stakeholder.name));
    if (stakeholder.department.empty())
        throw Error("A briefing names the department; write one such as legal.");
    for (const Stakeholder& other : plan.stakeholders)
        if (other.id != stakeholder.id && other.tool == stakeholder.tool &&
            foldCase(other.department) == foldCase(stakeholder.department) &&
            foldCase(other.name) == foldCase(stakeholder.name))
            throw Error("The briefing of " + inQuotes(briefedName(other)) +
                        " about this tool is there already; change that one.");
    if (stakeholder.briefed && stakeholder.acknowledged && *stakeholder.acknowledged < *stakeholder.briefed)
        throw Error("The briefing would be acknowledged on " + shortDate(*stakeholder.acknowledged) +
                    ", before it is given on " + shortDate(*stakeholder.briefed) +
                    "; write a day that is not before it.");
}

}  // namespace

Act addStakeholder(Plan plan, Stakeholder stakeholder) {
    check(plan, stakeholder);
    const std::string label = "Add briefing of " + inQuotes(briefedName(stakeholder));
    addTo(plan.stakeholders, std::move(stakeholder));
    return {std::move(plan), label};
}

Act setStakeholder(Plan plan, Stakeholder stakeholder) {
    check(plan, stakeholder);
    const std::string label = "Change briefing of " + inQuotes(briefedName(stakeholder));
    replaceIn(plan.stakeholders, std::move(stakeholder), "briefing");
    return {std::move(plan), label};
}

Act removeStakeholder(Plan plan, const Id& id) {
    const Stakeholder taken = takeFrom(plan.stakeholders, id, "briefing");
    return {std::move(plan), "Delete briefing of " + inQuotes(briefedName(taken))};
}

}  // namespace goalpost::edit
