// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QFrame>
#include <QTimer>

class QPushButton;

namespace goalpost::ui {

/// What was just done, with the way back, over the status bar: "Deleted creator Maya. Undo". It covers
/// nothing of the page, asks nothing and goes away by itself, later while the mouse or the keyboard is in it.
class Notice : public QFrame {
    Q_OBJECT
  public:
    explicit Notice(QWidget* over);

    void tell(const QString& text, const QString& action);
    QString text() const;
    /// An act's label, "Remove deliverable", as what was done: "Removed deliverable".
    static QString doneText(const QString& label);
    /// Whether it is seen and has a button.
    bool offers() const;

  signals:
    void acted();

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

  private:
    void place();

    QLabel* m_text;
    QPushButton* m_action;
    QTimer m_life;
};

}  // namespace goalpost::ui
