// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

/// A mapping for files of no known kind: by the words of the headers, the types of the cells and what their
/// values look like. Every column gets a target or none, how sure that is, and why.
namespace goalpost::imports {

/// Proposes a format and the columns' targets; false where nothing in the file is a figure that is kept.
bool propose(Sniff& sniff);
/// The format that a table's mapping makes it, after somebody changed it; empty where nothing could be
/// booked.
std::string_view formatOfMapping(const Sniff& sniff, TableShape table);

}  // namespace goalpost::imports
