// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "report/objective_of.hpp"
#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

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

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    const model::Objective* objective = shown(subject, figures);
    if (!objective)
        return {Paragraph{{{"No objective is set yet."}}, false, true}};
    Paragraph sentence;
    sentence.quoted = true;
    for (const Phrase& phrase : phrasesOf(method::sentenceOf(subject.plan, subject.campaign, *objective)))
        sentence.runs.push_back({phrase.text, standsOut(phrase.field)});
    return {sentence};
}

}  // namespace

const Section Objective{"objective", "Objective", build};

}  // namespace goalpost::report::sections
