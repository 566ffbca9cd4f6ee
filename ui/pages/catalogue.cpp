// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue.hpp"

#include "ui/pages/content_page.hpp"
#include "ui/pages/creators_page.hpp"
#include "ui/pages/goal_page.hpp"
#include "ui/pages/home_page.hpp"
#include "ui/pages/imports_page.hpp"
#include "ui/pages/portfolio_page.hpp"
#include "ui/pages/results_page.hpp"
#include "ui/text.hpp"

#include <QCoreApplication>

#include <array>

namespace goalpost::ui::pages {

namespace {

template <class P>
Page* make(Surroundings around) {
    return new P(around);
}

QString goalState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    if (!campaign || !campaign->primaryGoal())
        return QCoreApplication::translate("pages", "Not chosen yet");
    return goalText(*campaign->primaryGoal());
}

QString resultsState(const Session& session) {
    const auto through = session.file().dataThrough;
    return through ? QCoreApplication::translate("pages", "Data to %1").arg(dayText(*through))
                   : QCoreApplication::translate("pages", "No data yet");
}

QString contentState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    int all = 0;
    int live = 0;
    if (campaign)
        for (const model::Partnership& partnership : campaign->partnerships)
            for (const model::Deliverable& piece : partnership.deliverables) {
                ++all;
                live += isPublished(piece) ? 1 : 0;
            }
    return all == 0
               ? QCoreApplication::translate("pages", "Nothing planned yet")
               : QCoreApplication::translate("pages", "%1 of %2 live").arg(countText(live), countText(all));
}

constexpr std::array<Entry, 6> Pages{{
QString partnersState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    const int partners = campaign ? static_cast<int>(campaign->partnerships.size()) : 0;
    return partners == 0 ? QCoreApplication::translate("pages", "Nobody yet")
                         : QCoreApplication::translate("pages", "%n partner(s)", nullptr, partners);
}

constexpr std::array<Entry, 7> Pages{{
    {"home", QT_TRANSLATE_NOOP("pages", "Home"), "home", Place::Workspace, false, make<HomePage>, nullptr},
    {"portfolio", QT_TRANSLATE_NOOP("pages", "Portfolio"), "grid", Place::Workspace, true,
     make<PortfolioPage>, nullptr},
    {"creators", QT_TRANSLATE_NOOP("pages", "All creators"), "users", Place::Workspace, true,
     make<CreatorsPage>, nullptr},
    {"imports", QT_TRANSLATE_NOOP("pages", "Imports"), "import", Place::Workspace, true, make<ImportsPage>,
     nullptr},
    {"goal", QT_TRANSLATE_NOOP("pages", "Goal and KPIs"), "target", Place::Path, true, make<GoalPage>,
     goalState},
    {"content", QT_TRANSLATE_NOOP("pages", "Content"), "image", Place::Path, true, make<ContentPage>,
     contentState},
    {"partners", QT_TRANSLATE_NOOP("pages", "Creators"), "users", Place::Path, true, nullptr, partnersState,
     nullptr, nullptr, "creators"},
    {"results", QT_TRANSLATE_NOOP("pages", "Results"), "chart", Place::Path, true, make<ResultsPage>,
     resultsState},
}};

}  // namespace

std::span<const Entry> catalogue() {
    return Pages;
}

const Entry* find(const QString& id) {
    for (const Entry& entry : Pages)
        if (id == QLatin1String(entry.id))
            return &entry;
    return nullptr;
}

QString titleOf(const Entry& entry) {
    return QCoreApplication::translate("pages", entry.title);
}

QString lockOf(const Entry& entry, const Session& session) {
    return entry.lock && session.isOpen() ? entry.lock(session) : QString();
}

}  // namespace goalpost::ui::pages
