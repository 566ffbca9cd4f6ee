// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "store/database.hpp"
#include "store/deliverables.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace goalpost;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;
using test::requireSound;

namespace {

/// A row of an affiliate report.
struct OfCode : PostRecord {
    OfCode(std::string_view code, std::string_view name, std::int64_t orders)
        : PostRecord("", Span::Day, "2026-07-12", {{Measure::Orders, orders}, {Measure::Clicks, 50}}) {
        kind = model::SubjectKind::Account;
        platform = "affiliate";
        account = {};
        accountName = name;
        promoCode = code;
    }
};

/// The partner has one deliverable and a code for it.
void giveCode(MeasuredWorkspace& w, bool withIds = true) {
    auto plan = w.workspace->plan();
    auto& partnership = plan.campaigns[0].partnerships[0];
    partnership.promoCode = "THEO10";
    partnership.deliverables.pop_back();
    if (!withIds)
        partnership.deliverables[0].postId.clear();
    w.workspace->commit(plan, "Code");
}

void bookExport(const MeasuredWorkspace& w, bool forCampaign) {
    auto options = w.options("export.csv");
    if (!forCampaign)
        options.campaign = {};
    w.book(options, [](store::Booking& booking) {
        PostRecord row("P1", Span::Lifetime, "2026-08-01", {{Measure::Likes, 40}});
        row.permalink = "https://www.instagram.com/p/One1/";
        booking.book(row);
    });
}

void bookReport(const MeasuredWorkspace& w) {
    w.book(w.options("report.csv"),
           [](store::Booking& booking) { booking.book(OfCode("theo10", "Theo B.", 4)); });
}

/// The one post of the workspace is the partner's, on Instagram, with orders and likes.
void requireOnePost(const MeasuredWorkspace& w) {
    const auto posts = w.workspace->posts({});
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].platform == "instagram");
    CHECK(posts[0].platformId == "P1");
    CHECK(posts[0].creator == w.partner);
    CHECK(posts[0].campaign == w.campaign);
    CHECK(w.sums()[Measure::Orders] == 4);
    CHECK(w.sums()[Measure::Likes] == 40);
    CHECK(w.workspace->plan().creators.size() == 2);
    for (const auto& creator : w.workspace->plan().creators)
        CHECK(creator.accounts.size() == 1);
    requireSound(w);
}

}  // namespace

TEST_CASE("A promo code's figures are those of the deliverable's post on its own platform, in any order") {
    SECTION("the export first, as history") {
        MeasuredWorkspace w;
        giveCode(w);
        bookExport(w, false);
        bookReport(w);
        requireOnePost(w);
    }
    SECTION("the report first") {
        MeasuredWorkspace w;
        giveCode(w);
        bookReport(w);
        REQUIRE(w.workspace->posts({}).size() == 1);
        CHECK(w.workspace->posts({})[0].platform == "instagram");
        CHECK(w.workspace->posts({})[0].creator == w.partner);
        bookExport(w, true);
        bookReport(w);
        requireOnePost(w);
    }
    SECTION("the post's id told after both") {
        MeasuredWorkspace w;
        giveCode(w, false);
        bookReport(w);
        CHECK(w.workspace->posts({})[0].platform == "instagram");
        bookExport(w, false);
        CHECK(w.workspace->posts({}).size() == 2);
        auto plan = w.workspace->plan();
        plan.campaigns[0].partnerships[0].deliverables[0].postId = "P1";
        w.workspace->commit(plan, "Id");
        bookExport(w, true);
        requireOnePost(w);
    }
}

TEST_CASE("A deliverable is published where its address, kind or name says, else at the first account") {
    using store::Deliverables;
    model::Creator creator;
    for (const auto* platform : {"instagram", "youtube"}) {
        model::Account account;
        account.id = Id::create();
        account.platform = platform;
        account.handle = "theo";
        creator.accounts.push_back(account);
    }
    const auto clicks = [](std::string_view platform) {
        PostRecord row("", Span::Day, "2026-07-12", {});
        row.platform = platform;
        row.account = {};
        return row;
    };
    Deliverables::One one;
    one.creator = &creator;
    CHECK(Deliverables::placeOf(one, clicks("shortlinks")).platform == "instagram");
    CHECK(Deliverables::placeOf(one, clicks("youtube")).account == creator.accounts[1].id);
    one.type = "YouTube video";
    CHECK(Deliverables::placeOf(one, clicks("shortlinks")).account == creator.accounts[1].id);
    one.permalink = "https://www.tiktok.com/@theo/video/7";
    CHECK(Deliverables::placeOf(one, clicks("shortlinks")).platform == "tiktok");
    one = {};
    CHECK(Deliverables::placeOf(one, OfCode("A", "", 1)).platform == "unknown");
}

TEST_CASE("What an affiliate report tells of a creator and the days of his account stand beside each other") {
    MeasuredWorkspace w;
    const auto days = [](store::Booking& booking) {
        PostRecord row("", Span::Day, "2026-07-12", {{Measure::Views, 900}, {Measure::Clicks, 55}});
        row.kind = model::SubjectKind::Account;
        booking.book(row);
    };
    const auto report = [](store::Booking& booking) {
        booking.book(OfCode("SPRING", "Theo Brandt", 4));
        booking.book(OfCode("SUMMER", "Theo Brandt", 3));
    };
    CHECK(w.book(days).added == 1);
    const auto first = w.book(report);
    CHECK(first.added == 2);
    CHECK(first.clashes.empty());
    CHECK(w.book(days).identical == 1);
    CHECK(w.book(report).identical == 2);
    auto& database = w.workspace->database();
    const std::string ofSeries =
        " FROM measurement m JOIN series s ON s.handle = m.key >> 19 WHERE s.kind = "
        "'account' AND s.dimension = ";
    CHECK(database.value<std::int64_t>("SELECT sum(clicks)" + ofSeries + "''") == 55);
    CHECK(database.value<std::int64_t>("SELECT sum(orders)" + ofSeries + "'affiliate'") == 7);
    requireSound(w);
}

TEST_CASE("A post of two campaigns' partners stays with the creator and the deliverable it had first") {
    MeasuredWorkspace w;
    auto plan = w.workspace->plan();
    model::Campaign autumn = plan.campaigns[0];
    autumn.id = Id::create();
    autumn.name = "Autumn";
    autumn.partnerships[0].id = Id::create();
    autumn.partnerships[0].creator = plan.creators[1].id;
    for (auto& deliverable : autumn.partnerships[0].deliverables)
        deliverable.id = Id::create();
    plan.campaigns.push_back(autumn);
    w.workspace->commit(plan, "Plan autumn");
    const auto import = [&](const Id& campaign, std::string_view account) {
        auto options = w.options();
        options.campaign = campaign;
        return w.book(options, [&](store::Booking& booking) {
            PostRecord row("P1", Span::Lifetime, "2026-08-01", {{Measure::Likes, 30}});
            row.account = account;
            booking.book(row);
        });
    };
    import(w.campaign, "theocooks");
    const auto before = w.workspace->dump();
    for (int time = 0; time < 2; ++time) {
        const auto second = import(autumn.id, "idabakes");
        CHECK_FALSE(second.batch);
        REQUIRE(second.shared.size() == 1);
        CHECK(second.shared[0].alsoOf == "Ida Lund");
        CHECK_FALSE(import(w.campaign, "theocooks").batch);
    }
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->posts(w.campaign).at(0).creator == w.partner);
}

TEST_CASE("A collaborator's export that matches another deliverable leaves the post where it is") {
    MeasuredWorkspace w;
    auto plan = w.workspace->plan();
    model::Partnership hers;
    hers.id = Id::create();
    hers.creator = plan.creators[1].id;
    hers.deliverables.emplace_back();
    hers.deliverables[0].id = Id::create();
    hers.deliverables[0].name = "Her reel";
    hers.deliverables[0].permalink = "https://www.instagram.com/p/One1/";
    plan.campaigns[0].partnerships.push_back(hers);
    w.workspace->commit(plan, "Two");
    const auto his = [&] {
        return w.book([](store::Booking& booking) {
            PostRecord row("P1", Span::Lifetime, "2026-08-01", {{Measure::Likes, 30}});
            row.permalink = "https://www.instagram.com/p/One1/";
            booking.book(row);
        });
    };
    his();
    const auto before = w.workspace->dump();
    const auto result = w.book([](store::Booking& booking) {
        PostRecord row("", Span::Lifetime, "2026-08-01", {{Measure::Likes, 30}});
        row.permalink = "https://www.instagram.com/p/One1/";
        row.account = "idabakes";
        booking.book(row);
    });
    CHECK_FALSE(result.batch);
    REQUIRE(result.shared.size() == 1);
    CHECK_FALSE(his().batch);
    CHECK(w.workspace->dump() == before);
}
