// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"

#include <functional>
#include <optional>
#include <string>

/// The same large file once more: while nothing was done since it was imported, its bytes tell what comes of
/// it (docs/decisions/0085).
namespace goalpost::edit {

/// The report on the file as importing it once more would give it, where it was the last that changed the
/// workspace and is read in the same way; else nothing. `fingerprint` is asked only where name, size and way
/// are the same.
std::optional<ImportReport> importedBefore(const store::Workspace& workspace,
                                           const std::filesystem::path& file, const ImportOptions& options,
                                           const std::function<std::string()>& fingerprint);
/// Keeps what a booked import came to, where it is large and simple enough: without rejected rows, questions
/// and remarks on single posts.
void keepForAgain(store::Workspace& workspace, const ImportReport& report, const ImportOptions& options,
                  const std::string& fingerprint);

}  // namespace goalpost::edit
