// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "support/catch.hpp"

#include <set>

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

void requireSound(const MeasuredWorkspace& w) {
    const auto faults = w.workspace->verify();
    CAPTURE(faults);
    REQUIRE(faults.empty());
}

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

TEST_CASE("Posts go to the campaign by deliverable, to confirmation by partner and period, else to history") {
    MeasuredWorkspace w;
    const auto result = w.book([](store::Booking& booking) {
        PostRecord byId("P1", Span::Day, "2026-07-10", {{Measure::Likes, 1}});
        booking.book(byId);
        PostRecord byAddress("991", Span::Day, "2026-07-10", {{Measure::Likes, 2}});
        byAddress.permalink = "http://instagram.com/p/AbC2";
        booking.book(byAddress);
        PostRecord maybe("992", Span::Day, "2026-07-10", {{Measure::Likes, 4}});
        maybe.published = test::day("2026-07-09");
        booking.book(maybe);
        PostRecord earlier("993", Span::Day, "2026-07-10", {{Measure::Likes, 8}});
        earlier.published = test::day("2026-05-09");
        booking.book(earlier);
        PostRecord stranger("994", Span::Day, "2026-07-10", {{Measure::Likes, 16}});
        stranger.account = "IdaBakes";
        booking.book(stranger);
    });
    CHECK(w.sums()[Measure::Likes] == 3);
    CHECK(result.postsInCampaign == 2);
    CHECK(result.postsInHistory == 3);
    REQUIRE(result.toConfirm.size() == 1);
    CHECK(result.toConfirm[0].platformId == "992");
    CHECK(w.workspace->posts(w.campaign).size() == 2);
    CHECK(w.workspace->posts({}).size() == 5);
    for (const auto& post : w.workspace->posts(w.campaign)) {
        CHECK_FALSE(post.deliverable.empty());
        CHECK(post.creator == w.partner);
    }
}

TEST_CASE("Posts of the campaign from outside its dates are counted unless something of them lies within") {
    MeasuredWorkspace w;
    auto options = w.options();
    options.assignAll = true;
    options.dryRun = true;
    const auto rows = [](store::Booking& booking) {
        const auto total = [&](std::string_view id, std::string_view published, std::string_view asOf) {
            PostRecord row(id, Span::Lifetime, asOf, {{Measure::Likes, 10}});
            row.published = test::day(published);
            booking.book(row);
        };
        total("1", "2026-07-01", "2026-09-30");
        total("2", "2026-06-30", "2026-09-30");  // all of it counts on the day before the campaign
        total("3", "2026-10-01", "2026-10-31");
        total("4", "2026-05-01", "2026-06-30");
        total("4", "2026-05-01", "2026-08-31");  // what it grew by in July and August counts
        PostRecord daily("5", Span::Day, "2026-07-10", {{Measure::Likes, 4}});
        daily.published = test::day("2026-05-09");
        booking.book(daily);
    };
    CHECK(w.book(options, rows).postsOutside == 2);
    options.dryRun = false;
    const auto result = w.book(options, rows);
    CHECK(result.postsInCampaign == 5);
    CHECK(result.postsOutside == 2);
    std::set<std::string> counted;
    for (const auto& group : w.measured(GroupBy::Post).groups)
        counted.insert(group.key);
    CHECK(counted == std::set<std::string>{"1", "4", "5"});
    options = w.options();
    options.campaign = {};
    CHECK(w.book(options, rows).postsOutside == 0);  // history has no dates to lie outside of
}

TEST_CASE("With all assigned, history becomes the campaign's with everything it has") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        booking.book(PostRecord("7", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
    };
    w.book(rows);
    CHECK_FALSE(w.sums()[Measure::Likes].has_value());
    auto options = w.options();
    options.assignAll = true;
    const auto result = w.book(options, rows);
    CHECK(result.changed == 1);
    CHECK(w.sums()[Measure::Likes] == 40);
    CHECK(w.sums(GroupBy::Day)[Measure::Likes] == 40);
    requireSound(w);
    w.workspace->undo();
    CHECK_FALSE(w.sums()[Measure::Likes].has_value());
    requireSound(w);
}

TEST_CASE("A link's clicks that came first belong to the post once it is known") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        PostRecord link("", Span::Day, "2026-07-10", {{Measure::Sessions, 12}});
        link.account = "";
        link.utmContent = "reel-1";
        booking.book(link);
    });
    const auto result = w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
    });
    CHECK(result.postsMatched == 1);
    CHECK(w.workspace->posts(w.campaign).size() == 1);
    CHECK(w.sums()[Measure::Sessions] == 12);
    CHECK(w.sums()[Measure::Likes] == 40);
}

TEST_CASE("Clicks counted elsewhere leave a known post its platform and its account") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        PostRecord row("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}});
        row.title = "Five knives";
        booking.book(row);
    });
    const auto before = w.workspace->posts(w.campaign);
    const auto result = w.book([](store::Booking& booking) {
        PostRecord link("", Span::Day, "2026-07-11", {{Measure::Clicks, 5}});
        link.platform = "shortlinks";
        link.account = "our-links";
        link.utmContent = "reel-1";
        booking.book(link);
    });
    CHECK(result.postsMatched == 1);
    CHECK(result.creatorsCreated == 0);
    CHECK(w.workspace->posts(w.campaign) == before);
    CHECK(w.sums()[Measure::Clicks] == 5);
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-12", {{Measure::Likes, 2}}));
    });
    CHECK(w.workspace->posts(w.campaign).size() == 1);
    CHECK(w.sums()[Measure::Likes] == 42);
}
