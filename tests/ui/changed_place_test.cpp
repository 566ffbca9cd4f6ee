// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/changed_place.hpp"

#include "support/catch.hpp"

using namespace goalpost;

namespace {

model::Plan somePlan() {
    model::Plan plan;
    plan.creators.emplace_back().id = {"creator"};
    model::Campaign& campaign = plan.campaigns.emplace_back();
    campaign.id = {"campaign"};
    model::Partnership& partnership = campaign.partnerships.emplace_back();
    partnership.id = {"partnership"};
    partnership.creator = {"creator"};
    partnership.deliverables.emplace_back().id = {"reel"};
    return plan;
}

std::string pageAfter(void (*edit)(model::Plan&)) {
    const model::Plan before = somePlan();
    model::Plan after = before;
    edit(after);
    const auto there = ui::changedPlace(before, after);
    const auto back = ui::changedPlace(after, before);
    REQUIRE(there);
    REQUIRE(back);
    CHECK(there->page == back->page);
    return there->page.toStdString();
}

}  // namespace

TEST_CASE("a change is seen on the page where it is made") {
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].name = "Summer"; }) == "campaigns");
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].goal.emplace(); }) == "goal");
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].objectives.emplace_back(); }) == "objectives");
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].tools.emplace(); }) == "tools");
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].partnerships[0].promoCode = "MAYA"; }) ==
          "partners");
    CHECK(pageAfter([](model::Plan& plan) { plan.campaigns[0].partnerships[0].deliverables[0].round = 2; }) ==
          "content");
    CHECK(pageAfter([](model::Plan& plan) { plan.creators.pop_back(); }) == "creators");
    CHECK(pageAfter([](model::Plan& plan) { plan.pilots.emplace_back(); }) == "adoption");
    CHECK(pageAfter([](model::Plan& plan) { plan.reviews.emplace_back(); }) == "reviews");
    // A tool goes and comes with its reviews; it is the tool one wants to see.
    CHECK(pageAfter([](model::Plan& plan) {
              plan.tools.emplace_back().id = {"tool"};
              plan.reviews.emplace_back().tool = {"tool"};
          }) == "adoption");
}

TEST_CASE("an import is seen on Results and Imports; from elsewhere it leads to Imports") {
    CHECK_FALSE(ui::importPlace(QStringLiteral("results")));
    CHECK_FALSE(ui::importPlace(QStringLiteral("imports")));
    const auto place = ui::importPlace(QStringLiteral("goal"));
    REQUIRE(place);
    CHECK(place->page == QStringLiteral("imports"));
}

TEST_CASE("the place names what changed, and equal plans have none") {
    const model::Plan before = somePlan();
    model::Plan after = before;
    CHECK_FALSE(ui::changedPlace(before, after));
    after.campaigns[0].partnerships[0].deliverables[0].round = 2;
    const auto place = ui::changedPlace(before, after);
    REQUIRE(place);
    CHECK(place->subject.text == "reel");
    CHECK(place->campaign.text == "campaign");
}
