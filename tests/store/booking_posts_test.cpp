// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "support/catch.hpp"

#include <set>

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

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

TEST_CASE(
    "Posts without a publish date are counted apart, unless something of them counts or a row dates them") {
    MeasuredWorkspace w;
    auto options = w.options();
    options.assignAll = true;
    const auto rows = [](store::Booking& booking) {
        const auto total = [&](std::string_view id, std::string_view published, std::string_view asOf) {
            PostRecord row(id, Span::Lifetime, asOf, {{Measure::Likes, 10}});
            row.published = published.empty() ? -1 : test::day(published);
            booking.book(row);
        };
        total("1", "", "2026-10-31");  // stands on a day after the campaign
        total("2", "", "2026-09-30");  // on a day of it: counts
        total("3", "", "2026-10-31");
        total("3", "2026-08-01", "2026-11-30");  // dated after all
        total("4", "", "2026-10-31");
        total("4", "2026-10-05", "2026-11-30");  // and outside
        booking.book(PostRecord("5", Span::Day, "2026-07-10", {{Measure::Likes, 4}}));
    };
    const auto result = w.book(options, rows);
    CHECK(result.postsInCampaign == 5);
    CHECK(result.postsUndated == 1);
    CHECK(result.postsOutside == 1);
    const auto counted2 = [&](const std::vector<model::OnFileDay>& posts) {
        return posts.size() == 1 && posts[0].day == *makeDate(2026, 9, 30);  // post "2"
    };
    CHECK(counted2(result.onFileDay));
    CHECK(counted2(w.measured(GroupBy::Campaign).onFileDay));
    CHECK(counted2(w.measured(GroupBy::Day, false).onFileDay));
    std::set<std::string> counted;
    for (const auto& group : w.measured(GroupBy::Post).groups)
        counted.insert(group.key);
    CHECK(counted == std::set<std::string>{"2", "3", "5"});
}

TEST_CASE(
    "A post that a later row dates outside the campaign is no longer to confirm; within, it has its date") {
    MeasuredWorkspace w;
    const auto result = w.book([](store::Booking& booking) {
        const auto total = [&](std::string_view id, std::string_view published, std::string_view asOf) {
            PostRecord row(id, Span::Lifetime, asOf, {{Measure::Likes, 10}});
            row.published = published.empty() ? -1 : test::day(published);
            booking.book(row);
        };
        for (const auto id : {"1", "2", "3"})
            total(id, "", "2026-07-31");
        total("1", "2026-05-02", "2026-08-31");
        total("2", "2026-07-02", "2026-08-31");
        total("3", "", "2026-10-31");  // still nobody knows
    });
    REQUIRE(result.toConfirm.size() == 2);
    CHECK(result.toConfirm[0].platformId == "2");
    CHECK(result.toConfirm[0].published == parseIsoDate("2026-07-02"));
    CHECK(result.toConfirm[1].platformId == "3");
    CHECK_FALSE(result.toConfirm[1].published);
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

TEST_CASE("A post in the exports of two creators counts once, for the first, and that is told") {
    MeasuredWorkspace w;
    const auto import = [&](std::string_view account, std::int64_t likes) {
        return w.book([&](store::Booking& booking) {
            PostRecord row("77", Span::Lifetime, "2026-08-01", {{Measure::Likes, likes}});
            row.account = account;
            row.published = test::day("2026-07-20");
            booking.book(row);
        });
    };
    CHECK(import("theocooks", 30).shared.empty());
    const auto second = import("idabakes", 30);
    REQUIRE(second.shared.size() == 1);
    CHECK(second.shared[0].creator == "Theo Brandt");
    CHECK(second.shared[0].alsoOf == "Ida Lund");
    CHECK(second.identical == 1);
    const auto posts = w.workspace->posts({});
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].creator == w.partner);
    test::requireSound(w);
}

TEST_CASE("A shared post that is a partner's deliverable is that partner's, whoever's export came first") {
    MeasuredWorkspace w;
    for (const std::string_view account : {"idabakes", "theocooks"})
        w.book([&](store::Booking& booking) {
            PostRecord row("P1", Span::Lifetime, "2026-08-01", {{Measure::Likes, 30}});
            row.account = account;
            booking.book(row);
        });
    REQUIRE(w.workspace->posts(w.campaign).size() == 1);
    CHECK(w.workspace->posts(w.campaign)[0].creator == w.partner);
}

TEST_CASE("Totals of overlapping periods are told, those of periods that follow each other are not") {
    MeasuredWorkspace w;
    const auto import = [&](std::string_view from, std::string_view to) {
        return w.book([&](store::Booking& booking) {
            PostRecord row("P1", Span::Period, from, {{Measure::Likes, 30}});
            row.lastDay = test::day(to);
            booking.book(row);
        });
    };
    CHECK(import("2026-07-01", "2026-07-31").overlaps.empty());
    CHECK(import("2026-08-01", "2026-08-31").overlaps.empty());
    const auto overlapping = import("2026-07-15", "2026-08-14");
    REQUIRE(overlapping.overlaps.size() == 2);
    CHECK(isoDate(overlapping.overlaps[0].second.from) == "2026-07-01");
    CHECK(isoDate(overlapping.overlaps[1].second.from) == "2026-08-01");
    CHECK(overlapping.overlaps[0].subjects == 1);
}

TEST_CASE("Figures of a promo code are the post's of a partner with one deliverable, else the creator's") {
    MeasuredWorkspace w;
    auto plan = w.workspace->plan();
    auto& partnership = plan.campaigns[0].partnerships[0];
    partnership.promoCode = "THEO10";
    partnership.deliverables.pop_back();
    w.workspace->commit(plan, "Code");
    const auto rows = [](store::Booking& booking) {
        PostRecord row("", Span::Day, "2026-07-10", {{Measure::Orders, 3}, {Measure::Revenue, 900'000}});
        row.kind = model::SubjectKind::Account;
        row.platform = "affiliate";
        row.account = {};
        row.promoCode = "theo10";
        booking.book(row);
        PostRecord other("", Span::Day, "2026-07-10", {{Measure::Orders, 7}});
        other.kind = model::SubjectKind::Account;
        other.platform = "affiliate";
        other.account = {};
        other.promoCode = "NOBODY5";
        booking.book(other);
    };
    const auto result = w.book(rows);
    CHECK(result.added == 2);
    CHECK(result.creatorsCreated == 0);
    CHECK(w.sums()[Measure::Orders] == 3);
    CHECK(w.sums()[Measure::Revenue] == 900'000);
    CHECK(w.book(rows).identical == 2);
    const auto posts = w.workspace->posts(w.campaign);
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].creator == w.partner);
    // The post itself comes later, and has the code's orders.
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 5}}));
    });
    REQUIRE(w.workspace->posts(w.campaign).size() == 1);
    CHECK(w.workspace->posts(w.campaign)[0].platform == "instagram");
    test::requireSound(w);
}

TEST_CASE("A post known by its address alone is told by account and day where it is the only one") {
    MeasuredWorkspace w;
    const auto link = [](store::Booking& booking, std::string_view address, std::string_view published) {
        PostRecord row("", Span::Lifetime, "2026-08-01", {{Measure::Likes, 5}});
        row.permalink = address;
        row.published = test::day(published);
        booking.book(row);
    };
    w.book([&](store::Booking& booking) {
        link(booking, "https://www.instagram.com/p/One1/", "2026-07-20");
        link(booking, "https://www.instagram.com/p/Two1/", "2026-07-21");
        link(booking, "https://www.instagram.com/p/Two2/", "2026-07-21");
    });
    const auto result = w.book([](store::Booking& booking) {
        for (const auto& [id, published] : {std::pair{"71", "2026-07-20"}, std::pair{"72", "2026-07-21"},
                                            std::pair{"73", "2026-07-22"}, std::pair{"74", "2026-07-20"}}) {
            PostRecord row(id, Span::Lifetime, "2026-08-02", {{Measure::Likes, 6}});
            row.published = test::day(published);
            booking.book(row);
        }
    });
    // 71 is the one of 20 July; 72 could be either of two; 73 is new; 74 came after 71 had been told.
    CHECK(result.postsMatched == 1);
    CHECK(result.postsCreated == 3);
    REQUIRE(result.byDay.size() == 2);
    CHECK_FALSE(result.byDay[0].post.empty());
    CHECK(result.byDay[1].post.empty());
    CHECK(w.workspace->posts({}).size() == 6);
    test::requireSound(w);
}
