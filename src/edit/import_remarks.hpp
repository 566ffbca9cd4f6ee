// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "imports/format.hpp"

namespace goalpost::edit {

/// What the planner must know of an import beside its counts: posts that are not counted, that count on the
/// day of their file or for another campaign, and a file that tells no posts at all. `campaign` is null where
/// none was named; `format` may be null.
std::vector<Sentence> remarksOn(const ImportReport& report, const model::Plan& plan,
                                const model::Campaign* campaign, const imports::Format* format);

}  // namespace goalpost::edit
