// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.hpp"

class QLabel;

namespace goalpost::ui {

struct Results;

/// What came in after the campaign was closed, beside figures that stay; hidden while there is nothing.
class AddendumCard : public Card {
    Q_OBJECT
  public:
    explicit AddendumCard(QWidget* parent = nullptr);

    void show(const Results& results);

  private:
    QLabel* m_text;
};

}  // namespace goalpost::ui
