// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace goalpost::test {

/// A folder of its own for one test, removed with everything in it at the end.
class TempFolder {
  public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    const std::filesystem::path& path() const { return m_path; }
    std::filesystem::path operator/(std::string_view name) const { return m_path / name; }
    /// Writes the bytes and returns the file's path.
    std::filesystem::path write(std::string_view name, std::string_view bytes) const;

  private:
    std::filesystem::path m_path;
};

std::string readFile(const std::filesystem::path& path);

/// The folder of shared material beside the project (real exports), or nothing where it is missing; a
/// test that needs it then ends with a message.
std::optional<std::filesystem::path> sharedFolder();
/// The project's own folder.
std::filesystem::path sourceFolder();

}  // namespace goalpost::test

/// Ends the test with a message where the shared material is missing.
#define GOALPOST_NEED_SHARED(name)                                             \
    const auto name##Found = goalpost::test::sharedFolder();                   \
    if (!name##Found) {                                                        \
        WARN("skipped: the folder of real exports is not beside the project"); \
        return;                                                                \
    }                                                                          \
    const std::filesystem::path name = *name##Found
