// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/models/table_rows.hpp"

class QTableView;

namespace goalpost::ui {

/// Carries what is chosen in a table, its current cell and, when it is filtered, the place on screen over a
/// step in which all rows change. The view's own selection would take "all chosen" for "all chosen still".
class KeptChoice : public QObject {
    Q_OBJECT
  public:
    /// Belongs to the view.
    KeptChoice(QTableView& view, TableRows& rows);

  private:
    void keep(TableRows::Step step);
    void bringBack();
    void keepPlace();
    /// The current cell moves to a row that stays, as it does when rows are removed.
    void leaveCurrent();

    QTableView& m_view;
    TableRows& m_rows;
    std::vector<int> m_chosen;  ///< that stay, by the model below
    bool m_fewer = false;       ///< not all that was chosen stays
    int m_placed = -1;          ///< row of the model below that keeps its place on screen
    int m_top = 0;              ///< where that was in the viewport
};

}  // namespace goalpost::ui
