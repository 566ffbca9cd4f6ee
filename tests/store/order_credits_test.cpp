// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "shop_fixture.hpp"
#include "store/bundle.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::Euro;
using test::MeasuredWorkspace;
using test::order;
using test::PostRecord;
using test::Shop;

TEST_CASE("Orders count for the creator whose code they carry and by the day, and are taken back by undo") {
    Shop w;
    const std::string before = w.workspace->dump();
    auto late = Shop::coded("3", 20, "IDA10");
    late.day = test::day("2026-07-12");
    const auto result = w.orders({Shop::coded("1", 90, "ida10"), Shop::coded("2", 30, "OTHER, IDA10"), late,
                                  Shop::coded("4", 500, "NOBODY"), order("5", 70 * Euro)});
    CHECK(result.credited.orders == 3);
    CHECK(result.credited.revenue == 140 * Euro);
    CHECK(result.credited.without == 2);
    CHECK(w.sums()[Measure::Orders] == 3);
    CHECK(w.sums()[Measure::Revenue] == 140 * Euro);
    CHECK(w.of(GroupBy::Creator, "Ida Lund", Measure::Revenue) == 140 * Euro);
    CHECK(w.of(GroupBy::Day, "2026-07-10", Measure::Orders) == 2);
    CHECK(w.of(GroupBy::Day, "2026-07-12", Measure::Revenue) == 20 * Euro);
    CHECK(w.of(GroupBy::Platform, "instagram", Measure::Orders) == 3);
    test::requireSound(w);
    w.workspace->undo();
    CHECK_FALSE(w.sums()[Measure::Orders]);
    CHECK(w.workspace->dump() == before);
    w.workspace->redo();
    CHECK(w.sums()[Measure::Revenue] == 140 * Euro);
    test::requireSound(w);
}

TEST_CASE("The same orders again change nothing, a refund lowers the revenue, a cancelled order is none") {
    Shop w;
    w.orders({Shop::coded("1", 90, "IDA10"), Shop::coded("2", 30, "IDA10")});
    const std::string before = w.workspace->dump();
    CHECK(w.orders({Shop::coded("1", 90, "IDA10"), Shop::coded("2", 30, "IDA10")}).batch.empty());
    CHECK(w.workspace->dump() == before);
    auto refund = Shop::coded("1", 90, "IDA10");
    refund.told.refunded = 40 * Euro;
    refund.told.asOf = test::day("2026-08-20");
    auto cancelled = Shop::coded("2", 30, "IDA10");
    cancelled.told.status = "Cancelled";
    cancelled.told.asOf = test::day("2026-08-20");
    const auto result = w.orders({refund, cancelled});
    CHECK(result.changed == 2);
    CHECK(result.credited.orders == 1);
    CHECK(result.credited.revenue == 50 * Euro);
    CHECK(w.sums()[Measure::Orders] == 1);
    CHECK(w.sums()[Measure::Revenue] == 50 * Euro);
    test::requireSound(w);
    w.workspace->undo();
    CHECK(w.sums()[Measure::Revenue] == 120 * Euro);
    test::requireSound(w);
}

TEST_CASE("Of a creator's several pieces the link tells which, else the one that came out last before") {
    Shop w;
    w.book([](store::Booking& booking) {
        PostRecord reel("P1", Span::Day, "2026-07-05", {{Measure::Likes, 1}});
        reel.published = test::day("2026-07-05");
        booking.book(reel);
        PostRecord story("", Span::Day, "2026-07-09", {{Measure::Likes, 1}});
        story.permalink = "https://www.instagram.com/reel/AbC2/";
        story.published = test::day("2026-07-09");
        booking.book(story);
    });
    auto early = Shop::coded("1", 10, "THEO10");
    early.day = test::day("2026-07-08");
    auto linked = Shop::coded("3", 40, "THEO10");
    linked.told.landing = "/shop?utm_source=ig&utm_content=reel-1#top";
    const auto result = w.orders({early, Shop::coded("2", 20, "THEO10"), linked});
    CHECK(result.credited.orders == 3);
    CHECK(result.credited.byDay == 2);
    CHECK(result.postsCreated == 0);
    CHECK(w.of(GroupBy::Post, "P1", Measure::Revenue) == 50 * Euro);
    CHECK(w.of(GroupBy::Post, "https://www.instagram.com/reel/AbC2/", Measure::Revenue) == 20 * Euro);
    test::requireSound(w);
}

TEST_CASE("A code beats a link of somebody else, and the order is told to be claimed twice") {
    Shop w;
    auto both = Shop::coded("1", 10, "IDA10");
    both.utmContent = "reel-1";
    auto link = order("2", 20 * Euro);
    link.utmContent = "reel-1";
    const auto result = w.orders({both, link});
    CHECK(result.credited.claimedTwice == 1);
    CHECK(w.of(GroupBy::Creator, "Ida Lund", Measure::Revenue) == 10 * Euro);
    CHECK(w.of(GroupBy::Creator, "Theo Brandt", Measure::Revenue) == 20 * Euro);
}

TEST_CASE("Orders in another currency or outside of the campaign's dates are told and not counted") {
    Shop w;
    auto dollars = Shop::coded("1", 10, "IDA10");
    dollars.told.currency = "USD";
    auto early = Shop::coded("2", 20, "IDA10");
    early.day = test::day("2026-06-30");
    auto untold = Shop::coded("3", 30, "IDA10");
    untold.told.currency = {};
    const auto result = w.orders({dollars, early, untold});
    CHECK(result.credited.otherCurrency == 1);
    CHECK(result.credited.outside == 1);
    CHECK(w.sums()[Measure::Revenue] == 30 * Euro);
    CHECK(result.orders.added == 3);
}

TEST_CASE(
    "Where an affiliate report tells a post's orders the shop's do not count beside it, in either order") {
    const auto affiliate = [](const MeasuredWorkspace& w) {
        return w.book([](store::Booking& booking) {
            PostRecord row("", Span::Day, "2026-07-10",
                           {{Measure::Orders, 4}, {Measure::Revenue, 200 * Euro}});
            row.account = {};
            row.utmContent = "cake";
            booking.book(row);
        });
    };
    Shop first;
    CHECK(affiliate(first).ordersGaveWay == 0);
    CHECK(first.orders({Shop::coded("1", 90, "IDA10")}).ordersGaveWay == 1);
    CHECK(first.sums()[Measure::Orders] == 4);
    CHECK(first.sums()[Measure::Revenue] == 200 * Euro);
    test::requireSound(first);
    Shop second;
    second.orders({Shop::coded("1", 90, "IDA10")});
    CHECK(affiliate(second).ordersGaveWay == 1);
    CHECK(second.sums()[Measure::Orders] == 4);
    test::requireSound(second);
    second.workspace->undo();
    CHECK(second.sums()[Measure::Orders] == 1);
    test::requireSound(second);
}

TEST_CASE("Orders that came without a campaign count for it when the file comes again for it") {
    Shop w;
    auto alone = w.options();
    alone.campaign = {};
    const auto rows = [](store::Booking& booking) {
        auto record = Shop::coded("1", 90, "IDA10");
        booking.book(record.row());
    };
    CHECK(w.book(alone, rows).credited.without == 1);
    CHECK_FALSE(w.sums()[Measure::Orders]);
    CHECK(w.book(rows).changed == 1);
    CHECK(w.sums()[Measure::Revenue] == 90 * Euro);
    CHECK(w.book(alone, rows).batch.empty());
    CHECK(w.sums()[Measure::Revenue] == 90 * Euro);
    test::requireSound(w);
}

TEST_CASE("Credited orders go through a bundle and count there") {
    Shop w;
    w.orders({Shop::coded("1", 90, "IDA10")});
    std::ostringstream out;
    store::writeBundle(*w.workspace, out);
    const auto copy = store::Workspace::create(w.folder / "copy.goalpost", w.quietly());
    std::istringstream in(out.str());
    store::readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
    CHECK(copy->verify().empty());
    const auto measured = copy->measured({w.campaign, GroupBy::Campaign, w.period, std::nullopt, true});
    REQUIRE(measured.groups.size() == 1);
    CHECK(measured.groups[0].sums[Measure::Revenue] == 90 * Euro);
}

TEST_CASE("A post that comes with its id after its orders keeps them") {
    Shop w;
    auto link = order("1", 20 * Euro);
    link.utmContent = "reel-1";
    w.orders({link});
    const auto result = w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Lifetime, "2026-07-20", {{Measure::Likes, 9}}));
    });
    CHECK(result.postsCreated == 0);
    CHECK(w.of(GroupBy::Post, "P1", Measure::Revenue) == 20 * Euro);
    CHECK(w.of(GroupBy::Post, "P1", Measure::Likes) == 9);
    test::requireSound(w);
}
