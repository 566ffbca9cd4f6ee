// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"
#include "imports/values.hpp"
#include "support/catch.hpp"

#include <rapidcheck.h>

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

Column columnOf(std::string name, std::initializer_list<std::string_view> cells, FileStyle style = {}) {
    ColumnEvidence evidence;
    for (const auto cell : cells)
        evidence.look(cell);
    Column column;
    column.name = std::move(name);
    evidence.settle(column, style);
    return column;
}

/// The number as it is written with these signs: -1234567.5 as "−1.234.567,5".
std::string writtenAs(std::int64_t whole, const std::string& decimals, std::string_view group, char decimal,
                      bool indian) {
    std::string digits = std::to_string(whole < 0 ? -whole : whole);
    std::string out;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const std::size_t left = digits.size() - i;
        const bool border = indian ? (left == 3 || (left > 3 && (left - 3) % 2 == 0)) : left % 3 == 0;
        if (i > 0 && border)
            out += group;
        out += digits[i];
    }
    if (!decimals.empty())
        out += decimal + decimals;
    return out;
}

}  // namespace

TEST_CASE("digits may be grouped by dots, commas, apostrophes and blanks of any kind") {
    CHECK(parseNumber("1.234,56", ',') == Decimal{123456, 2});
    CHECK(parseNumber("1,234.56") == Decimal{123456, 2});
    CHECK(parseNumber("1 234,56", ',') == Decimal{123456, 2});
    CHECK(parseNumber("1\xC2\xA0"
                      "234,56",
                      ',') == Decimal{123456, 2});
    CHECK(parseNumber("1\xE2\x80\xAF"
                      "234\xE2\x80\xAF"
                      "567") == Decimal{1234567, 0});
    CHECK(parseNumber("1'234.50") == Decimal{12345, 1});
    CHECK(parseNumber("1’234") == Decimal{1234, 0});
    CHECK(parseNumber("12,34,567.89") == Decimal{123456789, 2});
    CHECK(parseNumber("1,00,000") == Decimal{100000, 0});
    CHECK(parseNumber("١٬٢٣٤٫٥") == Decimal{12345, 1});
    CHECK(parseNumber("１２３") == Decimal{123, 0});
}

TEST_CASE("groups that no one writes are no number") {
    for (const auto text : {"1,2,3", "12,3456", "1,23,45", "1.234 567", "0,123", "1,,234", "1 2"})
        CHECK_FALSE(parseNumber(text));
    CHECK_FALSE(parseNumber("1.234.56", ','));
    CHECK(parseNumber("0,123", ',') == Decimal{123, 3});
}

TEST_CASE("negative numbers are written with a minus before or behind, or in parentheses") {
    for (const auto text : {"-1,234", "1,234-", "(1,234)", "−1,234", "- 1,234"})
        CHECK(parseNumber(text) == Decimal{-1234, 0});
    CHECK(parseMoney("-$5.00") == Decimal{-5, 0});
    CHECK(parseMoney("$-5.00") == Decimal{-5, 0});
    CHECK(parseMoney("($5.00)") == Decimal{-5, 0});
    CHECK(parseMoney("5,00- €", ',') == Decimal{-5, 0});
    // A price without cents.
    CHECK(parseMoney("12,- €", ',') == Decimal{12, 0});
    CHECK_FALSE(parseNumber("(12"));
    CHECK_FALSE(parseNumber("-(12)"));
}

TEST_CASE("currencies stand before or behind an amount, with any blank between") {
    for (const auto text : {"$1,234.50", "US$ 1,234.50", "USD 1,234.50", "1,234.50 USD", "£1,234.50",
                            "¥1,234.50", "₹1,234.50", "CHF 1'234.50", "$1,234.50 USD", "1,234.50\xC2\xA0kr"})
        CHECK(parseMoney(text) == Decimal{12345, 1});
    for (const auto text :
         {"R$ 1.234,50", "€ 1.234,50", "1.234,50 €", "1.234,50 EUR", "1 234,50 zł", "1.234,50\xE2\x80\xAF€"})
        CHECK(parseMoney(text, ',') == Decimal{12345, 1});
    CHECK_FALSE(parseMoney("ABC 12"));
    CHECK_FALSE(parseMoney("TOP 10"));
    CHECK_FALSE(parseMoney("$"));
    CHECK_FALSE(parseMoney("12 apples"));
}

TEST_CASE("shortened numbers are read in the words of several languages") {
    CHECK(parseAbbreviated("12,3k", ',') == Decimal{12'300, 0});
    CHECK(parseAbbreviated("1.2 Mio") == Decimal{1'200'000, 0});
    CHECK(parseAbbreviated("1,2 Mio.", ',') == Decimal{1'200'000, 0});
    CHECK(parseAbbreviated("3 Tsd.") == Decimal{3'000, 0});
    CHECK(parseAbbreviated("2,1 mil", ',') == Decimal{2'100, 0});
    CHECK(parseAbbreviated("1,5 mln", ',') == Decimal{1'500'000, 0});
    CHECK(parseAbbreviated("2B") == Decimal{2'000'000'000, 0});
    CHECK(parseAbbreviated("1 lakh") == Decimal{100'000, 0});
    CHECK(parseAbbreviated("2.5 crore") == Decimal{25'000'000, 0});
    CHECK(parseAbbreviated("3.4万") == Decimal{34'000, 0});
    CHECK(parseAbbreviated("1.2億") == Decimal{120'000'000, 0});
    CHECK(parseAbbreviated("5 тыс.") == Decimal{5'000, 0});
    CHECK(parseMoney("€1.2M") == Decimal{1'200'000, 0});
    CHECK(parseMoney("1,2 Mio. €", ',') == Decimal{1'200'000, 0});
    CHECK_FALSE(parseAbbreviated("12 rk"));
    CHECK_FALSE(parseNumber("48.5M"));
}

TEST_CASE("percentages are told from fractions by their signs and headers") {
    CHECK(parsePercent("4.85%") == Decimal{485, 2});
    CHECK(parsePercent("4,85 %", ',') == Decimal{485, 2});
    CHECK(columnOf("CTR", {"4.85%", "12%"}).type == CellType::Percent);
    CHECK(columnOf("Click rate (%)", {"4.85", "0.5"}).type == CellType::Percent);
    CHECK(columnOf("Video plays at 75%", {"485", "5"}).type == CellType::Integer);
    const Column fraction = columnOf("engagement rate", {"0.056179775280898875", "0", "0.0189"});
    CHECK(fraction.type == CellType::Decimal);
    CHECK(fraction.isFraction);
    CHECK_FALSE(columnOf("rate", {"0.5", "12.25"}).isFraction);
    CHECK_FALSE(columnOf("Price", {"0.5", "0.25"}).isFraction);
}

TEST_CASE("three thousand or three is asked unless a cell tells") {
    const Column open = columnOf("Views", {"3.000", "12.000", "7"});
    CHECK(open.ambiguousDecimal);
    CHECK(open.example == "3.000");
    REQUIRE(open.notes.size() == 1);
    CHECK(open.notes.front().find("may be 3 or 3000") != std::string::npos);

    CHECK(columnOf("Views", {"3.000", "12.000"}, {.decimal = ','}).type == CellType::Integer);
    CHECK(columnOf("Weight", {"3.125", "12.500"}).type == CellType::Decimal);

    // Two signs, a leading zero, or other than three digits tell.
    for (const auto told : {"1.234.567", "1.234,5", "0,250"}) {
        const Column column = columnOf("Views", {"3.000", told});
        CHECK(column.decimal == ',');
        CHECK_FALSE(column.ambiguousDecimal);
        CHECK(column.notes.empty());
    }
    for (const auto told : {"0.125", "12.5", "1234.567", "1,234.5"}) {
        const Column column = columnOf("Weight", {"3.000", told}, {.decimal = ','});
        CHECK(column.decimal == '.');
        CHECK_FALSE(column.ambiguousDecimal);
    }

    // Another column of the file tells, which is said.
    const Column proven = columnOf("Views", {"3.000"}, {.decimal = ',', .decimalProven = true});
    CHECK_FALSE(proven.ambiguousDecimal);
    REQUIRE(proven.notes.size() == 1);
    CHECK(proven.notes.front().find("is 3000") != std::string::npos);

    // A person tells, whatever the cells show.
    const Column told = columnOf("Views", {"3.000"}, {.decimal = ',', .decimalTold = true});
    CHECK(told.decimal == ',');
    CHECK_FALSE(told.ambiguousDecimal);
    CHECK(told.notes.empty());
}

TEST_CASE("a column's currency comes from its header, else from its cells") {
    const Column header = columnOf("Estimated revenue (USD)", {"12.5", "7"});
    CHECK(header.type == CellType::Money);
    CHECK(header.currency == "USD");
    CHECK(columnOf("Spend [EUR]", {"12"}).currency == "EUR");
    CHECK(columnOf("Kosten in €", {"12"}).currency == "EUR");
    CHECK(columnOf("Cost", {"R$ 12,50", "R$ 3,20"}).currency == "BRL");
    CHECK(columnOf("Cost", {"12 kr", "7 kr"}).type == CellType::Money);
    CHECK(columnOf("Cost", {"12 kr", "7 kr"}).currency.empty());
    CHECK(columnOf("CTR", {"12", "7"}).currency.empty());
    const Column mixed = columnOf("Cost", {"$12", "€7"});
    CHECK(mixed.mixedCurrencies);
    CHECK(mixed.currency.empty());
    REQUIRE(mixed.notes.size() == 1);
    CHECK(mixed.notes.front().find("USD and EUR") != std::string::npos);
}

TEST_CASE("a number written in any style reads back exactly") {
    CHECK(rc::check("grouped and signed numbers", [] {
        const auto whole = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
        const auto cents = *rc::gen::inRange(1, 100);
        const bool withDecimals = *rc::gen::arbitrary<bool>();
        const bool negative = *rc::gen::arbitrary<bool>();
        const char decimal = *rc::gen::element('.', ',');
        const bool indian = decimal == '.' && *rc::gen::arbitrary<bool>();
        const std::string group = indian
                                      ? ","
                                      : *rc::gen::element<std::string>("", decimal == '.' ? "," : ".", " ",
                                                                       "'", "\xC2\xA0", "\xE2\x80\xAF", "’");
        const std::string decimals =
            withDecimals ? std::string(cents < 10 ? "0" : "") + std::to_string(cents) : "";
        const std::string text = writtenAs(whole, decimals, group, decimal, indian);
        const std::int64_t value = withDecimals ? whole * 100 + cents : whole;
        const auto style = *rc::gen::inRange(0, 4);
        const std::string signedText = !negative    ? text
                                       : style == 0 ? "-" + text
                                       : style == 1 ? text + "-"
                                       : style == 2 ? "(" + text + ")"
                                                    : "−" + text;
        const auto hundredths = [](const std::optional<Decimal>& number) {
            return number ? wholeTimes(*number, 100) : std::nullopt;
        };
        const std::int64_t expected = (negative ? -1 : 1) * (withDecimals ? value : value * 100);
        RC_ASSERT(hundredths(parseNumber(signedText, decimal)) == expected);
        const std::string currency =
            *rc::gen::element<std::string>("$", "€", "R$ ", "USD ", "kr\xC2\xA0", "₹");
        RC_ASSERT(hundredths(parseMoney(currency + text, decimal)) == (negative ? -expected : expected));
        const std::string behind = *rc::gen::element<std::string>(" €", "€", " EUR", "\xC2\xA0zł", " kr");
        RC_ASSERT(hundredths(parseMoney(text + behind, decimal)) == (negative ? -expected : expected));
    }));
    const std::vector<std::pair<std::string, std::int64_t>> Words = {
        {"k", 1'000},    {"M", 1'000'000}, {" Mio.", 1'000'000},
        {" mil", 1'000}, {"万", 10'000},   {" lakh", 100'000}};
    CHECK(rc::check("shortened numbers", [&] {
        const auto tenths = *rc::gen::inRange<std::int64_t>(0, 9'999);
        const auto [word, factor] = *rc::gen::elementOf(Words);
        const char decimal = *rc::gen::element('.', ',');
        const std::string text = std::to_string(tenths / 10) + decimal + std::to_string(tenths % 10) + word;
        RC_ASSERT(parseAbbreviated(text, decimal) == (Decimal{tenths * factor / 10, 0}));
    }));
}
