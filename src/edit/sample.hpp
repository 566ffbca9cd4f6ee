// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/json.hpp"
#include "store/workspace.hpp"

#include <string>

/// The complete invented example: one brand, a closed campaign with results, a running one, creators,
/// posts, a pilot, reviews. Its dates are moved by whole months so that `today` lies in the running
/// campaign's second month; what lies after `today` has not happened yet.
namespace goalpost::edit {

/// Fills an empty workspace; the results go in the way a user's file does. Throws what importing throws.
void fillWithSample(store::Workspace& workspace, Date today);

/// The example's plan as a document, as of `today`.
Json samplePlan(Date today);
/// The daily results of one of the sample's two campaigns up to yesterday, as format goalpost-daily.
enum class SampleCampaign { Closed, Running };
std::string sampleResults(SampleCampaign campaign, Date today);

}  // namespace goalpost::edit
