// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outlook.hpp"

#include "support/catch.hpp"

using namespace goalpost;

namespace {

const Date Start = *makeDate(2026, 7, 1);

/// One campaign with Maya (YouTube) and Theo, of whom no account is known, and ten old posts of each: Maya's
/// brought 100 sessions, Theo's 50.
struct Planned {
    model::Plan plan;
    model::Measured history;
    std::vector<model::Post> posts;

    Planned() {
        model::Creator& maya = plan.creators.emplace_back();
        maya.id = {"maya"};
        maya.name = "Maya";
        maya.accounts.resize(1);
        maya.accounts[0].platform = "youtube";
        model::Creator& theo = plan.creators.emplace_back();
        theo.id = {"theo"};
        theo.name = "Theo";
        model::Campaign& campaign = plan.campaigns.emplace_back();
        campaign.id = {"autumn"};
        for (const char* creator : {"maya", "theo"})
            campaign.partnerships.emplace_back().creator = Id{creator};
        model::Objective& objective = campaign.objectives.emplace_back();
        objective.id = {"objective"};
        objective.kpi = "referral-sessions";
        objective.direction = model::Direction::Increase;
        objective.target = 1000;
        objective.from = Start;
        objective.to = *makeDate(2026, 9, 30);
        history.by = model::GroupBy::Post;
        addPosts("maya", 100);
        addPosts("theo", 50);
    }

    void addPosts(const char* creator, std::int64_t sessions, const char* campaign = "") {
        for (int i = 0; i < 10; ++i) {
            model::Post& post = posts.emplace_back();
            post.id = {std::string(creator) + campaign + std::to_string(i)};
            post.creator = {creator};
            post.platform = "youtube";
            post.campaign = {campaign};
            post.published = *makeDate(2026, 5, 1);
            model::Group& group = history.groups.emplace_back();
            group.id = post.id;
            group.sums[model::Measure::Sessions] = sessions;
        }
    }

    void pieces(std::size_t partner, std::size_t count, std::optional<Date> due) {
        model::Deliverable piece;
        piece.due = due;
        auto& all = campaign().partnerships[partner].deliverables;
        all.insert(all.end(), count, piece);
    }

    model::Campaign& campaign() { return plan.campaigns[0]; }
    model::Objective& objective() { return campaign().objectives[0]; }
    report::Outlook outlook(Date today = Start) {
        return report::outlookOf(plan, campaign(), objective(), {history, posts}, today);
    }
};

}  // namespace

TEST_CASE("The deliverables that are due in the period are what is forecast") {
    Planned planned;
    planned.pieces(0, 4, *makeDate(2026, 8, 1));
    planned.pieces(0, 2, std::nullopt);
    planned.pieces(0, 3, *makeDate(2026, 10, 1));  // after the end
    planned.pieces(1, 5, *makeDate(2026, 9, 30));
    const auto outlook = planned.outlook();
    CHECK(outlook.posts == 11);
    CHECK_FALSE(outlook.isSpread);
    CHECK(*outlook.forecast.middle == 850);  // 6 × 100 + 5 × 50
    CHECK(*outlook.forecast.chance == 0);
}

TEST_CASE("Planned posts beyond the deliverables are spread evenly over the partners") {
    Planned planned;
    planned.pieces(0, 2, std::nullopt);
    planned.objective().plannedPosts = 7;
    const auto outlook = planned.outlook();
    CHECK(outlook.isSpread);
    CHECK(outlook.posts == 7);
    CHECK(*outlook.forecast.middle == 600);  // Maya 2 + 3, Theo 2
    planned.campaign().partnerships[1].status = model::PartnershipStatus::Declined;
    CHECK(*planned.outlook().forecast.middle == 700);
}

TEST_CASE("What would help is told with its chance and what it costs") {
    Planned planned;
    planned.pieces(0, 9, std::nullopt);
    planned.campaign().partnerships[0].fee = Amount::parse("1800");
    const auto outlook = planned.outlook();  // 900 of 1,000
    CHECK(*outlook.forecast.chance == 0);
    REQUIRE(outlook.options.size() == 2);
    CHECK(outlook.options[0].what.text() == "2 more posts by Maya");
    CHECK(*outlook.options[0].chance == 1);  // 1,100
    CHECK(outlook.options[0].cost->text() == "400.00");
    CHECK(outlook.options[1].what.text() == "A target of 900");
    CHECK(*outlook.options[1].chance == 1);
}

TEST_CASE("More posts are proposed by a partner whose own posts are known") {
    Planned planned;
    planned.pieces(0, 1, std::nullopt);
    planned.pieces(1, 1, std::nullopt);
    planned.posts.erase(planned.posts.begin(), planned.posts.begin() + 10);  // nothing of Maya's is known
    planned.history.groups.erase(planned.history.groups.begin(), planned.history.groups.begin() + 10);
    const auto outlook = planned.outlook();
    REQUIRE_FALSE(outlook.options.empty());
    CHECK(outlook.options[0].what.text() == "2 more posts by Theo");
}

TEST_CASE("A proposed target keeps the digits it has") {
    Planned planned;
    planned.pieces(0, 1, std::nullopt);
    planned.objective().kpi = "click-through-rate";
    planned.objective().target = 0.05;
    for (auto& group : planned.history.groups) {
        group.sums[model::Measure::Clicks] = 23;
        group.sums[model::Measure::Impressions] = 1000;
    }
    const auto outlook = planned.outlook();
    CHECK(outlook.options.back().what.text() == "A target of 2.30%");
    CHECK(*outlook.options.back().chance == 1);
}

TEST_CASE("Posts of the campaign itself and of its own time are no history") {
    Planned planned;
    planned.pieces(0, 1, std::nullopt);
    planned.addPosts("maya", 9'000, "autumn");
    CHECK(*planned.outlook().forecast.middle == 100);
    CHECK(report::lastHistoryDay(planned.objective(), *makeDate(2026, 8, 30)) == *makeDate(2026, 6, 30));
    CHECK(report::lastHistoryDay(planned.objective(), *makeDate(2026, 6, 1)) == *makeDate(2026, 5, 31));
    // Another campaign's posts of this one's time: Maya's ten old ones would else have company.
    planned.addPosts("maya", 9'000, "other");
    for (auto post = planned.posts.end() - 10; post != planned.posts.end(); ++post)
        post->published = *makeDate(2026, 7, 20);
    const auto outlook = planned.outlook(*makeDate(2026, 8, 30));
    CHECK(*outlook.forecast.middle == 100);
    CHECK(outlook.forecast.bases.at(0).posts == 10);
}

TEST_CASE("Without a target there is a range and no chance, without posts a sentence") {
    Planned planned;
    CHECK(planned.outlook().forecast.why.text().starts_with("No posts are planned yet"));
    planned.pieces(0, 3, std::nullopt);
    planned.objective().target.reset();
    const auto outlook = planned.outlook();
    CHECK(*outlook.forecast.middle == 300);
    CHECK_FALSE(outlook.forecast.chance);
    CHECK(outlook.options.empty());
}

TEST_CASE("A target out of reach is a warning that takes a reason, while the campaign is planned") {
    Planned planned;
    planned.campaign().name = "Autumn";
    planned.pieces(0, 6, std::nullopt);  // 600 sessions, whatever is drawn; the target is 1,000
    const auto outlook = planned.outlook();
    CHECK(outlook.standing == kpi::Standing::OutOfRange);
    auto findings = report::findingsOf(planned.plan, planned.campaign(), {&outlook, 1});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].rule == "SMART-A");
    CHECK(findings[0].subject == "campaign/Autumn/objective/referral-sessions");
    CHECK(findings[0].message.text().find("between 600 and 600.") != std::string::npos);
    CHECK_FALSE(findings[0].refuses());
    CHECK_FALSE(findings[0].reasoned());

    planned.plan.reasons.push_back(
        {Id{"r"}, "SMART-A", findings[0].subject, "a film star joins", "Eva", Start});
    findings = report::findingsOf(planned.plan, planned.campaign(), {&outlook, 1});
    CHECK(findings.at(0).reason == "a film star joins");

    planned.campaign().phase = model::Phase::Execution;
    CHECK(report::findingsOf(planned.plan, planned.campaign(), {&outlook, 1}).empty());
}

TEST_CASE("A target far below what is sure is called unambitious") {
    Planned planned;
    planned.pieces(0, 6, std::nullopt);
    planned.objective().target = 300;
    const auto outlook = planned.outlook();
    CHECK(outlook.standing == kpi::Standing::Unambitious);
    CHECK(report::findingsOf(planned.plan, planned.campaign(), {&outlook, 1}).size() == 1);
    planned.objective().target = 590;
    CHECK(planned.outlook().standing == kpi::Standing::Likely);
}

TEST_CASE("A benchmark tells how many posts its baseline needs, and who is away") {
    Planned planned;
    planned.objective().direction = model::Direction::Benchmark;
    planned.objective().target.reset();
    planned.plan.creators[1].availability.push_back(
        {Id{"a"}, *makeDate(2026, 9, 20), *makeDate(2026, 10, 10)});
    const auto outlook = planned.outlook();
    REQUIRE(outlook.needed);
    // Ten of 100 and ten of 50: mean 75, deviation 25.65, so (1.2816 × 0.342 ÷ 0.25)² = 3.07; the least
    // is 10.
    CHECK(outlook.needed->posts == 10);
    CHECK(outlook.needed->known == 20);
    CHECK(outlook.needed->spread == Approx(0.342).margin(0.001));
    REQUIRE(outlook.away.size() == 1);
    CHECK(outlook.away[0].creator == "Theo");
    CHECK(outlook.away[0].period.days() == 11);  // 20 to 30 September
}

TEST_CASE("Objectives that begin on one day ask for their past once") {
    Planned planned;
    auto& objectives = planned.campaign().objectives;
    objectives.push_back(objectives[0]);
    objectives[1].id = {"second"};
    int asked = 0;
    report::Pasts pasts([&](Date last) {
        ++asked;
        CHECK(last == *makeDate(2026, 6, 30));
        return report::PastOfPosts{planned.history, planned.posts};
    });
    const auto outlooks = report::outlooksOf(planned.plan, planned.campaign(), Start, pasts);
    CHECK(asked == 1);
    REQUIRE(outlooks.size() == 2);
    CHECK(outlooks[1].objective == Id{"second"});
}
