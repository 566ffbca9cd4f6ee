// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/change.hpp"

#include "method/method.hpp"

namespace goalpost::edit {

bool perform(store::Workspace& workspace, const Act& act, Date today) {
    if (act.plan == workspace.plan())
        return false;
    method::refuseBroken(act.plan, today);
    return workspace.commit(act.plan, act.label);
}

}  // namespace goalpost::edit
