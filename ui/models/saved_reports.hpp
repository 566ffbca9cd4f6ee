// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

#include <array>
#include <vector>

namespace goalpost::ui {

/// The reports that were saved last, newest first; kept in the settings.
class SavedReports : public QAbstractTableModel {
    Q_OBJECT
  public:
    enum class Column { File, When };
    static constexpr std::array<const char*, 2> Titles{QT_TR_NOOP("File"), QT_TR_NOOP("Saved")};
    static constexpr std::size_t Limit = 10;

    explicit SavedReports(QObject* parent = nullptr);

    /// Takes what other pages have noted since.
    void reload();
    /// Puts a file on top.
    void note(const QString& path);
    QString pathOf(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

  private:
    struct Entry {
        QString path;
        QDateTime saved;
        bool operator==(const Entry&) const = default;
    };
    static std::vector<Entry> kept();

    std::vector<Entry> m_entries;
};

}  // namespace goalpost::ui
