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
/// The window that has this file open or is about to; null when none has.
MainWindow* holding(const QString& workspace);
void bringToFront(MainWindow& window);
/// Opens each file in a window of its own, the first of them in `first`.
void openAll(MainWindow& first, const QStringList& files);
/// True when another window has the file and was raised.
bool raiseHolder(const MainWindow& asking, const QString& workspace);

}  // namespace windows
}  // namespace goalpost::ui
