// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/campaign_view.hpp"

#include "base/text.hpp"
#include "method/smart.hpp"

#include <algorithm>

namespace goalpost::method {

using model::Campaign;
using model::KpiChoice;
using model::Objective;

std::optional<model::Goal> goalOf(const Campaign& campaign, const KpiChoice& choice) {
    return choice.goal ? choice.goal : campaign.primaryGoal();
}

std::vector<model::Goal> goalsOf(const Campaign& campaign) {
    std::vector<model::Goal> goals;
    if (const auto primary = campaign.primaryGoal())
        goals.push_back(*primary);
    if (const auto secondary = campaign.secondaryGoal(); secondary && secondary != campaign.primaryGoal())
        goals.push_back(*secondary);
    return goals;
}

std::vector<const KpiChoice*> primaryKpis(const Campaign& campaign, model::Goal goal) {
    std::vector<const KpiChoice*> list;
    for (const auto& choice : campaign.kpis)
        if (choice.role == model::Role::Primary && goalOf(campaign, choice) == goal)
            list.push_back(&choice);
    return list;
}

const KpiChoice* choiceOf(const Campaign& campaign, const Objective& objective) {
    const KpiChoice* found = nullptr;
    for (const auto& choice : campaign.kpis) {
        if (choice.kpi != objective.kpi)
            continue;
        if (choice.role == model::Role::Primary)
            return &choice;
        found = found ? found : &choice;
    }
    return found;
}

namespace {

Subject within(const Campaign& campaign, const std::string& path, std::string_view literal,
               const Argument& what) {
    return {"campaign/" + campaign.name + "/" + path, {literal, {campaign.name, what}}};
}

}  // namespace

Subject subjectOf(const Campaign& campaign) {
    return {"campaign/" + campaign.name, {"%1", {campaign.name}}};
}
Subject subjectOf(const Campaign& campaign, model::Goal goal) {
    return within(campaign, "goal/" + std::string(model::idOf(goal)), "%1, %2", Word{model::nameOf(goal)});
}
Subject subjectOf(const model::Plan& plan, const Campaign& campaign, const KpiChoice& choice) {
    return within(campaign, "kpi/" + choice.kpi, "%1, %2", kpi::nameOf(plan, choice.kpi));
}
Subject subjectOf(const model::Plan& plan, const Campaign& campaign, const Objective& objective) {
    return within(campaign, "objective/" + objective.kpi, "%1, objective for %2",
                  kpi::nameOf(plan, objective.kpi));
}
Subject toolsOf(const Campaign& campaign) {
    return within(campaign, "tools", "%1, %2", Word{"tool decision"});
}
Subject partnershipOf(const Campaign& campaign, const std::string& creator) {
    return within(campaign, "partnership/" + creator, "%1, partnership with %2", creator);
}

namespace {

constexpr std::string_view SoundObjective =
    "an objective that can be measured and ends (or one that measures a benchmark)";

}  // namespace

std::vector<Sentence> lackingForGoal(const model::Plan& plan, const Campaign& campaign) {
    std::vector<Sentence> lacking;
    const auto goal = campaign.primaryGoal();
    if (!goal)
        lacking.emplace_back("a primary goal");
    if (!goal || primaryKpis(campaign, *goal).empty())
        lacking.emplace_back("a primary KPI for it");
    const bool sound =
        goal &&
        std::any_of(campaign.objectives.begin(), campaign.objectives.end(), [&](const auto& objective) {
            const auto* choice = choiceOf(campaign, objective);
            return choice && goalOf(campaign, *choice) == goal && isSoundObjective(plan, campaign, objective);
        });
    if (!sound)
        lacking.emplace_back(SoundObjective);
    return lacking;
}

std::vector<Sentence> unsaidLackingForGoal(const model::Plan& plan, const Campaign& campaign) {
    auto lacking = lackingForGoal(plan, campaign);
    const bool unsound = std::any_of(campaign.objectives.begin(), campaign.objectives.end(),
                                     [&](const auto& one) { return !isSoundObjective(plan, campaign, one); });
    if (unsound)
        std::erase(lacking, Sentence(SoundObjective));
    return lacking;
}

bool isExecuted(const model::Partnership& partnership) {
    using enum model::PartnershipStatus;
    const auto published = [](const model::Deliverable& piece) {
        return piece.status == model::DeliverableStatus::Live ||
               piece.status == model::DeliverableStatus::Verified;
    };
    return partnership.status == Contracted || partnership.status == Active ||
           partnership.status == Complete ||
           std::any_of(partnership.deliverables.begin(), partnership.deliverables.end(), published) ||
           std::any_of(partnership.payments.begin(), partnership.payments.end(),
                       [](const model::Payment& payment) { return payment.paid.has_value(); });
}

bool hasToolDecision(const Campaign& campaign) {
    if (!campaign.tools || !campaign.tools->decision)
        return false;
    if (*campaign.tools->decision == model::ToolDecision::Use)
        return !campaign.tools->tools.empty();
    return !trim(campaign.tools->reason).empty();
}

}  // namespace goalpost::method
