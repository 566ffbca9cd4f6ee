// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

std::vector<Block> build(const Subject& subject, const Figures&) {
    auto findings = method::check(subject.plan, subject.today, &subject.campaign);
    method::addFindings(findings, findingsOf(subject.plan, subject.campaign, subject.outlooks));
    if (findings.empty())
        return {Heading{"Method check"}, Paragraph{{{"Every rule of the method is satisfied."}}}};
    Table table{"Method check",
                {{"Rule", Align::Left, 1.5},
                 {"Strength", Align::Left, 1.1},
                 {"State", Align::Left, 0.8},
                 {"Finding", Align::Left, 3.4},
                 {"What to do, or the reason to go on", Align::Left, 3.4}},
                {},
                std::nullopt,
                {}};
    for (const method::Finding& finding : findings)
        table.rows.push_back(
            {{.text = std::string(finding.rule), .strong = finding.refuses()},
             {.text = std::string(method::idOf(finding.strength))},
             {.text = std::string(method::idOf(finding.state))},
             {.text = finding.message.text()},
             {.text = finding.reasoned() ? "Reason given: " + finding.reason : finding.fix.text()}});
    return {Heading{table.title}, table};
}

}  // namespace

const Section Findings{"findings", "Method check", build};

}  // namespace goalpost::report::sections
