// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/change.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Goal;
using model::Role;

namespace {

const Date Today = *parseIsoDate("2026-08-31");

struct Fixture {
    test::TempFolder folder;
    std::unique_ptr<store::Workspace> workspace =
        store::Workspace::create(folder / "w.goalpost", {.actor = "tester", .backups = folder / "backups"});

    Id campaignWithGoal(Goal goal) {
        perform(*workspace, addCampaign(workspace->plan(), "Launch", {}, std::nullopt), Today);
        const Id id = workspace->plan().campaigns[0].id;
        perform(*workspace, chooseGoal(workspace->plan(), id, goal), Today);
        return id;
    }
};

}  // namespace

TEST_CASE("An act is stored under its name and can be undone") {
    Fixture f;
    const Id id = f.campaignWithGoal(Goal::WebsiteTraffic);
    CHECK(f.workspace->history().front().label == "Choose goal \"Website traffic\"");
    f.workspace->undo();
    CHECK_FALSE(f.workspace->plan().campaign(id)->primaryGoal());
    f.workspace->redo();
    CHECK(f.workspace->plan().campaign(id)->primaryGoal() == Goal::WebsiteTraffic);
}

TEST_CASE("An act that changes nothing leaves no trace") {
    Fixture f;
    const Id id = f.campaignWithGoal(Goal::WebsiteTraffic);
    const auto acts = f.workspace->history().size();
    CHECK_FALSE(perform(*f.workspace, chooseGoal(f.workspace->plan(), id, Goal::WebsiteTraffic), Today));
    CHECK(f.workspace->history().size() == acts);
}

TEST_CASE("An act that breaks an axiom is refused and nothing is written") {
    struct Wrong {
        Goal goal;
        const char* kpi;
    };
    const auto wrong =
        GENERATE(Wrong{Goal::Sales, "impressions"}, Wrong{Goal::BrandAwareness, "conversion-rate"});
    Fixture f;
    const Id id = f.campaignWithGoal(wrong.goal);
    const std::string before = f.workspace->dump();
    const auto acts = f.workspace->history().size();
    try {
        perform(*f.workspace, placeKpi(f.workspace->plan(), id, wrong.goal, wrong.kpi, Role::Primary), Today);
        FAIL("was stored");
    } catch (const RuleRefusal& refusal) {
        CHECK(refusal.rule() == "KPI-FIT");
    }
    CHECK(f.workspace->dump() == before);
    CHECK(f.workspace->history().size() == acts);
    CHECK(
        perform(*f.workspace, placeKpi(f.workspace->plan(), id, wrong.goal, wrong.kpi, Role::Noise), Today));
}
