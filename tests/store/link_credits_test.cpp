// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

struct Visits : PostRecord {
    Visits(std::string_view content, std::string_view element_, Values told,
           std::string_view dimension_ = "source+utm-content")
        : PostRecord("", Span::Day, "2026-07-10", told) {
        kind = model::SubjectKind::Site;
        platform = "ga4";
        account = {};
        utmContent = content;
        dimension = dimension_;
        element = element_;
    }
};

}  // namespace

TEST_CASE(
    "A site's visits by a deliverable's link count for its post, added up by day, and stay the site's") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        booking.book(Visits("reel-1", "instagram | reel-1", {{Measure::Sessions, 30}, {Measure::Users, 20}}));
        booking.book(Visits("reel-1", "linktree | reel-1", {{Measure::Sessions, 12}, {Measure::Users, 9}}));
        booking.book(Visits("nobody", "google | nobody", {{Measure::Sessions, 500}}));
        // The same visits by another breakdown.
        booking.book(Visits("reel-1", "/shop | reel-1", {{Measure::Sessions, 42}}, "page+utm-content"));
    };
    const auto first = w.book(rows);
    CHECK(first.added == 4);
    CHECK(first.creditedPosts == 1);
    CHECK(first.creditedNew == 1);
    CHECK(first.creatorsCreated == 0);
    CHECK(w.sums()[Measure::Sessions] == 42);
    CHECK_FALSE(w.sums()[Measure::Users]);  // people by two ways
    const auto posts = w.workspace->posts(w.campaign);
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].creator == w.partner);
    CHECK(posts[0].platformId == "P1");
    const std::string before = w.workspace->dump();
    const auto again = w.book(rows);
    CHECK(again.identical == 4);
    CHECK(again.batch.empty());
    CHECK(w.workspace->dump() == before);
    w.workspace->undo();
    CHECK_FALSE(w.sums()[Measure::Sessions]);
    test::requireSound(w);
}

TEST_CASE("Visits that came without a campaign count for its posts when the file comes again for it") {
    MeasuredWorkspace w;
    auto alone = w.options();
    alone.campaign = {};
    const auto rows = [](store::Booking& booking) {
        booking.book(Visits("reel-1", "instagram | reel-1", {{Measure::Sessions, 30}}));
    };
    CHECK(w.book(alone, rows).creditedPosts == 0);
    const auto result = w.book(rows);
    CHECK(result.identical == 1);
    CHECK(result.creditedNew == 1);
    CHECK_FALSE(result.batch.empty());
    CHECK(w.sums()[Measure::Sessions] == 30);
    test::requireSound(w);
}
