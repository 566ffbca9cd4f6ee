// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

TEST_CASE("The same rows again change nothing and leave no trace") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
        booking.book(PostRecord("P3", Span::Lifetime, "2026-07-31", {{Measure::Likes, 9}}));
    };
    w.book(rows);
    const auto before = w.workspace->dump();
    const auto history = w.workspace->history().size();
    const auto again = w.book(rows);
    CHECK(again.identical == 2);
    CHECK(again.added + again.changed == 0);
    CHECK(again.batch.empty());
    CHECK(w.workspace->history().size() == history);
    CHECK(w.workspace->imports().size() == 1);
    CHECK(w.workspace->dump() == before);
}

TEST_CASE("Names and titles are booked on one line, and the same row again is the same") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        PostRecord post("Q7", Span::Day, "2026-07-02", {{Measure::Likes, 3}});
        post.account = "lena\x1B[31m";
        post.accountName = "Lena\r\nHolm\x7F";
        post.title = "First\tline\nsecond \x1B]0;x";
        booking.book(post);
        PostRecord account("", Span::Day, "2026-07-02", {{Measure::Follows, 90}});
        account.kind = model::SubjectKind::Account;
        account.account = "no\nname";
        booking.book(account);
    };
    REQUIRE(w.book(rows).added == 2);
    const auto* lena = w.workspace->plan().creatorNamed("Lena  Holm");
    REQUIRE(lena);
    CHECK(lena->accounts.front().handle == "lena [31m");
    REQUIRE(w.workspace->plan().creatorNamed("no name"));
    const auto posts = w.workspace->posts({});
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].title == "First line second  ]0;x");
    CHECK(w.book(rows).identical == 2);
    requireSound(w);
}

TEST_CASE("A row that tells less leaves the other measures as they are") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}, {Measure::Clicks, 3}}));
    });
    const auto result = w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 44}, {Measure::Saves, 2}}));
    });
    CHECK(result.changed == 1);
    CHECK(w.sums()[Measure::Likes] == 44);
    CHECK(w.sums()[Measure::Clicks] == 3);
    CHECK(w.sums()[Measure::Saves] == 2);
    requireSound(w);
}

TEST_CASE("Many days at once are new, changed or identical like single ones") {
    MeasuredWorkspace w;
    const auto day = [](int number, PostRecord::Values values) {
        PostRecord row("P1", Span::Day, "2026-07-01", values);
        row.day += number;
        return row;
    };
    const auto first = w.book([&](store::Booking& booking) {
        for (int i = 0; i < 120; ++i)
            booking.book(i % 2 == 0 ? day(i, {{Measure::Likes, 1}, {Measure::Saves, 2}})
                                    : day(i, {{Measure::Likes, 1}}));
    });
    CHECK(first.added == 120);
    // July to September are days 0 to 91, of which 46 are even.
    CHECK(w.sums()[Measure::Likes] == 92);
    CHECK(w.sums()[Measure::Saves] == 92);
    const auto dump = w.workspace->dump();
    const auto second = w.book([&](store::Booking& booking) {
        for (int i = 60; i < 180; ++i)
            booking.book(day(i, {{Measure::Likes, i % 10 == 0 ? 5 : 1}}));
    });
    // Days 60, 70, … 110 are told anew, the other 54 up to 119 again, and 120 to 179 for the first time.
    CHECK(second.added == 60);
    CHECK(second.changed == 6);
    CHECK(second.identical == 54);
    CHECK(w.sums()[Measure::Likes] == 92 + 4 * 4);
    CHECK(w.sums()[Measure::Saves] == 92);
    requireSound(w);
    w.workspace->undo();
    CHECK(w.sums()[Measure::Likes] == 92);
    CHECK(w.workspace->dump() == dump);
    requireSound(w);
}

TEST_CASE("Every third of many days again is identical, and what lies between stays") {
    MeasuredWorkspace w;
    const auto rows = [](int step) {
        return [step](store::Booking& booking) {
            for (int i = 0; i < 360; i += step) {
                PostRecord row("P1", Span::Day, "2026-07-01", {{Measure::Likes, i}});
                row.day += i;
                booking.book(row);
            }
        };
    };
    CHECK(w.book(rows(1)).added == 360);
    CHECK(w.book(rows(3)).identical == 120);
    // 0 + 1 + … + 91
    CHECK(w.sums()[Measure::Likes] == 4186);
    requireSound(w);
}

TEST_CASE(
    "Two rows of one file that contradict each other are told by line, also when the file comes again") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        for (const auto& [line, likes] : {std::pair{2, 40}, std::pair{3, 41}, std::pair{4, 40}}) {
            PostRecord row("P1", Span::Day, "2026-07-10", {{Measure::Likes, likes}});
            row.line = line;
            booking.book(row);
        }
    };
    const auto result = w.book(rows);
    CHECK(result.added == 1);
    CHECK(result.identical == 1);
    CHECK(result.clashes == std::vector<std::int64_t>{3});
    CHECK(w.sums()[Measure::Likes] == 40);

    const auto again = w.book(rows);
    CHECK(again.batch.empty());
    CHECK(again.identical == 2);
    CHECK(again.clashes == std::vector<std::int64_t>{3});
    CHECK(w.sums()[Measure::Likes] == 40);
}

TEST_CASE("Tables of one file that tell different measures of a row complete it, also when both change") {
    MeasuredWorkspace w;
    const auto rows = [](std::int64_t likes, std::int64_t clicks) {
        return [=](store::Booking& booking) {
            PostRecord first("P1", Span::Day, "2026-07-10", {{Measure::Likes, likes}});
            first.line = 2;
            booking.book(first);
            PostRecord second("P1", Span::Day, "2026-07-10", {{Measure::Clicks, clicks}});
            second.line = 9;
            booking.book(second);
        };
    };
    CHECK(w.book(rows(40, 3)).added == 2);
    const auto changed = w.book(rows(41, 4));
    CHECK(changed.changed == 2);
    CHECK(changed.clashes.empty());
    CHECK(w.sums()[Measure::Likes] == 41);
    CHECK(w.sums()[Measure::Clicks] == 4);
    CHECK(w.measured(GroupBy::Day, false).groups.front().postCount == 1);
    requireSound(w);
}

TEST_CASE("A dry run tells the counts and keeps nothing") {
    MeasuredWorkspace w;
    const auto before = w.workspace->dump();
    auto options = w.options();
    options.dryRun = true;
    const auto result = w.book(options, [](store::Booking& booking) {
        PostRecord row("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
        row.account = "somebody.new";
        booking.book(row);
    });
    CHECK(result.added == 1);
    CHECK(result.creatorsCreated == 1);
    CHECK(result.batch.empty());
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->plan().creators.size() == 2);
}

TEST_CASE("A booking that is given up leaves nothing") {
    MeasuredWorkspace w;
    const auto before = w.workspace->dump();
    {
        store::Booking booking(*w.workspace, w.options());
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
    }
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->imports().empty());
}

TEST_CASE("Rows without post, account, platform or a possible day are refused") {
    MeasuredWorkspace w;
    store::Booking booking(*w.workspace, w.options());
    PostRecord nothing("", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
    CHECK_THROWS_AS(booking.book(nothing), InputError);
    PostRecord nobody("P9", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
    nobody.account = "";
    CHECK_THROWS_AS(booking.book(nobody), InputError);
    PostRecord nowhere("P9", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
    nowhere.platform = "";
    CHECK_THROWS_AS(booking.book(nowhere), InputError);
    PostRecord never("P9", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
    never.day = 70000;
    CHECK_THROWS_AS(booking.book(never), InputError);
}
