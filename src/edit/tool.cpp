// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/tool.hpp"

#include "edit/entries.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

constexpr auto NameOf = [](const auto& entry) { return entry.name; };
constexpr auto RecommendationOf = [](const Escalation& rule) { return rule.recommendation; };

Tool& toolOf(Plan& plan, const Id& id) {
    return entryOf(plan.tools, id, "tool");
}

void checkTool(const Plan& plan, Tool& tool) {
    tool.name = namedOnce(tool.name, "tool");
    refuseTwin(plan.tools, tool, NameOf, "tool");
}

void checkOperator(const Tool& tool, Operator& person) {
    person.name = namedOnce(person.name, "person");
    refuseTwin(tool.operators, person, NameOf, "person");
}

void checkEscalation(const Tool& tool, Escalation& rule) {
    rule.recommendation = std::string(trim(rule.recommendation));
    if (rule.recommendation.empty())
        throw Error("An escalation rule names the recommendation it is about; write one.");
    refuseTwin(tool.escalation, rule, RecommendationOf, "recommendation");
}

void checkOverride(const Tool& tool, Override& entry) {
    entry.subject = std::string(trim(entry.subject));
    if (entry.subject.empty())
        throw Error("An override names what it is about; write a creator, a message or a payment.");
    for (const Override& other : tool.overrides)
        if (other.id != entry.id && other.on == entry.on &&
            foldCase(other.subject) == foldCase(entry.subject))
            throw Error("An override about " + inQuotes(other.subject) +
                        " is logged for that day already; change that one or write another subject.");
}

/// "the pilot "A" and the campaign "B"".
std::string usersOf(const Plan& plan, const Id& tool) {
    std::vector<std::string> users;
    for (const Pilot& pilot : plan.pilots)
        if (pilot.tool == tool)
            users.push_back("the pilot " + inQuotes(pilot.name));
    for (const Campaign& campaign : plan.campaigns)
        if (campaign.tools && std::find(campaign.tools->tools.begin(), campaign.tools->tools.end(), tool) !=
                                  campaign.tools->tools.end())
            users.push_back("the tool decision of the campaign " + inQuotes(campaign.name));
    return join(users, " and ");
}

}  // namespace

Act addTool(Plan plan, Tool tool) {
    checkTool(plan, tool);
    const std::string label = "Add tool " + inQuotes(tool.name);
    addTo(plan.tools, std::move(tool));
    return {std::move(plan), label};
}

Act setTool(Plan plan, Tool tool) {
    checkTool(plan, tool);
    const std::string label = "Change tool " + inQuotes(tool.name);
    replaceIn(plan.tools, std::move(tool), "tool");
    return {std::move(plan), label};
}

Act removeTool(Plan plan, const Id& id) {
    const std::string name = toolOf(plan, id).name;
    if (const std::string users = usersOf(plan, id); !users.empty())
        throw Error("The tool " + inQuotes(name) + " is used by " + users +
                    "; choose another tool there first.");
    takeFrom(plan.tools, id, "tool");
    std::erase_if(plan.reviews, [&](const Review& review) { return review.tool == id; });
    for (Stakeholder& stakeholder : plan.stakeholders)
        if (stakeholder.tool == id)
            stakeholder.tool = {};
    return {std::move(plan), "Delete tool " + inQuotes(name)};
}

Act addOperator(Plan plan, const Id& toolId, Operator person) {
    Tool& tool = toolOf(plan, toolId);
    checkOperator(tool, person);
    const std::string label = "Add " + inQuotes(person.name) + " to the training of " + inQuotes(tool.name);
    addTo(tool.operators, std::move(person));
    return {std::move(plan), label};
}

Act setOperator(Plan plan, const Id& toolId, Operator person) {
    Tool& tool = toolOf(plan, toolId);
    checkOperator(tool, person);
    const std::string label = "Change the training of " + inQuotes(person.name);
    replaceIn(tool.operators, std::move(person), "person");
    return {std::move(plan), label};
}

Act removeOperator(Plan plan, const Id& toolId, const Id& id) {
    Tool& tool = toolOf(plan, toolId);
    const std::string name = takeFrom(tool.operators, id, "person").name;
    const std::string label = "Delete " + inQuotes(name) + " from the training of " + inQuotes(tool.name);
    return {std::move(plan), label};
}

Act addEscalation(Plan plan, const Id& toolId, Escalation rule) {
    Tool& tool = toolOf(plan, toolId);
    checkEscalation(tool, rule);
    const std::string label = "Add escalation rule " + inQuotes(rule.recommendation);
    addTo(tool.escalation, std::move(rule));
    return {std::move(plan), label};
}

Act setEscalation(Plan plan, const Id& toolId, Escalation rule) {
    Tool& tool = toolOf(plan, toolId);
    checkEscalation(tool, rule);
    const std::string label = "Change escalation rule " + inQuotes(rule.recommendation);
    replaceIn(tool.escalation, std::move(rule), "escalation rule");
    return {std::move(plan), label};
}

Act removeEscalation(Plan plan, const Id& toolId, const Id& id) {
    const std::string name = takeFrom(toolOf(plan, toolId).escalation, id, "escalation rule").recommendation;
    return {std::move(plan), "Delete escalation rule " + inQuotes(name)};
}

Act addOverride(Plan plan, const Id& toolId, Override entry) {
    Tool& tool = toolOf(plan, toolId);
    checkOverride(tool, entry);
    const std::string label = "Log override of " + inQuotes(entry.subject);
    addTo(tool.overrides, std::move(entry));
    return {std::move(plan), label};
}

Act setOverride(Plan plan, const Id& toolId, Override entry) {
    Tool& tool = toolOf(plan, toolId);
    checkOverride(tool, entry);
    const std::string label = "Change override of " + inQuotes(entry.subject);
    replaceIn(tool.overrides, std::move(entry), "override");
    return {std::move(plan), label};
}

Act removeOverride(Plan plan, const Id& toolId, const Id& id) {
    const std::string subject = takeFrom(toolOf(plan, toolId).overrides, id, "override").subject;
    return {std::move(plan), "Delete override of " + inQuotes(subject)};
}

}  // namespace goalpost::edit
