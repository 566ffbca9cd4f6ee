// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"
#include "ui/look/look.hpp"

#include <QWidget>

class QPainter;

namespace goalpost::ui {

/// The time line of a pilot: from its start to day 60 or its end, the 30 to 60 days of the heuristic as a
/// band, today and the planned end marked.
class PilotLine : public QWidget {
    Q_OBJECT
  public:
    explicit PilotLine(QWidget* parent = nullptr);

    void show(const model::Pilot& pilot, Date today);
    /// All that the line shows, in words.
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    void paintLabels(QPainter& painter, const QRectF& bar) const;
    double at(Date date, const QRectF& bar) const;
    int lastDay() const;

    std::optional<Date> m_from;
    std::optional<Date> m_to;
    Date m_today{};
    QString m_text;
};

}  // namespace goalpost::ui
