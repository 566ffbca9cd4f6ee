// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "shop_fixture.hpp"
#include "store/bundle.hpp"
#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/query_value.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::Euro;
using test::ListingRecord;
using test::MeasuredWorkspace;
using test::order;
using test::PostRecord;
using test::Shop;

namespace {

/// Theo's first piece came out on 5 July, the second on 9 July.
void publishBoth(const Shop& w) {
    w.book([](store::Booking& booking) {
        PostRecord reel("P1", Span::Day, "2026-07-05", {{Measure::Likes, 1}});
        reel.published = test::day("2026-07-05");
        booking.book(reel);
        PostRecord story("", Span::Day, "2026-07-09", {{Measure::Likes, 1}});
        story.permalink = "https://www.instagram.com/reel/AbC2/";
        story.published = test::day("2026-07-09");
        booking.book(story);
    });
}

/// The website tells two orders of the link.
store::BookingResult bookSite(const Shop& w, std::string_view link) {
    return w.book([&](store::Booking& booking) {
        PostRecord row("", Span::Day, "2026-07-10", {{Measure::Orders, 2}, {Measure::Revenue, 180 * Euro}});
        row.account = {};
        row.utmContent = link;
        booking.book(row);
    });
}

store::BookingResult bookShop(const Shop& w, std::string_view code) {
    return w.orders({Shop::coded("1", 100, code), Shop::coded("2", 80, code)});
}

void closeCampaign(const MeasuredWorkspace& w) {
    auto plan = w.workspace->plan();
    auto& campaign = *plan.campaign(w.campaign);
    campaign.phase = model::Phase::Closed;
    campaign.closings.push_back({Id::create(), parseIsoDate("2026-10-05"), "Lena"});
    const store::ToKeep what[] = {{w.campaign, campaign.closings.back().id}};
    REQUIRE(w.workspace->commit(plan, "Close", what));
}

store::BookingResult mention(const MeasuredWorkspace& w, std::string_view id, std::string_view brand,
                             std::string_view asOf, std::int64_t reach) {
    auto options = w.options("mentions.csv");
    options.asOf = parseIsoDate(asOf);
    return w.book(options, [&](store::Booking& booking) {
        ListingRecord row(model::SubjectKind::Mention, "2026-07-10", asOf);
        row.told.number = id;
        row.told.source = "listening";
        row.told.brand = brand;
        row.told.reach = reach;
        booking.book(row.row());
    });
}

}  // namespace

TEST_CASE(
    "Orders that the website tells of one post are not counted by the shop for another of the account") {
    Shop first;
    publishBoth(first);
    bookSite(first, "reel-1");
    // The code names nobody's post, so that the shop's would count for the second.
    const auto result = bookShop(first, "THEO10");
    CHECK(result.ordersGaveWay == 1);
    CHECK(result.credited.orders == 0);
    CHECK(first.sums()[Measure::Orders] == 2);
    CHECK(first.sums()[Measure::Revenue] == 180 * Euro);
    test::requireSound(first);

    Shop second;
    publishBoth(second);
    bookShop(second, "THEO10");
    CHECK(second.sums()[Measure::Orders] == 2);
    CHECK(bookSite(second, "reel-1").ordersGaveWay == 1);
    CHECK(second.sums()[Measure::Orders] == 2);
    test::requireSound(second);
    second.workspace->undo();
    CHECK(second.of(GroupBy::Post, "https://www.instagram.com/reel/AbC2/", Measure::Orders) == 2);
    test::requireSound(second);
    second.workspace->redo();
    CHECK(second.sums()[Measure::Orders] == 2);
    test::requireSound(second);
}

TEST_CASE("Orders of two sources for posts of two creators are both counted, and it is said") {
    Shop w;
    publishBoth(w);
    CHECK_FALSE(bookSite(w, "reel-1").ordersOfTwoSources);
    const auto result = bookShop(w, "IDA10");
    CHECK(result.ordersGaveWay == 0);
    CHECK(result.ordersOfTwoSources);
    CHECK(w.sums()[Measure::Orders] == 4);
}

TEST_CASE("An order from before its creator's first post counts for none, and is told") {
    Shop w;
    publishBoth(w);
    auto early = Shop::coded("1", 10, "THEO10");
    early.day = test::day("2026-07-04");
    const auto result = w.orders({early});
    CHECK(result.credited.early == 1);
    CHECK(result.credited.without == 0);
    CHECK(result.credited.orders == 0);
    CHECK_FALSE(w.sums()[Measure::Orders]);
}

TEST_CASE("What an address says of a parameter is decoded, and only that of its whole name") {
    CHECK(store::queryValue("/shop?utm_content=theo%20reel+2#top", "utm_content") == "theo reel 2");
    CHECK(store::queryValue("https://a.example/?x_utm_content=no&utm_content=yes", "utm_content") == "yes");
    CHECK(store::queryValue("/shop?utm_content=50%&b=1", "utm_content") == "50%");
    CHECK(store::queryValue("/utm_content=no", "utm_content").empty());
    CHECK(store::queryValue("/shop?utm_content", "utm_content").empty());
    CHECK(store::queryValue("/shop?a=1#?utm_content=no", "utm_content").empty());
}

TEST_CASE("Revenue of orders in several currencies is never added up") {
    Shop w;
    auto dollars = order("1", 10 * Euro);
    dollars.told.currency = "USD";
    const auto result = w.orders({dollars, order("2", 20 * Euro), order("3", 5 * Euro)});
    CHECK_FALSE(result.revenue());
    CHECK(result.revenues == std::map<std::string, std::int64_t>{{"EUR", 25 * Euro}, {"USD", 10 * Euro}});
}

TEST_CASE("Orders that lose their creator's code count no more, and redo is what was done") {
    Shop w;
    w.orders({Shop::coded("1", 90, "IDA10")});
    auto plan = w.workspace->plan();
    plan.campaigns[0].partnerships[1].promoCode = "IDA20";
    w.workspace->commit(plan, "Another code");
    auto again = Shop::coded("1", 90, "IDA10");
    again.told.asOf = test::day("2026-08-20");
    w.orders({again});
    CHECK_FALSE(w.sums()[Measure::Orders]);
    test::requireSound(w);
    const auto done = w.workspace->dump();
    w.workspace->undo();
    CHECK(w.sums()[Measure::Orders] == 1);
    w.workspace->redo();
    CHECK(w.workspace->dump() == done);
    CHECK_FALSE(w.sums()[Measure::Orders]);
    test::requireSound(w);
}

TEST_CASE("A closing with a shop's orders and mentions goes through a bundle") {
    Shop w;
    w.orders({Shop::coded("1", 90, "IDA10")});
    mention(w, "1", "Juniper Row", "2026-08-01", 100);
    closeCampaign(w);
    std::ostringstream out;
    store::writeBundle(*w.workspace, out);
    const auto copy = store::Workspace::create(w.folder / "copy.goalpost", w.quietly());
    std::istringstream in(out.str());
    store::readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
    CHECK(copy->verify().empty());
    const auto measured = copy->measured({w.campaign, GroupBy::Campaign, w.period, std::nullopt, true});
    REQUIRE(measured.groups.size() == 1);
    CHECK(measured.groups[0].sums[Measure::Orders] == 1);
    CHECK(measured.groups[0].sums[Measure::BrandMentions] == 1);
}

TEST_CASE("A closed campaign keeps its mentions, whatever becomes of the list and the brand") {
    Shop w;
    w.orders({Shop::coded("1", 90, "IDA10")});
    mention(w, "1", "Juniper Row", "2026-08-01", 100);
    mention(w, "2", "", "2026-08-01", 7);
    closeCampaign(w);
    REQUIRE(w.sums()[Measure::BrandMentions] == 2);
    mention(w, "1", "Juniper Row", "2026-12-01", 250);
    mention(w, "3", "Juniper Row", "2026-12-01", 1);
    auto plan = w.workspace->plan();
    plan.brands[0].name = "Juniper & Row";
    plan.brands.push_back(plan.brands[0]);
    plan.brands[1].id = Id::create();
    plan.brands[1].name = "Second";
    w.workspace->commit(plan, "Rename");
    CHECK(w.sums()[Measure::BrandMentions] == 2);
    CHECK(w.of(GroupBy::Day, "2026-07-10", Measure::BrandMentions) == 2);
}

TEST_CASE("A mention says nothing of how far the other figures reach") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-05", {{Measure::Likes, 5}}));
    });
    const auto before = w.measured(GroupBy::Campaign);
    auto late = ListingRecord(model::SubjectKind::Mention, "2026-09-20", "2026-09-21");
    late.told.number = "1";
    late.told.brand = "Juniper Row";
    w.book([&](store::Booking& booking) { booking.book(late.row()); });
    const auto after = w.measured(GroupBy::Campaign);
    REQUIRE(after.groups.size() == 1);
    CHECK(after.groups[0].sums[Measure::BrandMentions] == 1);
    CHECK(after.groups[0].lastDay == before.groups[0].lastDay);
    CHECK(after.asOf == before.asOf);
}
