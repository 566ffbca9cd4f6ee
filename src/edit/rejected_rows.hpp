// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/reader.hpp"

#include <string>

namespace goalpost::edit {

/// The rejected rows as CSV: line, column, value and reason (before them the sheet, where the file has
/// sheets), then every cell of the row as it stands in the file, under the file's header and what stands
/// above it. Once the cells are mended, the list can be imported as it is. The file is read again: throws
/// FileError where it is gone.
std::string rejectsCsv(const imports::Sniff& sniff, const imports::ReadResult& read);

}  // namespace goalpost::edit
