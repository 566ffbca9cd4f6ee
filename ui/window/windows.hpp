// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

#include <vector>

namespace goalpost::ui {

class MainWindow;

/// The program's windows, each with a workspace of its own or none.
namespace windows {

/// In the order in which they were made.
const std::vector<MainWindow*>& all();
/// For MainWindow alone.
void enlist(MainWindow& window);
void dismiss(MainWindow& window);

/// A further window, placed beside the others; it deletes itself when closed. `workspace` is opened in it
/// unless empty.
MainWindow& openNew(const QString& workspace = {});
/// The window that has this file open or is about to; null when none has. A copy of the file counts only
/// where that is asked for.
MainWindow* holding(const QString& workspace, bool copy = false, const MainWindow* except = nullptr);
void bringToFront(MainWindow& window);
/// Opens each file in a window of its own, the first of them in `first`.
void openAll(MainWindow& first, const QStringList& files);
/// True when another window has the file, or the copy that is asked for, and was raised.
bool raiseHolder(const MainWindow& asking, const QString& workspace, bool copy);

}  // namespace windows
}  // namespace goalpost::ui
