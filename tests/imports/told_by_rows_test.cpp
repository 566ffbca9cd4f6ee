// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/columns.hpp"
#include "imports/reader.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <vector>

using namespace goalpost;
using namespace goalpost::imports;
using model::Measure;

namespace {

struct Kept {
    std::string platform, account, name;
    std::int32_t published = -1;
    model::Values values;
};

std::vector<Kept> kept(const Sniff& found, const ReadOptions& options, ReadResult& result) {
    std::vector<Kept> list;
    result = read(found, options, [&](const model::Record& record) {
        list.push_back({std::string(record.platform), std::string(record.account),
                        std::string(record.accountName), record.published, record.values});
    });
    return list;
}

ReadOptions asOf(int year, int month, int day) {
    ReadOptions options;
    options.asOf = makeDate(year, month, day);
    return options;
}

}  // namespace

TEST_CASE("Where rows link to several platforms each address tells its own, and whose the post is") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write(
        "list.csv",
        "Creator,Post URL,Published,Reach,Likes\n"
        "Inga Sund,https://www.instagram.com/p/C8x1/,2026-11-14,12345,1204\n"
        "Bram de Wit,https://www.tiktok.com/@bramathome/video/7301234567890123456,2026-11-20,48200,3110\n"
        "Bram de Wit,https://www.tiktok.com/@bramathome/video/7301234567890123999,2026-11-22,N/A,310\n"));
    ReadResult result;
    const auto rows = kept(found, asOf(2026, 12, 1), result);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].platform == "instagram");
    CHECK(rows[0].account == "Inga Sund");
    CHECK(rows[1].platform == "tiktok");
    CHECK(rows[1].account == "bramathome");
    CHECK(rows[1].name == "Bram de Wit");
    CHECK(rows[2].platform == "tiktok");
    CHECK(result.rejected == 0);
}

TEST_CASE("Amounts in another currency are counted as the file tells them and not booked") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("ads.csv",
                                           "Day,Campaign,Currency code,Cost,Impr.,Clicks\n"
                                           "2026-07-01,Spring,EUR,10.50,1000,20\n"
                                           "2026-07-02,Spring,USD,99.00,2000,30\n"));
    REQUIRE(found.format.id == "google-ads");
    ReadOptions options = asOf(2026, 12, 1);
    options.currency = "EUR";
    ReadResult result;
    const auto rows = kept(found, options, result);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].values[Measure::AdSpend] == 105'000);
    CHECK_FALSE(rows[1].values[Measure::AdSpend]);
    CHECK(rows[1].values[Measure::Clicks] == 30);
    CHECK(result.totals[Measure::AdSpend] == 1'095'000);
    CHECK(result.tables.front().foreign.rows == 1);
    CHECK(result.tables.front().foreign.currency == "USD");
}

TEST_CASE("A header's currency counts for its column, and a bare dollar sign is that of every dollar") {
    const test::TempFolder folder;
    const auto spentOf = [&](const std::string& header, const std::string& cell,
                             const std::string& currency) {
        const Sniff found =
            sniff(folder.write("posts.csv", "Platform,Account,Post ID,Published,Likes," + header +
                                                "\nTikTok,theo,T-1,2026-07-01,5," + cell + "\n"));
        ReadOptions options = asOf(2026, 12, 1);
        options.currency = currency;
        options.mapping = {{header, "revenue"}};
        ReadResult result;
        return kept(found, options, result).at(0).values[Measure::Revenue];
    };
    CHECK(spentOf("Revenue (USD)", "12.50", "EUR") == std::nullopt);
    CHECK(spentOf("Revenue (USD)", "12.50", "USD") == 125'000);
    CHECK(spentOf("Revenue (USD)", "12.50", "") == 125'000);
    CHECK(spentOf("Revenue (USD)", "12.50", "CAD") == std::nullopt);
    CHECK(spentOf("Revenue", "$12.50", "CAD") == 125'000);
    CHECK(spentOf("Revenue", "$12.50", "EUR") == std::nullopt);
}

TEST_CASE("Rows of days that lie ahead of the figures are counted") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("daily.csv",
                                           "Date,Platform,Account,Post ID,Likes\n"
                                           "2026-07-01,TikTok,theo,T-1,5\n"
                                           "2026-07-11,TikTok,theo,T-1,6\n"
                                           "2027-07-02,TikTok,theo,T-1,7\n"));
    ReadResult result;
    CHECK(kept(found, asOf(2026, 7, 10), result).size() == 3);
    // The day after may have begun elsewhere.
    CHECK(result.tables.front().ahead.rows == 1);
    CHECK(result.tables.front().ahead.last == dayNumber(*makeDate(2027, 7, 2)));
}

TEST_CASE("Days without a year are told as a guess unless somebody says the day of the figures") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("list.csv",
                                           "Platform,Account,Post ID,Published,Likes\n"
                                           "TikTok,theo,T-1,13.09,5\n"
                                           "TikTok,theo,T-2,04.10,6\n"
                                           "TikTok,theo,T-3,20.1,7\n"));
    ReadResult result;
    const auto rows = kept(found, asOf(2018, 2, 1), result);
    REQUIRE(rows.size() == 3);
    CHECK(rows[0].published == dayNumber(*makeDate(2017, 9, 13)));
    // Spreadsheets make 20.1 of 20.10; January would be 20.01.
    CHECK(rows[2].published == dayNumber(*makeDate(2017, 10, 20)));
    CHECK(result.tables.front().guesses.empty());
    kept(found, {}, result);
    REQUIRE(result.tables.front().guesses.size() == 1);
    CHECK(result.tables.front().guesses.front().find("no year") != std::string::npos);
}

TEST_CASE("Of two readings of dates the one without days ahead of the file is taken") {
    const auto columnOf = [](std::initializer_list<std::string_view> cells, std::optional<Date> written) {
        ColumnEvidence evidence;
        for (const auto cell : cells)
            evidence.look(cell);
        Column column;
        column.name = "Date";
        FileStyle style;
        style.written = written;
        evidence.settle(column, style);
        return column;
    };
    const auto written = makeDate(2026, 12, 1);
    const Column monthFirst = columnOf({"11/12/2026", "10/11/2026"}, written);
    CHECK(monthFirst.dateOrder == DateOrder::MonthFirst);
    CHECK_FALSE(monthFirst.ambiguousDate);
    CHECK(monthFirst.notes.size() == 1);
    const Column dayFirst = columnOf({"12/11/2026", "11/10/2026"}, written);
    CHECK(dayFirst.dateOrder == DateOrder::DayFirst);
    CHECK_FALSE(dayFirst.ambiguousDate);
    // Both ahead, or neither, or nobody knows when: it stays open.
    CHECK(columnOf({"11/12/2027", "10/11/2027"}, written).ambiguousDate);
    CHECK(columnOf({"05/04/2026", "04/05/2026"}, written).ambiguousDate);
    CHECK(columnOf({"11/12/2026", "10/11/2026"}, std::nullopt).ambiguousDate);
    CHECK(columnOf({"12/31/2026", "10/11/2026"}, written).dateOrder == DateOrder::MonthFirst);
}

TEST_CASE("A month of one digit among others is no lost zero") {
    const auto lost = [](std::initializer_list<std::string_view> cells) {
        ColumnEvidence evidence;
        for (const auto cell : cells)
            evidence.look(cell);
        Column column;
        column.name = "Date";
        evidence.settle(column, {});
        return column.lostZeros;
    };
    CHECK(lost({"13.09", "20.1", "21.11"}));
    CHECK_FALSE(lost({"13.9", "20.1", "21.11"}));
    CHECK_FALSE(lost({"13.09", "20.11"}));
    CHECK_FALSE(lost({"13.1", "20.1"}));
}

TEST_CASE("A row of totals may leave what groups the rows blank") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("daily.csv",
                                           "Date,Platform,Account,Post ID,Likes\n"
                                           "2026-07-01,TikTok,theo,T-1,5\n"
                                           "2026-07-02,TikTok,theo,T-1,6\n"
                                           ",Total,,,11\n"));
    ReadResult result;
    CHECK(kept(found, asOf(2026, 7, 10), result).size() == 2);
    CHECK(result.rejected == 0);
    CHECK(found.tables.front().totalsRows == 1);
}

TEST_CASE("The period that one table of a file tells is that of totals beside it") {
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("book.csv",
                                           "Overall performance,1/7/2026 - 31/7/2026\n"
                                           "Impressions,900\n"
                                           "Members reached,500\n"
                                           "\n"
                                           "Platform,Account,Post ID,Published,Likes,Comments\n"
                                           "LinkedIn,maya,77,2026-07-03,5,1\n"
                                           "LinkedIn,maya,78,2026-07-04,6,2\n"));
    REQUIRE(found.tables.size() == 2);
    REQUIRE(found.tables[0].period);
    CHECK(found.tables[0].period->to == makeDate(2026, 7, 31));
    ReadResult result;
    kept(found, {}, result);
    REQUIRE(result.tables.size() == 2);
    REQUIRE(result.tables[1].asOf);
    CHECK(result.tables[1].asOf->day == makeDate(2026, 7, 31));
    CHECK(result.tables[1].asOf->from == AsOfFrom::File);
}
