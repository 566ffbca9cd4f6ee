// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/prompts.hpp"
#include "ui/session/session.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/pill.hpp"

#include <QHBoxLayout>
#include <QVBoxLayout>
#include <QWidget>

namespace goalpost::ui {

/// What a page works with.
struct Surroundings {
    Session& session;
    Prompts& prompts;
};

/// One page of the window. It shows the session's snapshot; refresh() is called when that changed and
/// the page is on screen, or as soon as it is.
class Page : public QWidget {
    Q_OBJECT
  public:
    explicit Page(Surroundings around);

    /// A file that was dropped or opened from elsewhere and that the catalogue says is for this page.
    virtual void offer(const QString& file);
    /// Brings an entity of the page into view and chooses it: a creator, an objective, a review, …
    virtual void reveal(const Id& subject);
    /// After somebody jumped here: the keyboard goes to what was brought into view.
    virtual void takeKeyboard();
    /// Comes before the page is shown, for pages that several entries of the catalogue show.
    virtual void enter(const QString& entry);

  signals:
    void goTo(const QString& pageId);
    /// Another page, looking at this campaign and showing this entity; either may be empty.
    void goToSubject(const QString& pageId, const goalpost::Id& campaign, const goalpost::Id& subject);

  protected:
    virtual void refresh() = 0;
    void showEvent(QShowEvent* event) override;

    Session& session() const { return m_around.session; }
    Prompts& prompts() const { return m_around.prompts; }

  private:
    void outdate();

    Surroundings m_around;
    bool m_stale = true;
};

/// The top of a page: where one is, the title, a status pill, actions at the right; the banner below.
class PageHeader : public QWidget {
    Q_OBJECT
  public:
    explicit PageHeader(const QString& title, QWidget* parent = nullptr);

    void setCrumb(const QString& crumb);
    Pill* pill() const { return m_pill; }
    void addAction(QWidget* widget);

  private:
    ElidedLabel* m_crumb;
    Pill* m_pill;
    QHBoxLayout* m_actions;
};

/// Margins and distances of a page's contents.
QVBoxLayout* newPageLayout(QWidget* page);
/// "Juniper Row / Summer Table 2026".
QString crumbOf(const Session& session);

}  // namespace goalpost::ui
