// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "model/plan.hpp"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace goalpost::ui {

/// The KPIs of one lane: those of the campaign that have this role for the shown goal.
class LaneModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role {
        KpiRole = Qt::UserRole,  ///< its id
        ReasonRole,              ///< why it stands here, from the catalogue or who defined it
        FromTextRole,            ///< true where the method's source says so
        SourceRole,              ///< the named data source
        NeedsSourceRole,         ///< a primary KPI without one
        ChoiceRole,              ///< id of the choice
        OwnerRole,               ///< who delivers the source's data
        FreshRole,               ///< how far the data reach, in words; empty while that is not known
        StaleRole,               ///< true where they should reach farther
        OwnRole,                 ///< true where the KPI is one's own
    };
    static constexpr auto MimeType = "application/x-goalpost-kpi";

    explicit LaneModel(model::Role lane, QObject* parent = nullptr);

    model::Role lane() const { return m_lane; }
    void show(const model::Plan& plan, const model::Campaign* campaign, std::optional<model::Goal> goal);
    /// How far a choice's data reach.
    struct Fresh {
        QString text;
        bool stale = false;
        bool operator==(const Fresh&) const = default;
    };
    /// By the choices' ids.
    void showFreshness(const QHash<QString, Fresh>& fresh);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QStringList mimeTypes() const override;
    QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                         const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }

  signals:
    /// A KPI of another lane was dropped here.
    void dropped(const QString& kpi, goalpost::model::Role lane);

  private:
    QString accessibleText(const QModelIndex& index) const;
    QString toolTip(const model::KpiChoice& choice, const kpi::Kpi* kpi) const;

    model::Role m_lane;
    std::optional<model::Goal> m_goal;
    std::vector<model::KpiChoice> m_choices;
    QHash<QString, Fresh> m_fresh;
    std::vector<const kpi::Kpi*> m_kpis;  ///< of the choices; null: unknown
};

/// The choices that count for a goal: those that name it, and those without a goal for the primary one.
std::vector<model::KpiChoice> choicesFor(const model::Campaign& campaign, model::Goal goal);

}  // namespace goalpost::ui
