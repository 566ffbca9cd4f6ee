// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "kpi/evaluate.hpp"
#include "model/measured.hpp"
#include "store/workspace.hpp"

#include <optional>

namespace goalpost::cli {

/// The days a question is about: what was asked for, else the campaign's own dates, else from its first
/// published post to its end, else to today. When the end is before the start, throws UsageError if one of
/// them was asked for, else Error.
Period periodOf(const store::Workspace& workspace, const model::Campaign& campaign, std::optional<Date> from,
                std::optional<Date> to, Date today);

model::Measured measured(const store::Workspace& workspace, const model::Campaign& campaign, Period period,
                         model::GroupBy by, bool withPosts = true);

}  // namespace goalpost::cli
