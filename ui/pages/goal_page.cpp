// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal_page.hpp"

#include "edit/campaign.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/elided_label.hpp"
#include "ui/widgets/finding_list.hpp"
#include "ui/widgets/goal_card.hpp"
#include "ui/widgets/lane.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/new_campaign.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LowWindow = 760;
constexpr int FindingsWidth = 284;
constexpr int LeastGoals = 500;
constexpr int LeastLane = 180;
constexpr int LeastLaneView = 96;
constexpr int SuggestedPrimary = 3;
constexpr int SuggestedOther = 3;

constexpr model::Goal Goals[] = {model::Goal::BrandAwareness, model::Goal::Engagement,
                                 model::Goal::WebsiteTraffic, model::Goal::LeadGeneration,
                                 model::Goal::Sales};

/// The lane in which a KPI belongs for a goal, by the catalogue.
model::Role laneOf(const kpi::GoalFit* fit) {
    if (!fit)
        return model::Role::Contextual;
    switch (fit->fit) {
        case kpi::Fit::Primary:
        case kpi::Fit::PrimaryWithCompanion:
            return model::Role::Primary;
        case kpi::Fit::Noise:
        case kpi::Fit::Forbidden:
            return model::Role::Noise;
        default:
            return model::Role::Contextual;
    }
}

/// The catalogue's own choice for a goal, as one act: what the source names first, two lanes beside it.
edit::Act suggested(model::Plan plan, const Id& campaign, model::Goal goal) {
    int primary = 0;
    int contextual = 0;
    int noise = 0;
    for (const kpi::Kpi& kpi : kpi::catalogue()) {
        const kpi::GoalFit* fit = kpi::fitOf(kpi, goal);
        if (!fit || fit->fit == kpi::Fit::None || fit->fit == kpi::Fit::PrimaryWithCompanion)
            continue;
        model::Role role = laneOf(fit);
        if (role == model::Role::Primary && primary >= SuggestedPrimary)
            role = model::Role::Contextual;
        int& count = role == model::Role::Primary      ? primary
                     : role == model::Role::Contextual ? contextual
                                                       : noise;
        if (role != model::Role::Primary && count >= SuggestedOther)
            continue;
        ++count;
        plan = edit::placeKpi(std::move(plan), campaign, goal, kpi.id, role).plan;
    }
    return {std::move(plan), "Choose suggested KPIs for " + std::string(model::nameOf(goal))};
}

/// A note that gives way where there is little room.
ElidedLabel* newHint(const QString& text) {
    auto* hint = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    hint->setText(text);
    return hint;
}

}  // namespace

GoalPage::GoalPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Goal and KPIs"));
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    m_newCampaign = new NewCampaign(session(), tr("The first campaign"), {});
    m_stack->addWidget(m_newCampaign);
    m_stack->addWidget(newPlanning());
    connect(&session(), &Session::refused, this, &GoalPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::campaignChanged, this, [this] { m_goal.reset(); });
}

QWidget* GoalPage::newPlanning() {
    auto* planning = new QWidget;
    auto* row = new WrapRow;
    planning->setLayout(row);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    auto* left = new QVBoxLayout;
    left->setSpacing(M);
    left->addWidget(newGoals());
    left->addWidget(newLanes(), 1);
    row->addLayout(left, 1);
    m_findings = new FindingList;
    setSideWidth(m_findings, FindingsWidth);
    row->addWidget(m_findings);
    connect(m_findings, &FindingList::reasonWanted, this, &GoalPage::giveReason);
    return planning;
}

QWidget* GoalPage::newGoals() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    auto* heading = new QHBoxLayout;
    heading->addWidget(newLabel(tr("What is this campaign for?"), paint::TextRole::Section));
    heading->addWidget(newHint(tr("One primary goal. A secondary goal is optional (Shift+Space).")));
    heading->addStretch(1);
    column->addLayout(heading);
    setScaledMinimumWidth(area, LeastGoals);
    auto* cards = new WrapRow(WrapRow::Widths::Equal);
    cards->setSpacing(S);
    for (const model::Goal goal : Goals) {
        auto* card = new GoalCard(goal);
        cards->addWidget(card, 1);
        m_goals.push_back(card);
        connect(card, &GoalCard::focusChanged, this, &GoalPage::placeTabStop);
        connect(card, &GoalCard::neighbourWanted, this, [this, card](int step) { stepGoal(card, step); });
        connect(card, &GoalCard::primaryWanted, this, &GoalPage::choosePrimary);
        connect(card, &GoalCard::secondaryToggled, this, &GoalPage::toggleSecondary);
    }
    column->addLayout(cards);
    return area;
}

QWidget* GoalPage::newLanes() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    auto* heading = new QHBoxLayout;
    heading->setSpacing(S);
    m_lanesTitle = newLabel({}, paint::TextRole::Section);
    heading->addWidget(m_lanesTitle);
    m_shownGoal = new QComboBox;
    m_shownGoal->setObjectName(u"shownGoal"_s);
    m_shownGoal->setAccessibleName(tr("Goal whose KPIs are shown"));
    heading->addWidget(m_shownGoal);
    heading->addWidget(newHint(tr("Drag, or Alt + ← → to change lane.")));
    heading->addStretch(1);
    m_suggest = newButton(u"suggestKpis"_s, tr("Use suggested KPIs"), ButtonKind::Plain, u"spark"_s);
    heading->addWidget(m_suggest);
    m_search = new QLineEdit;
    m_search->setObjectName(u"addKpi"_s);
    m_search->setAccessibleName(tr("Add a KPI"));
    setScaledWidth(m_search, 190);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    heading->addWidget(m_search);
    column->addLayout(heading);
    auto* lanes = new WrapRow;
    lanes->setSpacing(M - 2);
    const std::pair<model::Role, QString> kinds[] = {
        {model::Role::Primary, tr("Measures progress toward the goal directly")},
        {model::Role::Contextual, tr("Explains a primary KPI, never judged")},
        {model::Role::Noise, tr("Kept out of this campaign’s reports")}};
    for (const auto& [role, purpose] : kinds) {
        auto* lane = new Lane(role, purpose);
        setScaledMinimumWidth(lane, LeastLane);
        setScaledMinimumHeight(lane->view(), LeastLaneView);
        lanes->addWidget(lane, 1);
        m_lanes.push_back(lane);
        connectLane(lane);
    }
    column->addLayout(lanes, 1);
    fillKpiSearch();
    connect(m_search, &QLineEdit::returnPressed, this, &GoalPage::addTypedKpi);
    connect(m_suggest, &QPushButton::clicked, this, &GoalPage::suggestKpis);
    connect(m_shownGoal, &QComboBox::activated, this, [this](int index) {
        m_goal = model::fromId<model::Goal>(toStd(m_shownGoal->itemData(index).toString()));
        showLanes();
    });
    return area;
}

void GoalPage::connectLane(Lane* lane) {
    connect(lane->view(), &LaneView::moveWanted, this, [this](const QString& kpi, model::Role role) {
        m_followed = kpi;  // the focus goes with the card: the lane after next is one key further
        placeKpi(kpi, role);
    });
    connect(lane->view(), &LaneView::removeWanted, this,
            [this](const QString& kpi) { placeKpi(kpi, std::nullopt); });
    connect(lane->view(), &LaneView::sourceWanted, this, &GoalPage::nameSource);
}

void GoalPage::fillKpiSearch() {
    auto* model = new QStandardItemModel(m_search);
    for (const kpi::Kpi& kpi : kpi::catalogue()) {
        auto* item = new QStandardItem(coreText(kpi.name));
        item->setData(toQt(kpi.id), Qt::UserRole);
        item->setToolTip(coreText(kpi.meaning));
        model->appendRow(item);
    }
    auto* completer = new QCompleter(model, m_search);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setObjectName(u"completions"_s);
    m_search->setCompleter(completer);
    m_search->setPlaceholderText(tr("Add a KPI from %1…").arg(kpi::catalogue().size()));
    connect(
        completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex&) { addTypedKpi(); }, Qt::QueuedConnection);
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
    if (!m_goal || (m_goal != campaign->primaryGoal() && m_goal != campaign->secondaryGoal()))
        m_goal = campaign->primaryGoal();
    showGoals();
    showLanes();
    m_findings->show(method::checkup(*session().plan(), *campaign, todayFromClock()));
}

void GoalPage::showGoals() {
    const model::Campaign* campaign = session().campaign();
    const auto primary = campaign->primaryGoal();
    const auto secondary = campaign->secondaryGoal();
    for (GoalCard* card : m_goals) {
        const auto state = card->goal() == primary     ? GoalCard::State::Primary
                           : card->goal() == secondary ? GoalCard::State::Secondary
                                                       : GoalCard::State::Free;
        card->show(state, primary && primary != card->goal());
        card->setEnabled(!session().file().readOnly);
    }
    placeTabStop();
    const QSignalBlocker quiet(m_shownGoal);
    m_shownGoal->clear();
    for (const auto& goal : {primary, secondary})
        if (goal)
            m_shownGoal->addItem(goalText(*goal), toQt(model::idOf(*goal)));
    if (m_goal)
        m_shownGoal->setCurrentIndex(std::max(0, m_shownGoal->findData(toQt(model::idOf(*m_goal)))));
    m_shownGoal->setVisible(secondary.has_value());
}

GoalCard* GoalPage::tabStop() const {
    const auto with = [this](auto&& holds) {
        const auto found = std::ranges::find_if(m_goals, holds);
        return found == m_goals.end() ? nullptr : *found;
    };
    if (GoalCard* focused = with([](const GoalCard* card) { return card->hasFocus(); }))
        return focused;
    GoalCard* primary = with([](const GoalCard* card) { return card->state() == GoalCard::State::Primary; });
    return primary ? primary : m_goals.front();
}

void GoalPage::placeTabStop() {
    const GoalCard* stop = tabStop();
    for (GoalCard* card : m_goals)
        card->setFocusPolicy(card == stop ? Qt::StrongFocus : Qt::ClickFocus);
}

void GoalPage::stepGoal(GoalCard* from, int step) {
    const auto count = static_cast<int>(m_goals.size());
    const auto now = static_cast<int>(std::ranges::find(m_goals, from) - m_goals.begin());
    m_goals[static_cast<std::size_t>((now + step + count) % count)]->setFocus(Qt::TabFocusReason);
}

void GoalPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    // Where the keyboard was on a card before, it begins on the chosen one.
    const auto* card = qobject_cast<GoalCard*>(focusWidget());
    if (!card || card->state() == GoalCard::State::Primary)
        return;
    for (GoalCard* each : m_goals)
        if (each->state() == GoalCard::State::Primary)
            each->setFocus(Qt::OtherFocusReason);
}

void GoalPage::showLanes() {
    const model::Campaign* campaign = session().campaign();
    m_lanesTitle->setText(!m_goal                    ? tr("KPIs")
                          : m_shownGoal->count() > 1 ? tr("KPIs for")
                                                     : tr("KPIs for %1").arg(goalText(*m_goal)));
    for (Lane* lane : m_lanes) {
        lane->model()->show(campaign, m_goal);
        lane->refresh(m_goal.has_value());
        if (!m_followed.isEmpty() && lane->view()->makeCurrent(m_followed))
            lane->view()->setFocus();
    }
    m_followed.clear();
    const bool writable = m_goal && !session().file().readOnly;
    m_search->setEnabled(writable);
    m_suggest->setVisible(writable && choicesFor(*campaign, *m_goal).empty());
}

void GoalPage::choosePrimary(model::Goal goal) {
    const model::Campaign* campaign = session().campaign();
    if (!campaign || campaign->primaryGoal() == goal)
        return;
    QStringList losing;
    if (campaign->primaryGoal() && campaign->secondaryGoal() != goal)
        for (const model::KpiChoice& choice : choicesFor(*campaign, *campaign->primaryGoal()))
            if (const kpi::Kpi* kpi = kpi::find(choice.kpi); kpi && choice.role == model::Role::Primary)
                losing << coreText(kpi->name);
    const QString question =
        tr("These primary KPIs were chosen for %1 and have to be chosen anew for %2: %3. Undo takes the "
           "change back.");
    if (!losing.isEmpty() && !prompts().confirm(tr("Change the primary goal?"),
                                                question.arg(goalText(*campaign->primaryGoal()),
                                                             goalText(goal), losing.join(u", "_s)),
                                                tr("Change the goal"))) {
        showGoals();
        return;
    }
    m_goal = goal;
    session().change(
        [id = campaign->id, goal](model::Plan plan) { return edit::chooseGoal(std::move(plan), id, goal); });
}

void GoalPage::toggleSecondary(model::Goal goal) {
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    const std::optional<model::Goal> next =
        campaign->secondaryGoal() == goal ? std::nullopt : std::optional(goal);
    session().change([id = campaign->id, next](model::Plan plan) {
        return edit::chooseSecondaryGoal(std::move(plan), id, next);
    });
}

void GoalPage::placeKpi(const QString& kpi, std::optional<model::Role> role) {
    const model::Campaign* campaign = session().campaign();
    if (!campaign || !m_goal)
        return;
    session().change([id = campaign->id, goal = *m_goal, kpi = toStd(kpi), role](model::Plan plan) {
        return edit::placeKpi(std::move(plan), id, goal, kpi, role);
    });
}

void GoalPage::addTypedKpi() {
    const QString typed = m_search->text().trimmed();
    if (typed.isEmpty() || !m_goal)
        return;
    const kpi::Kpi* found = nullptr;
    for (const kpi::Kpi& kpi : kpi::catalogue())
        if (typed.compare(coreText(kpi.name), Qt::CaseInsensitive) == 0 || typed == toQt(kpi.id))
            found = &kpi;
    if (!found) {
        m_banner->tell(Banner::Kind::Warning,
                       tr("No KPI is called “%1”. Choose one from the list.").arg(typed));
        return;
    }
    m_search->setText({});  // unlike clear() it leaves nothing to take back: undo is that of the act
    model::Role role = laneOf(kpi::fitOf(*found, *m_goal));
    // A full lane refuses nothing, but the fourth is a decision of its own, not a side effect of adding.
    if (role == model::Role::Primary && m_lanes.front()->model()->rowCount() >= SuggestedPrimary)
        role = model::Role::Contextual;
    placeKpi(toQt(found->id), role);
}

void GoalPage::suggestKpis() {
    const model::Campaign* campaign = session().campaign();
    if (campaign && m_goal)
        session().change([id = campaign->id, goal = *m_goal](model::Plan plan) {
            return suggested(std::move(plan), id, goal);
        });
}

void GoalPage::nameSource(const QString& choice, const QString& current) {
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    const auto chosen = std::ranges::find(campaign->kpis, Id{toStd(choice)},
                                          [](const model::KpiChoice& each) { return each.id; });
    const kpi::Kpi* kpi = chosen == campaign->kpis.end() ? nullptr : kpi::find(chosen->kpi);
    const auto source = prompts().text(
        tr("Data source"),
        tr("Where do the figures of “%1” come from?").arg(kpi ? coreText(kpi->name) : tr("this KPI")),
        current);
    if (source)
        session().change(
            [id = campaign->id, choice = Id{toStd(choice)}, source = toStd(*source)](model::Plan plan) {
                return edit::nameDataSource(std::move(plan), id, choice, source);
            });
}

void GoalPage::giveReason(const QString& rule, const QString& subject, const QString& message) {
    const auto reason = prompts().text(
        tr("Continue with a reason"),
        message + u"\n\n"_s + tr("Why is it right here? The reason is kept and printed."), {}, true);
    if (!reason)
        return;
    const QString by = qEnvironmentVariable("USER", tr("Somebody"));
    session().change([rule = toStd(rule), subject = toStd(subject), reason = toStd(*reason),
                      by = toStd(by)](model::Plan plan) {
        return edit::writeReason(std::move(plan), rule, subject, reason, by, todayFromClock());
    });
}

void GoalPage::showRefusal(const QString& rule, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
    m_banner->setMark(rule);
}

void GoalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    for (GoalCard* card : m_goals)
        card->setCompact(event->size().height() < LowWindow);
}

}  // namespace goalpost::ui
