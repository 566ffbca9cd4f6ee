// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/fixes.hpp"

#include "imports/reader.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::imports;

namespace {

const Date AsOf = *makeDate(2026, 8, 30);

Target likes() {
    return {model::Measure::Likes, {}, false, Unit::Natural};
}

std::optional<ProposedFix> fixOf(const char* value, const Target& target = likes(), char decimal = '.') {
    return obviousFix({7, "Likes", value, "no number"}, target, decimal, AsOf);
}

}  // namespace

TEST_CASE("A word where a figure belongs is left out") {
    for (const char* word : {"unknown", "(not shown)", "x"}) {
        const auto fix = fixOf(word);
        REQUIRE(fix);
        CHECK(fix->kind == FixKind::LeaveOut);
        CHECK(fix->fix == CellFix{7, "Likes", ""});
    }
}

TEST_CASE("The one number between words is taken; of several, and of negative ones, none") {
    CHECK(fixOf("134 likes")->fix.value == "134");
    CHECK(fixOf("~1,200*")->fix.value == "1200");
    CHECK(fixOf("134 likes")->kind == FixKind::TakeNumber);
    CHECK_FALSE(fixOf("12 of 40"));
    CHECK_FALSE(fixOf("-14"));
    CHECK_FALSE(fixOf("12.5"));
}

TEST_CASE("A number beside a word that may change it is nobody's obvious fix") {
    for (const char* value : {"2oo", "about 3k", "3 thousand", "4 Tsd.", "5 mio", "k 12", "12 views"})
        CHECK_FALSE(fixOf(value));
}

TEST_CASE("A number that only the other decimal sign explains is read with it") {
    const auto fix = fixOf("1.234.567", likes(), '.');
    REQUIRE(fix);
    CHECK(fix->kind == FixKind::OtherSign);
    CHECK(fix->fix.value == "1234567");
}

TEST_CASE("A missing date becomes the day that the file is of; a wrong one stays to be corrected") {
    Target date;
    date.field = "date";
    const auto fix = obviousFix({7, "Date", "", "missing"}, date, '.', AsOf);
    REQUIRE(fix);
    CHECK(fix->kind == FixKind::TakeAsOf);
    CHECK(fix->fix.value == "2026-08-30");
    CHECK_FALSE(obviousFix({7, "Date", "2026-06-31", "no date"}, date, '.', AsOf));
    CHECK_FALSE(obviousFix({7, "", "", "The row names no post."}, likes(), '.', AsOf));
}

TEST_CASE("A file is read with its fixes as if the cells held them") {
    const test::TempFolder folder;
    const auto file = folder.write("a.csv",
                                   "Date,Platform,Account,Post ID,Likes,Shares\n"
                                   "2026-07-02,Instagram,mayasets,C1,134 likes,2\n"
                                   ",Instagram,mayasets,C2,5,unknown\n");
    const auto sniffed = sniff(file);
    ReadOptions options;
    std::int64_t likesRead = 0, sharesRead = 0;
    std::vector<std::int32_t> days;
    const auto book = [&](const model::Record& record) {
        likesRead += record.values[model::Measure::Likes].value_or(0);
        sharesRead += record.values[model::Measure::Shares].value_or(0);
        days.push_back(record.day);
    };
    CHECK(read(sniffed, options, book).rejected == 2);
    CHECK(days.empty());
    options.fixes = {{2, "Likes", "134"}, {3, "Date", "2026-08-30"}, {3, "Shares", ""}};
    const auto result = read(sniffed, options, book);
    CHECK(result.rejected == 0);
    CHECK(likesRead == 139);
    CHECK(sharesRead == 2);
    CHECK(days == std::vector<std::int32_t>{dayNumber(*makeDate(2026, 7, 2)), dayNumber(AsOf)});
    CHECK(result.totals[model::Measure::Likes] == 139);
}
