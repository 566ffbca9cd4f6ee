// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/creator.hpp"

#include "base/error.hpp"
#include "edit/partnership.hpp"
#include "edit/remove.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Creator;
using model::Plan;

namespace {

Creator creatorWith(std::string name, std::string platform = {}, std::string handle = {}) {
    Creator creator;
    creator.name = std::move(name);
    if (!platform.empty()) {
        model::Account account;
        account.platform = std::move(platform);
        account.handle = std::move(handle);
        creator.accounts.push_back(std::move(account));
    }
    return creator;
}

std::string refusalOf(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("A creator is added tidied and named in the act") {
    const Act act = addCreator({}, creatorWith(" Maya Lindqvist ", " Instagram", "@MayaSets "));
    CHECK(act.label == "Add creator \"Maya Lindqvist\"");
    REQUIRE(act.plan.creators.size() == 1);
    const Creator& creator = act.plan.creators[0];
    CHECK(creator.name == "Maya Lindqvist");
    CHECK_FALSE(creator.id.empty());
    CHECK(creator.accounts[0].platform == "instagram");
    CHECK(creator.accounts[0].handle == "MayaSets");
    CHECK_FALSE(creator.accounts[0].id.empty());
    CHECK_THROWS_AS(addCreator({}, creatorWith("  ")), Error);
}

TEST_CASE("A handle or a name of somebody else is refused and says whose it is") {
    Plan plan = addCreator({}, creatorWith("Maya Lindqvist", "instagram", "mayasets")).plan;
    CHECK_THROWS_AS(addCreator(plan, creatorWith("maya LINDQVIST")), Error);
    CHECK_THROWS_AS(addCreator(plan, creatorWith("Other", "Instagram", "@MAYASETS")), Error);
    plan = addCreator(std::move(plan), creatorWith("Theo Brandt", "youtube", "mayasets")).plan;
    const Id theo = plan.creators[1].id;
    const std::string refusal = refusalOf([&] {
        changeCreator(plan, theo, "an account",
                      [](Creator& creator) { creator.accounts[0].platform = "instagram"; });
    });
    CHECK(refusal.find("Maya Lindqvist") != std::string::npos);
    CHECK(ownerOf(plan, "instagram", "@Mayasets")->name == "Maya Lindqvist");
    CHECK(ownerOf(plan, "instagram", "mayasets", plan.creators[0].id) == nullptr);
    CHECK(ownerOf(plan, "tiktok", "mayasets") == nullptr);
    CHECK(ownerOf(plan, "instagram", "") == nullptr);
}

TEST_CASE("A field of a creator is changed under its own name and what is emptied is gone") {
    Plan plan = addCreator({}, creatorWith("Maya")).plan;
    const Id id = plan.creators[0].id;
    const Plan before = plan;
    Act act = changeCreator(plan, id, "the consent",
                            [](Creator& creator) { creator.consent.emplace().basis = "contract"; });
    CHECK(act.label == "Change the consent of \"Maya\"");
    CHECK(act.plan.creators[0].consent->basis == "contract");
    act =
        changeCreator(act.plan, id, "the consent", [](Creator& creator) { creator.consent->basis.clear(); });
    CHECK(act.plan == before);
    CHECK_THROWS_AS(changeCreator(plan, id, "the name", [](Creator& creator) { creator.name = " "; }), Error);
    CHECK_THROWS_AS(changeCreator(plan, Id::create(), "the name", [](Creator&) {}), Error);
}

TEST_CASE("An absence that ends before it begins and a word that is no currency are refused") {
    const Plan plan = addCreator({}, creatorWith("Maya")).plan;
    const Id id = plan.creators[0].id;
    CHECK_THROWS_AS(
        changeCreator(plan, id, "an absence",
                      [](Creator& creator) {
                          creator.availability.push_back({{}, makeDate(2026, 9, 2), makeDate(2026, 9, 1)});
                      }),
        Error);
    CHECK_THROWS_AS(changeCreator(plan, id, "a quote",
                                  [](Creator& creator) {
                                      creator.rates.push_back({{}, "reel", {}, "euro", {}});
                                  }),
                    Error);
}

TEST_CASE("Of pasted creators those of the plan and those that stand twice are known") {
    const Plan plan = addCreator({}, creatorWith("Maya", "instagram", "mayasets")).plan;
    const std::vector<Creator> pasted{creatorWith("M. L.", "instagram", "@MayaSets"), creatorWith("Theo"),
                                      creatorWith("theo"), creatorWith("Nia", "tiktok", "mayasets")};
    const auto known = alreadyKnown(plan, pasted);
    REQUIRE(known.size() == 4);
    CHECK(known[0] == &plan.creators[0]);
    CHECK(known[1] == nullptr);
    CHECK(known[2] == &pasted[1]);
    CHECK(known[3] == nullptr);
    const Act act = addCreators(plan, {pasted[1], pasted[3]});
    CHECK(act.label == "Add 2 creators");
    CHECK(act.plan.creators.size() == 3);
    CHECK_THROWS_AS(addCreators(plan, pasted), Error);
}

TEST_CASE("A creator with partnerships stays and the campaigns are named") {
    Plan plan = addCreator({}, creatorWith("Maya")).plan;
    const Id maya = plan.creators[0].id;
    for (const char* name : {"Summer Table", "Winter Table", "Other"}) {
        model::Campaign campaign;
        campaign.id = Id::create();
        campaign.name = name;
        plan.campaigns.push_back(campaign);
    }
    for (int i = 0; i < 2; ++i) {
        const Id campaign = plan.campaigns[static_cast<std::size_t>(i)].id;
        plan = addPartners(std::move(plan), campaign, {maya}).plan;
    }
    const std::string refusal = refusalOf([&] { removeCreator(plan, maya); });
    CHECK(refusal.find("\"Summer Table\", \"Winter Table\"") != std::string::npos);
    CHECK(refusal.find("Other") == std::string::npos);
}
