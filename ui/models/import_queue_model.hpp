// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace goalpost::ui {

/// A file that waits to be imported, and what is known of it.
struct QueuedFile {
    enum class State {
        Reading,    ///< what it is is being found out
        Counting,   ///< what it would change is being counted
        Ready,      ///< nothing is left to decide
        Asks,       ///< somebody has to decide something first
        Refused,    ///< nothing of it can be taken
        Unchanged,  ///< all of it is in the workspace
        Importing,
        Imported,
    };
    QString file;
    QString format;  ///< its name; empty: no known one
    State state = State::Reading;
    QString says;  ///< why it asks or is refused, or what it brings
    std::optional<qint64> rows{};
    std::optional<qint64> added{};
    std::optional<qint64> changed{};
    std::optional<qint64> rejected{};
    /// Nothing more is to be found out about it at present.
    bool isJudged() const { return state != State::Reading && state != State::Counting; }
    /// It was dealt with, or cannot be.
    bool isOver() const {
        return state == State::Imported || state == State::Refused || state == State::Unchanged;
    }
};

/// The files of one drop, in its order: what each is, what it would change, and what it asks.
class ImportQueueModel : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { File, Format, Rows, New, Changed, Rejected, State };
    struct ColumnRow {
        Column column;
        const char* title;
        bool right;
    };
    static constexpr std::array<ColumnRow, 7> Columns{{
        {Column::File, QT_TR_NOOP("File"), false},
        {Column::Format, QT_TR_NOOP("Recognised as"), false},
        {Column::Rows, QT_TR_NOOP("Rows"), true},
        {Column::New, QT_TR_NOOP("New"), true},
        {Column::Changed, QT_TR_NOOP("Changed"), true},
        {Column::Rejected, QT_TR_NOOP("Rejected"), true},
        {Column::State, QT_TR_NOOP("State"), false},
    }};

    using QAbstractTableModel::QAbstractTableModel;
    void add(const QString& file);
    void remove(int row);
    void clear();
    const QueuedFile& file(int row) const { return m_files[static_cast<std::size_t>(row)]; }
    /// -1: it is not there.
    int rowOf(const QString& file) const;
    void set(int row, const QueuedFile& file);
    int count(QueuedFile::State state) const;
    bool isJudged() const;

    static QString stateText(QueuedFile::State state);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    QVariant text(const QueuedFile& file, Column column) const;

    std::vector<QueuedFile> m_files;
};

}  // namespace goalpost::ui
