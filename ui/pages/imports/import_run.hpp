// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "ui/figures/import_effect.hpp"

#include <QString>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace goalpost::ui {

/// Several files imported one after the other on the workspace's thread. Each is an undoable step of its own;
/// what fails or is cancelled leaves nothing of its file behind, and the files before it stay. The window
/// reads how far it is while it runs, and the rest once it has ended.
struct ImportRun {
    struct File {
        QString file;
        edit::ImportOptions options;
        std::int64_t rows = 0;  ///< as it was looked into
        std::shared_ptr<const edit::ImportReport> report{};
        std::string failure{};  ///< why nothing of it was imported
    };
    std::vector<File> files;
    Id campaign{};  ///< whose KPIs are told; empty: none
    Date today{};

    std::atomic<bool> stop = false;
    std::atomic<int> at = 0;       ///< the file that is being imported
    std::atomic<int> percent = 0;  ///< of it

    bool cancelled = false;
    std::vector<KpiEffect> effects{};
    std::vector<Id> batches{};  ///< of what was imported, in its order

    void run(store::Workspace& workspace);
    /// Rows of the files before the one that is being imported, and of that one as far as it is.
    std::int64_t rowsDone() const;
    std::int64_t rowsOfAll() const;
};

/// Takes these imports back, the last one first, where nothing else was done since. Throws Error otherwise.
void takeBack(store::Workspace& workspace, const std::vector<Id>& batches);

}  // namespace goalpost::ui
