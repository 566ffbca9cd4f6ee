// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"

#include "base/text.hpp"
#include "edit/entries.hpp"
#include "edit/naming.hpp"
#include "edit/settled.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

std::string nameOfKpi(const Plan& plan, std::string_view id) {
    const kpi::Kpi* known = kpi::find(plan, id);
    return inQuotes(known ? known->name : id);
}

/// Choices made for "the primary goal" stay with the goal they were made for.
void pinToPrimary(Campaign& campaign) {
    for (auto& choice : campaign.kpis)
        if (!choice.goal)
            choice.goal = campaign.primaryGoal();
}

bool isFor(const KpiChoice& choice, const Campaign& campaign, Goal goal, std::string_view kpi) {
    return choice.kpi == kpi && (choice.goal ? choice.goal : campaign.primaryGoal()) == goal;
}

Act explained(Act act, const Id& campaign, std::string why) {
    return trim(why).empty() ? std::move(act)
                             : because(std::move(act), campaign, Revised::Goal, {}, std::move(why));
}

std::string_view laneOf(Role role) {
    switch (role) {
        case Role::Primary:
            return "primary";
        case Role::Contextual:
            return "contextual";
        case Role::Noise:
            return "noise";
    }
    return {};
}

}  // namespace

Act addCampaign(Plan plan, std::string name, Id brand, std::optional<Period> period) {
    name = namedOnce(name, "campaign");
    if (!brand.empty())
        entryOf(plan.brands, brand, "brand");
    for (const auto& campaign : plan.campaigns)
        if (campaign.brand == brand && sameName(campaign.name, name))
            throw Error("There is a campaign named " + inQuotes(campaign.name) +
                        " already; choose another name.");
    Campaign campaign;
    campaign.id = Id::create();
    campaign.name = name;
    campaign.brand = std::move(brand);
    campaign.phase = Phase::Goal;
    if (period) {
        campaign.from = period->from;
        campaign.to = period->to;
    }
    plan.campaigns.push_back(std::move(campaign));
    return {std::move(plan), "Add campaign " + inQuotes(name)};
}

Act chooseGoal(Plan plan, const Id& campaignId, std::optional<Goal> primary, std::string why) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    if (campaign.primaryGoal() != primary)
        pinToPrimary(campaign);
    GoalChoice choice = campaign.goal.value_or(GoalChoice{});
    choice.primary = primary;
    if (choice.secondary == primary)
        choice.secondary.reset();
    campaign.goal = choice == GoalChoice{} ? std::nullopt : std::optional(choice);
    return explained(
        {std::move(plan), primary ? "Choose goal " + inQuotes(nameOf(*primary)) : "Clear the goal"},
        campaignId, std::move(why));
}

Act chooseSecondaryGoal(Plan plan, const Id& campaignId, std::optional<Goal> secondary, std::string why) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    GoalChoice choice = campaign.goal.value_or(GoalChoice{});
    if (secondary && choice.primary == secondary)
        throw Error(inQuotes(nameOf(*secondary)) +
                    " is the primary goal already; choose another one as secondary.");
    choice.secondary = secondary;
    campaign.goal = choice == GoalChoice{} ? std::nullopt : std::optional(choice);
    return explained({std::move(plan), secondary ? "Choose secondary goal " + inQuotes(nameOf(*secondary))
                                                 : "Clear the secondary goal"},
                     campaignId, std::move(why));
}

Act placeKpi(Plan plan, const Id& campaignId, Goal goal, std::string_view kpi, std::optional<Role> role) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    auto& choices = campaign.kpis;
    const auto placed = std::find_if(choices.begin(), choices.end(), [&](const KpiChoice& choice) {
        return isFor(choice, campaign, goal, kpi);
    });
    const std::string forGoal = " for " + inQuotes(nameOf(goal));
    const std::string name = nameOfKpi(plan, kpi);
    if (!role) {
        if (placed != choices.end())
            choices.erase(placed);
        return {std::move(plan), "Take out " + name + forGoal};
    }
    if (placed == choices.end()) {
        if (!kpi::find(plan, kpi))
            throw Error("There is no KPI " + inQuotes(kpi) + " in the catalogue; choose one of its list.");
        KpiChoice choice;
        choice.id = Id::create();
        choice.kpi = kpi;
        choice.goal = goal;
        choice.role = role;
        choices.push_back(std::move(choice));
    } else {
        placed->goal = goal;
        placed->role = role;
    }
    return {std::move(plan), "Make " + name + " " + std::string(laneOf(*role)) + forGoal};
}

Act nameDataSource(Plan plan, const Id& campaignId, const Id& choiceId, std::string source) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    KpiChoice& choice = entryOf(campaign.kpis, choiceId, "KPI");
    choice.dataSource = std::string(trim(source));
    const std::string label = "Name the data source of " + nameOfKpi(plan, choice.kpi);
    return {std::move(plan), label};
}

Act writeReason(Plan plan, std::string_view rule, std::string_view subject, std::string reason,
                std::string by, Date on) {
    auto& reasons = plan.reasons;
    const auto written = std::find_if(reasons.begin(), reasons.end(), [&](const Reason& entry) {
        return entry.rule == rule && entry.subject == subject;
    });
    reason = std::string(trim(reason));
    const std::string where = std::string(rule) + " at " + std::string(subject);
    if (reason.empty()) {
        if (written != reasons.end())
            reasons.erase(written);
        return {std::move(plan), "Take back the reason for " + where};
    }
    if (written == reasons.end()) {
        reasons.push_back({.id = Id::create(),
                           .rule = std::string(rule),
                           .subject = std::string(subject),
                           .reason = std::move(reason),
                           .by = std::move(by),
                           .on = on});
    } else if (written->reason != reason) {
        written->reason = std::move(reason);
        written->by = std::move(by);
        written->on = on;
    }
    return {std::move(plan), "Write the reason for " + where};
}

}  // namespace goalpost::edit
