// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "adoption/workflow_rank.hpp"
#include "ui/look/look.hpp"

#include <QAbstractButton>

class QPainter;

namespace goalpost::ui {

/// One stage of the mapped workflow: hours, errors and handwork as bars against the largest, its score and
/// rank. Arrows go to the neighbours, Enter and a click open it for writing.
class StageCell : public QAbstractButton {
    Q_OBJECT
  public:
    explicit StageCell(model::Stage stage, QWidget* parent = nullptr);

    model::Stage stage() const { return m_stage; }
    /// `step` may be null: the stage is not mapped yet.
    void show(const model::WorkflowStep* step, const adoption::RankedStage& ranked, bool inPilot);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void stepWanted(int by);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    struct Bar {
        QString name;
        QString value;
        std::optional<double> share;
    };
    void paintHead(QPainter& painter, const QRectF& area) const;
    void paintBars(QPainter& painter, const QRectF& area) const;
    void paintFoot(QPainter& painter, const QRectF& area) const;

    model::Stage m_stage;
    std::vector<Bar> m_bars;
    std::optional<double> m_score;
    std::optional<int> m_rank;
    bool m_pilot = false;
};

}  // namespace goalpost::ui
