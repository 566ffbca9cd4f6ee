// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pages/page.hpp"

class QStackedWidget;

namespace goalpost::ui {

class EntryList;
class ReviewAgenda;

/// Reviews of the looked-at campaign and of all tools, late ones first, and the agenda of the chosen one.
class ReviewsPage : public Page {
    Q_OBJECT
  public:
    explicit ReviewsPage(Surroundings around);
    void reveal(const Id& subject) override;

  protected:
    void refresh() override;

  private:
    QWidget* newBody();
    void showList();
    void showOffer();
    void showChosen();
    void askForKpis(const model::Review& review);
    void add();
    void scheduleMissing();
    void remove();
    const model::Review* chosen() const;

    PageHeader* m_header;
    Banner* m_banner;
    Banner* m_offer;
    EntryList* m_list;
    QStackedWidget* m_right;
    ReviewAgenda* m_agenda;
    std::vector<model::Review> m_missing;
    Id m_asked;
};

/// "Next 3 Sep", "2 late", for the path.
QString reviewsState(const Session& session);

}  // namespace goalpost::ui
