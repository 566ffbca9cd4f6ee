// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/imports/file_look.hpp"
#include "ui/widgets/card.hpp"

namespace goalpost::ui {

class ElidedLabel;
class Pill;
class ReadingRow;

/// One line about the file under review: its name, what it was recognised as and how it is written.
class FileCard : public Card {
    Q_OBJECT
  public:
    FileCard();
    /// `number` of `count` files in a row.
    void show(const FileLook& look, int number, int count);

  signals:
    void moreWanted();
    void told(const goalpost::imports::SniffOptions& told);

  private:
    ElidedLabel* m_name;
    ElidedLabel* m_folder;
    std::vector<QLabel*> m_facts;
    Pill* m_sure;
    Pill* m_place;
    QPushButton* m_how;
    ReadingRow* m_reading;
};

}  // namespace goalpost::ui
