// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <span>

namespace goalpost::ui {

/// A library of the program with the text of its licence.
struct UsedLibrary {
    const char* name;
    const char* licence;
    const char* file;  ///< under :/licences
};
std::span<const UsedLibrary> usedLibraries();

/// Name and version, the versions of Qt and SQLite at work, and the licences of all that is in it.
class AboutBox : public QDialog {
    Q_OBJECT
  public:
    explicit AboutBox(QWidget* window);

  signals:
    void diagnosticsWanted();
};

}  // namespace goalpost::ui
