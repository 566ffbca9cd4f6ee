// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"
#include "store/workspace.hpp"

/// Figures that somebody read off a screen and wrote down, instead of importing a file.
namespace goalpost::edit {

/// What a piece of content had reached by a day: totals since it was published.
struct HandFigures {
    Id campaign;
    Id deliverable;
    Date asOf{};
    model::Values values;
};

/// Books them as one undoable act with the source "manual". Throws Error when the deliverable has neither
/// an address nor a post id, when nothing was written, and when the day is after `today`.
void bookFigures(store::Workspace& workspace, const HandFigures& figures, Date today);

}  // namespace goalpost::edit
