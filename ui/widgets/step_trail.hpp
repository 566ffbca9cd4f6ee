// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringList>
#include <QWidget>

namespace goalpost::ui {

/// Where one is among the steps of a task: those behind with a check mark, the present one filled.
class StepTrail : public QWidget {
    Q_OBJECT
  public:
    explicit StepTrail(const QStringList& steps, QWidget* parent = nullptr);

    /// From 0; as many as there are steps: all are behind.
    void setStep(int step);
    int step() const { return m_step; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    QStringList m_steps;
    int m_step = 0;
};

}  // namespace goalpost::ui
