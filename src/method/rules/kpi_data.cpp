// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "method/campaign_view.hpp"
#include "method/rehearsed.hpp"
#include "method/rules/example.hpp"
#include "method/rules/finding.hpp"
#include "method/rules/rules.hpp"

namespace goalpost::method::rules {

namespace {

using model::Campaign;
using model::KpiChoice;
using model::Plan;

constexpr Voice Source{"KPI-DATA", Strength::Conditional};

Finding unnamed(const Plan& plan, const Campaign& campaign, const KpiChoice& choice) {
    return Source.open(subjectOf(plan, campaign, choice), choice.id,
                       {"%1 names no data source.", {kpi::nameOf(plan, choice.kpi)}},
                       {"Name the export or form that delivers %1.", {kpi::nameOf(plan, choice.kpi)}});
}

Finding notRehearsed(const Plan& plan, const Campaign& campaign, const KpiChoice& choice) {
    const std::string source(trim(choice.dataSource));
    return Source.open(
        subjectOf(plan, campaign, choice), choice.id,
        {"No rehearsal has shown that %1 delivers %2.",
         {source, kpi::nameOf(plan, choice.kpi, Word::Case::Inside)}},
        {"Rehearse the tracking with a sample export of %1, before anybody is contracted.", {source}});
}

Finding lacking(const Plan& plan, const Campaign& campaign, const KpiChoice& choice,
                const model::Rehearsal& rehearsal) {
    const std::string source(trim(choice.dataSource));
    const std::string owner(trim(choice.dataOwner));
    Sentence message{"%1 did not compute in the rehearsal of %2.", {kpi::nameOf(plan, choice.kpi), source}};
    if (rehearsal.on)
        message = {"%1 did not compute in the rehearsal of %2 on %3.",
                   {kpi::nameOf(plan, choice.kpi), source, Day{*rehearsal.on, Day::Form::Short}}};
    return Source.open(subjectOf(plan, campaign, choice), choice.id, std::move(message),
                       owner.empty()
                           ? Sentence("Name who delivers the data, get what was missing, and rehearse again.")
                           : Sentence("Get what was missing from %1, and rehearse again.", {owner}));
}

/// A source is proved before anybody is contracted; what runs already is shown by its own figures.
std::optional<Finding> unproved(const Plan& plan, const Campaign& campaign, const KpiChoice& choice) {
    const kpi::Kpi* row = kpi::find(plan, choice.kpi);
    if (campaign.currentPhase() > model::Phase::Tools || !row || !row->missing.empty())
        return std::nullopt;
    const auto* rehearsal = rehearsalOf(campaign, choice);
    if (rehearsal && computesIn(*rehearsal, choice.kpi))
        return std::nullopt;
    Finding finding =
        rehearsal ? lacking(plan, campaign, choice, *rehearsal) : notRehearsed(plan, campaign, choice);
    finding.holds = model::Phase::Tools;
    return finding;
}

Judged checkSource(const Plan& plan, const Campaign& campaign, Date) {
    Judged findings;
    for (const auto goal : goalsOf(campaign))
        for (const auto* choice : primaryKpis(campaign, goal)) {
            if (!findings)
                findings.emplace();
            if (trim(choice->dataSource).empty())
                findings->push_back(unnamed(plan, campaign, *choice));
            else if (auto finding = unproved(plan, campaign, *choice))
                findings->push_back(std::move(*finding));
        }
    return findings;
}

}  // namespace

Rule kpiDataSource() {
    static const std::string passing = completePlan();
    static const std::string failing = planWithKpis(R"("primary": "website-traffic")", R"(
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary"})");
    return {.id = "KPI-DATA",
            .strength = Strength::Conditional,
            .origin = Origin::Text,
            .title = "A primary KPI has a data source that delivers",
            .why = "A KPI that no source delivers cannot steer anything.",
            .satisfiedBy =
                "A named data source for every primary KPI and, before anybody is contracted, a "
                "rehearsal in which the KPI computes.",
            .passing = passing,
            .failing = failing,
            .check = checkSource};
}

}  // namespace goalpost::method::rules
