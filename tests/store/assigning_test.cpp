// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/assigning.hpp"

#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

/// A post of the partner that the import only proposes.
Id proposed(MeasuredWorkspace& w) {
    const auto result = w.book([](Booking& booking) {
        PostRecord row("992", Span::Day, "2026-07-10", {{Measure::Likes, 4}});
        row.permalink = "https://www.instagram.com/p/Zz9/";
        booking.book(row);
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 1}}));
    });
    REQUIRE(result.toConfirm.size() == 1);
    return result.toConfirm[0].id;
}

}  // namespace

TEST_CASE("A post that is given to a campaign counts there, and not after undo") {
    MeasuredWorkspace w;
    const Id post = proposed(w);
    const std::string before = w.workspace->dump();
    CHECK(w.sums()[Measure::Likes] == 1);
    CHECK(assignPosts(*w.workspace, std::vector{post}, w.campaign, "Give 1 post to Summer") == 1);
    CHECK(w.sums()[Measure::Likes] == 5);
    CHECK(w.workspace->history().front().label == "Give 1 post to Summer");
    CHECK(w.workspace->imports().size() == 1);
    CHECK(w.measured(model::GroupBy::Campaign).source == "imported");
    test::requireSound(w);
    CHECK(assignPosts(*w.workspace, std::vector{post}, w.campaign, "Again") == 0);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    test::requireSound(w);
    w.workspace->redo();
    CHECK(w.sums()[Measure::Likes] == 5);
    test::requireSound(w);
}

TEST_CASE("A post that is taken out of its campaign is its creator's history") {
    MeasuredWorkspace w;
    proposed(w);
    const auto posts = w.workspace->posts(w.campaign);
    REQUIRE(posts.size() == 1);
    CHECK(assignPosts(*w.workspace, std::vector{posts[0].id}, {}, "Take 1 post out") == 1);
    CHECK(w.workspace->posts(w.campaign).empty());
    CHECK_FALSE(w.sums()[Measure::Likes]);
    test::requireSound(w);
}

TEST_CASE("Posts are named by the platform's id and by any spelling of their address") {
    MeasuredWorkspace w;
    const Id post = proposed(w);
    for (const auto* name : {"992", "instagram.com/reel/Zz9?igsh=1", "https://www.instagram.com/p/Zz9/"}) {
        CAPTURE(name);
        const auto found = postsNamed(*w.workspace, name);
        REQUIRE(found.size() == 1);
        CHECK(found[0].id == post);
    }
    CHECK(postsNamed(*w.workspace, "Zz8").empty());
    CHECK_THROWS_AS(assignPosts(*w.workspace, std::vector{Id::create()}, w.campaign, "None"), Error);
}
