// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/partnership.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

std::string nameOf(const Plan& plan, const Id& creator) {
    const Creator* known = plan.creator(creator);
    return inMarks(known ? known->name : "a creator");
}

template <class T>
void dropEmpty(std::optional<T>& part) {
    if (part == T{})
        part.reset();
}

void tidy(Partnership& partnership) {
    partnership.promoCode = std::string(trim(partnership.promoCode));
    for (Cost& cost : partnership.costs)
        cost.kind = foldCase(trim(cost.kind));
    nameNew(partnership.payments);
    nameNew(partnership.costs);
    dropEmpty(partnership.utm);
    dropEmpty(partnership.usageRights);
    dropEmpty(partnership.exclusivity);
}

bool isPartner(const Campaign& campaign, const Id& creator) {
    return std::any_of(campaign.partnerships.begin(), campaign.partnerships.end(),
                       [&](const Partnership& each) { return each.creator == creator; });
}

}  // namespace

Act addPartners(Plan plan, const Id& campaignId, const std::vector<Id>& creators) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    std::vector<Id> added;
    for (const Id& creator : creators) {
        entryOf(plan.creators, creator, "creator");
        if (isPartner(campaign, creator))
            continue;
        Partnership partnership;
        partnership.id = Id::create();
        partnership.creator = creator;
        partnership.status = PartnershipStatus::Shortlisted;
        campaign.partnerships.push_back(std::move(partnership));
        added.push_back(creator);
    }
    if (added.empty())
        throw Error("All of them are partners of " + inMarks(campaign.name) +
                    " already; choose other creators.");
    const std::string whom =
        added.size() == 1 ? nameOf(plan, added.front()) : std::to_string(added.size()) + " creators";
    const std::string label = "Shortlist " + whom + " for " + inMarks(campaign.name);
    return {std::move(plan), label};
}

Act movePartnership(Plan plan, const Id& campaignId, const Id& id, PartnershipStatus status) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& partnership = entryOf(campaign.partnerships, id, "partnership");
    partnership.status = status;
    const std::string label = "Make " + nameOf(plan, partnership.creator) + " " + std::string(idOf(status)) +
                              " in " + inMarks(campaign.name);
    return {std::move(plan), label};
}

Act changePartnership(Plan plan, const Id& campaignId, const Id& id, std::string_view what,
                      const PartnershipChange& change, std::string_view verb) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& partnership = entryOf(campaign.partnerships, id, "partnership");
    change(partnership);
    tidy(partnership);
    const std::string label = std::string(verb) + " " + std::string(what) + " of " +
                              nameOf(plan, partnership.creator) + " in " + inMarks(campaign.name);
    return {std::move(plan), label};
}

Act removePartnership(Plan plan, const Id& campaignId, const Id& id) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    const Partnership gone = entryOf(campaign.partnerships, id, "partnership");
    std::erase_if(campaign.partnerships, [&](const Partnership& each) { return each.id == id; });
    if (const Creator* creator = plan.creator(gone.creator)) {
        const std::string subject = "campaign/" + campaign.name + "/partnership/" + creator->name;
        std::erase_if(plan.reasons, [&](const Reason& reason) {
            return reason.subject == subject || reason.subject.starts_with(subject + "/");
        });
    }
    const std::string label = "Take " + nameOf(plan, gone.creator) + " out of " + inMarks(campaign.name);
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
