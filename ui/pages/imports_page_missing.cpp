// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/missing.hpp"
#include "ui/pages/imports/figures_entry.hpp"
#include "ui/pages/imports/import_start.hpp"
#include "ui/pages/imports/missing_card.hpp"
#include "ui/pages/imports/missing_view.hpp"
#include "ui/pages/imports_page.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/words/text.hpp"

#include <algorithm>

/// What is still missing, and figures by hand.
namespace goalpost::ui {

void ImportsPage::connectMissing() {
    MissingCard* card = m_start->missing();
    connect(card, &MissingCard::listWanted, this, &ImportsPage::showMissing);
    connect(card, &MissingCard::entryWanted, this, &ImportsPage::showEntry);
    connect(m_start, &ImportStart::figuresWanted, this, &ImportsPage::showEntry);
    connect(m_missing, &MissingView::leaveWanted, this, &ImportsPage::showStart);
    connect(m_missing, &MissingView::entryWanted, this, &ImportsPage::showEntry);
    connect(m_entry, &FiguresEntry::leaveWanted, this, &ImportsPage::showStart);
    connect(m_entry, &FiguresEntry::saved, this, [this](const QString& what, const QString& rest) {
        m_banner->tell(Banner::Kind::Positive, what, rest);
    });
    connect(m_entry, &FiguresEntry::failed, this,
            [this](const QString& message) { m_banner->tell(Banner::Kind::Negative, message); });
    connect(m_missing, &MissingView::copied, this,
            [this](const QString& what) { m_banner->tell(Banner::Kind::Positive, what); });
    connect(&session(), &Session::campaignChanged, this, [this] {
        askMissing();
        offerFigures();
        if (m_stack->currentWidget() == m_entry)
            m_entry->refresh();
    });
}

void ImportsPage::offerFigures() {
    m_start->offerFigures(FiguresEntry::isWaiting(session()) ? toQt(session().campaign()->name) : QString());
}

void ImportsPage::showMissing() {
    m_banner->hide();
    m_stack->setCurrentWidget(m_missing);
    m_missing->takeFocus();
}

void ImportsPage::showEntry() {
    m_banner->hide();
    m_entry->refresh();
    m_stack->setCurrentWidget(m_entry);
    m_entry->takeFocus();
}

void ImportsPage::showStart() {
    offerFigures();
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
}

void ImportsPage::askMissing() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign) {
        m_start->missing()->showNothing();
        m_missing->show({}, {}, todayFromClock());
        return;
    }
    const Date today = todayFromClock();
    session().ask(
        this,
        [id = campaign->id, today](store::Workspace& workspace) {
            const model::Campaign* asked = workspace.plan().campaign(id);
            return asked ? edit::missingFiguresIn(workspace, *asked, today) : report::MissingFigures{};
        },
        [this, id = campaign->id, name = toQt(campaign->name), today](const report::MissingFigures& missing) {
            const model::Campaign* shown = session().campaign();
            if (!shown || shown->id != id)
                return;
            const bool any = std::ranges::any_of(shown->kpis, [](const model::KpiChoice& choice) {
                return choice.role == model::Role::Primary;
            });
            if (any)
                m_start->missing()->show(name, missing, today);
            else
                m_start->missing()->showNothing();
            m_missing->show(name, missing, today);
        });
}

}  // namespace goalpost::ui
