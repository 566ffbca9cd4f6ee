// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/widgets/card.hpp"
#include "ui/widgets/elided_label.hpp"

class QScrollArea;

namespace goalpost::ui {

/// The details of what is chosen, at the right of a page: a head with the name, parts below one another,
/// actions at the foot. Esc closes it.
class Drawer : public QFrame {
    Q_OBJECT
  public:
    explicit Drawer(const QString& name, QWidget* parent = nullptr);

    void setHead(const QString& title, const QString& under);
    /// A part with its title; what belongs to it goes into the layout.
    QVBoxLayout* addPart(const QString& title);
    void addAction(QWidget* button);
    void scrollToTop();

  signals:
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    ElidedLabel* m_title;
    ElidedLabel* m_under;
    QScrollArea* m_scroll;
    QVBoxLayout* m_parts;
    QHBoxLayout* m_actions;
};

}  // namespace goalpost::ui
