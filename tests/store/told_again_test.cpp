// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "listing_fixture.hpp"
#include "store/database.hpp"
#include "store/figure_source.hpp"
#include "store/newest_days.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

BookingResult bookAsOf(const MeasuredWorkspace& w, std::string_view asOf, std::int64_t likes = 40) {
    auto options = w.options();
    options.asOf = parseIsoDate(asOf);
    return w.book(options, [&](Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-12", {{Measure::Views, 400}}));
        booking.book(PostRecord("P1", Span::Day, "2026-07-13", {{Measure::Likes, likes}}));
    });
}

}  // namespace

TEST_CASE(
    "Figures that are told again as of a later day are of that day, as one act, and their values stay") {
    MeasuredWorkspace w;
    bookAsOf(w, "2026-08-01");
    const auto before = w.workspace->dump();
    const auto result = bookAsOf(w, "2026-08-20");
    CHECK(result.identical == 2);
    CHECK(result.nowAsOf == parseIsoDate("2026-08-20"));
    CHECK(result.batch);
    CHECK(figureSourceOf(w.workspace->database(), w.campaign).asOf == parseIsoDate("2026-08-20"));
    const auto newest = newestDays(*w.workspace, w.campaign);
    CHECK(newest[static_cast<std::size_t>(Measure::Views)] == parseIsoDate("2026-08-20"));
    CHECK(newest[static_cast<std::size_t>(Measure::Likes)] == parseIsoDate("2026-08-20"));
    CHECK(w.sums()[Measure::Likes] == 40);
    CHECK(w.sums()[Measure::Views] == 400);
    test::requireSound(w);

    const auto moved = w.workspace->dump();
    for (const std::string_view day : {"2026-08-20", "2026-08-10", "2026-08-01"}) {
        const auto again = bookAsOf(w, day);
        CHECK_FALSE(again.batch);
        CHECK_FALSE(again.nowAsOf);
    }
    CHECK(w.workspace->dump() == moved);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    CHECK(figureSourceOf(w.workspace->database(), w.campaign).asOf == parseIsoDate("2026-08-01"));
    test::requireSound(w);
    w.workspace->redo();
    CHECK(w.workspace->dump() == moved);
    test::requireSound(w);
}

TEST_CASE("A later day beside a changed figure is no move, and without a day that is named nothing moves") {
    MeasuredWorkspace w;
    bookAsOf(w, "2026-08-01");
    const auto changed = bookAsOf(w, "2026-08-20", 41);
    CHECK(changed.changed == 1);
    CHECK_FALSE(changed.nowAsOf);
    CHECK_FALSE(w.book([](Booking& booking) {
                     booking.book(PostRecord("P1", Span::Day, "2026-07-12", {{Measure::Views, 400}}));
                 }).batch);
}

TEST_CASE(
    "Orders that are told again as of a later day are of that day, so that an older export adds nothing") {
    MeasuredWorkspace w;
    const auto import = [&](std::string_view asOf, std::int64_t net, bool named) {
        auto options = w.options();
        if (named)
            options.asOf = parseIsoDate(asOf);
        return w.book(options, [&](Booking& booking) {
            auto told = test::order("#1", net, asOf);
            booking.book(told.row());
        });
    };
    import("2026-08-01", 900'000, true);
    const auto before = w.workspace->dump();
    const auto moved = import("2026-08-20", 900'000, true);
    CHECK(moved.nowAsOf == parseIsoDate("2026-08-20"));
    CHECK(moved.orders.identical == 1);
    CHECK_FALSE(import("2026-08-20", 900'000, true).batch);
    CHECK_FALSE(import("2026-08-10", 800'000, true).batch);
    CHECK_FALSE(import("2026-08-25", 900'000, false).batch);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    test::requireSound(w);
}
