// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/beginning.hpp"

#include "imports/reader.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::imports;

namespace {

/// So small that files of some hundred kilobytes are large ones.
constexpr BeginningSize Small{200'000, 100'000};
constexpr int Rows = 12'000;

struct Text {
    std::string head = "Date,Platform,Account,Post ID,Views,Likes\n";
    std::string rows;
    /// Rows of 25 August, so that nothing but the row itself tells the order of day and month.
    void add(int from, int to, const std::string& date = "2026-08-25") {
        for (int i = from; i < to; ++i)
            rows += date + ",TikTok,theo,post-" + std::to_string(i) + "," + std::to_string(i) + ",1\n";
    }
    std::string all() const { return head + rows; }
};

struct Told {
    std::vector<std::string> records;
    ReadResult result;
};

Told readAll(const Sniff& sniff) {
    Told told;
    told.result = read(sniff, {}, [&](const model::Record& record) {
        std::string text =
            std::to_string(record.line) + " " + std::to_string(record.day) + " " + std::string(record.postId);
        for (const auto& value : record.values.list)
            text += value ? " " + std::to_string(*value) : " -";
        told.records.push_back(std::move(text));
    });
    return told;
}

void requireAlike(const std::filesystem::path& file) {
    const auto begun = sniffBeginning(file, Small);
    REQUIRE(begun);
    const Told once = readAll(*begun);
    const Told twice = readAll(sniff(file));
    CHECK(once.records == twice.records);
    CHECK(once.result.read == twice.result.read);
    CHECK(once.result.rejected == twice.result.rejected);
    CHECK(once.result.totals == twice.result.totals);
    REQUIRE(once.result.tables.size() == 1);
    CHECK(once.result.tables[0].rows == twice.result.tables[0].rows);
    CHECK(once.result.tables[0].bookedAs == twice.result.tables[0].bookedAs);
}

void requireOther(const std::filesystem::path& file) {
    const auto begun = sniffBeginning(file, Small);
    REQUIRE(begun);
    CHECK_THROWS_AS(readAll(*begun), OtherThanBegun);
    CHECK(readAll(sniff(file)).result.read > 0);
}

}  // namespace

TEST_CASE("a large table that goes on as it begins gives the same records read once as read twice") {
    const test::TempFolder folder;
    Text text;
    text.add(0, Rows / 2);
    text.rows += "\n2026-08-25,TikTok,theo,\"post, with \"\"quotes\"\"\",x,1\n" + text.head;
    text.add(Rows / 2, Rows);
    SECTION("to the last line end") {}
    SECTION("without a last line end") {
        text.rows += "2026-08-26,TikTok,theo,last,5,5";
    }
    SECTION("with totals and a footer") {
        text.rows += "Total,,,,100,100\n\nThese numbers are estimates\n";
    }
    SECTION("with letters of other scripts") {
        text.rows += "2026-08-26,TikTok,theo,caf\xC3\xA9 \xE2\x82\xAC,5,5\n";
    }
    requireAlike(folder.write("large.csv", text.all()));
}

TEST_CASE("a large table whose totals come first leaves them out read once as well") {
    const test::TempFolder folder;
    Text text;
    text.rows = "Total,,,,100,100\n";
    text.add(0, Rows);
    requireAlike(folder.write("large.csv", text.all()));
}

TEST_CASE("the end of a large file may show that its beginning was misread") {
    const test::TempFolder folder;
    Text text;
    SECTION("the order of day and month") {
        text.add(0, Rows, "03/02/2026");
        text.add(Rows, Rows + 1, "03/25/2026");
    }
    SECTION("a decimal comma") {
        text.head = "Date;Platform;Account;Post ID;Views;Revenue\n";
        for (int i = 0; i < Rows; ++i)
            text.rows += "2026-08-25;TikTok;theo;post-" + std::to_string(i) + ";1.500;1.500\n";
        text.rows += "2026-08-25;TikTok;theo;last;1;1.500,25\n";
        text.rows.insert(0, "2026-08-25;TikTok;theo;first;1;2.5\n");
        for (int i = 0; i < 100; ++i)
            text.rows += "2026-08-25;TikTok;theo;more-" + std::to_string(i) + ";1;1,25\n";
    }
    SECTION("bytes that are not UTF-8") {
        text.add(0, Rows);
        text.rows += "2026-08-25,TikTok,theo,caf\xE9,5,5\n";
    }
    SECTION("a character that the end cuts off") {
        text.add(0, Rows);
        text.rows += "2026-08-25,TikTok,theo,last,5,5\n2026-08-25,TikTok,theo,caf\xC3";
    }
    SECTION("a second table") {
        text.add(0, Rows);
        text.rows += "\nPost ID,Platform,Account,Date,Shares\npost-1,TikTok,theo,2026-08-25,7\n";
    }
    SECTION("more columns") {
        text.add(0, Rows);
        for (int i = 0; i < Rows; ++i)
            text.rows += "2026-08-25,TikTok,theo,more-" + std::to_string(i) + ",5,5,and more\n";
    }
    requireOther(folder.write("large.csv", text.all()));
}

TEST_CASE("a beginning that is not enough to go by is told as none") {
    const test::TempFolder folder;
    Text text;
    text.add(0, 100);
    CHECK_FALSE(sniffBeginning(folder.write("small.csv", text.all()), Small));
    text.add(100, Rows);
    CHECK(sniffBeginning(folder.write("large.csv", text.all()), Small));
    CHECK_FALSE(sniffBeginning(
        folder.write("latin.csv", text.head + "2026-08-25,TikTok,caf\xE9,post,5,5\n" + text.rows), Small));
    CHECK_FALSE(sniffBeginning(folder.write("unknown.csv", "Fruit,Colour,A,B,C,D\n" + text.rows), Small));
    CHECK_FALSE(sniffBeginning(
        folder.write("two.csv",
                     text.all().substr(0, 3'000) + "\n\nPost ID,Platform,Account,Date,Shares\n" + text.rows),
        Small));
    CHECK_FALSE(sniffBeginning(folder / "missing.csv", Small));
}

TEST_CASE("a glance shows the first rows of a file of no known kind, in any encoding, without reading on") {
    const test::TempFolder folder;
    std::string text = "Aaa;Bbb\r\n";
    for (int i = 0; i < 60'000; ++i)
        text += "rot;" + std::to_string(i) + "\r\n";
    text += "\xE4\xF6\xFC;1\r\n";  // no UTF-8, far behind what is looked at
    const auto file = folder.write("foreign.csv", text);
    constexpr GlanceSize Little{100'000, 100'000, 10'000, 1000};
    const auto seen = glance(file, {}, Little);
    REQUIRE(seen);
    REQUIRE(seen->tables.size() == 1);
    CHECK(seen->tables[0].columns[1].name == "Bbb");
    CHECK(seen->tables[0].rows < 60'000);
    CHECK(seen->format.id.empty());
    CHECK_FALSE(seen->dialect.assumed);
    CHECK_FALSE(glance(folder.write("small.csv", "a,b\n1,2\n"), {}, Little));
    SniffOptions told;
    told.delimiter = ",";
    const auto otherwise = glance(file, told, Little);
    CHECK((!otherwise || otherwise->tables[0].columns.size() == 1));
}
