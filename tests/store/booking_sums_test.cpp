// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

constexpr std::int64_t MostOfARow = 9'000'000'000'000'000;  // 1,025 of them are more than 2^63

}  // namespace

TEST_CASE("Daily values add up in every grouping") {
    MeasuredWorkspace w;
    const auto result = w.book([](store::Booking& booking) {
        booking.book(
            PostRecord("P1", Span::Day, "2026-07-01", {{Measure::Likes, 10}, {Measure::Reach, 100}}));
        booking.book(PostRecord("P1", Span::Day, "2026-07-02", {{Measure::Likes, 5}}));
        booking.book(PostRecord("P1", Span::Day, "2026-08-15", {{Measure::Likes, 7}, {Measure::Reach, 30}}));
        booking.book(PostRecord("P1", Span::Day, "2026-10-01", {{Measure::Likes, 1000}}));
    });
    CHECK(result.added == 4);
    CHECK(result.postsCreated == 1);
    CHECK(result.postsInCampaign == 1);
    CHECK(result.creatorsMatched == 1);
    CHECK(result.creatorsCreated == 0);
    for (const auto by : {GroupBy::Campaign, GroupBy::Creator, GroupBy::Platform, GroupBy::Post, GroupBy::Day,
                          GroupBy::Week, GroupBy::Month}) {
        CHECK(w.sums(by)[Measure::Likes] == 22);
        CHECK(w.sums(by)[Measure::Reach] == 130);
        CHECK_FALSE(w.sums(by)[Measure::Saves].has_value());
    }
    const auto days = w.measured(GroupBy::Day, false);
    REQUIRE(days.groups.size() == 3);
    CHECK(days.groups[1].key == "2026-07-02");
    CHECK(days.groups[1].sums[Measure::Likes] == 5);
    CHECK_FALSE(days.groups[1].sums[Measure::Reach].has_value());
    CHECK(w.measured(GroupBy::Week).groups.front().key == "2026-W27");
    CHECK(w.measured(GroupBy::Month, false).groups.back().key == "2026-08");
    const auto creators = w.measured(GroupBy::Creator).groups;
    REQUIRE(creators.size() == 1);
    CHECK(creators[0].key == "Theo Brandt");
    CHECK(creators[0].followers == 5000);
    CHECK(creators[0].postCount == 1);
    CHECK(creators[0].firstDay == parseIsoDate("2026-07-01"));
    CHECK(creators[0].lastDay == parseIsoDate("2026-08-15"));
    CHECK(w.workspace->dataThrough(w.campaign) == parseIsoDate("2026-10-01"));
    requireSound(w);
}

TEST_CASE("Sums that no whole number holds are refused with one sentence, on booking and on reading") {
    MeasuredWorkspace w;
    auto options = w.options();
    options.assignAll = true;
    const auto posts = [](int first, int last, std::string_view day) {
        return [=](store::Booking& booking) {
            for (int i = first; i < last; ++i) {
                const std::string id = "R" + std::to_string(i);
                booking.book(PostRecord(id, Span::Day, day, {{Measure::Revenue, MostOfARow}}));
            }
        };
    };
    constexpr auto Said =
        "The values are too large to be summed; correct them in the file and import it again.";
    w.book(options, posts(0, 1000, "2026-07-01"));
    CHECK(w.sums()[Measure::Revenue] == 1000 * MostOfARow);
    // The day is full: more of it can neither be booked at once nor be added to what stands.
    CHECK_THROWS_WITH(w.book(options, posts(1000, 1100, "2026-07-01")), Said);
    CHECK_THROWS_WITH(w.book(options, posts(2000, 3100, "2026-07-02")), Said);
    CHECK(w.sums()[Measure::Revenue] == 1000 * MostOfARow);
    requireSound(w);
    w.book(options, posts(1000, 1100, "2026-07-02"));
    CHECK_THROWS_WITH(w.measured(GroupBy::Campaign), Said);
    requireSound(w);
}

TEST_CASE("A later lifetime total is booked as the growth since the first") {
    MeasuredWorkspace w;
    const auto total = [&](std::string_view asOf, std::int64_t likes, std::int64_t reach) {
        w.book([&](store::Booking& booking) {
            PostRecord row("P1", Span::Lifetime, asOf, {{Measure::Likes, likes}, {Measure::Reach, reach}});
            row.published = test::day("2026-07-10");
            booking.book(row);
        });
    };
    total("2026-07-31", 100, 900);
    CHECK(w.sums()[Measure::Likes] == 100);
    total("2026-08-31", 160, 1200);
    const auto months = w.measured(GroupBy::Month).groups;
    REQUIRE(months.size() == 2);
    CHECK(months[0].sums[Measure::Likes] == 100);
    CHECK(months[1].key == "2026-08");
    CHECK(months[1].sums[Measure::Likes] == 60);
    // People are never differenced: the newest total stands once, where the post's totals begin.
    CHECK(months[0].sums[Measure::Reach] == 1200);
    CHECK_FALSE(months[1].sums[Measure::Reach].has_value());
    // Growth that begins after the period is not the period's.
    total("2026-09-30", 170, 1250);
    total("2026-11-30", 500, 2000);
    CHECK(w.sums()[Measure::Likes] == 170);
    CHECK(w.sums()[Measure::Reach] == 2000);
    requireSound(w);
}

TEST_CASE("Totals since publishing are known as such, be it that they stand on their own day") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 10}}));
        PostRecord week("P1", Span::Period, "2026-07-14", {{Measure::Likes, 12}});
        week.lastDay = test::day("2026-07-20");
        booking.book(week);
    });
    CHECK_FALSE(w.measured(GroupBy::Day, false).hasLifetimes);
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Lifetime, "2026-10-20", {{Measure::Likes, 90}}));
    });
    CHECK_FALSE(w.measured(GroupBy::Day, false).hasLifetimes);  // stands on a day after the campaign
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Lifetime, "2026-07-31", {{Measure::Likes, 40}}));
    });
    const auto daily = w.measured(GroupBy::Day, false);
    CHECK(daily.hasLifetimes);
    REQUIRE(daily.groups.size() == 4);  // the day, the period, this total, and what it grew by from August on
    CHECK(daily.groups[2].key == "2026-07-31");
    CHECK(daily.groups[2].lastDay == parseIsoDate("2026-07-31"));
    store::MeasuredQuery query;
    query.campaign = w.campaign;
    query.period = w.period;
    const GroupBy wanted[] = {GroupBy::Campaign, GroupBy::Day};
    const auto both = w.workspace->measured(query, wanted);
    CHECK_FALSE(both.tables[0].hasLifetimes);  // told by day only
    CHECK(both.tables[1].hasLifetimes);
    query.delivery = model::Delivery::Paid;
    query.by = GroupBy::Day;
    CHECK_FALSE(w.workspace->measured(query).hasLifetimes);
}

TEST_CASE("A correction downward brings the sum down") {
    MeasuredWorkspace w;
    for (const auto& [asOf, views] : {std::pair{"2026-07-31", 500}, std::pair{"2026-08-31", 480}})
        w.book([&](store::Booking& booking) {
            booking.book(PostRecord("P1", Span::Lifetime, asOf, {{Measure::Views, views}}));
        });
    CHECK(w.sums()[Measure::Views] == 480);
    CHECK(w.measured(GroupBy::Month).groups[1].sums[Measure::Views] == -20);
    requireSound(w);
}

TEST_CASE("A total of an earlier date that comes later splits the span") {
    MeasuredWorkspace w;
    for (const auto& [asOf, views] : {std::pair{"2026-08-31", 480}, std::pair{"2026-07-31", 300}})
        w.book([&](store::Booking& booking) {
            booking.book(PostRecord("P1", Span::Lifetime, asOf, {{Measure::Views, views}}));
        });
    const auto months = w.measured(GroupBy::Month, false).groups;
    REQUIRE(months.size() == 2);
    CHECK(months[0].sums[Measure::Views] == 300);
    CHECK(months[1].sums[Measure::Views] == 180);
    requireSound(w);
}

TEST_CASE("Daily values and a lifetime total of the same post never double, in either order") {
    const bool dailyFirst = GENERATE(true, false);
    MeasuredWorkspace w;
    const auto daily = [&] {
        w.book([](store::Booking& booking) {
            booking.book(
                PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}, {Measure::Reach, 300}}));
            booking.book(PostRecord("P1", Span::Day, "2026-07-11", {{Measure::Likes, 20}}));
        });
    };
    const auto lifetime = [&] {
        w.book([](store::Booking& booking) {
            PostRecord row("P1", Span::Lifetime, "2026-07-31",
                           {{Measure::Likes, 100}, {Measure::Comments, 8}, {Measure::Reach, 250}});
            row.published = test::day("2026-07-10");
            booking.book(row);
        });
    };
    dailyFirst ? daily() : lifetime();
    dailyFirst ? lifetime() : daily();
    CHECK(w.sums()[Measure::Likes] == 100);  // 40 + 20 + (100 - 60)
    CHECK(w.sums()[Measure::Comments] == 8);
    CHECK(w.sums()[Measure::Reach] == 300);  // the day tells it
    requireSound(w);
}

TEST_CASE("Organic and paid delivery are kept apart") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        PostRecord organic("P1", Span::Day, "2026-07-10", {{Measure::Clicks, 40}});
        booking.book(organic);
        PostRecord paid("P1", Span::Day, "2026-07-10", {{Measure::Clicks, 300}});
        paid.delivery = model::Delivery::Paid;
        booking.book(paid);
    });
    CHECK(w.sums()[Measure::Clicks] == 340);
    const auto paid =
        w.workspace->measured({w.campaign, GroupBy::Campaign, w.period, model::Delivery::Paid, true});
    CHECK(paid.groups.front().sums[Measure::Clicks] == 300);
    CHECK(paid.groups.front().postCount == 1);
    requireSound(w);
}

TEST_CASE("Of overlapping period totals of a post only one counts") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        PostRecord july("P1", Span::Period, "2026-07-01", {{Measure::Views, 700}});
        july.lastDay = test::day("2026-07-31");
        booking.book(july);
        PostRecord half("P1", Span::Period, "2026-07-15", {{Measure::Views, 350}});
        half.lastDay = test::day("2026-08-15");
        booking.book(half);
    });
    CHECK(w.sums()[Measure::Views] == 700);
    requireSound(w);
}

TEST_CASE("A period total and a lifetime total that ends within it never double, in either order") {
    struct Case {
        const char* published;
        std::int64_t lifetime;
        std::int64_t july;
        std::int64_t all;       ///< lifetime and period
        std::int64_t ofPeriod;  ///< what stands in July
    };
    const auto dayOfPost = [](const char* published) {
        return *published == '\0' ? -1 : test::day(published);
    };
    const auto given =
        GENERATE(Case{"2026-07-03", 100, 150, 150, 150}, Case{"", 100, 150, 150, 150},
                 Case{"2026-07-03", 150, 100, 150, 150}, Case{"2026-06-20", 100, 150, 150, 150},
                 Case{"2026-06-20", 1000, 150, 1000, 150});
    const bool periodFirst = GENERATE(true, false);
    MeasuredWorkspace w;
    const auto bookLifetime = [&](const char* asOf, std::int64_t views) {
        w.book([&](store::Booking& booking) {
            PostRecord total("P1", Span::Lifetime, asOf, {{Measure::Views, views}});
            total.published = dayOfPost(given.published);
            booking.book(total);
        });
    };
    const auto bookJuly = [&] {
        w.book([&](store::Booking& booking) {
            PostRecord july("P1", Span::Period, "2026-07-01", {{Measure::Views, given.july}});
            july.lastDay = test::day("2026-07-31");
            booking.book(july);
        });
    };
    if (periodFirst)
        bookJuly();
    bookLifetime("2026-07-15", given.lifetime);
    if (!periodFirst)
        bookJuly();
    w.period = {*parseIsoDate("2026-07-01"), *parseIsoDate("2026-07-31")};
    CHECK(w.sums()[Measure::Views] == given.ofPeriod);
    w.period = {*parseIsoDate("2026-01-01"), *parseIsoDate("2026-12-31")};
    CHECK(w.sums()[Measure::Views] == given.all);
    bookLifetime("2026-08-10", given.all + 30);
    CHECK(w.sums()[Measure::Views] == given.all + 30);
    requireSound(w);
}

TEST_CASE("A period total leaves out what days and lifetime totals within it tell") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Views, 20}}));
        booking.book(PostRecord("P1", Span::Day, "2026-07-20", {{Measure::Views, 15}}));
        booking.book(PostRecord("P1", Span::Lifetime, "2026-07-05", {{Measure::Views, 40}}));
        booking.book(PostRecord("P1", Span::Lifetime, "2026-07-15", {{Measure::Views, 100}}));
        PostRecord july("P1", Span::Period, "2026-07-01", {{Measure::Views, 150}, {Measure::Likes, 9}});
        july.lastDay = test::day("2026-07-31");
        booking.book(july);
    });
    CHECK(w.sums()[Measure::Views] == 150);
    CHECK(w.sums()[Measure::Likes] == 9);
    requireSound(w);
}

TEST_CASE("Values of an account or a site do not count for the campaign") {
    MeasuredWorkspace w;
    const auto result = w.book([](store::Booking& booking) {
        PostRecord account("", Span::Day, "2026-07-10", {{Measure::Views, 700}});
        account.kind = model::SubjectKind::Account;
        booking.book(account);
        PostRecord page("", Span::Period, "2026-07-01", {{Measure::Sessions, 90}});
        page.kind = model::SubjectKind::Site;
        page.lastDay = test::day("2026-07-31");
        page.dimension = "page";
        page.element = "/summer";
        booking.book(page);
    });
    CHECK(result.added == 2);
    CHECK_FALSE(w.sums()[Measure::Views].has_value());
    CHECK_FALSE(w.sums()[Measure::Sessions].has_value());
    CHECK(w.workspace->dump().find("/summer") != std::string::npos);
    requireSound(w);
}
