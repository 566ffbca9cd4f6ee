// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>

/// Workspaces that end beside the windows: their edits are stored and their backups made while the program
/// goes on. To be used from any thread.
namespace goalpost::ui::endings {

void begin();
void done();
/// Waits while the file is still open in this program in one that ends.
void waitUntilFree(const std::filesystem::path& file);

}  // namespace goalpost::ui::endings
