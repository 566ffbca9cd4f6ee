// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/imports/watched_folder.hpp"
#include "ui/widgets/card.hpp"

class QCheckBox;

namespace goalpost::ui {

class ElidedLabel;

/// The watched folder: which one it is, what is new in it, and whether that is imported by itself.
class WatchCard : public Card {
    Q_OBJECT
  public:
    explicit WatchCard(WatchedFolder& folder);

  signals:
    void folderWanted();
    void lookWanted();

  private:
    void show();

    WatchedFolder& m_folder;
    ElidedLabel* m_path;
    QLabel* m_said;
    QPushButton* m_look;
    QPushButton* m_putAside;
    QPushButton* m_choose;
    QPushButton* m_stop;
    QCheckBox* m_byItself;
};

}  // namespace goalpost::ui
