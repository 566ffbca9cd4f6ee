// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QDialog>

#include <vector>

namespace goalpost::ui {

class MainWindow;

/// One shortcut: where it holds, what it does.
struct KeyLine {
    QString group;
    QString what;
    QString keys;
};

/// All shortcuts of the window, read from its actions, buttons and shortcuts themselves.
std::vector<KeyLine> keyLines(MainWindow& window);

/// They as a sheet, to be read and searched.
class KeyboardSheet : public QDialog {
    Q_OBJECT
  public:
    explicit KeyboardSheet(MainWindow& window);

  private:
    void filter(const QString& words);

    std::vector<QWidget*> m_rows;
    std::vector<QWidget*> m_groups;
};

}  // namespace goalpost::ui
