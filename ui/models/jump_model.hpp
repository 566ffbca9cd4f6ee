// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "model/measured.hpp"
#include "ui/session/session.hpp"

#include <QAbstractListModel>
#include <QAction>
#include <QPointer>

#include <functional>
#include <vector>

namespace goalpost::ui {

/// One place or command that the jump box finds.
struct JumpItem {
    QString title;
    QString note;  ///< what it is, or its shortcut
    QString icon;
    QString page;  ///< empty: `action` is triggered
    Id campaign{};
    Id subject{};
    QPointer<QAction> action{};
    QString reason{};  ///< why it is not possible now; told when it is chosen
};

/// Pages, campaigns, creators, posts and the commands of the menus, best match first.
class JumpModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role { NoteRole = Qt::UserRole, IconRole, PlacesRole };
    static constexpr int Shown = 60;

    using QAbstractListModel::QAbstractListModel;

    void setItems(std::vector<JumpItem> items);
    void setPattern(const QString& pattern);
    const JumpItem& item(int row) const { return m_items.at(m_found.at(static_cast<std::size_t>(row)).item); }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

  private:
    struct Found {
        std::size_t item;
        int score;
    };
    void find();

    std::vector<JumpItem> m_items;
    std::vector<QString> m_folded;
    std::vector<Found> m_found;
    QString m_pattern;
};

/// All that can be found in the open workspace. `actions` are those of the menus; `reasonOf` says why one
/// is not possible now.
std::vector<JumpItem> jumpItems(const Session& session, const std::vector<model::Post>& posts,
                                const QList<QAction*>& actions,
                                const std::function<QString(const QAction*)>& reasonOf);

}  // namespace goalpost::ui
