// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "../method/bad_plans.hpp"
#include "base/error.hpp"
#include "edit/campaign.hpp"
#include "edit/campaign_life.hpp"
#include "edit/change.hpp"
#include "edit/deliverable.hpp"
#include "edit/objective.hpp"
#include "edit/partnership.hpp"
#include "edit/remove.hpp"
#include "edit/settled.hpp"
#include "edit/tools_decision.hpp"
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "support/catch.hpp"

#include <functional>
#include <random>

using namespace goalpost;
using namespace goalpost::edit;
using namespace goalpost::model;

namespace {

const Date Today = *parseIsoDate("2026-08-31");

/// Somebody who clicks, types and applies documents without a thought for the method.
class Careless {
    std::size_t below(std::size_t count) {
        return std::uniform_int_distribution<std::size_t>(0, count - 1)(m_random);
    }
    template <class List>
    const auto& any(const List& list) {
        return list[below(std::size(list))];
    }
    template <class E>
    E word() {
        return any(Words<E>::List).first;
    }
    bool maybe() { return below(2) == 0; }

  public:
    Careless(store::Workspace& workspace, unsigned seed) : m_workspace(workspace), m_random(seed) {
        for (const auto name : test::GoodPlans)
            m_documents.push_back(test::goodPlan(std::string(name)));
        for (auto& bad : test::badPlans())
            m_documents.push_back(std::move(bad.document));
    }

    /// True when it was done, false when it was refused.
    bool step() {
        try {
            const auto what = below(10);
            if (what == 0)
                m_workspace.undo();
            else if (what == 1)
                m_workspace.redo();
            else if (what < 4 || plan().campaigns.empty())
                perform(m_workspace, applyPlan(plan(), any(m_documents), "plan.json"), Today);
            else
                performWithReason(any(plan().campaigns));
            return true;
        } catch (const Error&) {
            return false;
        }
    }

  private:
    const Plan& plan() const { return m_workspace.plan(); }
    /// Half of the time there is a reason for whatever is decided anew.
    void performWithReason(const Campaign& campaign) {
        Act act = edit(campaign);
        if (maybe() && act.plan.campaign(campaign.id))
            for (const Anew& anew : decidedAnew(plan(), campaign, *act.plan.campaign(campaign.id)))
                act = because(std::move(act), campaign.id, anew.what, anew.kpi, "it turned out so");
        perform(m_workspace, act, Today);
    }

    Act edit(const Campaign& campaign) {
        const Id id = campaign.id;
        switch (below(16)) {
            case 0:
                return chooseGoal(plan(), id, maybe() ? std::optional(word<Goal>()) : std::nullopt);
            case 1:
                return chooseSecondaryGoal(plan(), id, maybe() ? std::optional(word<Goal>()) : std::nullopt);
            case 2:
            case 3:
                return placeKpi(plan(), id, word<Goal>(), any(kpi::catalogue()).id,
                                below(4) ? std::optional(word<Role>()) : std::nullopt);
            case 4:
                return setPhase(plan(), id, word<Phase>(), Today);
            case 5:
                return useNoTool(plan(), id, maybe() ? "by hand" : " ");
            case 6:
                return useToolNamed(plan(), id, "Reel Finder", std::nullopt);
            case 7:
                return clearToolsDecision(plan(), id);
            case 8:
                return addObjective(plan(), id, any(kpi::catalogue()).id);
            case 9:
                return duplicateCampaign(plan(), id, "", std::nullopt);
            case 10:
                return removeCampaign(plan(), id);
            default:
                return editPart(campaign);
        }
    }

    Act editPart(const Campaign& campaign) {
        if (maybe() && !campaign.objectives.empty()) {
            const Id objective = any(campaign.objectives).id;
            if (below(5) == 0)
                return removeObjective(plan(), campaign.id, objective);
            return changeObjective(plan(), campaign.id, objective, [&](Objective& one) { spoil(one); });
        }
        if (!campaign.partnerships.empty()) {
            const Id partnership = any(campaign.partnerships).id;
            if (maybe())
                return movePartnership(plan(), campaign.id, partnership, word<PartnershipStatus>());
            return changePartnership(plan(), campaign.id, partnership, "a payment", [&](Partnership& one) {
                one.payments.push_back({Id::create(), Amount{10'000}, Today, Today});
                one.deliverables.push_back({});
                one.deliverables.back().id = Id::create();
                one.deliverables.back().name = "Piece " + std::to_string(m_random());
                one.deliverables.back().status = word<DeliverableStatus>();
            });
        }
        if (plan().creators.empty())
            return chooseGoal(plan(), campaign.id, Goal::Sales);
        return addPartners(plan(), campaign.id, {any(plan().creators).id});
    }

    void spoil(Objective& one) {
        switch (below(6)) {
            case 0:
                one.change = maybe() ? std::optional(0.25) : std::nullopt;
                break;
            case 1:
                one.baseline.reset();
                break;
            case 2:
                one.direction = word<Direction>();
                break;
            case 3:
                one.to =
                    maybe() ? std::optional(dateOfDay(20'600 + static_cast<int>(below(200)))) : std::nullopt;
                break;
            case 4:
                one.kpi = any(kpi::catalogue()).id;
                break;
            default:
                one.evaluate = dateOfDay(20'600 + static_cast<int>(below(200)));
        }
    }

    store::Workspace& m_workspace;
    std::mt19937 m_random;
    std::vector<Json> m_documents;
};

}  // namespace

TEST_CASE("No sequence of edits, documents, undos and redos stores a broken axiom") {
    int refused = 0;
    int done = 0;
    for (unsigned seed = 1; seed <= 25; ++seed) {
        INFO("seed " << seed);
        test::TempFolder folder;
        const auto path = folder / "w.goalpost";
        const store::OpenOptions options{
            .actor = "tester", .backups = folder / "backups", .automaticBackups = false};
        auto workspace = store::Workspace::create(path, options);
        Careless somebody(*workspace, seed);
        for (int i = 0; i < 60; ++i) {
            const Plan before = workspace->plan();
            const bool wasDone = somebody.step();
            ++(wasDone ? done : refused);
            // What is refused leaves the plan as it was.
            CHECK((wasDone || workspace->plan() == before));
            for (const auto& finding : method::check(workspace->plan(), Today)) {
                INFO(finding.rule << " " << finding.subject << ": " << finding.message.text());
                REQUIRE_FALSE(finding.refuses());
            }
        }
        const Plan last = workspace->plan();
        workspace.reset();
        CHECK(store::Workspace::open(path, options)->plan() == last);
    }
    // Neither everything passes nor everything fails, or nothing would have been tried.
    CHECK(refused > 100);
    CHECK(done > 400);
}
