// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign_life.hpp"

#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "edit/reasons.hpp"
#include "edit/settled.hpp"
#include "method/method.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

void requireFreeName(const Plan& plan, const Campaign& named) {
    for (const auto& campaign : plan.campaigns)
        if (campaign.id != named.id && campaign.brand == named.brand && sameName(campaign.name, named.name))
            throw Error("There is a campaign named " + inQuotes(campaign.name) +
                        " already; choose another name.");
}

/// A business objective belongs to its brand; one of another brand is served no longer.
void letGoOfForeign(const Plan& plan, Campaign& campaign) {
    const Brand* brand = plan.brand(campaign.brand);
    for (Objective& objective : campaign.objectives) {
        const bool own =
            brand && std::any_of(brand->businessObjectives.begin(), brand->businessObjectives.end(),
                                 [&](const auto& each) { return each.id == objective.businessObjective; });
        if (!own)
            objective.businessObjective = {};
    }
}

std::string labelOf(const Campaign& before, const Campaign& after) {
    if (before.name != after.name)
        return "Rename campaign " + inQuotes(before.name) + " to " + inQuotes(after.name);
    const std::string campaign = " of campaign " + inQuotes(after.name);
    if (before.brand != after.brand)
        return "Set the brand" + campaign;
    if (before.from != after.from || before.to != after.to)
        return "Set the dates" + campaign;
    if (before.budget != after.budget)
        return "Set the budget" + campaign;
    if (before.owner != after.owner)
        return "Set the owner" + campaign;
    if (before.targetAudience != after.targetAudience)
        return "Describe the audience" + campaign;
    return "Change campaign " + inQuotes(after.name);
}

}  // namespace

Act changeCampaign(Plan plan, const Id& id, const std::function<void(Campaign&)>& change) {
    Campaign& campaign = entryOf(plan.campaigns, id, "campaign");
    const Campaign before = campaign;
    change(campaign);
    campaign.id = before.id;
    campaign.name = namedOnce(campaign.name, "campaign");
    if (!campaign.brand.empty())
        entryOf(plan.brands, campaign.brand, "brand");
    requireFreeName(plan, campaign);
    if (campaign.from && campaign.to && *campaign.to < *campaign.from)
        throw Error("The campaign " + inQuotes(campaign.name) + " would end on " + isoDate(*campaign.to) +
                    ", before it begins on " + isoDate(*campaign.from) +
                    "; set an end that is not before the start.");
    if (campaign.targetAudience == TargetAudience{})
        campaign.targetAudience.reset();
    if (campaign.brand != before.brand)
        letGoOfForeign(plan, campaign);
    const std::string name = campaign.name;
    const std::string label = labelOf(before, campaign);
    if (name != before.name && plan.campaignNamed(before.name) == nullptr)
        moveReasons(plan, "campaign/" + before.name, "campaign/" + name);
    return {std::move(plan), label};
}

Act setPhase(Plan plan, const Id& id, Phase phase, Date today, std::string why) {
    Campaign& campaign = entryOf(plan.campaigns, id, "campaign");
    const bool goesBack = phase < campaign.currentPhase();
    for (Phase leaving = campaign.currentPhase(); leaving < phase;
         leaving = static_cast<Phase>(static_cast<int>(leaving) + 1)) {
        const auto holding = method::gate(plan, campaign, leaving, today);
        if (holding.empty())
            continue;
        const method::Finding& first = holding.front();
        const Sentence shut("The campaign \"%1\" cannot leave its %2 phase yet. %3",
                            {campaign.name, Word{nameOf(leaving)}, first.message});
        throw RuleRefusal(std::string(first.rule), shut.text() + " " + first.fix.text(), shut, first.fix);
    }
    campaign.phase = phase;
    const std::string label =
        "Move campaign " + inQuotes(campaign.name) + " to its " + std::string(nameOf(phase)) + " phase";
    Act act{std::move(plan), label};
    return goesBack && !trim(why).empty() ? because(std::move(act), id, Revised::Phase, {}, std::move(why))
                                          : std::move(act);
}

Act archiveCampaign(Plan plan, const Id& id, Date day) {
    Campaign& campaign = entryOf(plan.campaigns, id, "campaign");
    campaign.archived = day;
    const std::string label = "Archive campaign " + inQuotes(campaign.name);
    return {std::move(plan), label};
}

Act unarchiveCampaign(Plan plan, const Id& id) {
    Campaign& campaign = entryOf(plan.campaigns, id, "campaign");
    campaign.archived.reset();
    const std::string label = "Bring back campaign " + inQuotes(campaign.name);
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
