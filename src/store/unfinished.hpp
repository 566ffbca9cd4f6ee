// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>

/// Files on their way to a name of their own, in a folder where other programs may do the same.
namespace goalpost::store {

/// A private file under a name that no other program takes, which goes away unless it was given its own.
class Unfinished {
  public:
    Unfinished(const std::filesystem::path& folder, const char* kind);
    ~Unfinished();
    Unfinished(const Unfinished&) = delete;
    Unfinished& operator=(const Unfinished&) = delete;
    const std::filesystem::path& path() const { return m_path; }

  private:
    std::filesystem::path m_path;
};

/// Removes what programs left that ended in the middle. Another one may be at work in the folder this very
/// moment, on a copy of the workspace: what was written to within the hour stays.
void clearUnfinished(const std::filesystem::path& folder);

/// Gives the file the name that `named` makes of the number. Where that is taken, by a backup whose note was
/// never written or by one that another program makes at the same time, it is the next number's.
std::filesystem::path giveName(const std::filesystem::path& file, std::int64_t& number,
                               const std::function<std::filesystem::path()>& named);

}  // namespace goalpost::store
