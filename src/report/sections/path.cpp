// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

/// What keeps the phase's gate shut, a line each.
std::string missing(const Subject& subject, model::Phase phase) {
    std::string text;
    for (const method::Finding& finding : method::gate(subject.plan, subject.campaign, phase, subject.today))
        text += (text.empty() ? "" : " ") + finding.message.text();
    return text;
}

std::vector<Block> build(const Subject& subject, const Figures&) {
    Table table{"Path",
                {{"Phase", Align::Left, 1}, {"State", Align::Left, 1}, {"Still missing", Align::Left, 5}},
                {},
                std::nullopt,
                {}};
    const model::Phase now = subject.campaign.currentPhase();
    for (const auto& [phase, id] : model::Words<model::Phase>::List) {
        const bool isLast = phase == model::Phase::Closed;
        const char* state = phase < now || (isLast && phase == now) ? "done"
                            : phase == now                          ? "now"
                                                                    : "to come";
        const std::string lacks = phase == now && !isLast ? missing(subject, phase) : std::string();
        table.rows.push_back(
            {{.text = std::string(model::nameOf(phase)), .strong = phase == now},
             {.text = state},
             {.text =
                  phase == now && !isLast && lacks.empty() ? "nothing: the next phase may begin" : lacks}});
    }
    return {Heading{table.title}, table};
}

}  // namespace

const Section Path{"path", "Path", build};

}  // namespace goalpost::report::sections
