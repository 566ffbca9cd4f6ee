// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QMainWindow>

/// Where windows stood: each workspace remembers its own, the last one used stands for all others.
namespace goalpost::ui::window_state {

void remember(const QMainWindow& window, const QString& workspace);
/// False where nothing is known. Windows of other workspaces are put beside those that are open.
bool restore(QMainWindow& window, const QString& workspace);

/// The page on which a workspace was left; an empty path is the sample.
void rememberPage(const QString& workspace, const QString& page);
/// Empty where the workspace was not left yet.
QString pageOf(const QString& workspace);

}  // namespace goalpost::ui::window_state
