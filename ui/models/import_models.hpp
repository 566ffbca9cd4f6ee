// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/reader.hpp"
#include "imports/sniff.hpp"
#include "store/workspace.hpp"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <vector>

namespace goalpost::ui {

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

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(const store::ImportBatch& batch, Column column) const;
    QVariant number(const store::ImportBatch& batch, Column column) const;

    std::vector<store::ImportBatch> m_batches;
};

/// The rows that were not taken, with the reason.
class RejectsModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Line, Header, Value, Reason };
    struct ColumnRow {
        Column column;
        const char* title;
    };
    static constexpr std::array<ColumnRow, 4> Columns{{
        {Column::Line, QT_TR_NOOP("Line")},
        {Column::Header, QT_TR_NOOP("Column")},
        {Column::Value, QT_TR_NOOP("Value")},
        {Column::Reason, QT_TR_NOOP("Why")},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void show(std::vector<imports::Reject> rejects);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    std::vector<imports::Reject> m_rejects;
};

/// The columns of a data file and what each goes to; the target can be changed.
class MappingModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { Name, FirstValue, Target, Match };
    struct ColumnRow {
        Column column;
        const char* title;
    };
    static constexpr std::array<ColumnRow, 4> Columns{{
        {Column::Name, QT_TR_NOOP("Column in the file")},
        {Column::FirstValue, QT_TR_NOOP("First value")},
        {Column::Target, QT_TR_NOOP("Goes to")},
        {Column::Match, QT_TR_NOOP("Match")},
    }};
    /// What a column can go to: id and name; the first is nothing.
    static QList<std::pair<QString, QString>> targets();

    using QAbstractTableModel::QAbstractTableModel;
    void show(const std::vector<imports::Column>& columns, const QStringList& firstValues);
    /// Header to target id, of the columns that were changed by hand.
    std::vector<std::pair<std::string, std::string>> changes() const;
    int matched() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  signals:
    void changed();

  private:
    struct Row {
        QString header;
        QString name;
        QString firstValue;
        QString proposed;
        QString target;
        double confidence = 0;
    };
    QString matchText(const Row& row) const;
    int matchKind(const Row& row) const;

    std::vector<Row> m_rows;
};

/// The first records of a table as they stand in the file.
class PreviewModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    using QAbstractTableModel::QAbstractTableModel;
    struct Line {
        qint64 number;
        QStringList values;
    };
    void show(QStringList headers, std::vector<Line> lines);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QStringList m_headers;
    std::vector<Line> m_lines;
};

}  // namespace goalpost::ui
