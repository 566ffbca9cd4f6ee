// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <QAbstractListModel>

#include <memory>
#include <vector>

namespace goalpost::ui {

/// What waits next in a partnership: a piece that is not live yet, or a payment that is not made.
struct NextDue {
    QString what;
    std::optional<Date> on;
};
NextDue nextDueOf(const model::Partnership& partnership);

/// The partnerships of the campaign that have one status, as cards.
class PipelineModel : public QAbstractListModel {
    Q_OBJECT
  public:
    enum Role {
        IdRole = Qt::UserRole,
        UnderRole,  ///< platform and followers
        FeeRole,
        DueRole,   ///< what is due next
        WhenRole,  ///< "3 Sep", "2 days late"
        LateRole
    };
    static constexpr auto MimeType = "application/x-goalpost-partnership";

    explicit PipelineModel(model::PartnershipStatus status, QObject* parent = nullptr);

    model::PartnershipStatus status() const { return m_status; }
    /// Those with `words` in their name or handles; a partnership without a status counts as shortlisted.
    void show(std::shared_ptr<const model::Plan> plan, const model::Campaign* campaign, Date today,
              const QString& words);
    const model::Partnership& partnership(int row) const { return m_cards[std::size_t(row)].partnership; }
    int rowOf(const Id& partnership) const;
    /// Of all cards, where any has one.
    std::optional<Amount> fees() const;

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
    void dropped(const QString& partnership, goalpost::model::PartnershipStatus status);

  private:
    struct Card {
        model::Partnership partnership;
        QString name;
        QString under;
        bool operator==(const Card&) const = default;
    };
    static Card cardOf(const model::Plan& plan, const model::Partnership& partnership);

    model::PartnershipStatus m_status;
    QString m_currency;
    Date m_today{};
    std::vector<Card> m_cards;
};

}  // namespace goalpost::ui
