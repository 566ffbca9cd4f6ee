// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>

/// Verbs on the pieces of content that partners deliver. Each takes a plan and gives the changed one; an Id
/// that names nothing throws Error.
namespace goalpost::edit {

/// A new piece of the partnership, planned. Throws Error for an empty name or one it has already.
Act addDeliverable(model::Plan plan, const Id& campaign, const Id& partnership, std::string name,
                   std::optional<Date> due);
/// Changes a piece in place. When the turn goes to the other side, the days of waiting begin anew on
/// `today`, unless the change sets them; asking for changes begins the next round.
Act changeDeliverable(model::Plan plan, const Id& campaign, const Id& deliverable,
                      const std::function<void(model::Deliverable&)>& change, Date today);
/// Gives the piece to another partner of the campaign.
Act moveDeliverable(model::Plan plan, const Id& campaign, const Id& deliverable, const Id& partnership);
Act removeDeliverable(model::Plan plan, const Id& campaign, const Id& deliverable);

}  // namespace goalpost::edit
