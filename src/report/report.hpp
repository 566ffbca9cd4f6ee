// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/plan.hpp"
#include "report/document.hpp"
#include "report/format.hpp"
#include "report/outlook.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Reports out of plan and measured values. A report kind is a list of sections (report/catalogue.cpp);
/// a section is one file in report/sections/.
namespace goalpost::report {

/// What was measured of a campaign in one period, in every grouping that a report looks at, and the
/// campaign's posts.
struct Evidence {
    model::Measured total;  ///< by campaign
    model::Measured creators;
    model::Measured posts;
    model::Measured daily;  ///< only summed up: it needs no posts
    model::Measured months;
    std::vector<model::Post> published;
    std::optional<model::Measured> live{};  ///< of a closed campaign, by campaign: what is booked by now
    std::optional<Date> liveOn{};           ///< and when the newest of it came in
};
/// Asks `measured` once for each grouping.
Evidence gather(const std::function<model::Measured(model::GroupBy)>& measured,
                std::vector<model::Post> published);
/// The last day with any measured value; nothing without one.
std::optional<Date> dataThrough(const Evidence& evidence);
/// Whether some of the values are totals since publishing, or of more days than one: they stand on a single
/// day, and nobody knows how they grew.
bool hasTotals(const Evidence& evidence);
/// How many days the figures end before the day up to which they could be: today, or the campaign's end.
/// Nothing without figures or dates.
std::optional<std::int64_t> daysWithoutData(const model::Campaign& campaign, const Evidence& evidence,
                                            Date today);
/// The day on which a closed campaign was closed; nothing of any other.
std::optional<Date> closedOn(const model::Campaign& campaign);
/// Fewer missing days than that are usual: platforms tell a day late, and exports are made by the week.
inline constexpr int StaleDays = 7;
/// The period a report covers: the campaign's, or nothing while it has none.
std::optional<Period> periodOf(const model::Campaign& campaign);

/// All that a report is made from. The evidence covers one period.
struct Subject {
    const model::Plan& plan;
    const model::Campaign& campaign;
    Date today;
    const Evidence& evidence;
    std::span<const Outlook> outlooks{};  ///< of its objectives; empty: not asked for
};

/// The KPI tables of a subject, evaluated once; the very figures of `goalpost-cli kpis`.
struct Figures {
    kpi::Table total;
    kpi::Table creators;
    kpi::Table posts;
    kpi::Table months;

    /// The campaign's own row; null where nothing was measured and nothing chosen.
    const kpi::Row* campaign() const { return total.rows.empty() ? nullptr : &total.rows.front(); }
    /// The campaign's values with this role in the plan's order, of each goal those first that were measured.
    std::vector<const kpi::Value*> withRole(model::Role role) const;
};
Figures figuresOf(const Subject& subject);

struct Section {
    std::string_view id;
    std::string_view title;
    /// Nothing where the section has nothing to say.
    std::vector<Block> (*build)(const Subject& subject, const Figures& figures);
};

struct Kind {
    std::string_view id;  ///< "results", "plan"
    std::string_view name;
    std::span<const Section* const> sections;
};

std::span<const Kind> catalogue();
const Kind* find(std::string_view id);
Document build(const Kind& kind, const Subject& subject);

/// The document's tables and charts as CSV (RFC 4180, UTF-8 with BOM, CRLF). Every line begins with the
/// name of the table it belongs to, the header lines too, and all lines have the same number of fields:
/// a spreadsheet can filter by the first column, a script can pick one table by it. Numbers are
/// unlocalised (rates as fractions, durations in seconds), dates ISO. A text cell that a spreadsheet
/// would take for a formula is prefixed with an apostrophe; line breaks inside a cell become blanks.
std::string toCsv(const Document& document);
/// The prefix rule of toCsv for one text cell.
std::string withoutFormula(std::string_view cell);

}  // namespace goalpost::report
