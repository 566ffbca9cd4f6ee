// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/due.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::report;

namespace {

const Date Today = *makeDate(2026, 8, 31);

Date in(int days) {
    return dateOfDay(dayNumber(Today) + days);
}

/// Adds an entry with this id and gives it back to be filled.
template <class T>
T& add(std::vector<T>& list, std::string id) {
    T& entry = list.emplace_back();
    entry.id = {std::move(id)};
    return entry;
}

void addReview(model::Plan& plan, std::string id, Id campaign, Id tool, Date due,
               std::optional<Date> held = std::nullopt) {
    model::Review& review = add(plan.reviews, std::move(id));
    review.campaign = std::move(campaign);
    review.tool = std::move(tool);
    review.due = due;
    review.held = held;
}

model::Pilot& addPilot(model::Plan& plan, std::string name, Date from, Date to) {
    model::Pilot& pilot = add(plan.pilots, name);
    pilot.name = std::move(name);
    pilot.from = from;
    pilot.to = to;
    return pilot;
}

void addPiece(model::Partnership& partnership, std::string name, Date due, model::DeliverableStatus status) {
    model::Deliverable& piece = add(partnership.deliverables, name);
    piece.name = std::move(name);
    piece.due = due;
    piece.status = status;
}

void addPayment(model::Partnership& partnership, std::string id, Date due,
                std::optional<Date> paid = std::nullopt) {
    model::Payment& payment = add(partnership.payments, std::move(id));
    payment.due = due;
    payment.paid = paid;
}

model::Plan planWithCampaign() {
    model::Plan plan;
    add(plan.creators, "maya").name = "Maya";
    model::Campaign campaign;
    campaign.id = {"summer"};
    campaign.name = "Summer Table";
    campaign.phase = model::Phase::Execution;
    campaign.from = makeDate(2026, 7, 1);
    campaign.to = makeDate(2026, 9, 30);
    add(campaign.partnerships, "with-maya").creator = {"maya"};
    plan.campaigns.push_back(campaign);
    return plan;
}

std::vector<std::string> titles(const model::Plan& plan, const std::vector<CampaignState>& states = {}) {
    std::vector<std::string> list;
    for (const DueItem& item : dueItems(plan, states, Today))
        list.push_back(item.title.text());
    return list;
}

CampaignState stateWith(std::vector<std::pair<std::string_view, kpi::Status>> values) {
    CampaignState state;
    state.campaign = {"summer"};
    for (const auto& [id, status] : values) {
        kpi::Value value;
        value.id = id;
        value.status = status;
        state.primary.push_back(value);
    }
    return state;
}

}  // namespace

TEST_CASE("A review is due a week before its day, worst first, and not once it was held") {
    auto plan = planWithCampaign();
    add(plan.tools, "lens").name = "ScoutLens";
    addReview(plan, "1", {}, {"lens"}, in(7));
    addReview(plan, "2", {}, {"lens"}, in(8));
    addReview(plan, "3", {"summer"}, {}, in(-3));
    addReview(plan, "4", {"summer"}, {}, in(-30), in(-29));
    CHECK(titles(plan) == std::vector<std::string>{"Review of Summer Table", "Review of ScoutLens"});
    const auto items = dueItems(plan, {}, Today);
    CHECK(items[0].isLate(Today));
    CHECK_FALSE(items[1].isLate(Today));
}

TEST_CASE("Objectives off pace come before everything else, those off track before those at risk") {
    auto plan = planWithCampaign();
    addReview(plan, "3", {"summer"}, {}, in(-3));
    const auto state = stateWith({{"reach", kpi::Status::OnTrack},
                                  {"referral-sessions", kpi::Status::AtRisk},
                                  {"click-through-rate", kpi::Status::OffTrack}});
    CHECK(titles(plan, {state}) == std::vector<std::string>{"Summer Table: Click-through rate",
                                                            "Summer Table: Referral sessions",
                                                            "Review of Summer Table"});
}

TEST_CASE("What waits longest comes first, whatever it is, and its kind stays together") {
    auto plan = planWithCampaign();
    addReview(plan, "1", {"summer"}, {}, in(0));
    model::Partnership& maya = plan.campaigns[0].partnerships[0];
    addPiece(maya, "Late", in(-20), model::DeliverableStatus::Planned);
    addPiece(maya, "Soon", in(3), model::DeliverableStatus::Planned);
    addPayment(maya, "paid late", in(-2));
    std::vector<DueKind> kinds;
    for (const DueItem& item : dueItems(plan, {}, Today))
        kinds.push_back(item.kind);
    CHECK(kinds ==
          std::vector{DueKind::Deliverable, DueKind::Deliverable, DueKind::Payment, DueKind::Review});
}

TEST_CASE("Nothing of a closed or archived campaign is off pace, nothing of an archived one is due") {
    auto plan = planWithCampaign();
    addPayment(plan.campaigns[0].partnerships[0], "p", in(1));
    const auto state = stateWith({{"reach", kpi::Status::OffTrack}});
    plan.campaigns[0].phase = model::Phase::Closed;
    CHECK(titles(plan, {state}) == std::vector<std::string>{"Payment to Maya"});
    plan.campaigns[0].archived = Today;
    CHECK(titles(plan, {state}).empty());
}

TEST_CASE("A pilot that ends within two weeks or waits for its decision is due") {
    auto plan = planWithCampaign();
    addPilot(plan, "Ends soon", in(-30), in(14));
    addPilot(plan, "Ends later", in(-30), in(15));
    addPilot(plan, "Undecided", in(-60), in(-5));
    addPilot(plan, "Decided", in(-60), in(-5)).decision.emplace();
    CHECK(titles(plan) == std::vector<std::string>{"Undecided", "Ends soon"});
}

TEST_CASE("Deliverables that are not live and payments that are not paid are due, of partners who stay") {
    auto plan = planWithCampaign();
    auto& partnership = plan.campaigns[0].partnerships[0];
    addPiece(partnership, "Reel", in(2), model::DeliverableStatus::Draft);
    addPiece(partnership, "Story", in(-2), model::DeliverableStatus::Live);
    addPayment(partnership, "p1", in(-1));
    addPayment(partnership, "p2", in(-1), in(-1));
    CHECK(titles(plan) == std::vector<std::string>{"Payment to Maya", "Reel by Maya"});
    partnership.status = model::PartnershipStatus::Declined;
    CHECK(titles(plan).empty());
}

TEST_CASE("A benchmarking objective whose period is over asks for the baseline") {
    auto plan = planWithCampaign();
    model::Objective objective;
    objective.id = {"o"};
    objective.kpi = "reach";
    objective.direction = model::Direction::Benchmark;
    objective.to = in(-1);
    plan.campaigns[0].objectives.push_back(objective);
    CHECK(titles(plan) == std::vector<std::string>{"Summer Table: Reach"});
    plan.campaigns[0].objectives[0].to = Today;
    CHECK(titles(plan).empty());
}

TEST_CASE("A campaign is judged by the worst of its primary KPIs, never by a mean") {
    model::Plan plan = planWithCampaign();
    const auto nothing = [](const Id&, model::GroupBy by, Period period) {
        model::Measured measured;
        measured.by = by;
        measured.period = period;
        return measured;
    };
    const auto states = statesOf(plan, nothing, Today);
    REQUIRE(states.size() == 1);
    CHECK_FALSE(states[0].status);
    CHECK_FALSE(states[0].through);
    CHECK(urgencyOf(kpi::Status::OffTrack) < urgencyOf(kpi::Status::AtRisk));
    CHECK(urgencyOf(kpi::Status::AtRisk) < urgencyOf(kpi::Status::Ahead));
    CHECK(urgencyOf(kpi::Status::Achieved) < urgencyOf(std::nullopt));
    plan.campaigns[0].archived = Today;
    CHECK(statesOf(plan, nothing, Today).empty());
}

TEST_CASE("a closed campaign still owes its payments, but no deliverables") {
    model::Plan plan;
    model::Campaign& campaign = add(plan.campaigns, "spring");
    campaign.name = "Spring";
    model::Partnership& partnership = add(campaign.partnerships, "p");
    addPiece(partnership, "Never made", in(-20), model::DeliverableStatus::Planned);
    addPayment(partnership, "rest", in(-3), std::nullopt);
    CHECK(dueItems(plan, {}, Today).size() == 2);
    campaign.phase = model::Phase::Closed;
    const auto items = dueItems(plan, {}, Today);
    REQUIRE(items.size() == 1);
    CHECK(items[0].kind == DueKind::Payment);
}
