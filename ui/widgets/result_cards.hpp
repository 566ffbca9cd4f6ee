// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/results.hpp"
#include "ui/widgets/card.hpp"

#include <optional>

class QGridLayout;

namespace goalpost::ui {

/// Accrued cost against the budget, cash beside it, what one unit of the leading total cost.
class SpendCard : public Card {
    Q_OBJECT
  public:
    explicit SpendCard(QWidget* parent = nullptr);
    void show(const Results& results);

  private:
    QLabel* m_amount;
    QLabel* m_ofBudget;
    QWidget* m_bar;
    QLabel* m_paid;
    QLabel* m_each;
};

/// The contextual KPIs below one another, each with its value; noise is only counted.
class ContextList : public QWidget {
    Q_OBJECT
  public:
    explicit ContextList(QWidget* parent = nullptr);
    void show(const Results& results);
    int count() const { return m_count; }

  private:
    QGridLayout* m_grid;
    QLabel* m_noise;
    int m_count = 0;
};

}  // namespace goalpost::ui
