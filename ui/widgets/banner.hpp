// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QFrame>

class QPushButton;

namespace goalpost::ui {

/// One sentence across the page with at most one action; stays until it is replaced or dismissed.
class Banner : public QFrame {
    Q_OBJECT
  public:
    enum class Kind { Note, Positive, Warning, Negative };

    explicit Banner(QWidget* parent = nullptr);

    /// The strong part leads; `action` empty shows no button.
    void tell(Kind kind, const QString& strong, const QString& rest = {}, const QString& action = {});
    /// A muted word behind the sentence, such as a rule's id; gone with the next tell().
    void setMark(const QString& mark);
    void setDismissible(bool dismissible);
    QString text() const;

  signals:
    void acted();

  private:
    Kind m_kind = Kind::Note;
    QLabel* m_icon;
    QLabel* m_strong;
    QLabel* m_rest;
    QLabel* m_mark;
    QPushButton* m_action;
    QPushButton* m_dismiss;
    void drawIcon();

  protected:
    void changeEvent(QEvent* event) override;
};

}  // namespace goalpost::ui
