// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

std::string changeLine(const model::ReviewChange& change) {
    std::string text = change.what;
    if (!change.owner.empty())
        text += " (" + change.owner + ")";
    return text;
}

/// What is still to be decided or done: reviews that are due and agreed changes that are not done.
std::vector<Block> build(const Subject& subject, const Figures&) {
    KeyValue open;
    for (const model::Review& review : subject.plan.reviews) {
        if (review.campaign != subject.campaign.id || review.campaign.empty())
            continue;
        if (!review.held && review.due)
            open.lines.emplace_back("Review", "due " + longDate(*review.due));
        for (const model::ReviewChange& change : review.changes)
            if (review.held && change.done != model::Answer::Yes && !change.what.empty())
                open.lines.emplace_back(change.by ? "By " + longDate(*change.by) : "Agreed change",
                                        changeLine(change));
    }
    const auto period = subject.campaign.period();
    const bool over = period && subject.today > period->to;
    for (const model::Objective& objective : subject.campaign.objectives)
        if (!over && !objective.stopIf.empty())
            open.lines.emplace_back("Stop if", objective.stopIf);
    if (open.lines.empty())
        return {};
    return {Heading{"To decide and to do"}, open};
}

}  // namespace

const Section Decisions{"decisions", "To decide and to do", build};

}  // namespace goalpost::report::sections
