// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/drawer.hpp"
#include "ui/widgets/entries.hpp"

namespace goalpost::ui {

/// What was agreed with one creator for the campaign that is looked at: stage, fee, tracking, payments,
/// costs, rights. Its deliverables are counted here and kept on their own page.
class PartnershipDrawer : public Drawer {
    Q_OBJECT
  public:
    explicit PartnershipDrawer(Surroundings around, QWidget* parent = nullptr);

    /// Of the looked-at campaign; false and empty when the partnership is not in it.
    bool show(const Id& partnership);
    const Id& partnership() const { return m_partnership; }
    void edit();

  signals:
    void creatorWanted(const goalpost::Id& creator);
    void removeWanted(const goalpost::Id& partnership);

  private:
    using Change = Form<model::Partnership>::Change;

    void buildAgreement();
    void buildTracking();
    void buildPayments();
    void buildCosts();
    void buildRights();
    void change(const char* what, Change change, const char* verb = "Change");
    template <class Entry>
    typename Entries<Entry>::Wishes wishesFor(std::vector<Entry> model::Partnership::*list, const char* what);
    const model::Partnership* current() const;

    Surroundings m_around;
    Id m_partnership;
    QString m_currency;
    Form<model::Partnership> m_form;
    std::unique_ptr<Entries<model::Payment>> m_payments;
    std::unique_ptr<Entries<model::Cost>> m_costs;
    QLabel* m_deliverables = nullptr;
    ChoiceField* m_status = nullptr;
    QPushButton* m_remove;
};

}  // namespace goalpost::ui
