// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

namespace goalpost::store {

/// Gives a closed workspace the name `place`, on the same disk. A file that has the name is replaced at a
/// stroke, and only while nobody has it open: throws HeldElsewhere, FileError, with both files as they were.
void putInPlace(const std::filesystem::path& fresh, const std::filesystem::path& place);

}  // namespace goalpost::store
