// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/change.hpp"

#include "edit/closing.hpp"
#include "edit/settled.hpp"
#include "method/method.hpp"

namespace goalpost::edit {

bool perform(store::Workspace& workspace, const Act& act, Date today) {
    if (act.plan == workspace.plan())
        return false;
    model::Plan next = act.plan;
    method::refuseBroken(next, today);
    refuseClosed(workspace.plan(), next);
    settle(workspace.plan(), next, today, workspace.actor());
    const auto closings = closeCampaigns(workspace, next, today);
    return workspace.commit(next, act.label, closings);
}

}  // namespace goalpost::edit
