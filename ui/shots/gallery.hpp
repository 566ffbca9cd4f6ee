// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QScrollArea>

class QVBoxLayout;

namespace goalpost::ui {

/// The window's own widgets, each in every state it has, on one sheet: for those who work on them and for
/// tests. The program itself does not show it.
class Gallery : public QScrollArea {
  public:
    explicit Gallery(QWidget* parent = nullptr);
    ~Gallery() override;

  private:
    void addButtons(QVBoxLayout& column);
    void addPills(QVBoxLayout& column);
    void addFields(QVBoxLayout& column);
    void addMessages(QVBoxLayout& column);
    void addKpiCards(QVBoxLayout& column);
    void addGoalCards(QVBoxLayout& column);
    void addLanes(QVBoxLayout& column);
    void addCells(QVBoxLayout& column);
    void addCharts(QVBoxLayout& column);
};

}  // namespace goalpost::ui
