// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/fixes.hpp"
#include "imports/reader.hpp"
#include "imports/sniff.hpp"
#include "store/workspace.hpp"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace goalpost::ui {

/// The name of an import format, or its id where the program no longer knows it.
QString formatText(const std::string& id);

/// The imports of the workspace, newest first.
class BatchesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { File, Format, When, AsOf, New, Changed, Identical, Rejected, State };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 9> Columns{{
        {Column::File, QT_TR_NOOP("File"), false},
        {Column::Format, QT_TR_NOOP("Recognised as"), false},
        {Column::When, QT_TR_NOOP("Imported"), false},
        {Column::AsOf, QT_TR_NOOP("Data as of"), false},
        {Column::New, QT_TR_NOOP("New"), true},
        {Column::Changed, QT_TR_NOOP("Changed"), true},
        {Column::Identical, QT_TR_NOOP("Identical"), true},
        {Column::Rejected, QT_TR_NOOP("Rejected"), true},
        {Column::State, QT_TR_NOOP("State"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<store::ImportBatch> batches);
    const store::ImportBatch& batch(int row) const { return m_batches[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(const store::ImportBatch& batch, Column column) const;
    QVariant number(const store::ImportBatch& batch, Column column) const;

    std::vector<store::ImportBatch> m_batches;
};

/// "Take 134"; what a repair would do.
QString fixText(const imports::ProposedFix& fix);

/// The rows that were not taken, with the reason and, where one is obvious, the repair.
class RejectsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Line, Reason, Fix };
    struct ColumnRow {
        Column column;
        const char* title;
    };
    static constexpr std::array<ColumnRow, 3> Columns{{
        {Column::Line, QT_TR_NOOP("Line")},
        {Column::Reason, QT_TR_NOOP("Why")},
        {Column::Fix, QT_TR_NOOP("Fix")},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    using Fix = std::optional<imports::ProposedFix>;
    /// One fix or none for each.
    void show(std::vector<imports::Reject> rejects, std::vector<Fix> fixes);
    const imports::Reject& reject(int row) const { return m_rejects[static_cast<std::size_t>(row)]; }
    const Fix& fix(int row) const { return m_fixes[static_cast<std::size_t>(row)]; }
    /// All that are obvious.
    std::vector<imports::CellFix> fixes() const;
    /// Column “Views”, “n/a”
    QString cellText(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<imports::Reject> m_rejects;
    std::vector<Fix> m_fixes;
};

/// The first records of a table as they stand in the file; above each column what it goes to, and what of
/// them is rejected.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;
    struct Line {
        qint64 number;
        QStringList values;
    };
    /// Header and reason, by line.
    using Rejected = std::map<qint64, std::pair<QString, QString>>;
    /// `numbers`: the columns that hold numbers.
    void show(QStringList headers, std::vector<Line> lines, std::vector<bool> numbers = {});
    void setRoles(const QStringList& roles);
    void setRejected(Rejected rejected);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    Qt::Alignment alignmentOf(int column) const;

    QStringList m_headers;
    std::vector<bool> m_numbers;
    QStringList m_roles;  ///< empty texts: not imported
    std::vector<Line> m_lines;
    Rejected m_rejected;
};

/// The tables that were found in a file, and what each is taken as.
class TablesModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Number, Title, Rows, LeftOut, TakenAs };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 5> Columns{{
        {Column::Number, QT_TR_NOOP("Table"), true},
        {Column::Title, QT_TR_NOOP("Title"), false},
        {Column::Rows, QT_TR_NOOP("Rows"), true},
        {Column::LeftOut, QT_TR_NOOP("Totals left out"), true},
        {Column::TakenAs, QT_TR_NOOP("Taken as"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<imports::TableShape> tables);
    /// What a dry run said of them.
    void tell(const std::vector<imports::TableRead>& read);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(std::size_t row, Column column) const;

    std::vector<imports::TableShape> m_tables;
    std::vector<QString> m_takenAs;
};

}  // namespace goalpost::ui
