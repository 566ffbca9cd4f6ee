// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/figure.hpp"

#include "base/date.hpp"
#include "support/catch.hpp"

#include <cmath>
#include <limits>

using namespace goalpost;

TEST_CASE("numbers are written in full as people read them") {
    struct Row {
        double value;
        Unit unit;
        const char* currency;
        const char* text;
    };
    const Row row =
        GENERATE(Row{0, Unit::Count, "USD", "0"}, Row{9860, Unit::Count, "USD", "9,860"},
                 Row{15940, Unit::Count, "USD", "15,940"}, Row{1234567.4, Unit::Count, "USD", "1,234,567"},
                 Row{-1200, Unit::Count, "USD", "−1,200"}, Row{-0.2, Unit::Count, "USD", "0"},
                 Row{0.0172, Unit::Percent, "USD", "1.72%"}, Row{1, Unit::Percent, "USD", "100.00%"},
                 Row{0.00001, Unit::Percent, "USD", "<0.01%"}, Row{-0.04, Unit::Percent, "USD", "−4.00%"},
                 Row{15000, Unit::Money, "USD", "$15,000"}, Row{10, Unit::Money, "USD", "$10"},
                 Row{9.99, Unit::Money, "USD", "$9.99"}, Row{9.996, Unit::Money, "USD", "$10"},
                 Row{0.615, Unit::Money, "USD", "$0.61"}, Row{0.004, Unit::Money, "USD", "$0.004"},
                 Row{0.0037, Unit::Money, "USD", "$0.0037"},
                 Row{0.000012345, Unit::Money, "USD", "$0.000012"}, Row{0.00996, Unit::Money, "USD", "$0.01"},
                 Row{-0.0005, Unit::Money, "USD", "−$0.0005"}, Row{0.37, Unit::Money, "JPY", "¥0.37"},
                 Row{-5, Unit::Money, "USD", "−$5.00"}, Row{0, Unit::Money, "USD", "$0.00"},
                 Row{1200, Unit::Money, "EUR", "€1,200"}, Row{5, Unit::Money, "JPY", "¥5"},
                 Row{0.62, Unit::Money, "KWD", "KWD 0.620"}, Row{124, Unit::Seconds, "USD", "2:04"},
                 Row{59.6, Unit::Seconds, "USD", "1:00"}, Row{3725, Unit::Seconds, "USD", "1:02:05"},
                 Row{-14, Unit::Seconds, "USD", "−0:14"}, Row{3.238, Unit::Multiple, "USD", "3.24×"},
                 Row{71.46, Unit::Score, "USD", "71.5"}, Row{12.44, Unit::PerDay, "USD", "12.4 a day"});
    CHECK(formatted(row.value, row.unit, row.currency) == row.text);
}

TEST_CASE("from ten thousand on, numbers are shortened to three significant digits") {
    struct Row {
        double value;
        Unit unit;
        const char* text;
    };
    const Row row = GENERATE(
        Row{9860, Unit::Count, "9,860"}, Row{9999.4, Unit::Count, "9,999"}, Row{9999.5, Unit::Count, "10K"},
        Row{22800, Unit::Count, "22.8K"}, Row{25000, Unit::Count, "25K"}, Row{99960, Unit::Count, "100K"},
        Row{999499, Unit::Count, "999K"}, Row{999500, Unit::Count, "1M"}, Row{1840000, Unit::Count, "1.84M"},
        Row{2.5e9, Unit::Count, "2.5B"}, Row{-22800, Unit::Count, "−22.8K"}, Row{15000, Unit::Money, "$15K"},
        Row{9860, Unit::Money, "$9,860"}, Row{0.0172, Unit::Percent, "1.7%"},
        Row{124, Unit::Seconds, "2:04"});
    CHECK(abbreviated(row.value, row.unit, "USD") == row.text);
}

TEST_CASE("what is not known is a dash, never zero") {
    CHECK(formatted(std::optional<double>(), Unit::Count, "USD") == "—");
    CHECK(abbreviated(std::optional<double>(), Unit::Money, "USD") == "—");
    CHECK(formatted(std::nan(""), Unit::Count, "USD") == "—");
    CHECK(formatted(std::numeric_limits<double>::infinity(), Unit::Money, "USD") == "∞");
}

TEST_CASE("files carry money to the ten-thousandth and rates in full") {
    CHECK(exported(10276.6346 / 148, Unit::Money) == std::optional<double>(69.4367));
    CHECK(exported(11840.940000000002, Unit::Money) == std::optional<double>(11840.94));
    CHECK(exported(1.0 / 3, Unit::Percent) == std::optional<double>(1.0 / 3));
    CHECK_FALSE(exported(std::nullopt, Unit::Money).has_value());
}

TEST_CASE("ranges, shares and changes") {
    CHECK(rangeText(0.0161, 0.0183, Unit::Percent, "USD") == "1.61–1.83%");
    CHECK(rangeText(22300, 25100, Unit::Count, "USD") == "22.3K–25.1K");
    CHECK(rangeText(0.5, 0.7, Unit::Money, "USD") == "$0.50–$0.70");
    CHECK(rangeText(116, 132, Unit::Seconds, "USD") == "1:56–2:12");
    CHECK(rangeText(0.02, 0.02, Unit::Percent, "USD") == "2.00%");
    CHECK(shareText(0.713) == "71%");
    CHECK(shareText(0.004) == "<1%");
    CHECK(changeText(0.299) == "+29.9%");
    CHECK(changeText(-0.04) == "−4.0%");
    CHECK(changeText(0.0001) == "±0.0%");
}

TEST_CASE("dates and spans") {
    const Date july = *makeDate(2026, 7, 1);
    CHECK(longDate(july) == "1 July 2026");
    CHECK(longSpan(july, *makeDate(2026, 8, 30)) == "1 July to 30 August 2026");
    CHECK(longSpan(july, *makeDate(2026, 7, 30)) == "1 to 30 July 2026");
    CHECK(longSpan(*makeDate(2025, 12, 1), july) == "1 December 2025 to 1 July 2026");
    CHECK(longSpan(july, july) == "1 July 2026");
    CHECK(dayAndMonth(*makeDate(2026, 8, 30)) == "30 Aug");
    CHECK(monthText(july) == "July 2026");
}
