// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/sniff.hpp"

#include <QAbstractTableModel>
#include <QStringList>

#include <array>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace goalpost::ui {

/// What a column can go to, in plain words: id and name; the first is nothing.
QList<std::pair<QString, QString>> mappingTargets();
/// "Likes", "Likes, paid", "Breakdown by landing page"; never the id.
QString targetText(const QString& id);

/// The columns of a data file and what each goes to. A column that could mean two things, and whatever a
/// file needs and does not tell, is a question; a file is imported when none is open.
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
    /// How sure it is that a column means what it goes to.
    enum class Match { None, High, Medium, Low, ByHand, Confirmed, Remembered };
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    /// Row -1: no column yet holds what the file needs.
    struct Question {
        int row = -1;
        QString text;
    };

    using QAbstractTableModel::QAbstractTableModel;
    /// `values`: of each table, those of its first record. `remembered`: header to target id, of the columns
    /// that were mapped otherwise before than they were found; none where nothing is remembered of the file.
    void show(const imports::Sniff& sniff, const std::vector<QStringList>& values,
              const std::optional<Pairs>& remembered = {});
    /// Header to target id, of the columns that were changed by hand; with them those that are remembered,
    /// which count no more once something else is said.
    Pairs changes() const;
    /// Empty: nowhere, or there is no such column.
    QString targetOf(const QString& header) const;
    char decimalOf(const QString& header) const;
    /// The columns that go to something.
    int matched() const;
    std::vector<Question> questions() const;
    Match matchOf(int row) const;
    /// Why it is thought to be so, and what would follow if it were wrong.
    QString reasonOf(int row) const;
    /// What a column that can be read in two ways would be read as instead: "Month first"; empty for others.
    QString otherReadingOf(int row) const;
    void tellOtherReading(int row, imports::SniffOptions& told) const;
    /// The proposal is right.
    void confirm(int row);

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
        QString name;
        QString firstValue;
        QString proposed;
        QString target;
        imports::Column column;
        bool confirmed = false;
        bool known = false;  ///< the format has the header and does not take it
    };
    /// `format`: of the column's table, where it has one of its own.
    void add(const imports::Column& column, const imports::Format* format, const QString& firstValue);
    bool isAmbiguousDay(const Row& row) const;
    bool areBeside(const Row& one, const Row& other) const;
    static bool isAmbiguousNumber(const Row& row);
    void tellAll();
    QStringList missing() const;
    static QString matchText(Match match);

    std::vector<Row> m_rows;
    const imports::Format* m_format = nullptr;  ///< the recognised one, else the plain daily table
    bool m_recognised = false;
    std::optional<Pairs> m_remembered;
    std::vector<imports::TableShape> m_tables;
};

}  // namespace goalpost::ui
