// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/verdict.hpp"

#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

/// Says so where the figures end more than a week before the day they are read for.
std::optional<Paragraph> staleness(const Subject& subject) {
    const auto missing = daysWithoutData(subject.campaign, subject.evidence, subject.today);
    if (missing.value_or(0) <= StaleDays)
        return std::nullopt;
    const Date last = *dataThrough(subject.evidence);
    return Paragraph{{{"The data end on " + longDate(last) + ", " + std::to_string(*missing) +
                       " days before " + longDate(last + std::chrono::days{*missing}) + "."}},
                     false,
                     true};
}

std::vector<Block> build(const Subject& subject, const Figures& figures) {
    std::vector<Block> blocks;
    if (auto stale = staleness(subject))
        blocks.emplace_back(std::move(*stale));
    const report::Verdict verdict = verdictOf(subject, figures);
    Paragraph paragraph{{{verdict.lead.text(), true}}};
    paragraph.leading = true;
    for (const Sentence& sentence : verdict.rest)
        paragraph.runs.push_back({" " + sentence.text()});
    blocks.emplace_back(std::move(paragraph));
    if (!dataThrough(subject.evidence) && !leadOf(figures))
        blocks.emplace_back(
            Paragraph{{{"Nothing is measured yet; importing results fills this report."}}, false, true});
    return blocks;
}

}  // namespace

const Section Verdict{"verdict", "Verdict", build};

}  // namespace goalpost::report::sections
