// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/kpi_lanes.hpp"

#include "ui/look/text_size.hpp"
#include "ui/pages/goal/custom_kpi_dialog.hpp"
#include "ui/pages/goal/kpi_suggestions.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/lane.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int LeastLane = 180;
constexpr int LeastLaneView = 96;
constexpr int SearchWidth = 190;

}  // namespace

KpiLanes::KpiLanes(Surroundings around, QWidget* parent)
    : QWidget(parent), m_session(around.session), m_prompts(around.prompts) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    buildHeading(*column);
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
    fillSearch();
    connect(m_search, &QLineEdit::returnPressed, this, &KpiLanes::addTyped);
    connect(m_suggest, &QPushButton::clicked, this, &KpiLanes::suggest);
    connect(m_shownGoal, &QComboBox::activated, this, [this](int index) {
        m_goal = model::fromId<model::Goal>(toStd(m_shownGoal->itemData(index).toString()));
        showLanes();
        emit goalShown();
    });
}

void KpiLanes::buildHeading(QVBoxLayout& column) {
    m_heading = new QHBoxLayout;
    m_heading->setSpacing(S);
    m_title = newLabel({}, paint::TextRole::Section);
    m_heading->addWidget(m_title);
    m_shownGoal = new QComboBox;
    m_shownGoal->setObjectName(u"shownGoal"_s);
    m_shownGoal->setAccessibleName(tr("Goal whose KPIs are shown"));
    m_heading->addWidget(m_shownGoal);
    auto* hint = new ElidedLabel(paint::TextRole::Small, Tone::Muted);
    hint->setText(tr("Drag, or Alt + ← → to change lane."));
    m_heading->addWidget(hint);
    m_heading->addStretch(1);
    m_suggest = newButton(u"suggestKpis"_s, tr("Use suggested KPIs"), ButtonKind::Plain, u"spark"_s);
    m_heading->addWidget(m_suggest);
    m_search = new QLineEdit;
    m_search->setObjectName(u"addKpi"_s);
    m_search->setAccessibleName(tr("Add a KPI"));
    setScaledWidth(m_search, SearchWidth);
    m_search->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_heading->addWidget(m_search);
    column.addLayout(m_heading);
}

void KpiLanes::connectLane(Lane* lane) {
    connect(lane->view(), &LaneView::moveWanted, this, [this](const QString& kpi, model::Role role) {
        m_followed = kpi;  // the focus goes with the card: the lane after next is one key further
        place(kpi, role);
    });
    connect(lane->view(), &LaneView::removeWanted, this,
            [this](const QString& kpi) { place(kpi, std::nullopt); });
    connect(lane->view(), &LaneView::copyWanted, this, &KpiLanes::defineKpi);
    connect(lane->view(), &LaneView::sourceWanted, this, &KpiLanes::nameSource);
}

void KpiLanes::fillSearch() {
    auto* model = new QStandardItemModel(m_search);
    auto* completer = new QCompleter(model, m_search);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    completer->setMaxVisibleItems(10);
    completer->popup()->setObjectName(u"completions"_s);
    m_search->setCompleter(completer);
    connect(
        completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
        [this](const QModelIndex&) { addTyped(); }, Qt::QueuedConnection);
}

void KpiLanes::showSearch() {
    const auto kpis = kpi::allOf(*m_session.plan());
    if (kpis == m_searched)
        return;
    m_searched = kpis;
    auto* model = qobject_cast<QStandardItemModel*>(m_search->completer()->model());
    model->clear();
    for (const kpi::Kpi* kpi : kpis) {
        auto* item = new QStandardItem(coreText(kpi->name));
        item->setData(toQt(kpi->id), Qt::UserRole);
        item->setToolTip(coreText(kpi->meaning));
        model->appendRow(item);
    }
    m_search->setPlaceholderText(tr("Add a KPI from %1…").arg(kpis.size()));
}

void KpiLanes::defineKpi(const QString& copyOf) {
    auto* dialog = new CustomKpiDialog({m_session, m_prompts}, window());
    if (!copyOf.isEmpty())
        dialog->begin(copyOf);
    dialog->open();
}

void KpiLanes::show(const model::Campaign& campaign) {
    if (!m_goal || (m_goal != campaign.primaryGoal() && m_goal != campaign.secondaryGoal()))
        m_goal = campaign.primaryGoal();
    showGoals(campaign);
    showLanes();
}

void KpiLanes::showGoals(const model::Campaign& campaign) {
    const QSignalBlocker quiet(m_shownGoal);
    m_shownGoal->clear();
    for (const auto& goal : {campaign.primaryGoal(), campaign.secondaryGoal()})
        if (goal)
            m_shownGoal->addItem(goalText(*goal), toQt(model::idOf(*goal)));
    if (m_goal)
        m_shownGoal->setCurrentIndex(std::max(0, m_shownGoal->findData(toQt(model::idOf(*m_goal)))));
    m_shownGoal->setVisible(campaign.secondaryGoal().has_value());
}

void KpiLanes::showFreshness(const std::vector<report::Freshness>& freshness) {
    QHash<QString, LaneModel::Fresh> fresh;
    for (const auto& each : freshness)
        fresh.insert(toQt(each.choice.text),
                     {coreText(report::sentenceOf(each, todayFromClock())), each.stale});
    for (Lane* lane : m_lanes)
        lane->model()->showFreshness(fresh);
}

void KpiLanes::showLanes() {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    m_title->setText(!m_goal                    ? tr("KPIs")
                     : m_shownGoal->count() > 1 ? tr("KPIs for")
                                                : tr("KPIs for %1").arg(goalText(*m_goal)));
    for (Lane* lane : m_lanes) {
        lane->model()->show(*m_session.plan(), campaign, m_goal);
        lane->refresh(m_goal.has_value());
        if (!m_followed.isEmpty() && lane->view()->makeCurrent(m_followed))
            lane->view()->setFocus();
    }
    m_followed.clear();
    const bool writable = m_goal && !m_session.file().readOnly;
    showSearch();
    m_search->setEnabled(writable);
    m_suggest->setVisible(writable && choicesFor(*campaign, *m_goal).empty());
}

void KpiLanes::reveal(const Id& choice) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    for (const model::KpiChoice& each : campaign->kpis)
        if (each.id == choice) {
            m_goal = each.goal ? each.goal : campaign->primaryGoal();
            m_followed = toQt(each.kpi);
            show(*campaign);
            emit goalShown();
            return;
        }
}

void KpiLanes::askFor(model::Goal goal) {
    if (const model::Campaign* campaign = m_session.campaign()) {
        m_goal = goal;
        show(*campaign);
        emit goalShown();
        m_search->setFocus(Qt::ShortcutFocusReason);
    }
}

void KpiLanes::place(const QString& kpi, std::optional<model::Role> role) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign || !m_goal)
        return;
    m_session.change([id = campaign->id, goal = *m_goal, kpi = toStd(kpi), role](model::Plan plan) {
        return edit::placeKpi(std::move(plan), id, goal, kpi, role);
    });
}

void KpiLanes::addTyped() {
    const QString typed = m_search->text().trimmed();
    if (typed.isEmpty() || !m_goal)
        return;
    const kpi::Kpi* found = nullptr;
    for (const kpi::Kpi* kpi : kpi::allOf(*m_session.plan()))
        if (typed.compare(coreText(kpi->name), Qt::CaseInsensitive) == 0 || typed == toQt(kpi->id))
            found = kpi;
    if (!found) {
        emit problem(tr("No KPI is called “%1”. Choose one from the list.").arg(typed));
        return;
    }
    m_search->setText({});  // unlike clear() it leaves nothing to take back: undo is that of the act
    model::Role role = laneOf(kpi::fitOf(*found, *m_goal));
    // A full lane refuses nothing, but the fourth is a decision of its own, not a side effect of adding.
    if (role == model::Role::Primary && m_lanes.front()->model()->rowCount() >= MostPrimaryKpis)
        role = model::Role::Contextual;
    place(toQt(found->id), role);
}

void KpiLanes::suggest() {
    const model::Campaign* campaign = m_session.campaign();
    if (campaign && m_goal)
        m_session.change([id = campaign->id, goal = *m_goal](model::Plan plan) {
            return suggestedKpis(std::move(plan), id, goal);
        });
}

void KpiLanes::nameSource(const QString& choice, const QString& current) {
    const model::Campaign* campaign = m_session.campaign();
    if (!campaign)
        return;
    const auto chosen = std::ranges::find(campaign->kpis, Id{toStd(choice)},
                                          [](const model::KpiChoice& each) { return each.id; });
    const kpi::Kpi* kpi =
        chosen == campaign->kpis.end() ? nullptr : kpi::find(*m_session.plan(), chosen->kpi);
    const auto source = m_prompts.text(
        tr("Data source"),
        tr("Where do the figures of “%1” come from?").arg(kpi ? coreText(kpi->name) : tr("this KPI")),
        current);
    if (source)
        m_session.change(
            [id = campaign->id, choice = Id{toStd(choice)}, source = toStd(*source)](model::Plan plan) {
                return edit::nameDataSource(std::move(plan), id, choice, source);
            });
}

}  // namespace goalpost::ui
