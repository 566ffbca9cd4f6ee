// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/private_workspace.hpp"

#include "base/id.hpp"

#include <system_error>

namespace goalpost::edit {

namespace {

namespace fs = std::filesystem;

fs::path newPrivateFolder() {
    const fs::path folder = fs::temp_directory_path() / ("goalpost-rehearsal-" + Id::create().text);
    fs::create_directory(folder);
    fs::permissions(folder, fs::perms::owner_all);
    return folder;
}

store::OpenOptions withoutBackups(const fs::path& folder) {
    store::OpenOptions options;
    options.backups = folder;
    options.automaticBackups = false;
    return options;
}

void removeFolder(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

PrivateWorkspace::PrivateWorkspace() : m_folder(newPrivateFolder()) {
    m_workspace = store::Workspace::create(m_folder / "rehearsal.goalpost", withoutBackups(m_folder));
}

PrivateWorkspace::PrivateWorkspace(const store::Workspace& original) : m_folder(newPrivateFolder()) {
    try {
        original.copyTo(m_folder / "rehearsal.goalpost");
        m_workspace = store::Workspace::open(m_folder / "rehearsal.goalpost", withoutBackups(m_folder));
    } catch (...) {
        removeFolder(m_folder);
        throw;
    }
}

PrivateWorkspace::~PrivateWorkspace() {
    m_workspace.reset();
    removeFolder(m_folder);
}

}  // namespace goalpost::edit
