// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "model/plan.hpp"

#include <string>

/// Remembered mappings: files with the same headers have the same meaning, once somebody has told it.
namespace goalpost::imports {

/// Of the headers of all tables, folded, each set of them once: the same for every export of one kind.
std::string headerFingerprint(const Sniff& sniff);
/// What the file's columns go to now, to be kept; `format` where it was named.
model::ImportMapping mappingOf(const Sniff& sniff, std::string format);
/// Gives the columns what was said of them before; false where the mapping is of other headers.
bool applyMapping(const model::ImportMapping& mapping, Sniff& sniff);

}  // namespace goalpost::imports
