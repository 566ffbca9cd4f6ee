// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QWidget>

/// The commands of the Edit menu are those of whatever has the keyboard: a field, a table, a list. They
/// reach it as the keys they are.
namespace goalpost::ui::edit_keys {

enum class Part { Copy, Cut, Paste, Delete, SelectAll };

/// Whether the widget has something for that: text that is selected, rows that are chosen, …
bool canDo(const QWidget* focus, Part part);
/// A table with chosen rows.
bool hasRows(const QWidget* focus);
void send(QWidget* focus, const QKeySequence& keys);
/// The context menu of the widget, as the keyboard asks for it.
void openMenu(QWidget* focus);
/// Says that the list's own Delete key takes away what is chosen in it.
void markDeletable(QWidget* list);

}  // namespace goalpost::ui::edit_keys
