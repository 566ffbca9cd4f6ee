// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/missing_figures.hpp"
#include "store/workspace.hpp"

namespace goalpost::edit {

/// What the campaign's posts lack of what is booked by now (report/missing_figures.hpp).
report::MissingFigures missingFiguresIn(const store::Workspace& workspace, const model::Campaign& campaign,
                                        Date today);

}  // namespace goalpost::edit
