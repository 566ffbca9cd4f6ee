// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>

#include <vector>

namespace goalpost::ui {

class DataTable;

/// Keeps a table's columns as wide as the table: each has a least width, and what is left over goes to those
/// with a weight. It stops as soon as somebody has given the columns widths of their own, which are kept.
class ColumnShares : public QObject {
  public:
    struct Share {
        int least;
        int weight = 0;
    };

    /// By the model's columns in their order; columns beyond the list keep their width.
    static void share(DataTable& table, std::vector<Share> shares);

    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    ColumnShares(DataTable& table, std::vector<Share> shares);
    void apply();

    DataTable& m_table;
    std::vector<Share> m_shares;
};

}  // namespace goalpost::ui
