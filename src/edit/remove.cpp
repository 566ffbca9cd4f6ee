// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/remove.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"
#include "edit/reasons.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

template <class T, class Predicate>
void drop(std::vector<T>& list, Predicate unwanted) {
    list.erase(std::remove_if(list.begin(), list.end(), unwanted), list.end());
}

}  // namespace

Act removeCampaign(Plan plan, const Id& id) {
    const std::string name = entryOf(plan.campaigns, id, "campaign").name;
    drop(plan.campaigns, [&](const Campaign& campaign) { return campaign.id == id; });
    drop(plan.reviews, [&](const Review& review) { return review.campaign == id; });
    // Subjects are paths of names: a campaign of another brand with this name keeps its reasons.
    if (!plan.campaignNamed(name))
        dropReasons(plan, "campaign/" + name);
    return {std::move(plan), "Remove campaign \"" + name + "\""};
}

Act removeBrand(Plan plan, const Id& id) {
    const std::string name = entryOf(plan.brands, id, "brand").name;
    for (const auto& campaign : plan.campaigns)
        if (campaign.brand == id)
            throw Error("The brand \"" + name + "\" has the campaign \"" + campaign.name +
                        "\"; remove its campaigns first.");
    drop(plan.brands, [&](const Brand& brand) { return brand.id == id; });
    dropReasons(plan, "brand/" + name);
    return {std::move(plan), "Remove brand \"" + name + "\""};
}

Act removeCreator(Plan plan, const Id& id) {
    const std::string name = entryOf(plan.creators, id, "creator").name;
    std::vector<std::string> partnerIn;
    for (const auto& campaign : plan.campaigns)
        for (const auto& partnership : campaign.partnerships)
            if (partnership.creator == id)
                partnerIn.push_back("\"" + campaign.name + "\"");
    if (!partnerIn.empty())
        throw Error("\"" + name + "\" is a partner in " + join(partnerIn, ", ") + "; take them out of " +
                    (partnerIn.size() == 1 ? "that campaign" : "those campaigns") + " first.");
    drop(plan.creators, [&](const Creator& creator) { return creator.id == id; });
    dropReasons(plan, "creator/" + name);
    return {std::move(plan), "Remove creator \"" + name + "\""};
}

}  // namespace goalpost::edit
