// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/lane_model.hpp"
#include "ui/widgets/pill.hpp"

#include <QFrame>
#include <QListView>

namespace goalpost::ui {

/// The cards of one lane. Dragging or Alt+Left and Alt+Right moves the current KPI to a neighbouring lane,
/// Delete takes it out, Enter or a double click names its data source, the context menu does all three.
class LaneView : public QListView {
    Q_OBJECT
  public:
    explicit LaneView(LaneModel* model, QWidget* parent = nullptr);
    /// What the dashed place under the last card says.
    void setPlaceText(const QString& text);
    /// False when the KPI is in another lane.
    bool makeCurrent(const QString& kpi);

  signals:
    void moveWanted(const QString& kpi, goalpost::model::Role lane);
    void removeWanted(const QString& kpi);
    void copyWanted(const QString& kpi);
    void sourceWanted(const QString& choice, const QString& current);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void moveCurrent(int step);
    void wantSource(const QModelIndex& index);

    LaneModel* m_lane;
    QString m_kept;
    int m_keptRow = 0;
    QString m_place;
};

/// A lane with its heading: title, count, what it is for.
class Lane : public QFrame {
    Q_OBJECT
  public:
    Lane(model::Role role, const QString& purpose, QWidget* parent = nullptr);

    LaneModel* model() { return &m_model; }
    LaneView* view() const { return m_view; }
    /// Counts anew; for the primary lane with its limits.
    void refresh(bool hasGoal);

  private:
    LaneModel m_model;
    LaneView* m_view;
    Pill* m_count;
};

}  // namespace goalpost::ui
