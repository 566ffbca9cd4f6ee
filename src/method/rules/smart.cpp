// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/smart.hpp"

#include "base/text.hpp"
#include "kpi/kpi.hpp"
#include "method/campaign_view.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::Objective;
using model::Plan;

constexpr Voice Specific{"SMART-S", Strength::Axiom};
constexpr Voice Measurable{"SMART-M", Strength::Axiom};
constexpr Voice Baseline{"SMART-BASELINE", Strength::Conditional};
constexpr Voice Relevant{"SMART-R", Strength::Axiom};
constexpr Voice TimeBound{"SMART-T", Strength::Axiom};

constexpr std::string_view GoodObjective = R"("kpi": "referral-sessions", "direction": "increase",
    "change": "25%", "scope": "from creator campaigns",
    "baseline": {"value": 18240, "from": "2026-06-01", "to": "2026-08-31", "source": "measured"},
    "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site")";

template <class Judge>
Judged eachObjective(const Campaign& campaign, Judge judge) {
    if (campaign.objectives.empty())
        return std::nullopt;
    std::vector<Finding> findings;
    for (const auto& objective : campaign.objectives)
        judge(objective, findings);
    return findings;
}

Judged checkSpecific(const Plan& plan, const Campaign& campaign, Date) {
    return eachObjective(campaign, [&](const Objective& objective, std::vector<Finding>& findings) {
        const Argument name = kpi::nameOf(plan, objective.kpi);
        if (!objective.direction)
            findings.push_back(
                Specific.open(subjectOf(plan, campaign, objective), objective.id,
                              {"The objective for %1 says no direction.", {name}},
                              {"Say whether it is to rise, to fall, or to be measured first."}));
        if (trim(objective.scope).empty())
            findings.push_back(Specific.open(subjectOf(plan, campaign, objective), objective.id,
                                             {"The objective for %1 says no scope.", {name}},
                                             {"Say what of it counts, such as \"from creator campaigns\"."}));
    });
}

Sentence unmeasurableMessage(Unmeasurable why, const Argument& name) {
    switch (why) {
        case Unmeasurable::NoDataSource:
            return {"The objective for %1 has no data source: its KPI is not chosen, or names none.", {name}};
        case Unmeasurable::NoTarget:
            return {"The objective for %1 promises neither a change nor a target.", {name}};
        case Unmeasurable::NoBaseline:
            return {"The objective for %1 has no baseline to compare with.", {name}};
        case Unmeasurable::NoBaselinePeriod:
            return {"The baseline of the objective for %1 does not say its period.", {name}};
        case Unmeasurable::NoKpi:
        case Unmeasurable::Nothing:
            break;
    }
    return {"The objective names no KPI."};
}

Sentence unmeasurableFix(Unmeasurable why) {
    switch (why) {
        case Unmeasurable::NoDataSource:
            return {"Choose the KPI for the campaign and name the export or form that delivers it."};
        case Unmeasurable::NoTarget:
            return {"Enter a change or a target, or make it a benchmarking objective."};
        case Unmeasurable::NoBaseline:
            return {"Enter the baseline's value and period, or make it a benchmarking objective."};
        case Unmeasurable::NoBaselinePeriod:
            return {"Enter the baseline's first and last day."};
        case Unmeasurable::NoKpi:
        case Unmeasurable::Nothing:
            break;
    }
    return {"Choose the KPI that the objective is about."};
}

Judged checkMeasurable(const Plan& plan, const Campaign& campaign, Date) {
    return eachObjective(campaign, [&](const Objective& objective, std::vector<Finding>& findings) {
        const auto why = unmeasurable(plan, campaign, objective);
        // A percentage of nothing is SMART-BASELINE's to refuse; one finding is enough.
        if (why == Unmeasurable::Nothing ||
            (why == Unmeasurable::NoBaseline && isPercentWithoutBaseline(objective)))
            return;
        const Subject subject = subjectOf(plan, campaign, objective);
        if (why == Unmeasurable::NoKpi && !objective.kpi.empty()) {
            const std::string near = kpi::nearestId(plan, objective.kpi);
            findings.push_back(Measurable.broken(subject, objective.id,
                                                 {"There is no KPI \"%1\" to measure.", {objective.kpi}},
                                                 near.empty() ? Sentence{"Choose a KPI of the catalogue."}
                                                              : Sentence{"Did you mean \"%1\"?", {near}}));
            return;
        }
        findings.push_back(Measurable.open(subject, objective.id,
                                           unmeasurableMessage(why, kpi::nameOf(plan, objective.kpi)),
                                           unmeasurableFix(why)));
    });
}

Judged checkBaseline(const Plan& plan, const Campaign& campaign, Date) {
    const bool concerns = std::any_of(campaign.objectives.begin(), campaign.objectives.end(),
                                      [](const auto& one) { return one.change || isBenchmark(one); });
    if (!concerns)
        return std::nullopt;  // a promise in absolute figures needs no percentage of anything
    return eachObjective(campaign, [&](const Objective& objective, std::vector<Finding>& findings) {
        if (isPercentWithoutBaseline(objective))
            findings.push_back(Baseline.broken(
                subjectOf(plan, campaign, objective), objective.id,
                {"The objective for %1 promises a percentage without a baseline, which cannot be measured by "
                 "definition.",
                 {kpi::nameOf(plan, objective.kpi)}},
                {"Clear the change and make this cycle a benchmarking one, or enter a baseline."}));
    });
}

Judged checkRelevant(const Plan& plan, const Campaign& campaign, Date) {
    return eachObjective(campaign, [&](const Objective& objective, std::vector<Finding>& findings) {
        const Argument name = kpi::nameOf(plan, objective.kpi);
        const Subject subject = subjectOf(plan, campaign, objective);
        const auto* choice = choiceOf(campaign, objective);
        if (choice && choice->role && *choice->role != model::Role::Primary)
            findings.push_back(
                Relevant.broken(subject, objective.id,
                                {"An objective is about %1, which has to be a primary KPI for it.", {name}},
                                {"Make %1 primary, or write the objective for a primary KPI.", {name}}));
        if (objective.businessObjective.empty())
            findings.push_back(Relevant.open(
                subject, objective.id, {"The objective for %1 serves no named business objective.", {name}},
                {"Choose the brand's business objective that it serves."}));
    });
}

Judged checkTimeBound(const Plan& plan, const Campaign& campaign, Date) {
    return eachObjective(campaign, [&](const Objective& objective, std::vector<Finding>& findings) {
        const Argument name = kpi::nameOf(plan, objective.kpi);
        const Subject subject = subjectOf(plan, campaign, objective);
        const auto missing = [&](std::string_view message, std::string_view fix) {
            findings.push_back(TimeBound.open(subject, objective.id, {message, {name}}, {fix}));
        };
        switch (unbound(objective)) {
            case Unbound::Nothing:
                break;
            case Unbound::EndBeforeStart:
                findings.push_back(TimeBound.broken(
                    subject, objective.id,
                    {"The objective for %1 ends on %2, which is not after its start on %3.",
                     {name, Day{*objective.to, Day::Form::Iso}, Day{*objective.from, Day::Form::Iso}}},
                    {"Set an end after the start."}));
                break;
            case Unbound::EvaluationBeforeEnd:
                findings.push_back(TimeBound.broken(
                    subject, objective.id,
                    {"The objective for %1 is evaluated on %2, before it ends on %3.",
                     {name, Day{*objective.evaluate, Day::Form::Iso}, Day{*objective.to, Day::Form::Iso}}},
                    {"Set the evaluation to the end or later."}));
                break;
            case Unbound::NoStart:
                missing("The objective for %1 has no start.", "Enter its first day.");
                break;
            case Unbound::NoEnd:
                missing("The objective for %1 has no end.", "Enter its last day.");
                break;
            case Unbound::NoEvaluation:
                missing("The objective for %1 has no evaluation date.", "Enter the day it is judged on.");
                break;
        }
    });
}

/// The plan in which every SMART rule is kept.
std::string_view smartPlan() {
    static const std::string plan = planWithObjective(GoodObjective);
    return plan;
}

}  // namespace

Rule smartSpecific() {
    static const std::string failing =
        planWithObjective(R"("kpi": "referral-sessions", "direction": "benchmark",
    "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site")");
    return {.id = "SMART-S",
            .strength = Strength::Axiom,
            .origin = Origin::Text,
            .title = "Specific: one outcome, a direction, a scope",
            .why =
                "\"Increase website traffic from creator partnerships\" can be planned; \"grow traffic\" "
                "cannot.",
            .satisfiedBy = "A KPI, a direction and the scope that counts.",
            .passing = smartPlan(),
            .failing = failing,
            .check = checkSpecific};
}

Rule smartMeasurable() {
    static const std::string failing =
        planWithObjective(R"("kpi": "referral-sessions", "direction": "increase",
    "target": 22800, "scope": "from creator campaigns",
    "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site")");
    return {.id = "SMART-M",
            .strength = Strength::Axiom,
            .origin = Origin::Text,
            .title = "Measurable: a KPI, its source and a baseline",
            .why = "An objective is tied to a quantifiable KPI with baseline data for comparison.",
            .satisfiedBy =
                "A KPI with a data source, a change or target, and a baseline value with its period; or "
                "the direction benchmark.",
            .passing = smartPlan(),
            .failing = failing,
            .check = checkMeasurable};
}

Rule smartBaseline() {
    static const std::string failing =
        planWithObjective(R"("kpi": "referral-sessions", "direction": "increase",
    "change": "25%", "scope": "from creator campaigns",
    "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site")");
    return {.id = "SMART-BASELINE",
            .strength = Strength::Conditional,
            .origin = Origin::Text,
            .title = "No baseline, no percentage: benchmark first",
            .why = "A percentage target without a baseline is unmeasurable by definition.",
            .satisfiedBy = "A baseline value for every percentage; without one, a benchmarking objective.",
            .passing = smartPlan(),
            .failing = failing,
            .check = checkBaseline};
}

Rule smartRelevant() {
    static const std::string failing =
        planWithObjective(R"("kpi": "referral-sessions", "direction": "benchmark",
    "scope": "from creator campaigns", "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05")");
    return {.id = "SMART-R",
            .strength = Strength::Axiom,
            .origin = Origin::Text,
            .title = "Relevant: it serves the business",
            .why = "Objectives are aligned with what the business wants, not with vanity metrics.",
            .satisfiedBy = "A named business objective, and a KPI that is primary for its goal.",
            .passing = smartPlan(),
            .failing = failing,
            .check = checkRelevant};
}

Rule smartTimeBound() {
    static const std::string failing =
        planWithObjective(R"("kpi": "referral-sessions", "direction": "benchmark",
    "scope": "from creator campaigns", "from": "2026-09-01", "to": "2026-08-01", "evaluate": "2026-12-05",
    "business_objective": "More sales on our own site")");
    return {.id = "SMART-T",
            .strength = Strength::Axiom,
            .origin = Origin::Text,
            .title = "Time-bound: start, end, evaluation",
            .why = "Only a defined period can be evaluated.",
            .satisfiedBy = "A start, an end after it, and an evaluation date not before the end.",
            .passing = smartPlan(),
            .failing = failing,
            .check = checkTimeBound};
}

}  // namespace goalpost::method::rules
