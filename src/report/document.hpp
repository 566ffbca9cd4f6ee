// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "kpi/evaluate.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// A report as values: the PDF writer, the CSV writer and the preview show the same document. Titles and
/// what the window shows of it too are sentences; the other texts are ready to print in English. Numbers in
/// cells keep their value beside the text, for CSV.
namespace goalpost::report {

enum class Align : std::uint8_t { Left, Right };

/// Level 1 is a page's, 2 a section's, 3 a part of a section.
struct Heading {
    Sentence text;
    int level = 2;
};

/// A run of text; emphasis is weight, never colour.
struct Run {
    std::string text;
    bool strong = false;
};
struct Paragraph {
    std::vector<Run> runs;
    bool quoted = false;  ///< the objective's sentence, set apart by a rule at the left
    bool muted = false;
    bool leading = false;       ///< the answer itself, larger than what follows
    bool keepWithNext = false;  ///< tells what the next block shows: never the last on its page
};

struct KpiBlock {
    std::string name;
    std::string value;  ///< "15,940"
    std::string unit;   ///< "sessions", may be empty
    std::optional<kpi::Status> status;
    std::vector<std::string> lines;  ///< "Target 22,800 by 30 Sep", "95 % interval …"
};
struct KpiRow {
    std::vector<KpiBlock> blocks;
};

struct Point {
    double x;                 ///< day number
    std::optional<double> y;  ///< a gap where nothing was measured
};
enum class LineKind : std::uint8_t { Actual, Forecast, Target, Baseline };
struct Series {
    Sentence name;
    LineKind kind = LineKind::Actual;
    std::vector<Point> points;
    std::vector<Point> low{};  ///< of the forecast band
    std::vector<Point> high{};
};
struct LineChart {
    Sentence title;
    Sentence conclusion;  ///< for people who cannot see it
    Period period;
    kpi::Unit unit = kpi::Unit::Count;
    std::string currency;
    std::vector<Series> series;
    std::vector<double> ticks{};  ///< days on which posts went live
    std::optional<Date> today;
    bool fromZero = false;  ///< the value axis begins at zero: totals that grow
    std::optional<Date>
        asOf{};              ///< of totals: the day up to which they have grown, which no point may stand on
    bool withYears = false;  ///< its days are not all of the year in which it is read
};

struct Cell {
    std::string text;
    std::optional<double> number{};  ///< what CSV writes instead of the text
    std::string csv{};               ///< what CSV writes instead of the text where there is no number
    std::string note{};              ///< muted, behind the text
    bool strong = false;
    std::optional<kpi::Status> status{};
    /// An interval drawn in the cell, on the column's scale.
    std::optional<double> low{}, middle{}, high{};
};
struct TableColumn {
    std::string title;
    Align align = Align::Left;
    double width = 1;                ///< share of the page, relative; 0: the column is in CSV only
    bool interval = false;           ///< cells draw low, middle, high
    std::optional<double> target{};  ///< dashed line through an interval column
    std::string csv{};               ///< header in CSV when it differs
    double scaleFrom = 0;            ///< of an interval column: the values at its left and right edge
    double scaleTo = 1;
};
/// A table whose printed columns all have no title is printed without a header row.
struct Table {
    Sentence title;
    std::vector<TableColumn> columns;
    std::vector<std::vector<Cell>> rows;
    std::optional<std::vector<Cell>> totals;
    std::string note;
};

struct KeyValue {
    std::vector<std::pair<std::string, std::string>> lines;
};

/// A part of one whole, drawn as a filled length: cost so far of the budget.
struct Bar {
    Sentence title;
    double whole = 0;
    double filled = 0;             ///< may exceed the whole
    std::optional<double> mark{};  ///< where the plan would be
    std::string left;              ///< below, at the left
    std::string right;             ///< below, at the right, muted
};

using Block = std::variant<Heading, Paragraph, KpiRow, LineChart, Table, KeyValue, Bar>;

struct Document {
    std::string kind;  ///< "Campaign results report"
    std::string brand;
    std::string title;     ///< the campaign
    std::string subtitle;  ///< goals, owner
    std::string span;      ///< "Interim, 1 July to 30 August 2026"
    std::string footer;    ///< data through, forecast and interval methods
    std::vector<std::string>
        remarks{};  ///< what is not counted, or on another day: said in the blocks too, which CSV leaves out
    std::optional<kpi::Status> status;
    std::vector<Block> blocks;
};

}  // namespace goalpost::report
