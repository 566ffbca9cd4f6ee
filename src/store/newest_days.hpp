// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "model/newest_days.hpp"

namespace goalpost::store {

class Workspace;

/// For each measure the day up to which the newest import tells it that brought anything for a post of the
/// campaign; nothing where none did.
model::NewestDays newestDays(const Workspace& workspace, const Id& campaign);

}  // namespace goalpost::store
