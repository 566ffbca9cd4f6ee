// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"

#include "imports/values.hpp"
#include "support/catch.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

using namespace goalpost;
using namespace goalpost::imports;

namespace {

Column seen(std::string name, const std::vector<std::string>& cells) {
    ColumnEvidence evidence;
    for (const auto& cell : cells)
        evidence.look(cell);
    Column column;
    column.name = std::move(name);
    evidence.settle(column, {});
    return column;
}

std::vector<std::string> repeated(std::string_view cell, int times,
                                  std::initializer_list<std::string_view> others) {
    std::vector<std::string> cells(static_cast<std::size_t>(times), std::string(cell));
    for (const auto other : others)
        cells.emplace_back(other);
    return cells;
}

}  // namespace

TEST_CASE("a stray word among many numbers leaves them numbers") {
    const Column one = seen("Views", repeated("12", 40, {"n. v. t. 3 dagen"}));
    CHECK(one.type == CellType::Integer);
    CHECK(one.strays == 1);
    REQUIRE(one.notes.size() == 1);
    CHECK(one.notes.front().find("1 cell of 41") != std::string::npos);
    // Two strays of 22 are more than one in twenty.
    CHECK(seen("Views", repeated("12", 20, {"a1", "b2"})).type == CellType::Text);
    // Few cells are all of a kind, or text.
    CHECK(seen("Views", repeated("12", 10, {"a1"})).type == CellType::Text);
    CHECK(seen("Posted", repeated("2026-07-01", 30, {"soon 1"})).type == CellType::Date);
}

TEST_CASE("ids of many digits, padded ones and those so named are ids") {
    CHECK(seen("Post", {"17900000000000001", "17900000000000002"}).type == CellType::Identifier);
    CHECK(seen("Code", {"00123", "04567", "99001"}).type == CellType::Identifier);
    CHECK(seen("Order ID", {"1001", "1002"}).type == CellType::Identifier);
    CHECK(seen("influencer_id", {"1", "2"}).type == CellType::Identifier);
    CHECK(seen("videoId", {"a1b2", "c3d4"}).type == CellType::Identifier);
    CHECK(seen("Phone", {"+4930123456", "4930123457"}).type == CellType::Identifier);
    CHECK(seen("dial phone", {"0", "12"}).type == CellType::Integer);
    CHECK(seen("Paid", {"1", "2"}).type == CellType::Integer);
    // Days counted from 0000 are no ids.
    CHECK(seen("Nth day", {"0000", "0001", "0002"}).type == CellType::Integer);
    CHECK(seen("n", {"000", "001", "002", "003"}).type == CellType::Integer);
}

TEST_CASE("ids that a spreadsheet has rounded are found by column") {
    const Column exponents = seen("Post ID", {"1.79E+16", "17900000000000001"});
    CHECK(exponents.type == CellType::Identifier);
    CHECK(exponents.ruinedIds == 1);
    CHECK(exponents.example == "1.79E+16");
    CHECK(seen("Post ID", {"1,79E+16"}).ruinedIds == 1);

    const Column zeros = seen("Post ID", {"143279375450792000", "143274765010174000"});
    CHECK(zeros.roundedIds);
    CHECK(zeros.ruinedIds == 2);
    REQUIRE(zeros.notes.size() == 1);
    CHECK(zeros.notes.front().find("143279375450792000") != std::string::npos);
    // One of many that ends so is chance.
    CHECK_FALSE(seen("Post ID", {"143279375450792000", "143274765010174715"}).roundedIds);
    // The same account in every row is one id, not thirty.
    CHECK_FALSE(seen("Account ID", repeated("17841446995032300", 30, {})).roundedIds);
}

TEST_CASE("durations are clocks, units and what the header calls so") {
    CHECK(parseDuration("1:02:03") == 3'723'000);
    CHECK(parseDuration("02:03") == 123'000);
    CHECK(parseDuration("PT5M") == 300'000);
    CHECK(parseDuration("PT1H2M3.5S") == 3'723'500);
    CHECK(parseDuration("P1DT2H") == 93'600'000);
    CHECK(parseDuration("5m 3s") == 303'000);
    CHECK(parseDuration("1h 02m") == 3'720'000);
    CHECK(parseDuration("1h02") == 3'720'000);
    CHECK(parseDuration("43 s") == 43'000);
    CHECK(parseDuration("2 Min. 5 Sek.") == 125'000);
    CHECK(parseDuration("1分30秒") == 90'000);
    CHECK(parseDuration("0,5 s") == 500);
    for (const auto text : {"5", "PT", "P1M", "3s 5m", "5m 3m", "5 apples", "1h x", "PT5"})
        CHECK_FALSE(parseDuration(text));

    CHECK(seen("Length", {"5m 3s", "43s", "5m"}).type == CellType::Duration);
    CHECK(seen("Followers", {"5m", "43k"}).type == CellType::Integer);
    CHECK(seen("Duration (sec)", {"12", "300"}).type == CellType::Duration);
    CHECK(seen("Dauer", {"12.5"}).type == CellType::Duration);
    CHECK(seen("3-second video plays", {"12", "300"}).type == CellType::Integer);
    CHECK(seen("10 sec plays", {"12", "300"}).type == CellType::Integer);
}

TEST_CASE("a cell that cannot be read leaves the way in which the others are written") {
    const Column dates = seen("Date", {"13/07/2026", "31/06/2026", "02/07/2026"});
    CHECK(dates.type == CellType::Date);
    CHECK(dates.dateOrder == DateOrder::DayFirst);
    CHECK(dates.strays == 1);
    CHECK_FALSE(dates.ambiguousDate);
    CHECK(seen("Date", {"01/02/2026", "?", "03/04/2026"}).ambiguousDate);
    CHECK(seen("Live on", {"13/07/2026", "soon", "02/07/2026"}).dateOrder == DateOrder::DayFirst);
    CHECK(seen("Revenue", {"59,90", "abc", "120,00"}).decimal == ',');
    CHECK(seen("Revenue", {"1.059,90", "abc", "120"}).decimal == ',');
    // As many words as numbers are no column of numbers.
    CHECK(seen("Revenue", {"59,90", "abc"}).decimal == '.');
}

TEST_CASE("yes and no are booleans in several languages") {
    CHECK(seen("Paid", {"ja", "nein"}).type == CellType::Boolean);
    CHECK(seen("Paid", {"oui", "non", ""}).type == CellType::Boolean);
    CHECK(seen("Paid", {"sí", "no"}).type == CellType::Boolean);
    CHECK(seen("Paid", {"Да", "Нет"}).type == CellType::Boolean);
    CHECK(seen("Paid", {"yes", "perhaps"}).type == CellType::Text);
}

TEST_CASE("marks for no value fill no cell, and words of reports stay words") {
    for (const auto mark : {"#N/A", "#DIV/0!", "#VALOR!", "NaN%", "∅", ".", "n.a.", "-", "−"})
        CHECK(isMissingMark(mark));
    for (const auto text : {"(not set)", "0", "Namibia", "none yet", "#love!"})
        CHECK_FALSE(isMissingMark(text));
    CHECK(seen("Views", {"12", "#N/A", "∅", "--"}).type == CellType::Integer);
    CHECK(seen("Source", {"(not set)", "google"}).type == CellType::Text);
}

TEST_CASE("marks that no one sees do not change what a cell is") {
    CHECK(seen("Views", {"\xE2\x80\x8E"
                         "1234\xE2\x80\x8E",
                         "\xC2\xA0"
                         "56\xE2\x80\x8B"})
              .type == CellType::Integer);
    CHECK(seen("Date", {"\xE2\x80\x8E"
                        "2026-07-01",
                        "2026-07-02\xE2\x80\x8F"})
              .type == CellType::Date);
}

TEST_CASE("numbers in exponent form are decimals, though none that is read exactly") {
    CHECK(seen("rate", {"5.6e-05", "0.0012"}).type == CellType::Decimal);
    CHECK_FALSE(parseNumber("5.6e-05"));
}

TEST_CASE("shortened numbers make a column of numbers that says so") {
    const Column column = seen("Followers", {"48.5M", "383.1K", "900"});
    CHECK(column.type == CellType::Integer);
    CHECK(column.isAbbreviated);
    CHECK(column.notes.size() == 1);
}

TEST_CASE("dates with two digits for each may begin with their year") {
    // 26 July would be followed by 26 July a year later.
    const Column years = seen("Date", {"26/07/01", "26/07/02", "26/07/03"});
    CHECK(years.dateOrder == DateOrder::ShortYear);
    CHECK_FALSE(years.ambiguousDate);
    const auto day = parseDate("26/07/02", DateOrder::ShortYear);
    REQUIRE(day);
    CHECK(isoDate(*day) == "2026-07-02");
    // The month in the middle is no month otherwise.
    CHECK(seen("Date", {"26-13-01", "27-14-02"}).type == CellType::Text);
    CHECK(seen("Date", {"28/02/26", "27/02/26"}).dateOrder == DateOrder::DayFirst);
    CHECK(seen("Date", {"07/13/26", "07/14/26"}).dateOrder == DateOrder::MonthFirst);
    CHECK(seen("Date", {"13.09.26"}).dateOrder == DateOrder::DayFirst);
    CHECK_FALSE(seen("Date", {"13.09.26"}).ambiguousDate);
    const Column open = seen("Date", {"26/07/24"});
    CHECK(open.dateOrder == DateOrder::DayFirst);
    CHECK(open.ambiguousDate);
    CHECK(open.guess.find("several orders") != std::string::npos);
}

TEST_CASE("with dots the day stands first, and nobody is asked") {
    const Column dotted = seen("Date", {"01.03.2026", "02.03.2026"});
    CHECK(dotted.dateOrder == DateOrder::DayFirst);
    CHECK_FALSE(dotted.ambiguousDate);
    CHECK(seen("Date", {"01/03/2026", "02/03/2026"}).ambiguousDate);
}
