// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/addendum.hpp"

#include "report/sections/sections.hpp"
#include "report/verdict.hpp"

namespace goalpost::report::sections {
namespace {

/// What came in after the campaign was closed, beside figures that stay as they were.
std::vector<Block> build(const Subject& subject, const Figures& figures) {
    const report::Addendum addendum = addendumOf(subject, figures.total);
    if (addendum.empty())
        return {};
    const std::string& currency = figures.total.currency;
    std::string text = "The campaign was closed on " +
                       longDate(closedOn(subject.campaign).value_or(subject.today)) +
                       ", and the figures of this report stay as they were then. What came in since would "
                       "make them these";
    if (addendum.through)
        text += ", with data through " + longDate(*addendum.through);
    Table table{"Addendum",
                {{"KPI", Align::Left, 2.4},
                 {"When closed", Align::Right, 1.4},
                 {"With what came later", Align::Right, 1.6},
                 {"Difference", Align::Right, 1.4}},
                {},
                std::nullopt,
                {}};
    for (const LateValue& late : addendum.values) {
        const kpi::Unit unit = late.then.unit;
        table.rows.push_back(
            {{.text = nameOf(late.then), .csv = std::string(late.then.id)},
             {.text = formatted(late.then.value, unit, currency), .number = exported(late.then.value, unit)},
             {.text = formatted(late.now, unit, currency), .number = exported(late.now, unit)},
             {.text = differenceText(late, currency), .number = exported(late.difference, unit)}});
    }
    return {Heading{{"Addendum of %1", {Day{addendum.on}}}}, Paragraph{{{text + "."}}}, table};
}

}  // namespace

const Section Addendum{"addendum", "Addendum", build};

}  // namespace goalpost::report::sections
