// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"

#include <iosfwd>

namespace goalpost::cli {

/// What an import did or, with `dryRun`, would do, in aligned lines.
void print(std::ostream& out, const edit::ImportReport& report, bool dryRun);

}  // namespace goalpost::cli
