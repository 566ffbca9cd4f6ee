// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>

/// What the last large import came to, and the state in which it left the workspace: while nothing was done
/// since, the same bytes read in the same way would bring nothing new (docs/decisions/0085).
namespace goalpost::store {

struct KnownImport {
    std::string fingerprint;  ///< of the file's bytes
    std::string told;
};

/// Keeps it for the `way` in which the file was read, as of the state that the workspace is in now.
void keepKnownImport(Workspace& workspace, const KnownImport& known, std::string_view way);
/// What was kept for this way; nothing where anything was done, undone or imported since.
std::optional<KnownImport> knownImport(const Workspace& workspace, std::string_view way);

}  // namespace goalpost::store
