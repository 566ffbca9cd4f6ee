// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/line_chart.hpp"

#include <QWidget>

#include <optional>

class QTableView;
class QStandardItemModel;

namespace goalpost::ui {

/// A trend chart. The keyboard's arrows, Home and End step through its points with a read-out, as the
/// mouse does; Alt+T shows the same figures as a table. Its spoken name is the chart's conclusion.
class ChartView : public QWidget {
    Q_OBJECT
  public:
    explicit ChartView(QWidget* parent = nullptr);

    void show(std::optional<report::LineChart> chart);
    bool isTable() const;
    void setTable(bool table);
    /// What the read-out says now; empty while no point is chosen.
    QString readOut() const;

    QSize minimumSizeHint() const override { return {260, 120}; }

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    paint::LineChartGeometry geometry() const;
    void choose(std::optional<std::size_t> step);
    void fillTable();
    void paintReadOut(QPainter& painter, const paint::LineChartGeometry& geometry) const;

    std::optional<report::LineChart> m_chart;
    std::optional<std::size_t> m_step;
    QTableView* m_table;
    QStandardItemModel* m_rows;
};

}  // namespace goalpost::ui
