// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "cli/command.hpp"

namespace goalpost::cli::commands {

extern const Command New;
extern const Command Apply;
extern const Command Show;
extern const Command Check;
extern const Command Due;
extern const Command Sniff;
extern const Command Table;
extern const Command Import;
extern const Command Assign;
extern const Command Imports;
extern const Command Mappings;
extern const Command Undo;
extern const Command Redo;
extern const Command Kpis;
extern const Command Missing;
extern const Command Enter;
extern const Command Evidence;
extern const Command Forecast;
extern const Command NextCycle;
extern const Command Rehearse;
extern const Command Report;
extern const Command Export;
extern const Command ImportBundle;
extern const Command Dump;
extern const Command Backup;
extern const Command Backups;
extern const Command Restore;
extern const Command Verify;
extern const Command SalvageFile;

}  // namespace goalpost::cli::commands
