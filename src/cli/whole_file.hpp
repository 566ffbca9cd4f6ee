// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string_view>

/// Files that are written whole or not at all.
namespace goalpost::cli {

/// Who may read a file that takes the place of another. A new one is always its owner's alone (mode 0600).
enum class Readers : std::uint8_t { AsBefore, OwnerOnly };

/// Has `write` fill a new file beside `target`, brings it to the disk and puts it in the place of
/// `target`; when anything throws, what was there stays and the new file is removed. Throws FileError.
void writeWhole(const std::filesystem::path& target,
                const std::function<void(const std::filesystem::path&)>& write,
                Readers readers = Readers::AsBefore);
void writeWhole(const std::filesystem::path& target, std::string_view bytes);
/// Opens the new file that `target` will be, for its owner alone. Throws FileError about `target`.
void openPart(std::ofstream& out, const std::filesystem::path& part, const std::filesystem::path& target);
/// Throws the FileError of an `errno` that writing to `target` ended with.
[[noreturn]] void failToWrite(const std::filesystem::path& target, int error);

}  // namespace goalpost::cli
