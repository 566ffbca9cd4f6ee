// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <string_view>
#include <vector>

/// Verbs on a campaign's partnerships with creators. An Id that names nothing throws Error. Whether a
/// contract may be made yet is the method's to say, when the act is performed.
namespace goalpost::edit {

using PartnershipChange = std::function<void(model::Partnership&)>;

/// Shortlists them; who is a partner already stays as it is. Throws Error when all are.
Act addPartners(model::Plan plan, const Id& campaign, const std::vector<Id>& creators);
Act movePartnership(model::Plan plan, const Id& campaign, const Id& partnership,
                    model::PartnershipStatus status);
/// `verb` and `what` stand in the act's name: "Change the fee of "Maya Lindqvist" in "Summer Table"".
Act changePartnership(model::Plan plan, const Id& campaign, const Id& partnership, std::string_view what,
                      const PartnershipChange& change, std::string_view verb = "Change");
/// With its deliverables, payments and costs, and the reasons written for it.
Act removePartnership(model::Plan plan, const Id& campaign, const Id& partnership);

}  // namespace goalpost::edit
