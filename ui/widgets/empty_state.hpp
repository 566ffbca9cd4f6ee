// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QWidget>

class QHBoxLayout;

namespace goalpost::ui {

class DataTable;

/// What stands where there is nothing yet: a symbol, one strong line, one that says what to do, actions.
class EmptyState : public QWidget {
    Q_OBJECT
  public:
    EmptyState(const QString& icon, const QString& title, const QString& advice, QWidget* parent = nullptr);

    void addAction(QWidget* button);
    void setTitle(const QString& title);
    void setAdvice(const QString& advice);
    /// Is seen in the table's place while the table's model has no row at all; both lie in a layout.
    void standInFor(DataTable& table);

  protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void drawIcon();
    void fitAdvice();

    QString m_name;
    QLabel* m_icon;
    QLabel* m_heading;
    QLabel* m_advice;
    QHBoxLayout* m_actions;
};

}  // namespace goalpost::ui
