// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue.hpp"

#include "method/campaign_view.hpp"
#include "ui/pages/adoption_page.hpp"
#include "ui/pages/campaigns_page.hpp"
#include "ui/pages/content_page.hpp"
#include "ui/pages/creators_page.hpp"
#include "ui/pages/goal_page.hpp"
#include "ui/pages/home_page.hpp"
#include "ui/pages/imports_page.hpp"
#include "ui/pages/objectives_page.hpp"
#include "ui/pages/portfolio_page.hpp"
#include "ui/pages/reports_page.hpp"
#include "ui/pages/results_page.hpp"
#include "ui/pages/reviews_page.hpp"
#include "ui/pages/tools_page.hpp"
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

QString objectivesState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    int wanted = 0;
    int there = 0;
    if (campaign)
        for (const model::Goal goal : method::goalsOf(*campaign))
            for (const model::KpiChoice* choice : method::primaryKpis(*campaign, goal)) {
                ++wanted;
                for (const model::Objective& objective : campaign->objectives)
                    if (objective.kpi == choice->kpi) {
                        ++there;
                        break;
                    }
            }
    if (wanted == 0)
        return QCoreApplication::translate("pages", "Needs a primary KPI");
    return QCoreApplication::translate("pages", "%1 of %2 objectives")
        .arg(countText(there), countText(wanted));
}

QString toolsState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    if (!campaign || !method::hasToolDecision(*campaign))
        return QCoreApplication::translate("pages", "Needs a decision");
    if (campaign->tools->decision == model::ToolDecision::None)
        return QCoreApplication::translate("pages", "No AI tool");
    QStringList names;
    for (const Id& id : campaign->tools->tools)
        if (const model::Tool* tool = session.plan()->tool(id))
            names << toQt(tool->name);
    return names.join(QStringLiteral(", "));
}

/// The Goal phase comes first (GOAL-FIRST); a decision that is there already stays reachable.
QString toolsLock(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    if (!campaign)
        return QCoreApplication::translate("pages", "Needs a campaign.");
    if (campaign->tools)
        return {};
    QStringList lacking;
    for (const auto& each : method::lackingForGoal(*campaign))
        lacking << coreText(each);
    if (lacking.isEmpty())
        return {};
    const QString last = lacking.takeLast();
    if (lacking.isEmpty())
        return QCoreApplication::translate("pages", "Needs %1.").arg(last);
    return QCoreApplication::translate("pages", "Needs %1 and %2.")
        .arg(lacking.join(QStringLiteral(", ")), last);
}

/// Where what the tool decision waits for is done.
const char* toolsUnlocker(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    if (!campaign)
        return "campaigns";
    const auto goal = campaign->primaryGoal();
    return goal && !method::primaryKpis(*campaign, *goal).empty() ? "objectives" : "goal";
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

QString partnersState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    const int partners = campaign ? static_cast<int>(campaign->partnerships.size()) : 0;
    return partners == 0 ? QCoreApplication::translate("pages", "Nobody yet")
                         : QCoreApplication::translate("pages", "%n partner(s)", nullptr, partners);
}

constexpr auto Pages = std::to_array<Entry>({
    {"home", QT_TRANSLATE_NOOP("pages", "Home"), "home", Place::Workspace, false, make<HomePage>, nullptr},
    {"portfolio", QT_TRANSLATE_NOOP("pages", "Portfolio"), "grid", Place::Workspace, true,
     make<PortfolioPage>, nullptr},
    {"campaigns", QT_TRANSLATE_NOOP("pages", "Campaigns"), "flag", Place::Workspace, true,
     make<CampaignsPage>, nullptr},
    {"creators", QT_TRANSLATE_NOOP("pages", "All creators"), "users", Place::Workspace, true,
     make<CreatorsPage>, nullptr},
    {"adoption", QT_TRANSLATE_NOOP("pages", "AI adoption"), "spark", Place::Workspace, true,
     make<AdoptionPage>, nullptr},
    {"imports", QT_TRANSLATE_NOOP("pages", "Imports"), "import", Place::Workspace, true, make<ImportsPage>,
     nullptr},
    {"reports", QT_TRANSLATE_NOOP("pages", "Reports"), "report", Place::Workspace, true, make<ReportsPage>,
     nullptr},
    {"goal", QT_TRANSLATE_NOOP("pages", "Goal and KPIs"), "target", Place::Path, true, make<GoalPage>,
     goalState},
    {"objectives", QT_TRANSLATE_NOOP("pages", "Objectives"), "gauge", Place::Path, true, make<ObjectivesPage>,
     objectivesState},
    {"tools", QT_TRANSLATE_NOOP("pages", "Tools"), "tool", Place::Path, true, make<ToolsPage>, toolsState,
     toolsLock, nullptr, toolsUnlocker},
    {"partners", QT_TRANSLATE_NOOP("pages", "Creators"), "users", Place::Path, true, nullptr, partnersState,
     nullptr, nullptr, nullptr, "creators"},
    {"content", QT_TRANSLATE_NOOP("pages", "Content"), "image", Place::Path, true, make<ContentPage>,
     contentState},
    {"results", QT_TRANSLATE_NOOP("pages", "Results"), "chart", Place::Path, true, make<ResultsPage>,
     resultsState},
    {"reviews", QT_TRANSLATE_NOOP("pages", "Reviews"), "calendar", Place::Path, true, make<ReviewsPage>,
     reviewsState},
});

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

const Entry* unlockerOf(const Entry& entry, const Session& session) {
    const char* id = entry.unlocker ? entry.unlocker(session) : entry.unlockedAt;
    return id ? find(QString::fromLatin1(id)) : nullptr;
}

QString lockOf(const Entry& entry, const Session& session) {
    return entry.lock && session.isOpen() ? entry.lock(session) : QString();
}

}  // namespace goalpost::ui::pages
