// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

/// Verbs that take something out of the plan together with what is said of it alone, so that nothing
/// refers to what is gone. An Id that names nothing throws Error.
namespace goalpost::edit {

/// With its reviews and the reasons written for it. Its imported posts become creator history.
Act removeCampaign(model::Plan plan, const Id& campaign);
/// Throws Error while a campaign belongs to the brand.
Act removeBrand(model::Plan plan, const Id& brand);
/// Throws Error while a campaign has a partnership with the creator.
Act removeCreator(model::Plan plan, const Id& creator);

}  // namespace goalpost::edit
