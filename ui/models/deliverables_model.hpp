// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"

#include <QAbstractTableModel>

#include <vector>

namespace goalpost::ui {

/// The pieces of content that a campaign's partners deliver: status, whose turn, how long it waits.
class DeliverablesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Piece, Type, Due, Status, Turn, Waiting, Round, Checklist, Draft, Address };
    static constexpr int ColumnCount = 10;

    using QAbstractTableModel::QAbstractTableModel;

    void show(Session::Snapshot plan, const Id& campaign, Date today);
    const model::Deliverable& deliverable(int row) const { return *m_rows.at(at(row)).piece; }
    const model::Partnership& partnership(int row) const { return *m_rows.at(at(row)).partnership; }
    /// -1 when it is not there.
    int rowOf(const Id& deliverable) const;
    /// How many are live or verified.
    int liveCount() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Row {
        const model::Partnership* partnership;
        const model::Deliverable* piece;
    };
    static std::size_t at(int row) { return static_cast<std::size_t>(row); }
    QString creatorOf(const Row& row) const;
    std::optional<int> waitingDays(const model::Deliverable& piece) const;
    QString text(const Row& row, Column column) const;
    QVariant number(const Row& row, Column column) const;
    QVariant tag(const Row& row, Column column) const;

    Session::Snapshot m_plan;
    std::vector<Row> m_rows;
    Date m_today{};
};

/// The points that every piece of content is checked for before it is approved.
struct ChecklistPoint {
    const char* id;    ///< in the plan
    const char* text;  ///< translated in the context "checklist"
};
std::span<const ChecklistPoint> checklist();

QString statusText(model::DeliverableStatus status);
QString turnText(model::Turn turn);
bool isPublished(const model::Deliverable& piece);

}  // namespace goalpost::ui
