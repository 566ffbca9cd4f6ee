// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/deliverable.hpp"

#include "base/error.hpp"
#include "edit/brand.hpp"
#include "edit/campaign.hpp"
#include "edit/figures.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Deliverable;
using model::DeliverableStatus;
using model::Measure;
using model::Plan;
using model::Turn;

namespace {

const Date Today = *makeDate(2026, 8, 31);
const Id Maya{"0190f3a0-0000-7000-8000-000000000001"};
const Id Theo{"0190f3a0-0000-7000-8000-000000000002"};

Plan withPartners() {
    Plan plan = addBrand({}, "Juniper Row", "EUR").plan;
    const Id brand = plan.brands[0].id;
    plan = addCampaign(std::move(plan), "Launch", brand, parsePeriod("Q3 2026")).plan;
    for (const Id& id : {Maya, Theo}) {
        model::Creator& creator = plan.creators.emplace_back();
        creator.id = id;
        creator.name = id == Maya ? "Maya" : "Theo";
        model::Account& account = creator.accounts.emplace_back();
        account.id = Id::create();
        account.platform = "instagram";
        account.handle = id == Maya ? "mayasets" : "theobakes";
        model::Partnership& partnership = plan.campaigns[0].partnerships.emplace_back();
        partnership.id = id;
        partnership.creator = id;
    }
    return plan;
}

Id campaignOf(const Plan& plan) {
    return plan.campaigns[0].id;
}

const Deliverable& pieceOf(const Plan& plan) {
    return plan.campaigns[0].partnerships[0].deliverables.at(0);
}

Plan withReel() {
    Plan plan = withPartners();
    const Id campaign = campaignOf(plan);
    return addDeliverable(std::move(plan), campaign, Maya, " Reel ", makeDate(2026, 9, 4)).plan;
}

Plan changed(const Plan& plan, const std::function<void(Deliverable&)>& change, Date today = Today) {
    return changeDeliverable(plan, campaignOf(plan), pieceOf(plan).id, change, today).plan;
}

}  // namespace

TEST_CASE("A new deliverable is planned, and its name is taken for that partner only") {
    const Plan plan = withReel();
    CHECK(pieceOf(plan).name == "Reel");
    CHECK(pieceOf(plan).status == DeliverableStatus::Planned);
    CHECK_THROWS_AS(addDeliverable(plan, campaignOf(plan), Maya, "reel", {}), Error);
    CHECK_THROWS_AS(addDeliverable(plan, campaignOf(plan), Maya, "  ", {}), Error);
    CHECK_NOTHROW(addDeliverable(plan, campaignOf(plan), Theo, "Reel", {}));
}

TEST_CASE("The days of waiting begin when the turn goes to the other side") {
    Plan plan = changed(withReel(), [](Deliverable& piece) { piece.turn = Turn::Creator; });
    CHECK(pieceOf(plan).waitingSince == Today);
    const Date later = *makeDate(2026, 9, 2);
    plan = changed(
        plan, [](Deliverable& piece) { piece.note = "chased"; }, later);
    CHECK(pieceOf(plan).waitingSince == Today);
    plan = changed(
        plan, [](Deliverable& piece) { piece.turn = Turn::Brand; }, later);
    CHECK(pieceOf(plan).waitingSince == later);
    plan = changed(
        plan, [](Deliverable& piece) { piece.turn.reset(); }, later);
    CHECK_FALSE(pieceOf(plan).waitingSince);
}

TEST_CASE("Asking for changes begins the next round") {
    Plan plan =
        changed(withReel(), [](Deliverable& piece) { piece.status = DeliverableStatus::ChangesAsked; });
    CHECK(pieceOf(plan).round == 2);
    plan = changed(plan, [](Deliverable& piece) { piece.status = DeliverableStatus::InReview; });
    plan = changed(plan, [](Deliverable& piece) { piece.status = DeliverableStatus::ChangesAsked; });
    CHECK(pieceOf(plan).round == 3);
}

TEST_CASE("A deliverable moves to another partner whole, unless its name is taken there") {
    Plan plan = withReel();
    const Id piece = pieceOf(plan).id;
    const Plan moved = moveDeliverable(plan, campaignOf(plan), piece, Theo).plan;
    CHECK(moved.campaigns[0].partnerships[0].deliverables.empty());
    CHECK(moved.campaigns[0].partnerships[1].deliverables.at(0).id == piece);
    const Id campaign = campaignOf(plan);
    plan = addDeliverable(std::move(plan), campaign, Theo, "Reel", {}).plan;
    CHECK_THROWS_AS(moveDeliverable(plan, campaign, piece, Theo), Error);
}

TEST_CASE("A removed deliverable is gone, and one that is not there is refused") {
    const Plan plan = withReel();
    const Plan without = removeDeliverable(plan, campaignOf(plan), pieceOf(plan).id).plan;
    CHECK(without.campaigns[0].partnerships[0].deliverables.empty());
    CHECK_THROWS_AS(removeDeliverable(without, campaignOf(plan), pieceOf(plan).id), Error);
}

TEST_CASE("Figures written by hand are booked as totals, corrected by later ones, and undone as one act") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "hand.goalpost", {.backups = folder / "b"});
    Plan plan = withReel();
    plan = changed(plan, [](Deliverable& piece) {
        piece.permalink = "https://www.instagram.com/p/C8x1/";
        piece.status = DeliverableStatus::Draft;
    });
    workspace->commit(plan, "Plan");
    HandFigures figures{campaignOf(plan), pieceOf(plan).id, *makeDate(2026, 8, 20), {}};
    CHECK_THROWS_AS(bookFigures(*workspace, figures, Today), Error);
    figures.values[Measure::Views] = 12'000;
    figures.values[Measure::Likes] = 380;
    bookFigures(*workspace, figures, Today);
    figures.asOf = *makeDate(2026, 8, 30);
    figures.values[Measure::Views] = 15'500;
    figures.values[Measure::Likes].reset();
    bookFigures(*workspace, figures, Today);
    store::MeasuredQuery query;
    query.campaign = campaignOf(plan);
    query.period = *parsePeriod("Q3 2026");
    const auto measured = workspace->measured(query);
    REQUIRE(measured.groups.size() == 1);
    // The later total takes the place of the earlier one; likes were told once.
    CHECK(measured.groups[0].sums[Measure::Views] == 15'500);
    CHECK(measured.groups[0].sums[Measure::Likes] == 380);
    CHECK(measured.source == "manual");
    CHECK(workspace->undo()->label == "Write figures of \"Reel\"");
    CHECK(workspace->measured(query).groups[0].sums[Measure::Views] == 12'000);
}

TEST_CASE("Figures need an address, and a day that has been") {
    const test::TempFolder folder;
    const auto workspace = store::Workspace::create(folder / "hand.goalpost", {.backups = folder / "b"});
    Plan plan = withReel();
    workspace->commit(plan, "Plan");
    HandFigures figures{campaignOf(plan), pieceOf(plan).id, Today, {}};
    figures.values[Measure::Views] = 1;
    CHECK_THROWS_WITH(bookFigures(*workspace, figures, Today),
                      "\"Reel\" has no address yet; write the address of the published post first.");
    plan = changed(plan, [](Deliverable& piece) { piece.postId = "C8x1"; });
    workspace->commit(plan, "Plan");
    figures.asOf = *makeDate(2026, 9, 1);
    CHECK_THROWS_WITH(bookFigures(*workspace, figures, Today),
                      "Figures cannot be of a day that is still to come; choose today or an earlier day.");
}
