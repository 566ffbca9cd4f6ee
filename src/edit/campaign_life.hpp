// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <optional>
#include <string>

/// Verbs on a campaign as a whole: its own fields, its phase, a copy of it, putting it away
/// (edit/campaign.hpp adds one, edit/remove.hpp takes one out). An Id that names nothing throws Error.
namespace goalpost::edit {

/// Lets `change` write the campaign's name, brand, dates, budget, owner and audience. Throws Error for a
/// name that is taken or an end before the start. Another brand's business objectives are let go of.
Act changeCampaign(model::Plan plan, const Id& campaign, const std::function<void(model::Campaign&)>& change);
/// Throws RuleRefusal with what is missing while the gate of a phase before it is shut. Going back needs a
/// reason when it is stored; nothing that the campaign has is taken out.
Act setPhase(model::Plan plan, const Id& campaign, model::Phase phase, Date today, std::string why = {});
/// The plan without what came of it, in its goal phase: partners as shortlisted with their fees and planned
/// deliverables, no tool decision, payments, costs or links. With `start` all planned days move along, by
/// whole months where that fits. An empty name gives "… (copy)".
Act duplicateCampaign(model::Plan plan, const Id& campaign, std::string name, std::optional<Date> start);
/// A copy for the next cycle: its objectives have for their baseline what the closed one came to, point in
/// the KPI's better direction and promise nothing yet. Without `start` it follows on the last day; an empty
/// name gives "… (next cycle)". Throws Error unless the campaign is closed.
Act nextCycle(model::Plan plan, const Id& campaign, std::string name = {}, std::optional<Date> start = {});
Act archiveCampaign(model::Plan plan, const Id& campaign, Date day);
Act unarchiveCampaign(model::Plan plan, const Id& campaign);

}  // namespace goalpost::edit
