// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/look/look.hpp"

#include <QFrame>
#include <QPushButton>

namespace goalpost::ui {

class ElidedLabel;

/// One quiet line under the lanes: what there is, how it stands, and a button that opens it at the side.
class FootLine : public QFrame {
    Q_OBJECT
  public:
    FootLine(const QString& name, const QString& title, QWidget* parent = nullptr);

    void setNote(const QString& note, Tone tone = Tone::Muted);
    void setOpen(bool open);
    QPushButton* button() const { return m_button; }

  signals:
    void toggled();

  private:
    QString m_title;
    ElidedLabel* m_note;
    QPushButton* m_button;
};

}  // namespace goalpost::ui
