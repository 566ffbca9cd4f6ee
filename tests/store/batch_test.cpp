// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "random_rows.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::MeasuredWorkspace;
using test::PostRecord;

TEST_CASE("Undo takes an import back and redo books it again, also after a restart") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
    });
    const auto before = w.workspace->dump();
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 41}}));
        PostRecord other("77", Span::Lifetime, "2026-07-31", {{Measure::Likes, 9}});
        other.account = "somebody.new";
        booking.book(other);
    });
    const auto after = w.workspace->dump();
    CHECK(w.workspace->plan().creators.size() == 3);

    w.reopen();
    const auto undone = w.workspace->undo();
    REQUIRE(undone);
    CHECK(undone->label == "Import values.csv");
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->plan().creators.size() == 2);
    CHECK(w.sums()[Measure::Likes] == 40);
    CHECK(w.workspace->imports().front().undone);
    requireSound(w);

    w.reopen();
    REQUIRE(w.workspace->redo());
    CHECK(w.workspace->dump() == after);
    CHECK(w.sums()[Measure::Likes] == 41);
    requireSound(w);
}

TEST_CASE("A new act forgets the undone import behind it") {
    MeasuredWorkspace w;
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 40}}));
    });
    w.workspace->undo();
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-07-10", {{Measure::Likes, 50}}));
    });
    CHECK(w.workspace->imports().size() == 1);
    CHECK_FALSE(w.workspace->redo());
    CHECK(w.sums()[Measure::Likes] == 50);
    requireSound(w);
}

TEST_CASE("Random imports and edits undo to every earlier state and redo to every later one") {
    const unsigned seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    MeasuredWorkspace w;
    std::vector<std::string> states{w.workspace->dump()};
    for (int act = 0; act < 10; ++act) {
        if (random() % 4 == 0) {
            auto plan = w.workspace->plan();
            plan.campaigns.front().name = "Summer " + std::to_string(act);
            w.workspace->commit(plan, "Rename");
        } else {
            auto options = w.options();
            options.assignAll = random() % 3 == 0;
            const auto result = w.book(options, [&](store::Booking& b) { test::bookRandomly(b, random); });
            if (!result.batch)
                continue;
        }
        states.push_back(w.workspace->dump());
        requireSound(w);
    }
    const auto last = states.size() - 1;
    for (auto i = last; i-- > 0;) {
        REQUIRE(w.workspace->undo());
        REQUIRE(w.workspace->dump() == states[i]);
        requireSound(w);
    }
    w.reopen();
    for (std::size_t i = 1; i <= last; ++i) {
        REQUIRE(w.workspace->redo());
        REQUIRE(w.workspace->dump() == states[i]);
        requireSound(w);
    }
    // Half way back, and on from there along another way.
    for (auto i = last; i > last / 2; --i)
        REQUIRE(w.workspace->undo());
    w.book([&](store::Booking& b) { test::bookRandomly(b, random); });
    requireSound(w);
}

TEST_CASE("Random values read the same from kept sums and from rows") {
    const unsigned seed = GENERATE(range(1U, 11U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    MeasuredWorkspace w;
    auto options = w.options();
    options.assignAll = true;
    for (int i = 0; i < 5; ++i)
        w.book(options, [&](store::Booking& b) { test::bookRandomly(b, random); });
    for (int i = 0; i < 10; ++i) {
        const auto from = dateOfDay(dayNumber(*parseIsoDate("2026-06-01")) + static_cast<int>(random() % 60));
        w.period = {from, from + std::chrono::days(random() % 90)};
        model::Values byDay = w.sums(GroupBy::Day);
        for (const auto by :
             {GroupBy::Campaign, GroupBy::Creator, GroupBy::Post, GroupBy::Week, GroupBy::Month})
            CHECK(w.sums(by) == byDay);
        model::Values kept;
        for (const auto& group : w.measured(GroupBy::Day, false).groups)
            kept.add(group.sums);
        CHECK(kept == byDay);
    }
}
