// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "store/bundle.hpp"
#include "store/evidence.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;
using test::requireSound;

namespace {

constexpr std::string_view Address = "https://www.instagram.com/p/One1/";

/// A row of the account's, with what its file tells of the post.
struct Told : PostRecord {
    Told(std::string_view id, std::string_view address, Span span, std::string_view date, std::int64_t likes)
        : PostRecord(id, span, date, {{Measure::Likes, likes}}) {
        permalink = address;
    }
};

store::BookingResult bookAll(MeasuredWorkspace& w, std::initializer_list<Told> rows,
                             bool forCampaign = true) {
    auto options = w.options();
    options.assignAll = forCampaign;
    if (!forCampaign)
        options.campaign = {};
    return w.book(options, [&](store::Booking& booking) {
        for (const auto& row : rows)
            booking.book(row);
    });
}

}  // namespace

TEST_CASE("A post known by its id and one known by its address are one once a file tells both") {
    MeasuredWorkspace w;
    bookAll(w, {{"71", "", Span::Day, "2026-07-12", 10}, {"71", "", Span::Day, "2026-07-13", 5}});
    bookAll(w, {{"", Address, Span::Day, "2026-07-12", 10}, {"", Address, Span::Day, "2026-07-14", 7}});
    REQUIRE(w.workspace->posts(w.campaign).size() == 2);
    CHECK(w.sums()[Measure::Likes] == 32);
    const auto before = w.workspace->dump();

    const auto result = bookAll(w, {{"71", Address, Span::Day, "2026-07-12", 10}});
    CHECK(result.postsCreated == 0);
    CHECK(result.postsMatched == 1);
    const auto posts = w.workspace->posts(w.campaign);
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].platformId == "71");
    CHECK(posts[0].permalink == Address);
    // 10 on the 12th, which both told, 5 on the 13th and 7 on the 14th.
    CHECK(w.sums()[Measure::Likes] == 22);
    CHECK(w.sums(GroupBy::Day)[Measure::Likes] == 22);
    requireSound(w);

    const auto joined = w.workspace->dump();
    CHECK_FALSE(bookAll(w, {{"71", Address, Span::Day, "2026-07-12", 10}}).batch);
    CHECK(bookAll(w, {{"", Address, Span::Day, "2026-07-14", 7}}).postsCreated == 0);
    CHECK(w.workspace->dump() == joined);

    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    requireSound(w);
    w.workspace->redo();
    CHECK(w.workspace->dump() == joined);
    requireSound(w);
    w.reopen();
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    requireSound(w);
}

TEST_CASE("Of joined posts the file's own value counts, and totals of both are never added") {
    MeasuredWorkspace w;
    bookAll(w, {{"71", "", Span::Lifetime, "2026-08-01", 100}});
    bookAll(w, {{"", Address, Span::Lifetime, "2026-08-05", 130}});
    CHECK(w.sums()[Measure::Likes] == 230);
    const auto before = w.workspace->dump();
    const auto result = bookAll(w, {{"71", Address, Span::Lifetime, "2026-08-05", 140}});
    CHECK(result.clashes.empty());
    CHECK(w.sums()[Measure::Likes] == 140);
    requireSound(w);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    w.workspace->redo();
    CHECK(w.sums()[Measure::Likes] == 140);
    requireSound(w);
}

TEST_CASE("A joined post has the campaign of the one that had it, and its history goes along") {
    MeasuredWorkspace w;
    bookAll(w, {{"71", "", Span::Day, "2026-07-12", 10}}, false);
    bookAll(w, {{"", Address, Span::Day, "2026-07-13", 5}});
    CHECK(w.sums()[Measure::Likes] == 5);
    bookAll(w, {{"71", Address, Span::Day, "2026-07-12", 10}}, false);
    CHECK(w.workspace->posts(w.campaign).size() == 1);
    CHECK(w.sums()[Measure::Likes] == 15);
    requireSound(w);
    std::ostringstream out;
    writeBundle(*w.workspace, out);
    const test::TempFolder folder;
    const auto copy = store::Workspace::create(folder / "copy.goalpost", {.automaticBackups = false});
    std::istringstream in(out.str());
    readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
    w.workspace->undo();
    CHECK(w.sums()[Measure::Likes] == 5);
    requireSound(w);
}

TEST_CASE("Posts with ids of their own stay two, though a file gives one the other's address") {
    MeasuredWorkspace w;
    bookAll(w, {{"71", "", Span::Day, "2026-07-12", 10}});
    bookAll(w, {{"72", Address, Span::Day, "2026-07-12", 10}});
    bookAll(w, {{"71", Address, Span::Day, "2026-07-13", 1}});
    CHECK(w.workspace->posts(w.campaign).size() == 2);
    requireSound(w);
}

TEST_CASE(
    "In joined posts an export's value counts before one by hand, and the newer export's before the older") {
    MeasuredWorkspace w;
    bookAll(w, {{"", Address, Span::Day, "2026-07-12", 5}});
    bookAll(w, {{"71", "", Span::Day, "2026-07-12", 7}});
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("71", Span::Day, "2026-07-12", {{Measure::Impressions, 1000}}));
    });
    auto byHand = w.options();
    byHand.source = "manual";
    byHand.who = "Ann";
    w.book(byHand, [](store::Booking& booking) {
        PostRecord row("", Span::Day, "2026-07-12", {{Measure::Impressions, 900}, {Measure::Saves, 3}});
        row.permalink = Address;
        booking.book(row);
    });
    const auto result = bookAll(w, {{"71", Address, Span::Day, "2026-07-13", 1}});
    CHECK(w.sums()[Measure::Impressions] == 1000);
    CHECK(w.sums()[Measure::Likes] == 8);
    CHECK(w.sums()[Measure::Saves] == 3);
    REQUIRE(result.replaced.size() == 1);
    CHECK(result.replaced[0].standing == 900);
    CHECK(result.replaced[0].told == 1000);
    requireSound(w);
}

TEST_CASE("What proves a figure goes with a post that is joined to another") {
    MeasuredWorkspace w;
    bookAll(w, {{"71", "", Span::Day, "2026-07-12", 7}});
    auto byHand = w.options();
    byHand.source = "manual";
    byHand.evidence = {w.folder.write("story.png", "\x89PNG")};
    w.book(byHand, [](store::Booking& booking) {
        PostRecord row("", Span::Day, "2026-07-12", {{Measure::Saves, 3}});
        row.permalink = Address;
        booking.book(row);
    });
    CHECK(store::evidenceIn(*w.workspace).at(0).posts == std::vector<std::string>{std::string{Address}});
    bookAll(w, {{"71", Address, Span::Day, "2026-07-13", 1}});
    const auto posts = w.workspace->posts(w.campaign);
    REQUIRE(posts.size() == 1);
    const auto kept = store::evidenceIn(*w.workspace, posts[0].id);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].posts == std::vector<std::string>{std::string{Address}});
}
