// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QFrame>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

namespace goalpost::ui {

class ElidedLabel;

/// A flat, bordered area: an optional heading row (title, note, actions at the right) over a body.
class Card : public QFrame {
    Q_OBJECT
  public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// The row beside the title, filled from the right.
    QHBoxLayout* heading() const { return m_heading; }
    QVBoxLayout* body() const { return m_body; }
    /// Without padding around the body, for tables that reach to the border.
    void setFlush(bool flush);

  private:
    QHBoxLayout* m_heading;
    QVBoxLayout* m_body;
    QVBoxLayout* m_all;
    QLabel* m_title;
    ElidedLabel* m_note;
};

/// A button by its looks; the name is both object name and, without text, told to screen readers.
enum class ButtonKind { Plain, Primary, Small, SmallPrimary, Link };
QPushButton* newButton(const QString& name, const QString& text, ButtonKind kind = ButtonKind::Plain,
                       const QString& icon = {});

/// A thin line between parts.
QFrame* newRule(Qt::Orientation orientation = Qt::Horizontal);

}  // namespace goalpost::ui
