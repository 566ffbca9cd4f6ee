// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>

namespace goalpost::ui {

/// What somebody dropped or chose.
struct DroppedFiles {
    QStringList data;    ///< files that may hold figures, each once, those of a folder by name
    QStringList others;  ///< names of what is none of them
};

/// Folders are looked through with the folders inside them; of what they hold only data files are taken, and
/// no more than MostDropped.
DroppedFiles sorted(const QStringList& paths);
inline constexpr int MostDropped = 500;

}  // namespace goalpost::ui
