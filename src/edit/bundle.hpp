// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "store/bundle.hpp"

#include <iosfwd>

namespace goalpost::edit {

/// Fills an empty workspace with a bundle, unless its plan names KPIs that the catalogue does not have
/// (InputError) or breaks an axiom (RuleRefusal). Nothing is stored then.
store::BundleCounts importBundle(store::Workspace& workspace, std::istream& bundle, Date today);

}  // namespace goalpost::edit
