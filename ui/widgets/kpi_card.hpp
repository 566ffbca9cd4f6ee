// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "report/document.hpp"
#include "ui/look/look.hpp"

#include <QFrame>

#include <optional>
#include <vector>

class QHBoxLayout;
class QVBoxLayout;

namespace goalpost::ui {

class ElidedLabel;
class Pill;

/// A line without axes: the KPI week by week against its target.
class Sparkline : public QWidget {
    Q_OBJECT
  public:
    explicit Sparkline(QWidget* parent = nullptr);
    /// False where there are too few values for a line.
    bool show(std::vector<std::optional<double>> values, std::optional<double> target);

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    std::vector<std::optional<double>> m_values;
    std::optional<double> m_target;
};

/// One primary KPI: value, status, target, pace, what is forecast or how sure the value is. A click or
/// Space makes it the one whose trend is shown.
class KpiCard : public QFrame {
    Q_OBJECT
  public:
    explicit KpiCard(QWidget* parent = nullptr);

    struct Face {
        kpi::Value value;
        QString name;
        QString currency;
        std::optional<Period> period;
        std::optional<report::LineChart> weekly;
        Date today;
    };
    void show(const Face& face);
    void setChosen(bool chosen);
    /// For a secondary goal: two lines, without the curve.
    void setCompact(bool compact);
    QString valueShown() const;

  signals:
    void chosen();

  protected:
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    void showTargetLine(const Face& face);
    static QString evidenceLine(const Face& face);

    /// Puts value and evidence where the wide or the compact card has them.
    void arrange();

    QHBoxLayout* m_head;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_line;
    QVBoxLayout* m_column;
    ElidedLabel* m_name;
    Pill* m_pill;
    QLabel* m_value;
    QLabel* m_unit;
    Sparkline* m_spark;
    QLabel* m_target;
    QLabel* m_targetValue;
    QLabel* m_pace;
    QLabel* m_paceValue;
    ElidedLabel* m_evidence;
    QLabel* m_why;
    bool m_chosen = false;
    bool m_compact = false;
    bool m_hasCurve = false;
};

}  // namespace goalpost::ui
