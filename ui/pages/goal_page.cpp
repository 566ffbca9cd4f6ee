// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal_page.hpp"

#include "edit/campaign.hpp"
#include "store/newest_days.hpp"
#include "ui/pages/goal/goal_cards.hpp"
#include "ui/pages/goal/goal_choice.hpp"
#include "ui/pages/goal/goal_foot.hpp"
#include "ui/pages/goal/kpi_lanes.hpp"
#include "ui/pages/goal/profile_drawer.hpp"
#include "ui/pages/goal/rehearsal_drawer.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/finding_list.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/new_campaign.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QResizeEvent>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LowWindow = 760;
constexpr int FindingsWidth = 284;
constexpr int DrawerWidth = 320;

}  // namespace

GoalPage::GoalPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Goal and KPIs"));
    column->addWidget(m_header);
    auto* define = newButton(u"defineKpi"_s, tr("Define a KPI…"));
    m_header->addAction(define);
    connect(define, &QPushButton::clicked, this, [this] { m_lanes->defineKpi({}); });
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    m_newCampaign = new NewCampaign(session(), tr("The first campaign"), {});
    m_choice = new GoalChoice(around, this);
    m_stack->addWidget(m_newCampaign);
    m_stack->addWidget(newPlanning());
    connectParts();
}

QWidget* GoalPage::newPlanning() {
    const Surroundings around{session(), prompts()};
    auto* planning = new QWidget;
    auto* row = new WrapRow;
    planning->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    auto* left = new QVBoxLayout;
    left->setSpacing(M);
    m_goals = new GoalCards;
    left->addWidget(m_goals);
    m_lanes = new KpiLanes(around);
    left->addWidget(m_lanes, 1);
    left->addWidget(newFoot());
    row->addLayout(left, 1);
    m_findings = new FindingList;
    setSideWidth(m_findings, FindingsWidth);
    row->addWidget(m_findings);
    m_profile = new ProfileDrawer(around);
    m_rehearsal = new RehearsalDrawer(around);
    for (Drawer* drawer : std::initializer_list<Drawer*>{m_profile, m_rehearsal}) {
        setSideWidth(drawer, DrawerWidth);
        drawer->hide();
        row->addWidget(drawer);
    }
    return planning;
}

QWidget* GoalPage::newFoot() {
    auto* foot = new QWidget;
    auto* row = new WrapRow(WrapRow::Widths::Equal);
    foot->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M - 2);
    m_profileLine = new FootLine(u"openProfile"_s, tr("Creator profile and tool settings"));
    m_rehearsalLine = new FootLine(u"openRehearsal"_s, tr("Tracking rehearsal"));
    row->addWidget(m_profileLine, 1);
    row->addWidget(m_rehearsalLine, 1);
    return foot;
}

void GoalPage::connectParts() {
    connect(&session(), &Session::refused, this, &GoalPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::campaignChanged, this, [this] { m_lanes->setGoal(std::nullopt); });
    connect(m_findings, &FindingList::reasonWanted, this,
            [this](const QString& rule, const QString& subject, const QString& message) {
                giveReason(session(), prompts(), rule, subject, message);
            });
    connect(m_findings, &FindingList::placeWanted, this, &GoalPage::goToFinding);
    connect(m_goals, &GoalCards::primaryWanted, this,
            [this](model::Goal goal) { m_choice->choose(goal, m_goals->cardOf(goal)); });
    connect(m_goals, &GoalCards::secondaryToggled, this,
            [this](model::Goal goal) { m_choice->wishSecondary(goal, m_goals->cardOf(goal)); });
    connect(m_goals, &GoalCards::splitWanted, m_choice, &GoalChoice::splitOff);
    connect(m_choice, &GoalChoice::chosen, this, [this](model::Goal goal) { m_lanes->setGoal(goal); });
    connect(m_choice, &GoalChoice::keptAsItIs, this, &GoalPage::refresh);
    connect(m_choice, &GoalChoice::forbidden, this, &GoalPage::showRefusal);
    connect(m_lanes, &KpiLanes::goalShown, this, &GoalPage::showSide);
    connect(m_lanes, &KpiLanes::problem, this,
            [this](const QString& sentence) { m_banner->tell(Banner::Kind::Warning, sentence); });
    connect(m_profileLine, &FootLine::toggled, this,
            [this] { open(m_side == Side::Profile ? Side::Findings : Side::Profile); });
    connect(m_rehearsalLine, &FootLine::toggled, this,
            [this] { open(m_side == Side::Rehearsal ? Side::Findings : Side::Rehearsal); });
    connect(m_profile, &Drawer::closed, this, [this] {
        open(Side::Findings);
        m_profileLine->button()->setFocus();
    });
    connect(m_rehearsal, &Drawer::closed, this, [this] {
        open(Side::Findings);
        m_rehearsalLine->button()->setFocus();
    });
    connect(m_profile, &ProfileDrawer::audienceWanted, this, [this] { emit goTo(u"campaigns"_s); });
}

void GoalPage::refresh() {
    const model::Campaign* campaign = session().campaign();
    m_header->setCrumb(crumbOf(session()));
    m_stack->setCurrentIndex(campaign ? 1 : 0);
    if (!campaign) {
        m_header->pill()->hide();
        m_newCampaign->refresh();
        return;
    }
    m_header->pill()->showTag(tr("Phase: %1").arg(phaseText(campaign->currentPhase())), TagKind::Neutral,
                              u"edit"_s);
    m_goals->show(*session().plan(), *campaign, session().file().readOnly);
    m_lanes->show(*campaign);
    m_findings->show(method::checkup(*session().plan(), *campaign, todayFromClock()), *campaign);
    showSide();
    askFreshness(campaign->id);
}

void GoalPage::askFreshness(const Id& id) {
    session().ask(
        this, [id](const store::Workspace& workspace) { return store::newestDays(workspace, id); },
        [this, id](const model::NewestDays& newest) {
            if (const model::Campaign* campaign = session().campaign(); campaign && campaign->id == id)
                m_lanes->showFreshness(
                    report::freshnessOf(*session().plan(), *campaign, newest, todayFromClock()));
        },
        [](const QString&) {});
}

void GoalPage::showFoot(const model::Campaign& campaign) {
    const auto goal = m_lanes->goal();
    m_profileLine->button()->setEnabled(goal.has_value());
    m_profileLine->setNote(goal ? tr("%1: %2").arg(goalText(*goal), profileSourceText(method::profileOf(
                                                                        *session().plan(), *goal)))
                                : tr("Choose a goal first"));
    const RehearsalCount count = rehearsalCount(*session().plan(), campaign);
    m_rehearsalLine->setNote(count.all == 0 ? tr("Choose primary KPIs first")
                                            : tr("%1 of %2 primary KPIs have computed from a sample")
                                                  .arg(countText(count.shown), countText(count.all)),
                             count.all > 0 && count.shown == count.all ? Tone::Positive : Tone::Muted);
}

void GoalPage::open(Side side) {
    m_side = side;
    showSide();
    if (side == Side::Profile)
        m_profile->scrollToTop();
    else if (side == Side::Rehearsal)
        m_rehearsal->scrollToTop();
}

void GoalPage::showSide() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    if (m_side == Side::Profile && !m_lanes->goal())
        m_side = Side::Findings;
    showFoot(*campaign);
    if (m_side == Side::Profile)
        m_profile->show(*m_lanes->goal());
    if (m_side == Side::Rehearsal)
        m_rehearsal->show();
    m_findings->setVisible(m_side == Side::Findings);
    m_profile->setVisible(m_side == Side::Profile);
    m_rehearsal->setVisible(m_side == Side::Rehearsal);
    m_profileLine->setOpen(m_side == Side::Profile);
    m_rehearsalLine->setOpen(m_side == Side::Rehearsal);
}

void GoalPage::goToFinding(const QString& page, const Id& entity, const QString& subject) {
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    if (page != u"goal"_s) {
        emit goToSubject(page, campaign->id, entity);
        return;
    }
    if (entity != campaign->id)
        m_lanes->reveal(entity);
    else if (const auto goal = model::fromId<model::Goal>(toStd(subject.section(u'/', -1))))
        m_lanes->askFor(*goal);
    else
        m_goals->focusPrimary();
}

void GoalPage::showRefusal(const QString& rule, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
    m_banner->setMark(rule);
}

void GoalPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    // Where the keyboard was on a card before, it begins on the chosen one.
    m_goals->takeToPrimary(focusWidget());
}

void GoalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_goals->setCompact(event->size().height() < LowWindow);
}

}  // namespace goalpost::ui
