// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

std::string_view wordOf(std::optional<model::Revised> what) {
    switch (what.value_or(model::Revised::Target)) {
        case model::Revised::Phase:
            return "Phase";
        case model::Revised::Goal:
            return "Goal";
        case model::Revised::Target:
            break;
    }
    return "Target";
}

std::string subjectOf(const model::Plan& plan, const model::Revision& revision) {
    std::string text(wordOf(revision.what));
    if (!revision.kpi.empty())
        text += ", " + Sentence{"%1", {kpi::nameOf(plan, revision.kpi)}}.text();
    return text;
}

/// What was settled and decided anew, and why.
std::vector<Block> build(const Subject& subject, const Figures&) {
    const auto& revisions = subject.campaign.revisions;
    if (revisions.empty())
        return {};
    Table table{"Decided anew",
                {{"Day", Align::Left, 1.2},
                 {"What", Align::Left, 1.6},
                 {"Was", Align::Left, 1.6},
                 {"Now", Align::Left, 1.6},
                 {"Why", Align::Left, 3},
                 {"By", Align::Left, 1}},
                {},
                std::nullopt,
                {}};
    for (const model::Revision& revision : revisions)
        table.rows.push_back({{.text = revision.on ? longDate(*revision.on) : std::string(),
                               .csv = revision.on ? isoDate(*revision.on) : std::string()},
                              {.text = subjectOf(subject.plan, revision)},
                              {.text = revision.was},
                              {.text = revision.now},
                              {.text = revision.why},
                              {.text = revision.by}});
    return {Heading{table.title}, table};
}

}  // namespace

const Section Revisions{"revisions", "Decided anew", build};

}  // namespace goalpost::report::sections
