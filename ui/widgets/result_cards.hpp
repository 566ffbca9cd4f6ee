// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/figures/results.hpp"
#include "ui/widgets/card.hpp"

#include <QStringList>

#include <optional>

class QGridLayout;

namespace goalpost::ui {

class ElidedLabel;

/// Accrued cost against the budget, cash beside it, what one unit of the leading total cost.
class SpendCard : public Card {
    Q_OBJECT
  public:
    explicit SpendCard(QWidget* parent = nullptr);
    void show(const Results& results);

  private:
    /// Says that amounts are rounded, where one is, and tells them as they are when pointed at.
    void showRounding(const Results& results, const QString& currency);

    QLabel* m_amount;
    QLabel* m_ofBudget;
    QWidget* m_bar;
    QLabel* m_paid;
    QLabel* m_measured;
    QLabel* m_each;
};

/// The contextual KPIs below one another, each with its value; noise is only counted.
class ContextList : public QWidget {
    Q_OBJECT
  public:
    explicit ContextList(QWidget* parent = nullptr);
    void show(const Results& results);
    int count() const { return m_count; }
    /// All of it in one line: "Bounce rate 41.00%, Clicks 17,630".
    QString line() const { return m_line.join(QStringLiteral(", ")); }
    QString noise() const;

  private:
    QGridLayout* m_grid;
    QLabel* m_noise;
    QStringList m_line;
    int m_count = 0;
};

/// The contextual KPIs folded into one line under the evidence; unfolded, the list stands below it.
class ContextStrip : public Card {
    Q_OBJECT
  public:
    explicit ContextStrip(QWidget* parent = nullptr);
    void show(const ContextList& list);
    /// Takes the list in, or gives it to whoever takes it next.
    void hold(ContextList* list);

  private:
    void setFolded(bool folded);

    QPushButton* m_fold;
    ElidedLabel* m_line;
    QLabel* m_noise;
    ContextList* m_list = nullptr;
    bool m_folded = true;
};

}  // namespace goalpost::ui
