// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"
#include "store/workspace.hpp"

#include <filesystem>
#include <memory>
#include <string_view>

/// How commands come to a workspace and to what is named in it.
namespace goalpost::cli {

/// For commands that only read: never writes to the file. A file that another program holds is read from
/// a private copy, which is said on standard error, as is what else the workspace warns of.
std::unique_ptr<store::Workspace> openForReading(const std::filesystem::path& file, const Call& call);
/// Closes a workspace that was open for writing: makes a backup where something changed, and says what
/// went wrong with it.
class Closing {
  public:
    explicit Closing(const Call& call) : m_call(&call) {}
    void operator()(store::Workspace* workspace) const;

  private:
    const Call* m_call;
};

/// Throws FileError for a file that can only be read, with the reason.
std::unique_ptr<store::Workspace, Closing> openForWriting(const std::filesystem::path& file,
                                                          const Call& call);

/// Throws Error for a name that no campaign has, with the nearest one, and for one that two brands have.
const model::Campaign& campaignNamed(const store::Workspace& workspace, std::string_view name);
/// Null for an empty name.
const model::Campaign* campaignNamedOrAll(const store::Workspace& workspace, std::string_view name);

/// The bytes of a file, or of standard input for "-". Throws FileError.
std::string readInput(const std::filesystem::path& file);

}  // namespace goalpost::cli
