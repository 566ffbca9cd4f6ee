// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "edit/pilot.hpp"
#include "edit/stakeholder.hpp"
#include "edit/tool.hpp"
#include "edit/workflow.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;
using model::Stage;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

template <class Verb>
std::string refusalOf(Verb verb) {
    try {
        verb();
    } catch (const Error& error) {
        return error.what();
    }
    return "taken";
}

Plan withTool() {
    model::Tool tool;
    tool.name = " Lens ";
    return addTool({}, tool).plan;
}

Plan withPilot() {
    Plan plan = withTool();
    model::Pilot pilot;
    pilot.name = "First";
    pilot.tool = plan.tools[0].id;
    pilot.from = day("2026-06-08");
    pilot.to = day("2026-07-22");
    return addPilot(std::move(plan), pilot).plan;
}

model::PilotLog weekOf(const char* date, int cases) {
    model::PilotLog week;
    week.date = day(date);
    week.cases = cases;
    return week;
}

}  // namespace

TEST_CASE("A stage is mapped once, mapped anew, and taken out of the map") {
    model::WorkflowStep step;
    step.stage = Stage::Discovery;
    step.hoursPerMonth = 40;
    Plan plan = mapStage({}, step).plan;
    const Id id = plan.workflow.at(0).id;
    step.errorRate = 0.1;
    plan = mapStage(std::move(plan), step).plan;
    REQUIRE(plan.workflow.size() == 1);
    CHECK(plan.workflow[0].id == id);
    CHECK(plan.workflow[0].errorRate == 0.1);
    CHECK(unmapStage(plan, Stage::Discovery).plan == Plan{});
    CHECK_THROWS_AS(unmapStage(plan, Stage::Payment), Error);
}

TEST_CASE("A map takes no share beyond 100 percent, no hours below zero and no step without a stage") {
    model::WorkflowStep step;
    CHECK_THROWS_AS(mapStage({}, step), Error);
    step.stage = Stage::Outreach;
    step.manualShare = 1.2;
    CHECK(refusalOf([&] { mapStage({}, step); }) ==
          "The manual share of a stage lies between 0% and 100%; write one in that range.");
    step.manualShare = 1;
    step.hoursPerMonth = -1;
    CHECK_THROWS_AS(mapStage({}, step), Error);
}

TEST_CASE("A tool has a name of its own and is not deleted while a pilot or a campaign uses it") {
    Plan plan = withPilot();
    CHECK(plan.tools[0].name == "Lens");
    model::Tool twin;
    twin.name = "LENS";
    CHECK_THROWS_AS(addTool(plan, twin), Error);
    const Id tool = plan.tools[0].id;
    plan.campaigns.push_back({});
    plan.campaigns[0].name = "Launch";
    plan.campaigns[0].tools = model::ToolsDecision{model::ToolDecision::Use, {tool}, ""};
    CHECK(refusalOf([&] { removeTool(plan, tool); }) ==
          "The tool \"Lens\" is used by the pilot \"First\" and the tool decision of the campaign "
          "\"Launch\"; choose another tool there first.");
    plan.campaigns.clear();
    plan.pilots.clear();
    plan.reviews.push_back({});
    plan.reviews[0].tool = tool;
    plan.stakeholders.push_back({});
    plan.stakeholders[0].tool = tool;
    const Act act = removeTool(plan, tool);
    CHECK(act.label == "Delete tool \"Lens\"");
    CHECK(act.plan.tools.empty());
    CHECK(act.plan.reviews.empty());
    REQUIRE(act.plan.stakeholders.size() == 1);
    CHECK(act.plan.stakeholders[0].tool.empty());
}

TEST_CASE("People, escalation rules and overrides of a tool are added, changed and deleted") {
    Plan plan = withTool();
    const Id tool = plan.tools[0].id;
    model::Operator person;
    person.name = "Ana";
    plan = addOperator(std::move(plan), tool, person).plan;
    CHECK_THROWS_AS(addOperator(plan, tool, person), Error);
    person = plan.tools[0].operators.at(0);
    person.mechanics = day("2026-06-02");
    plan = setOperator(std::move(plan), tool, person).plan;
    CHECK(plan.tools[0].operators[0].mechanics == day("2026-06-02"));

    model::Escalation rule;
    CHECK_THROWS_AS(addEscalation(plan, tool, rule), Error);
    rule.recommendation = "reject";
    plan = addEscalation(std::move(plan), tool, rule).plan;
    rule = plan.tools[0].escalation.at(0);
    rule.withinHours = 24;
    plan = setEscalation(std::move(plan), tool, rule).plan;
    CHECK(plan.tools[0].escalation[0].withinHours == 24);

    model::Override entry;
    entry.on = day("2026-06-20");
    entry.subject = "Theo";
    plan = addOverride(std::move(plan), tool, entry).plan;
    CHECK_THROWS_AS(addOverride(plan, tool, entry), Error);
    entry = plan.tools[0].overrides.at(0);
    entry.outcome = "right";
    plan = setOverride(std::move(plan), tool, entry).plan;
    CHECK(plan.tools[0].overrides[0].outcome == "right");

    plan = removeOperator(std::move(plan), tool, person.id).plan;
    plan = removeEscalation(std::move(plan), tool, rule.id).plan;
    plan = removeOverride(std::move(plan), tool, entry.id).plan;
    CHECK(plan.tools[0].operators.empty());
    CHECK(plan.tools[0].escalation.empty());
    CHECK(plan.tools[0].overrides.empty());
    CHECK_THROWS_AS(removeOverride(plan, tool, entry.id), Error);
}

TEST_CASE("A pilot does not end before it begins and keeps its log when its plan changes") {
    Plan plan = withPilot();
    plan = logWeek(std::move(plan), plan.pilots[0].id, weekOf("2026-06-15", 18)).plan;
    model::Pilot pilot = plan.pilots[0];
    pilot.log.clear();
    pilot.owner = "Ana";
    const Plan changed = setPilot(plan, pilot).plan;
    CHECK(changed.pilots[0].owner == "Ana");
    CHECK(changed.pilots[0].log.size() == 1);
    pilot.to = day("2026-06-01");
    CHECK(refusalOf([&] { setPilot(plan, pilot); }) ==
          "The pilot \"First\" would end on 1 Jun 2026, before it begins on 8 Jun 2026; set an end that is "
          "not before the start.");
    pilot.to.reset();
    pilot.baseline = model::PilotBaseline{};
    pilot.baseline->from = day("2026-05-28");
    pilot.baseline->to = day("2026-05-01");
    CHECK_THROWS_AS(setPilot(plan, pilot), Error);
    CHECK(removePilot(plan, pilot.id).plan.pilots.empty());
}

TEST_CASE("Weeks are kept in order, once for each date, and not before the pilot begins") {
    Plan plan = withPilot();
    const Id pilot = plan.pilots[0].id;
    plan = logWeek(std::move(plan), pilot, weekOf("2026-06-22", 24)).plan;
    plan = logWeek(std::move(plan), pilot, weekOf("2026-06-15", 18)).plan;
    CHECK(plan.pilots[0].log[0].cases == 18);
    CHECK_THROWS_AS(logWeek(plan, pilot, weekOf("2026-06-15", 1)), Error);
    CHECK_THROWS_AS(logWeek(plan, pilot, weekOf("2026-06-07", 1)), Error);
    CHECK_THROWS_AS(logWeek(plan, pilot, {}), Error);
    model::PilotLog moved = plan.pilots[0].log[0];
    moved.date = day("2026-06-29");
    plan = setWeek(std::move(plan), pilot, moved).plan;
    CHECK(plan.pilots[0].log[1].cases == 18);
    const Act pasted = pasteWeeks(plan, pilot, {weekOf("2026-06-22", 30), weekOf("2026-07-06", 31)});
    CHECK(pasted.label == "Paste 2 weeks");
    REQUIRE(pasted.plan.pilots[0].log.size() == 3);
    CHECK(pasted.plan.pilots[0].log[0].id == plan.pilots[0].log[0].id);
    CHECK(pasted.plan.pilots[0].log[0].cases == 30);
    const Act removed = removeWeeks(plan, pilot, {moved.id});
    CHECK(removed.label == "Delete the week of 29 Jun 2026");
    CHECK(removed.plan.pilots[0].log.size() == 1);
}

TEST_CASE("A pilot concludes only with a decision, its reason, name and day, and for expanding a stage") {
    const Plan plan = withPilot();
    const Id pilot = plan.pilots[0].id;
    model::PilotDecision decision;
    const auto refused = [&] { return refusalOf([&] { concludePilot(plan, pilot, decision); }) != "taken"; };
    CHECK(refused());
    decision.what = model::PilotOutcome::Expand;
    decision.by = "Lena";
    decision.on = day("2026-07-24");
    decision.why = "  ";
    decision.toStage = Stage::Outreach;
    CHECK(refused());
    decision.why = "half the time";
    decision.toStage.reset();
    CHECK(refused());
    decision.toStage = Stage::Outreach;
    decision.by.clear();
    CHECK(refused());
    decision.by = "Lena";
    decision.on = day("2026-06-07");
    CHECK(refused());
    decision.on = day("2026-07-24");
    const Act act = concludePilot(plan, pilot, decision);
    CHECK(act.label == "Conclude pilot \"First\": expand");
    CHECK(reopenPilot(act.plan, pilot).plan == plan);
    decision.what = model::PilotOutcome::Stop;
    CHECK_FALSE(concludePilot(plan, pilot, decision).plan.pilots[0].decision->toStage);
}

TEST_CASE("A briefing names its department and is not acknowledged before it is given") {
    model::Stakeholder person;
    CHECK_THROWS_AS(addStakeholder({}, person), Error);
    person.department = "legal";
    person.briefed = day("2026-06-09");
    Plan plan = addStakeholder({}, person).plan;
    CHECK_THROWS_AS(addStakeholder(plan, person), Error);
    person = plan.stakeholders[0];
    person.acknowledged = day("2026-06-08");
    CHECK_THROWS_AS(setStakeholder(plan, person), Error);
    person.acknowledged = day("2026-06-09");
    plan = setStakeholder(std::move(plan), person).plan;
    CHECK(plan.stakeholders[0].acknowledged == day("2026-06-09"));
    CHECK(removeStakeholder(plan, person.id).plan == Plan{});
}
