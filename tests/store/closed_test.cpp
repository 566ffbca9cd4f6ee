// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/closed.hpp"

#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "store/bundle.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

#include <array>
#include <sstream>

using namespace goalpost;
using namespace goalpost::store;
using model::GroupBy;
using model::Measure;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

constexpr std::array EveryGrouping{GroupBy::Campaign, GroupBy::Creator, GroupBy::Platform, GroupBy::Post,
                                   GroupBy::Day,      GroupBy::Week,    GroupBy::Month};

/// Everything that measured() tells, as text.
std::string told(const model::Measured& measured) {
    std::string text = measured.source + (measured.asOf ? isoDate(*measured.asOf) : "") +
                       (measured.hasLifetimes ? " lifetimes" : "");
    for (const auto& post : measured.onFileDay)
        text += " " + post.post.text + isoDate(post.day);
    const auto values = [](const model::Values& sums) {
        std::string list;
        for (const auto& row : model::measures())
            if (sums[row.measure])
                list += " " + std::string(row.column) + "=" + std::to_string(*sums[row.measure]);
        return list;
    };
    for (const auto& group : measured.groups) {
        text += "\n" + group.key + "|" + group.label + "|" + std::to_string(group.postCount) + "|" +
                (group.followers ? std::to_string(*group.followers) : "") + "|" +
                (group.firstDay ? isoDate(*group.firstDay) + isoDate(*group.lastDay) : "") +
                values(group.sums);
        for (const auto& post : group.posts)
            text += "\n  " + post.post.text + values(post.sums);
    }
    return text;
}

std::string toldOf(const MeasuredWorkspace& w, bool live = false) {
    std::string text;
    for (const GroupBy by : EveryGrouping)
        for (const bool withPosts : {true, false}) {
            MeasuredQuery query;
            query.campaign = w.campaign;
            query.by = by;
            query.period = w.period;
            query.withPosts = withPosts;
            query.live = live;
            text += told(w.workspace->measured(query)) + "\n";
        }
    MeasuredQuery paid;
    paid.campaign = w.campaign;
    paid.by = GroupBy::Day;
    paid.period = {*parseIsoDate("2026-07-02"), *parseIsoDate("2026-08-14")};
    paid.delivery = model::Delivery::Paid;
    paid.withPosts = false;
    paid.live = live;
    text += told(w.workspace->measured(paid));
    MeasuredQuery query;
    query.campaign = w.campaign;
    query.period = w.period;
    query.live = live;
    for (const auto& table : w.workspace->measured(query, EveryGrouping).tables)
        text += told(table) + "\n";
    return text;
}

/// Days, totals and a period of three posts, organic and paid.
void fill(const MeasuredWorkspace& w) {
    w.book([](Booking& booking) {
        booking.book(PostRecord("P1", model::Span::Day, "2026-07-02",
                                {{Measure::Views, 100}, {Measure::Sessions, 7}}));
        booking.book(PostRecord("P1", model::Span::Day, "2026-08-02", {{Measure::Views, 30}}));
        auto paid = PostRecord("P1", model::Span::Day, "2026-07-02", {{Measure::Views, 40}});
        paid.delivery = model::Delivery::Paid;
        booking.book(paid);
        auto second = PostRecord("P2", model::Span::Lifetime, "2026-07-20", {{Measure::Views, 900}});
        second.permalink = "https://www.instagram.com/theocooks/reel/AbC2/";
        booking.book(second);
        auto month = PostRecord("P1", model::Span::Period, "2026-09-01", {{Measure::Likes, 77}});
        month.lastDay = test::day("2026-09-30");
        booking.book(month);
    });
}

model::Plan closed(const MeasuredWorkspace& w, Id& closing) {
    auto plan = w.workspace->plan();
    auto& campaign = *plan.campaign(w.campaign);
    campaign.phase = model::Phase::Closed;
    campaign.closings.push_back({Id::create(), parseIsoDate("2026-10-05"), "Lena"});
    closing = campaign.closings.back().id;
    return plan;
}

void closeIt(const MeasuredWorkspace& w) {
    Id closing;
    const auto plan = closed(w, closing);
    const ToKeep what[] = {{w.campaign, closing}};
    REQUIRE(w.workspace->commit(plan, "Close", what));
}

/// What happens after a campaign was closed: later results, another name of the creator, followers.
void goOn(const MeasuredWorkspace& w) {
    w.book(w.options("late.csv"), [](Booking& booking) {
        booking.book(PostRecord("P1", model::Span::Day, "2026-08-02", {{Measure::Views, 31}}));
        booking.book(PostRecord("P1", model::Span::Day, "2026-09-28", {{Measure::Orders, -1}}));
        booking.book(PostRecord("P2", model::Span::Lifetime, "2026-10-20", {{Measure::Views, 950}}));
    });
    auto plan = w.workspace->plan();
    plan.creators[0].name = "Theo B.";
    plan.creators[0].accounts[0].followers = 9000;
    w.workspace->commit(plan, "Rename");
}

}  // namespace

TEST_CASE("A closed campaign is measured as before in every grouping, whatever comes later") {
    MeasuredWorkspace w;
    fill(w);
    const auto open = toldOf(w);
    const auto posts = w.workspace->posts(w.campaign);
    const auto through = w.workspace->dataThrough(w.campaign);
    REQUIRE(posts.size() == 2);
    closeIt(w);
    CHECK(toldOf(w) == open);
    goOn(w);
    CHECK(toldOf(w) == open);
    CHECK(toldOf(w, true) != open);
    CHECK(w.workspace->posts(w.campaign) == posts);
    CHECK(w.workspace->dataThrough(w.campaign) == through);
    CHECK(w.sums()[Measure::Views] == 1070);  // 100 + 30 + 40 + 900
    w.reopen();
    CHECK(toldOf(w) == open);
    test::requireSound(w);
    auto plan = w.workspace->plan();
    plan.campaign(w.campaign)->phase = model::Phase::Execution;
    w.workspace->commit(plan, "Go back");
    CHECK(w.sums()[Measure::Views] == 1121);  // 100 + 31 + 40 + 950
}

TEST_CASE("What is shown of a closed campaign is the plan that was kept, without addresses") {
    MeasuredWorkspace w;
    fill(w);
    auto plan = w.workspace->plan();
    plan.creators[0].email = "theo@example.com";
    model::Benchmark benchmark;
    benchmark.id = Id::create();
    benchmark.kpi = "ctr";
    benchmark.low = 0.01;
    plan.benchmarks.push_back(benchmark);
    w.workspace->commit(plan, "Prepare");
    const Date today = *parseIsoDate("2027-01-01");
    CHECK(shownOf(*w.workspace, w.campaign, today).plan.get() == &w.workspace->plan());
    closeIt(w);
    goOn(w);
    plan = w.workspace->plan();
    plan.benchmarks[0].low = 0.02;
    plan.campaigns[0].name = "Summer 2026";
    w.workspace->commit(plan, "Change");
    const auto shown = shownOf(*w.workspace, w.campaign, today);
    REQUIRE(shown.closed);
    CHECK(shown.today == parseIsoDate("2026-10-05"));
    CHECK(shown.campaign().name == "Summer");
    CHECK(shown.campaign().closings.size() == 1);
    CHECK(shown.plan->creators.at(0).name == "Theo Brandt");
    CHECK(shown.plan->creators.size() == 1);
    CHECK(shown.plan->creators.at(0).email.empty());
    CHECK(shown.plan->benchmarks.at(0).low == 0.01);
}

TEST_CASE("Undoing a closing shows what is booked now, and doing it again what was kept") {
    MeasuredWorkspace w;
    fill(w);
    const auto open = toldOf(w);
    closeIt(w);
    const auto kept = w.workspace->dump();
    w.workspace->undo();
    CHECK_FALSE(w.workspace->closed(w.campaign));
    CHECK(w.workspace->dump() != kept);
    w.workspace->redo();
    REQUIRE(w.workspace->closed(w.campaign));
    CHECK(w.workspace->dump() == kept);
    CHECK(toldOf(w) == open);
}

TEST_CASE("A closing that cannot be kept leaves nothing behind") {
    MeasuredWorkspace w;
    fill(w);
    const auto before = w.workspace->dump();
    Id closing;
    const auto plan = closed(w, closing);
    const ToKeep what[] = {{w.campaign, closing}, {Id::create(), Id::create()}};
    CHECK_THROWS_AS(w.workspace->commit(plan, "Close", what), Error);
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->database().value<int>("SELECT count(*) FROM closed_value") == 0);
    CHECK_FALSE(w.workspace->database().inTransaction());
}

TEST_CASE("A bundle carries what was kept, and the new workspace shows the same") {
    MeasuredWorkspace w;
    fill(w);
    closeIt(w);
    goOn(w);
    std::ostringstream out;
    writeBundle(*w.workspace, out);
    const test::TempFolder folder;
    const auto other = Workspace::create(folder / "new.goalpost", {.automaticBackups = false});
    std::istringstream in(out.str());
    readBundle(*other, in, [](const model::Plan&) {});
    CHECK(other->dump() == w.workspace->dump());
    CHECK(other->verify().empty());
    MeasuredQuery query;
    query.campaign = w.campaign;
    query.by = GroupBy::Week;
    query.period = w.period;
    CHECK(told(other->measured(query)) == told(w.workspace->measured(query)));
    std::ostringstream again;
    writeBundle(*other, again);
    const auto tail = [](const std::string& text) { return text.substr(text.find("\"closings\"")); };
    CHECK(tail(again.str()) == tail(out.str()));
}

TEST_CASE("A kept plan that cannot be read is a fault that verify tells") {
    MeasuredWorkspace w;
    fill(w);
    closeIt(w);
    CHECK(w.workspace->verify().empty());
    w.workspace->database().run("UPDATE closed_campaign SET plan = '{\"campaigns\": [{}]}'");
    const auto faults = w.workspace->verify();
    REQUIRE(faults.size() == 1);
    CHECK(faults[0].find("closed campaign") != std::string::npos);
}
