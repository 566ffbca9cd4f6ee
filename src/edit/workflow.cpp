// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/workflow.hpp"

#include "edit/entries.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

void refuseShare(const std::optional<Share>& share, std::string_view what) {
    if (share && !(*share >= 0 && *share <= 1))
        throw Error("The " + std::string(what) +
                    " of a stage lies between 0% and 100%; write one in that range.");
}

auto stepOf(Plan& plan, Stage stage) {
    return std::find_if(plan.workflow.begin(), plan.workflow.end(),
                        [&](const WorkflowStep& step) { return step.stage == stage; });
}

}  // namespace

Act mapStage(Plan plan, WorkflowStep step) {
    if (!step.stage)
        throw Error("A step of the workflow needs its stage; choose one.");
    if (step.hoursPerMonth && !(*step.hoursPerMonth >= 0))
        throw Error("The hours of a stage are below zero; write a number from 0 on.");
    refuseShare(step.errorRate, "error rate");
    refuseShare(step.manualShare, "manual share");
    const std::string label = "Map stage " + inQuotes(idOf(*step.stage));
    const auto stored = stepOf(plan, *step.stage);
    if (stored == plan.workflow.end()) {
        addTo(plan.workflow, std::move(step));
    } else {
        step.id = stored->id;
        *stored = std::move(step);
    }
    return {std::move(plan), label};
}

Act unmapStage(Plan plan, Stage stage) {
    const auto stored = stepOf(plan, stage);
    if (stored == plan.workflow.end())
        throw Error("The stage " + inQuotes(idOf(stage)) + " is not mapped; there is nothing to take out.");
    plan.workflow.erase(stored);
    return {std::move(plan), "Take stage " + inQuotes(idOf(stage)) + " out of the map"};
}

}  // namespace goalpost::edit
