// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/objectives/smart_evidence.hpp"

#include <QWidget>

class QVBoxLayout;

namespace goalpost::ui {

class WrapRow;

/// One of the five rows of an objective: its letter, its fields, the verdict beside them.
class SmartRow : public QWidget {
    Q_OBJECT
  public:
    SmartRow(Smart part, QWidget* parent = nullptr);

    Smart part() const { return m_part; }
    /// A line for fields, below those that are there.
    WrapRow* newLine();
    void show(const Verdict& verdict);
    const Verdict& verdict() const { return m_verdict; }

  protected:
    void changeEvent(QEvent* event) override;

  private:
    void drawIcon();

    Smart m_part;
    Verdict m_verdict;
    QVBoxLayout* m_lines;
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
};

}  // namespace goalpost::ui
