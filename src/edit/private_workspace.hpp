// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/workspace.hpp"

#include <filesystem>
#include <memory>

namespace goalpost::edit {

/// A workspace of its own in the temporary folder that only this user can read, deleted at the end: for what
/// is tried and not kept.
class PrivateWorkspace {
  public:
    PrivateWorkspace();
    /// Holds what that workspace holds.
    explicit PrivateWorkspace(const store::Workspace& original);
    ~PrivateWorkspace();
    PrivateWorkspace(const PrivateWorkspace&) = delete;
    PrivateWorkspace& operator=(const PrivateWorkspace&) = delete;

    store::Workspace& operator*() const { return *m_workspace; }

  private:
    std::filesystem::path m_folder;
    std::unique_ptr<store::Workspace> m_workspace;
};

}  // namespace goalpost::edit
