// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/portfolio.hpp"
#include "ui/session/session.hpp"

#include <QAbstractListModel>
#include <QDateTime>

#include <vector>

namespace goalpost::ui {

/// The workspaces that were open before, newest first; kept in the settings and the same in all windows.
class RecentFiles : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { PathRole = Qt::UserRole, NameRole, OpenedRole, SummaryRole, MissingRole, StatesRole };
    static constexpr int Limit = 12;

    explicit RecentFiles(QObject* parent = nullptr);
    ~RecentFiles() override;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// Resets the model where the stored list is another one.
    void reload();
    void remove(const QString& path);
    /// The same entry at another place: a file that was moved.
    void relocate(const QString& from, const QString& to);
    /// Puts a workspace on top of the stored list.
    static void note(const Session::FileState& file, int campaigns);
    /// How the campaigns of that workspace stand; shown until they are told anew.
    static void noteStates(const QString& path, const std::vector<report::CampaignState>& states);
    /// A row's statuses with their counts, the most urgent first: StatesRole is a list of pairs.
    static std::vector<std::pair<kpi::Status, int>> statesOf(const QModelIndex& index);

  private:
    struct Entry {
        QString path;
        QDateTime opened;
        int campaigns = 0;
        QVariantList states{};  ///< status, count, status, count, …
        bool operator==(const Entry&) const = default;
    };
    static std::vector<Entry> load();
    static void store(const std::vector<Entry>& entries);

    std::vector<Entry> m_entries;
};

}  // namespace goalpost::ui
