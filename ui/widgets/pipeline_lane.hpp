// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/pipeline_model.hpp"
#include "ui/widgets/pill.hpp"

#include <QFrame>
#include <QListView>

class QPushButton;
class QVBoxLayout;

namespace goalpost::ui {

class ElidedLabel;
/// The cards of one status. Dragging, Alt+Left, Alt+Right and Ctrl+Right move the current partnership,
/// Left and Right the keyboard, Enter opens its details, Delete takes it out of the campaign.
class PipelineView : public QListView {
    Q_OBJECT
  public:
    explicit PipelineView(PipelineModel* model, QWidget* parent = nullptr);
    bool makeCurrent(const Id& partnership);

  signals:
    void moveWanted(const QString& partnership, goalpost::model::PartnershipStatus status);
    void neighbourWanted(int step);
    void openWanted(const QString& partnership);
    void removeWanted(const QString& partnership);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

  private:
    void moveCurrent(int step);
    void showDropTarget(bool shown);
    QString currentId() const;

    PipelineModel* m_lane;
};

/// One stage: title, count and sum of fees, the lock with its reason where the method keeps it shut, cards.
class PipelineLane : public QFrame {
    Q_OBJECT
  public:
    explicit PipelineLane(model::PartnershipStatus status, QWidget* parent = nullptr);

    PipelineModel* model() { return &m_model; }
    PipelineView* view() const { return m_view; }
    void refresh(const QString& currency, const QString& lock);
    /// Only the title and the count, until it is clicked.
    void setFoldable();

  signals:
    void unlockWanted();

  private:
    void fold(bool folded);

    PipelineModel m_model;
    PipelineView* m_view;
    ElidedLabel* m_title;
    Pill* m_count;
    QLabel* m_sum;
    QWidget* m_lock;
    QLabel* m_reason;
    QPushButton* m_unlock;
    QPushButton* m_unfold = nullptr;
    QVBoxLayout* m_column;
};

}  // namespace goalpost::ui
