// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"

#include <array>

namespace goalpost::cli {

std::span<const Command* const> catalogue() {
    static constexpr std::array List = {
        &commands::New,         &commands::Apply,    &commands::Show,         &commands::Check,
        &commands::Due,         &commands::Sniff,    &commands::Table,        &commands::Import,
        &commands::Assign,      &commands::Imports,  &commands::Mappings,     &commands::Undo,
        &commands::Redo,        &commands::Kpis,     &commands::Missing,      &commands::Enter,
        &commands::Evidence,    &commands::Forecast, &commands::NextCycle,    &commands::Rehearse,
        &commands::Report,      &commands::Export,   &commands::ImportBundle, &commands::Dump,
        &commands::Backup,      &commands::Backups,  &commands::Restore,      &commands::Verify,
        &commands::SalvageFile,
    };
    return List;
}

}  // namespace goalpost::cli
