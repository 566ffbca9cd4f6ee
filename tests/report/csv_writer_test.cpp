// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/report.hpp"
#include "support/catch.hpp"

#include <limits>

using namespace goalpost;
using namespace goalpost::report;

TEST_CASE("a cell that a spreadsheet would take for a formula is disarmed") {
    struct Row {
        std::string cell;
        std::string expected;
    };
    const Row row = GENERATE(Row{"=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"}, Row{"+SUM(A1)", "'+SUM(A1)"},
                             Row{"-A1", "'-A1"}, Row{"@import", "'@import"}, Row{"\t=1+1", "' =1+1"},
                             Row{"\r=1+1", "'=1+1"}, Row{" =1+1", "' =1+1"}, Row{"\u00A0=1+1", "'\u00A0=1+1"},
                             Row{"\n=1", "' =1"}, Row{"\u200B@x", "'\u200B@x"}, Row{"＝1+1", "'＝1+1"},
                             Row{"a\n=b", "a =b"}, Row{"\tplain", "' plain"}, Row{"-5", "-5"},
                             Row{"-5.25", "-5.25"}, Row{"+5", "+5"}, Row{"-5+A1", "'-5+A1"}, Row{"-", "'-"},
                             Row{"Maya Lindqvist", "Maya Lindqvist"}, Row{"", ""},
                             Row{"2026-07-01", "2026-07-01"}, Row{"−5%", "−5%"}, Row{"a=b", "a=b"});
    CHECK(withoutFormula(row.cell) == row.expected);
}

TEST_CASE("tables are written with numbers as numbers, each line named by its table") {
    Document document;
    document.kind = "Campaign results report";
    document.title = "Summer, \"Table\"";
    Table table{"Creators",
                {{"Creator", Align::Left, 1}, {"Posts", Align::Right, 1}, {"95% interval, 1% to 3%"}},
                {},
                std::nullopt,
                {}};
    table.columns[2].interval = true;
    table.columns[2].csv = "CTR interval";
    Cell interval;
    interval.low = 0.0125;
    interval.middle = 0.02;
    interval.high = 0.03;
    table.rows = {{{.text = "=Theo"}, {.text = "1,234", .number = 1234}, interval},
                  {{.text = "Maya; \"M\""}, {.text = "—"}, {}}};
    table.totals = std::vector<Cell>{{.text = "Total"}, {.text = "−5", .number = -5}};
    document.blocks = {Heading{"Creators"}, table};
    CHECK(toCsv(document) ==
          "\uFEFF"
          "Report,Kind,Campaign results report,,\r\n"
          "Report,Campaign,\"Summer, \"\"Table\"\"\",,\r\n"
          "Creators,Creator,Posts,CTR interval low,CTR interval high\r\n"
          "Creators,'=Theo,1234,0.0125,0.03\r\n"
          "Creators,\"Maya; \"\"M\"\"\",,,\r\n"
          "Creators,Total,-5,,\r\n");
}

TEST_CASE("a chart is written day by day, gaps stay empty") {
    const double day = dayNumber(*makeDate(2026, 7, 1));
    LineChart chart;
    chart.title = "Sessions";
    chart.series = {{"Sessions", LineKind::Actual, {{day, 3.5}, {day + 1, std::nullopt}}},
                    {"Target", LineKind::Target, {{day, 4}, {day + 2, 8}}}};
    Document document;
    document.blocks = {chart};
    CHECK(toCsv(document) ==
          "\uFEFFSessions,Date,Sessions,Target\r\n"
          "Sessions,2026-07-01,3.5,4\r\n"
          "Sessions,2026-07-02,,\r\n"
          "Sessions,2026-07-03,,8\r\n");
}

TEST_CASE("a number without an end is left empty") {
    Document document;
    Table table{"T", {{"A"}}, {{{.text = "∞", .number = std::numeric_limits<double>::infinity()}}}, {}, {}};
    document.blocks = {table};
    CHECK(toCsv(document) == "\uFEFFT,A\r\nT,\r\n");
}
