// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "measured_fixture.hpp"
#include "random_rows.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <array>

using namespace goalpost;
using model::Delivery;
using model::GroupBy;
using model::Measure;
using model::Span;
using test::day;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

void setDates(const MeasuredWorkspace& w, std::optional<Date> from, std::optional<Date> to) {
    auto plan = w.workspace->plan();
    plan.campaigns.front().from = from;
    plan.campaigns.front().to = to;
    w.workspace->commit(plan, "Set dates");
}

/// The likes that the file keeps for posts over their campaign's dates.
std::optional<std::int64_t> keptLikes(const MeasuredWorkspace& w) {
    return w.workspace->database().value<std::optional<std::int64_t>>("SELECT sum(likes) FROM post_period");
}

/// By post, organic and paid asked for one by one, which the kept rows cannot answer.
std::map<std::string, model::Values> fromDeliveries(const MeasuredWorkspace& w, Period period) {
    std::map<std::string, model::Values> sums;
    for (const auto delivery : {Delivery::Organic, Delivery::Paid})
        for (const auto& group : w.workspace->measured({w.campaign, GroupBy::Post, period, delivery}).groups)
            sums[group.id.text].add(group.sums);
    return sums;
}

std::map<std::string, model::Values> fromKept(const MeasuredWorkspace& w, Period period) {
    std::map<std::string, model::Values> sums;
    for (const auto& group : w.workspace->measured({w.campaign, GroupBy::Post, period}).groups)
        sums[group.id.text].add(group.sums);
    return sums;
}

bool equal(const model::Measured& a, const model::Measured& b) {
    return a.period == b.period && a.by == b.by && a.withPosts == b.withPosts && a.source == b.source &&
           a.asOf == b.asOf &&
           std::equal(a.groups.begin(), a.groups.end(), b.groups.begin(), b.groups.end(),
                      [](const model::Group& one, const model::Group& other) {
                          return one.key == other.key && one.id == other.id && one.label == other.label &&
                                 one.sums == other.sums && one.posts == other.posts &&
                                 one.postCount == other.postCount && one.followers == other.followers &&
                                 one.firstDay == other.firstDay && one.lastDay == other.lastDay;
                      });
}

}  // namespace

TEST_CASE("The sums over a campaign's dates follow its dates, their undo and its removal") {
    MeasuredWorkspace w;  // from 1 July to 30 September
    w.book([](store::Booking& booking) {
        booking.book(PostRecord("P1", Span::Day, "2026-06-30", {{Measure::Likes, 1}}));
        booking.book(PostRecord("P1", Span::Day, "2026-07-01", {{Measure::Likes, 10}}));
        booking.book(PostRecord("P1", Span::Day, "2026-08-15", {{Measure::Likes, 100}}));
        booking.book(PostRecord("P1", Span::Day, "2026-09-30", {{Measure::Likes, 1000}}));
        booking.book(PostRecord("P1", Span::Day, "2026-10-01", {{Measure::Likes, 10000}}));
    });
    CHECK(keptLikes(w) == 1110);
    setDates(w, parseIsoDate("2026-06-30"), parseIsoDate("2026-09-29"));
    CHECK(keptLikes(w) == 111);
    requireSound(w);
    setDates(w, parseIsoDate("2026-06-30"), std::nullopt);
    CHECK_FALSE(keptLikes(w));
    requireSound(w);
    w.workspace->undo();
    CHECK(keptLikes(w) == 111);
    w.workspace->undo();
    CHECK(keptLikes(w) == 1110);
    w.workspace->redo();
    CHECK(keptLikes(w) == 111);

    auto plan = w.workspace->plan();
    plan.campaigns.clear();
    w.workspace->commit(plan, "Remove campaign");
    CHECK_FALSE(keptLikes(w));
    requireSound(w);
    w.workspace->undo();
    CHECK(keptLikes(w) == 111);
    requireSound(w);
}

TEST_CASE("A post that comes to the campaign brings what it had before") {
    MeasuredWorkspace w;
    auto options = w.options();
    const auto bookOne = [&](std::string_view date, std::int64_t likes) {
        w.book(options, [&](store::Booking& booking) {
            booking.book(PostRecord("Q9", Span::Day, date, {{Measure::Likes, likes}}));
        });
    };
    bookOne("2026-07-02", 5);
    CHECK_FALSE(keptLikes(w));
    options.assignAll = true;
    bookOne("2026-07-03", 7);
    CHECK(keptLikes(w) == 12);
    requireSound(w);
    w.workspace->undo();
    CHECK_FALSE(keptLikes(w));
    requireSound(w);
}

TEST_CASE("Whatever is done, results over the campaign's dates are those of the rows") {
    const unsigned seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return static_cast<int>(random() % static_cast<unsigned>(n)); };
    MeasuredWorkspace w;
    const auto someDay = [&] { return dateOfDay(dayNumber(*parseIsoDate("2026-06-10")) + below(90)); };
    for (int act = 0; act < 30; ++act) {
        const int what = below(10);
        if (what < 4) {
            auto options = w.options();
            options.assignAll = below(2) == 0;
            w.book(options, [&](store::Booking& b) { test::bookRandomly(b, random); });
        } else if (what < 6) {
            w.workspace->undo();
        } else if (what < 7) {
            w.workspace->redo();
        } else if (what < 9 && !w.workspace->plan().campaigns.empty()) {
            const Date from = someDay();
            setDates(w, below(6) == 0 ? std::nullopt : std::optional(from),
                     from + std::chrono::days(below(80)));
        } else if (!w.workspace->plan().campaigns.empty()) {
            auto plan = w.workspace->plan();
            plan.campaigns.clear();
            w.workspace->commit(plan, "Remove campaign");
            requireSound(w);
            w.workspace->undo();
        }
        CAPTURE(act, what);
        requireSound(w);
        const auto* campaign = w.workspace->plan().campaign(w.campaign);
        if (!campaign)  // undone to before it was there
            w.workspace->redo();
        else if (const auto period = campaign->period())
            REQUIRE(fromKept(w, *period) == fromDeliveries(w, *period));
    }
}

TEST_CASE("Several groupings asked for at once are what each of them is alone") {
    const unsigned seed = GENERATE(range(1U, 7U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    MeasuredWorkspace w;
    auto options = w.options();
    options.assignAll = true;
    for (int i = 0; i < 3; ++i)
        w.book(options, [&](store::Booking& b) { test::bookRandomly(b, random); });
    constexpr std::array Groupings{GroupBy::Campaign, GroupBy::Creator, GroupBy::Platform, GroupBy::Post,
                                   GroupBy::Day,      GroupBy::Week,    GroupBy::Month};
    for (const auto& delivery : {std::optional<Delivery>(), std::optional(Delivery::Organic)}) {
        const auto [tables, posts] =
            w.workspace->measured({w.campaign, GroupBy::Campaign, w.period, delivery}, Groupings);
        REQUIRE(tables.size() == Groupings.size());
        CHECK(posts == w.workspace->posts(w.campaign));
        for (std::size_t i = 0; i < Groupings.size(); ++i) {
            const bool isDays = Groupings[i] >= GroupBy::Day;
            CAPTURE(i);
            CHECK(tables[i].withPosts == !isDays);
            CHECK(equal(tables[i],
                        w.workspace->measured({w.campaign, Groupings[i], w.period, delivery, !isDays})));
        }
    }
}
