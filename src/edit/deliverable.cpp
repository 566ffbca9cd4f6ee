// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/deliverable.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

Partnership& partnershipWith(Campaign& campaign, const Id& deliverable) {
    for (Partnership& partnership : campaign.partnerships)
        for (const Deliverable& piece : partnership.deliverables)
            if (piece.id == deliverable)
                return partnership;
    throw Error("This deliverable is not in the plan any more; choose another one.");
}

void requireFreeName(const Partnership& partnership, const Deliverable& piece) {
    if (trim(piece.name).empty())
        throw Error("A deliverable needs a name; write one.");
    for (const Deliverable& other : partnership.deliverables)
        if (other.id != piece.id && foldCase(other.name) == foldCase(piece.name))
            throw Error("This partner has a deliverable named \"" + other.name +
                        "\" already; choose another name.");
}

std::string labelFor(std::string_view verb, const Deliverable& piece) {
    return std::string(verb) + " deliverable \"" + piece.name + "\"";
}

void followUp(const Deliverable& before, Deliverable& after, Date today) {
    if (after.turn != before.turn && after.waitingSince == before.waitingSince)
        after.waitingSince = after.turn ? std::optional(today) : std::nullopt;
    if (after.status == DeliverableStatus::ChangesAsked && before.status != after.status &&
        after.round == before.round)
        after.round = before.round.value_or(1) + 1;
}

}  // namespace

Act addDeliverable(Plan plan, const Id& campaignId, const Id& partnershipId, std::string name,
                   std::optional<Date> due) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& partnership = entryOf(campaign.partnerships, partnershipId, "partnership");
    Deliverable piece;
    piece.id = Id::create();
    piece.name = trim(name);
    piece.due = due;
    piece.status = DeliverableStatus::Planned;
    requireFreeName(partnership, piece);
    std::string label = labelFor("Add", piece);
    partnership.deliverables.push_back(std::move(piece));
    return {std::move(plan), std::move(label)};
}

Act changeDeliverable(Plan plan, const Id& campaignId, const Id& deliverable,
                      const std::function<void(Deliverable&)>& change, Date today) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& partnership = partnershipWith(campaign, deliverable);
    Deliverable& piece = entryOf(partnership.deliverables, deliverable, "deliverable");
    const Deliverable before = piece;
    change(piece);
    piece.id = before.id;
    piece.name = trim(piece.name);
    requireFreeName(partnership, piece);
    followUp(before, piece, today);
    std::string label = labelFor("Change", before);
    return {std::move(plan), std::move(label)};
}

Act moveDeliverable(Plan plan, const Id& campaignId, const Id& deliverable, const Id& partnershipId) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& from = partnershipWith(campaign, deliverable);
    Partnership& to = entryOf(campaign.partnerships, partnershipId, "partnership");
    Deliverable piece = entryOf(from.deliverables, deliverable, "deliverable");
    std::string label = labelFor("Move", piece);
    if (&from == &to)
        return {std::move(plan), std::move(label)};
    requireFreeName(to, piece);
    std::erase_if(from.deliverables, [&](const Deliverable& each) { return each.id == deliverable; });
    to.deliverables.push_back(std::move(piece));
    return {std::move(plan), std::move(label)};
}

Act removeDeliverable(Plan plan, const Id& campaignId, const Id& deliverable) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    Partnership& partnership = partnershipWith(campaign, deliverable);
    std::string label = labelFor("Remove", entryOf(partnership.deliverables, deliverable, "deliverable"));
    std::erase_if(partnership.deliverables, [&](const Deliverable& each) { return each.id == deliverable; });
    return {std::move(plan), std::move(label)};
}

}  // namespace goalpost::edit
