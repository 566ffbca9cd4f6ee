// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "adoption/pilot_figures.hpp"
#include "ui/look/look.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/pill.hpp"

#include <QWidget>

#include <array>

namespace goalpost::ui {

/// What a pilot measured, three times: minutes a case, quality, friction; each as the mean of its weeks with
/// the range, beside what was before, over the weeks as a chart.
class PilotMeasures : public QWidget {
    Q_OBJECT
  public:
    explicit PilotMeasures(QWidget* parent = nullptr);
    void show(const model::Pilot& pilot);

  private:
    struct Column {
        QLabel* value;
        QLabel* before;
        Pill* change;
        ChartView* chart;
        QLabel* range;
    };
    Column newColumn(const QString& name, const QString& title);

    std::array<Column, 3> m_columns;
};

/// "22.9, 95% interval 18.8 to 27.1, from 6 weeks and 158 cases"; "—" where nothing was logged.
QString meanText(const std::optional<adoption::LoggedMean>& mean);
/// The second half of it.
QString rangeText(const adoption::LoggedMean& mean);

}  // namespace goalpost::ui
