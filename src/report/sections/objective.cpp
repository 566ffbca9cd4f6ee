// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "report/objective_of.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

#include <optional>
#include <set>

namespace goalpost::report::sections {
namespace {

bool standsOut(std::string_view field) {
    static const std::set<std::string_view> Fields{"change", "target", "budget"};
    return Fields.contains(field);
}

/// The leading KPI's objective, else the first one.
const model::Objective* shown(const Subject& subject, const Figures& figures) {
    if (const kpi::Value* lead = leadOf(figures))
        if (const auto* objective = objectiveOf(subject.campaign, lead->id, subject.today))
            return objective;
    const auto& all = subject.campaign.objectives;
    return all.empty() ? nullptr : &all.front();
}

/// A named period of the campaign that means other days than in a calendar year.
std::optional<Period> fiscalPeriodIn(const Subject& subject) {
    const int start = subject.plan.fiscalYearStartOf(subject.campaign);
    const auto differs = [&](const std::optional<Period>& period) {
        const std::string name = period ? periodName(*period, start) : std::string();
        return period && name.find(" – ") == std::string::npos && name != periodName(*period, 1);
    };
    for (const model::Objective& objective : subject.campaign.objectives) {
        const auto own = objective.from && objective.to
                             ? std::optional(Period{*objective.from, *objective.to})
                             : std::nullopt;
        if (differs(own))
            return own;
        const auto before = objective.baseline ? periodOf(*objective.baseline) : std::nullopt;
        if (differs(before))
            return before;
    }
    return std::nullopt;
}

/// What a quarter is, where the fiscal year does not begin in January.
std::optional<Paragraph> fiscalNote(const Subject& subject) {
    const auto period = fiscalPeriodIn(subject);
    if (!period)
        return std::nullopt;
    const int start = subject.plan.fiscalYearStartOf(subject.campaign);
    const std::string month = monthText(*makeDate(2000, start, 1));
    Paragraph note{
        {{"Quarters, halves and years are fiscal, from " + month.substr(0, month.find(' ')) +
          " on: " + periodName(*period, start) + " is " + longSpan(period->from, period->to) + "."}}};
    note.muted = true;
    return note;
}

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    const model::Objective* objective = shown(subject, figures);
    if (!objective)
        return {Paragraph{{{"No objective is set yet."}}, false, true}};
    Paragraph sentence;
    sentence.quoted = true;
    for (const Phrase& phrase : phrasesOf(method::sentenceOf(subject.plan, subject.campaign, *objective)))
        sentence.runs.push_back({phrase.text, standsOut(phrase.field)});
    std::vector<Block> blocks{sentence};
    if (auto note = fiscalNote(subject))
        blocks.emplace_back(std::move(*note));
    return blocks;
}

}  // namespace

const Section Objective{"objective", "Objective", build};

}  // namespace goalpost::report::sections
