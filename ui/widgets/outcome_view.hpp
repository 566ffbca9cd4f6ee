// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/forecast.hpp"

#include <QWidget>

#include <optional>

namespace goalpost::ui {

/// "42%", "over 99%": so many simulations tell no certainty.
QString chanceText(double chance);

/// What is forecast, as a curve with the 80 % range and the target. The arrow keys step through what so many
/// of ten simulations reach; its spoken name says range, target and chance.
class OutcomeView : public QWidget {
    Q_OBJECT
  public:
    explicit OutcomeView(QWidget* parent = nullptr);

    /// `forecast` has outcomes.
    void show(kpi::Forecast forecast, const kpi::Kpi& kpi, std::optional<double> target,
              const QString& currency);
    /// What the read-out says now; empty while no step is chosen.
    QString readOut() const;

    QSize minimumSizeHint() const override;
    QSize sizeHint() const override { return minimumSizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

  private:
    double valueAtStep(int step) const;

    kpi::Forecast m_forecast;
    const kpi::Kpi* m_kpi = nullptr;
    std::optional<double> m_target;
    QString m_currency;
    std::optional<int> m_step;
};

}  // namespace goalpost::ui
