// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"
#include "ui/widgets/creator_history.hpp"
#include "ui/widgets/drawer.hpp"
#include "ui/widgets/entries.hpp"

namespace goalpost::ui {

/// Everything that is noted of one creator, each field changed where it stands, and what was done together
/// so far.
class CreatorDrawer : public Drawer {
    Q_OBJECT
  public:
    explicit CreatorDrawer(Surroundings around, QWidget* parent = nullptr);

    /// Of the session's snapshot; false and empty when the creator is not there.
    bool show(const Id& creator);
    const Id& creator() const { return m_creator; }
    /// Puts the keyboard into the first field.
    void edit();

  signals:
    void addWanted(const goalpost::Id& creator);
    void partnershipWanted(const goalpost::Id& creator);
    void deleteWanted(const goalpost::Id& creator);
    /// The change was not sent; `owner` is who has the handle, or empty.
    void refused(const QString& sentence, const goalpost::Id& owner);

  private:
    using Change = Form<model::Creator>::Change;

    void buildAbout();
    void buildAccounts();
    void buildQuotes();
    void buildAudience();
    void buildAbsences();
    void buildConsent();
    void buildHistory();
    void change(const char* what, Change change, const char* verb = "Change");
    template <class Entry>
    typename Entries<Entry>::Wishes wishesFor(std::vector<Entry> model::Creator::*list, const char* what);
    /// Empty when the change can be sent.
    QString problemWith(const Change& change, Id& owner) const;
    const model::Creator* current() const;

    Surroundings m_around;
    Id m_creator;
    Form<model::Creator> m_form;
    std::unique_ptr<Entries<model::Account>> m_accounts;
    std::unique_ptr<Entries<model::Rate>> m_quotes;
    std::unique_ptr<Entries<model::Absence>> m_absences;
    CreatorHistory* m_history = nullptr;
    QWidget* m_first = nullptr;
    QPushButton* m_add;
    QPushButton* m_delete;
};

}  // namespace goalpost::ui
