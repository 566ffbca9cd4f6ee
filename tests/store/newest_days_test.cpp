// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/newest_days.hpp"

#include "store/measured_fixture.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::Measure;
using model::Span;
using test::PostRecord;

TEST_CASE("Each measure is told up to the newest import that brought it for the campaign") {
    test::MeasuredWorkspace w;
    const auto newest = [&](Measure measure) {
        return store::newestDays(*w.workspace, w.campaign)[static_cast<std::size_t>(measure)];
    };
    CHECK_FALSE(newest(Measure::Clicks));
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Clicks, 3}, {Measure::Likes, 5}}));
        booking.book(PostRecord("P1", Span::Day, "2026-07-12", {{Measure::Clicks, 4}}));
    });
    CHECK(newest(Measure::Clicks) == parseIsoDate("2026-07-12"));
    CHECK(newest(Measure::Likes) == parseIsoDate("2026-07-12"));  // the file reaches that far
    auto later = w.options("later.csv");
    w.book(later, [](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-20", {{Measure::Clicks, 4}}));
    });
    CHECK(newest(Measure::Clicks) == parseIsoDate("2026-07-20"));
    CHECK(newest(Measure::Likes) == parseIsoDate("2026-07-12"));
    CHECK_FALSE(newest(Measure::Sessions));
    // Of a post that is no campaign's.
    auto other = w.options("other.csv");
    other.campaign = {};
    w.book(other, [](store::Booking& booking) {
        booking.book(PostRecord("X9", Span::Day, "2026-07-25", {{Measure::Clicks, 1}}));
    });
    CHECK(newest(Measure::Clicks) == parseIsoDate("2026-07-20"));
    REQUIRE(w.workspace->undo());
    REQUIRE(w.workspace->undo());
    CHECK(newest(Measure::Clicks) == parseIsoDate("2026-07-12"));
}
