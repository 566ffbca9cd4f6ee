// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/values.hpp"

#include "imports/columns.hpp"
#include "support/catch.hpp"

#include <initializer_list>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

Column settled(std::initializer_list<std::string_view> cells, DateOrder usual = DateOrder::Iso) {
    ColumnEvidence evidence;
    for (const auto cell : cells)
        evidence.look(cell);
    Column column;
    evidence.settle(column, {.dateOrder = usual});
    return column;
}

}  // namespace

TEST_CASE("a whole number written with a decimal point is whole") {
    CHECK(parseCount("7767.0") == 7767);
    CHECK(parseCount("0") == 0);
    CHECK(parseNumber("7767.0") == Decimal{7767, 0});
    CHECK_FALSE(parseCount("7767.5"));
    CHECK_FALSE(parseCount(""));
    CHECK_FALSE(parseCount("12a"));
    CHECK(parseCount("999999999999999999") == 999'999'999'999'999'999);
    CHECK_FALSE(parseCount("9999999999999999999"));
    CHECK_FALSE(parseNumber("9999999999999999999"));
    CHECK_FALSE(parseNumber("0.1234567890123456789"));
}

TEST_CASE("grouped digits are read in groups of three only") {
    CHECK(parseNumber("62,312") == Decimal{62312, 0});
    CHECK(parseNumber("1,606,880") == Decimal{1606880, 0});
    CHECK(parseNumber("31,573.25") == Decimal{3157325, 2});
    CHECK(parseNumber("1.234.567,5", ',') == Decimal{12345675, 1});
    CHECK(parseNumber("1 234") == Decimal{1234, 0});
    CHECK_FALSE(parseNumber("1,23"));
    CHECK_FALSE(parseNumber("1234,567"));
    CHECK_FALSE(parseNumber("1,2345"));
}

TEST_CASE("the decimal sign of the column decides what a comma means") {
    CHECK(parseNumber("116,12", ',') == Decimal{11612, 2});
    CHECK_FALSE(parseNumber("116,12", '.'));
    CHECK(parseNumber("3.000", ',') == Decimal{3000, 0});
    CHECK(parseNumber("3.000", '.') == Decimal{3, 0});
}

TEST_CASE("what is not exactly a number is none") {
    for (const auto text :
         {"1e5", "1.23E+17", "12/", "--5", "0x10", "1_000", "five", ".", "1234567890123456789"})
        CHECK_FALSE(parseNumber(text));
}

TEST_CASE("hours with four decimals are whole milliseconds") {
    // 0.0001 h = 0.36 s = 360 ms
    CHECK(wholeTimes(*parseNumber("0.0001"), 3'600'000) == 360);
    // 354.6762 h * 3600 s = 1,276,834.32 s
    CHECK(wholeTimes(*parseNumber("354.6762"), 3'600'000) == 1'276'834'320);
    // A millionth of an hour is 3.6 ms, which is no whole number.
    CHECK_FALSE(wholeTimes(*parseNumber("0.000001"), 3'600'000));
}

TEST_CASE("money is kept to four decimals and not rounded") {
    CHECK(wholeTimes(*parseMoney("$1,234.50"), 10'000) == 12'345'000);
    CHECK(wholeTimes(*parseMoney("12,99 €", ','), 10'000) == 129'900);
    CHECK(wholeTimes(*parseMoney("USD 7"), 10'000) == 70'000);
    CHECK_FALSE(wholeTimes(*parseMoney("0.12345"), 10'000));
}

TEST_CASE("a sum beyond what can be kept is no value") {
    CHECK_FALSE(wholeTimes({999'999'999'999'999'999, 0}, 3'600'000));
}

TEST_CASE("abbreviated numbers are exact") {
    CHECK(parseAbbreviated("48.5M") == Decimal{48'500'000, 0});
    CHECK(parseAbbreviated("0.89k") == Decimal{890, 0});
    CHECK(parseAbbreviated("29.0b") == Decimal{29'000'000'000, 0});
    CHECK_FALSE(parseAbbreviated("0.00005k"));
    CHECK_FALSE(parseAbbreviated("M"));
}

TEST_CASE("marks for no value are known, a country's code is kept") {
    for (const auto mark : {"", " ", "-", "--", "NAN", "NaN", "N/A", " --", "—", "null"})
        CHECK(isMissingMark(mark));
    CHECK_FALSE(isMissingMark("0"));
    CHECK_FALSE(isMissingMark("none of these"));
    // As text a cell is never asked; only a column of numbers takes NA for missing.
    CHECK(settled({"US", "NA", "DE"}).type == CellType::Text);
    CHECK(settled({"12", "NA", "7"}).type == CellType::Integer);
}

TEST_CASE("durations are read to the millisecond") {
    CHECK(parseClock("0:04:34") == 274'000);
    CHECK(parseClock("4:34") == 274'000);
    CHECK(parseClock("1:00:00.5") == 3'600'500);
    CHECK_FALSE(parseClock("0:61:00"));
    CHECK_FALSE(parseClock("12"));
    CHECK_FALSE(parseClock("1:2:3:4"));
}

TEST_CASE("an id that a spreadsheet has rounded is recognised") {
    CHECK(isRuinedId("1.23E+17"));
    CHECK(isRuinedId("1,23E+17"));
    CHECK_FALSE(isRuinedId("9rU6Jf1E+pLg"));
    CHECK_FALSE(isRuinedId("1432793754507923461"));
    CHECK_FALSE(isRuinedId("E+17"));
}

TEST_CASE("dates are read in the order that is asked") {
    const auto sep27 = makeDate(2024, 9, 27);
    CHECK(parseDate("Sep 27, 2024", DateOrder::Named) == sep27);
    CHECK(parseDate("27. September 2024", DateOrder::Named) == sep27);
    CHECK(parseDate("27 de septiembre de 2024", DateOrder::Named) == sep27);
    CHECK(parseDate("2024-09-27", DateOrder::Iso) == sep27);
    CHECK(parseDate("2024-09-27T00:00:00", DateOrder::Iso) == sep27);
    CHECK(parseDate("2024-09-27 19:53 +0000", DateOrder::Iso) == sep27);
    CHECK(parseDate("09/27/2024 05:14", DateOrder::MonthFirst) == sep27);
    CHECK(parseDate("27.9.2024", DateOrder::DayFirst) == sep27);
    CHECK(parseDate("27.09.24", DateOrder::DayFirst) == sep27);
    CHECK(parseDate("2024/09/27 18:19:10", DateOrder::YearFirst) == sep27);
    CHECK(parseDate("20240927", DateOrder::Compact) == sep27);
    CHECK(parseDate("9/27/24 5:14 PM", DateOrder::MonthFirst) == sep27);
}

TEST_CASE("what is no day of the calendar is no date") {
    CHECK_FALSE(parseDate("2024-02-30", DateOrder::Iso));
    CHECK_FALSE(parseDate("27/09/2024", DateOrder::MonthFirst));
    CHECK_FALSE(parseDate("2024-09-27x", DateOrder::Iso));
    CHECK_FALSE(parseDate("2024-09-27 25:00", DateOrder::Iso));
    CHECK_FALSE(parseDate("Lifetime", DateOrder::Named));
    CHECK_FALSE(parseDate("", DateOrder::Iso));
}

TEST_CASE("a column's own dates decide between day first and month first") {
    CHECK(settled({"02/03/2025", "02/16/2025"}).dateOrder == DateOrder::MonthFirst);
    CHECK(settled({"02/03/2025", "16/02/2025"}).dateOrder == DateOrder::DayFirst);
    CHECK(settled({"02/03/2025"}, DateOrder::MonthFirst).dateOrder == DateOrder::MonthFirst);
    CHECK(settled({"1.08.2019", "2.08.2019"}, DateOrder::MonthFirst).dateOrder == DateOrder::DayFirst);
    CHECK(settled({"Sep 9, 2024", ""}).type == CellType::Date);
    CHECK(settled({"2021-08-31 19:53 +0000"}).type == CellType::DateTime);
}

TEST_CASE("a column's type is what all its cells are") {
    CHECK(settled({"1", "2.0", ""}).type == CellType::Integer);
    CHECK(settled({"1", "2.5"}).type == CellType::Decimal);
    CHECK(settled({"1.39%", "0.5%"}).type == CellType::Percent);
    CHECK(settled({"$5.00", "$7"}).type == CellType::Money);
    CHECK(settled({"0:04:34", "0:00:12"}).type == CellType::Duration);
    CHECK(settled({"1432793754507923461", "1432747650101747715"}).type == CellType::Identifier);
    CHECK(settled({"true", "false"}).type == CellType::Boolean);
    CHECK(settled({"12", "apples"}).type == CellType::Text);
    CHECK(settled({"", "--"}).type == CellType::Text);
    CHECK(settled({"15,00", "2,87"}).decimal == ',');
}
