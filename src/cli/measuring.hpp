// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "kpi/evaluate.hpp"
#include "model/measured.hpp"
#include "report/outlook.hpp"
#include "store/workspace.hpp"

#include <optional>
#include <vector>

namespace goalpost::cli {

/// The days a question is about: what was asked for, else the campaign's own dates, else from its first
/// published post to its end, else to today. When the end is before the start, throws UsageError if one of
/// them was asked for, else Error.
Period periodOf(const store::Workspace& workspace, const model::Campaign& campaign, std::optional<Date> from,
                std::optional<Date> to, Date today);

/// `live`: of a closed campaign what is booked by now.
model::Measured measured(const store::Workspace& workspace, const model::Campaign& campaign, Period period,
                         model::GroupBy by, bool withPosts = true, bool live = false);

/// What posts have brought up to a day, read from the workspace when it is first asked for.
report::Pasts pastsOf(const store::Workspace& workspace);
/// What the campaign's objectives look like from what posts have brought (report/outlook.hpp).
std::vector<report::Outlook> outlooks(const store::Workspace& workspace, const model::Campaign& campaign,
                                      Date today);

}  // namespace goalpost::cli
