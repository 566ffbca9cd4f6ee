// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/page_pictures.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/card.hpp"

#include <memory>

class QPushButton;

namespace goalpost::ui {

class PageView;

/// The report's pages with what turns and enlarges them.
class PreviewCard : public Card {
    Q_OBJECT
  public:
    explicit PreviewCard(Session& session);

    /// Null shows no page.
    void showPages(std::shared_ptr<const paint::PagePictures> pages);
    PageView* view() const { return m_view; }

  private:
    QPushButton* addButton(const QString& name, const QString& icon, const QString& spoken);
    void buildBar();
    void draw(int page, double dotsPerInch);
    void showPlace();

    Session& m_session;
    std::shared_ptr<const paint::PagePictures> m_pages;
    PageView* m_view;
    QLabel* m_place = nullptr;
    QLabel* m_zoom = nullptr;
    QPushButton* m_back = nullptr;
    QPushButton* m_next = nullptr;
    QPushButton* m_fitWidth = nullptr;
    QPushButton* m_fitPage = nullptr;
};

}  // namespace goalpost::ui
