// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/catalogue.hpp"

#include "method/campaign_view.hpp"
#include "method/method.hpp"
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
#include "ui/words/text.hpp"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

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

/// Of the primary KPIs: how many there are, and how many have an objective.
std::pair<int, int> promisedKpis(const model::Campaign& campaign) {
    int wanted = 0;
    int there = 0;
    for (const model::Goal goal : method::goalsOf(campaign))
        for (const model::KpiChoice* choice : method::primaryKpis(campaign, goal)) {
            ++wanted;
            there += std::ranges::any_of(
                         campaign.objectives,
                         [&](const model::Objective& objective) { return objective.kpi == choice->kpi; })
                         ? 1
                         : 0;
        }
    return {wanted, there};
}

QString objectivesState(const Session& session) {
    const model::Campaign* campaign = session.campaign();
    const auto [wanted, there] = campaign ? promisedKpis(*campaign) : std::pair{0, 0};
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
    for (const auto& each : method::lackingForGoal(*session.plan(), *campaign))
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
    return through
               ? QCoreApplication::translate("pages", "Data to %1").arg(dayText(*through, todayFromClock()))
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

int campaignCount(const Session& session) {
    return static_cast<int>(std::ranges::count_if(
        session.plan()->campaigns, [](const model::Campaign& campaign) { return !campaign.archived; }));
}

int creatorCount(const Session& session) {
    return static_cast<int>(session.plan()->creators.size());
}

int importCount(const Session& session) {
    return static_cast<int>(std::ranges::count_if(
        session.file().imports, [](const store::ImportBatch& batch) { return !batch.undone; }));
}

/// Nothing of these rules is open or broken without a reason.
bool isSettled(const Session& session, std::initializer_list<std::string_view> rules) {
    const auto findings = method::check(*session.plan(), todayFromClock(), session.campaign());
    return std::ranges::none_of(findings, [&](const method::Finding& finding) {
        return !finding.reasoned() && finding.strength != method::Strength::Speculation &&
               std::ranges::any_of(rules,
                                   [&](std::string_view each) { return finding.rule.starts_with(each); });
    });
}

bool goalDone(const Session& session) {
    const auto goal = session.campaign()->primaryGoal();
    return goal && !method::primaryKpis(*session.campaign(), *goal).empty() &&
           isSettled(session, {"GOAL-FOCUS", "GOAL-CONFLICT", "KPI-"});
}

bool objectivesDone(const Session& session) {
    const auto [wanted, there] = promisedKpis(*session.campaign());
    return wanted > 0 && there == wanted &&
           method::lackingForGoal(*session.plan(), *session.campaign()).empty() &&
           isSettled(session, {"SMART-"});
}

bool toolsDone(const Session& session) {
    return method::hasToolDecision(*session.campaign());
}

bool partnersDone(const Session& session) {
    return std::ranges::any_of(session.campaign()->partnerships, method::isExecuted);
}

bool contentDone(const Session& session) {
    bool any = false;
    for (const model::Partnership& partnership : session.campaign()->partnerships)
        for (const model::Deliverable& piece : partnership.deliverables) {
            if (!isPublished(piece))
                return false;
            any = true;
        }
    return any;
}

/// The campaign is over and has been measured.
bool resultsDone(const Session& session) {
    const model::Campaign& campaign = *session.campaign();
    return session.file().dataThrough && (campaign.currentPhase() == model::Phase::Closed ||
                                          (campaign.to && *campaign.to < todayFromClock()));
}

bool reviewsDone(const Session& session) {
    bool any = false;
    for (const model::Review& review : session.plan()->reviews)
        if (review.campaign == session.campaign()->id) {
            if (!review.held)
                return false;
            any = true;
        }
    return any;
}

constexpr auto Pages = std::to_array<Entry>({
    {.id = "home",
     .title = QT_TRANSLATE_NOOP("pages", "Home"),
     .icon = "home",
     .place = Place::Workspace,
     .needsWorkspace = false,
     .make = make<HomePage>},
    {.id = "portfolio",
     .title = QT_TRANSLATE_NOOP("pages", "Portfolio"),
     .icon = "grid",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<PortfolioPage>},
    {.id = "campaigns",
     .title = QT_TRANSLATE_NOOP("pages", "Campaigns"),
     .icon = "flag",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<CampaignsPage>,
     .count = campaignCount,
     .counted = QT_TRANSLATE_N_NOOP("pages", "%n campaign(s)")},
    {.id = "creators",
     .title = QT_TRANSLATE_NOOP("pages", "All creators"),
     .icon = "users",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<CreatorsPage>,
     .count = creatorCount,
     .counted = QT_TRANSLATE_N_NOOP("pages", "%n creator(s)")},
    {.id = "adoption",
     .title = QT_TRANSLATE_NOOP("pages", "AI adoption"),
     .icon = "spark",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<AdoptionPage>},
    {.id = "imports",
     .title = QT_TRANSLATE_NOOP("pages", "Imports"),
     .icon = "import",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<ImportsPage>,
     .count = importCount,
     .counted = QT_TRANSLATE_N_NOOP("pages", "%n import(s)"),
     .takes = ImportsPage::takes},
    {.id = "reports",
     .title = QT_TRANSLATE_NOOP("pages", "Reports"),
     .icon = "report",
     .place = Place::Workspace,
     .needsWorkspace = true,
     .make = make<ReportsPage>},
    {.id = "goal",
     .title = QT_TRANSLATE_NOOP("pages", "Goal and KPIs"),
     .icon = "target",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<GoalPage>,
     .state = goalState,
     .done = goalDone},
    {.id = "objectives",
     .title = QT_TRANSLATE_NOOP("pages", "Objectives"),
     .icon = "gauge",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<ObjectivesPage>,
     .state = objectivesState,
     .done = objectivesDone},
    {.id = "tools",
     .title = QT_TRANSLATE_NOOP("pages", "Tools"),
     .icon = "tool",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<ToolsPage>,
     .state = toolsState,
     .lock = toolsLock,
     .unlocker = toolsUnlocker,
     .done = toolsDone},
    {.id = "partners",
     .title = QT_TRANSLATE_NOOP("pages", "Creators"),
     .icon = "users",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = nullptr,
     .state = partnersState,
     .viewOf = "creators",
     .done = partnersDone},
    {.id = "content",
     .title = QT_TRANSLATE_NOOP("pages", "Content"),
     .icon = "image",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<ContentPage>,
     .state = contentState,
     .done = contentDone},
    {.id = "results",
     .title = QT_TRANSLATE_NOOP("pages", "Results"),
     .icon = "chart",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<ResultsPage>,
     .state = resultsState,
     .done = resultsDone},
    {.id = "reviews",
     .title = QT_TRANSLATE_NOOP("pages", "Reviews"),
     .icon = "calendar",
     .place = Place::Path,
     .needsWorkspace = true,
     .make = make<ReviewsPage>,
     .state = reviewsState,
     .done = reviewsDone},
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

QString countOf(const Entry& entry, const Session& session) {
    return entry.count && session.isOpen()
               ? QCoreApplication::translate("pages", entry.counted, nullptr, entry.count(session))
               : QString();
}

QString lockOf(const Entry& entry, const Session& session) {
    return entry.lock && session.isOpen() ? entry.lock(session) : QString();
}

}  // namespace goalpost::ui::pages
