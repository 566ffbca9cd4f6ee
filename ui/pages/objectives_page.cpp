// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives_page.hpp"

#include "edit/objective.hpp"
#include "ui/figures/outlook_figures.hpp"
#include "ui/look/text_size.hpp"
#include "ui/models/targets_model.hpp"
#include "ui/pages/objectives/baseline_panel.hpp"
#include "ui/pages/objectives/means_panel.hpp"
#include "ui/pages/objectives/objective_form.hpp"
#include "ui/pages/objectives/outlook_panel.hpp"
#include "ui/pages/objectives/sentence_view.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QSignalBlocker>

#include <algorithm>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int SideWidth = 304;
constexpr int LeastBeside = 880;
constexpr int KpiColumn = 220;
constexpr int FigureColumn = 112;
constexpr int RowHeight = 32;

const model::Objective* objectiveIn(const model::Campaign& campaign, const Id& id) {
    for (const model::Objective& each : campaign.objectives)
        if (each.id == id)
            return &each;
    return nullptr;
}

}  // namespace

ObjectivesPage::ObjectivesPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Objectives"));
    m_chooser = new QComboBox;
    m_chooser->setObjectName(u"objectiveChooser"_s);
    m_chooser->setAccessibleName(tr("Objective"));
    setScaledMinimumWidth(m_chooser, 250);
    m_delete = newButton(u"deleteObjective"_s, tr("Delete objective"));
    m_header->addAction(m_chooser);
    m_header->addAction(m_delete);
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_targets = new TargetsModel(this);
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    m_form = newForm();
    m_stack->addWidget(m_form);
    connect(m_chooser, &QComboBox::activated, this, &ObjectivesPage::chooseRow);
    connect(m_delete, &QPushButton::clicked, this, &ObjectivesPage::removeObjective);
    connect(&session(), &Session::refused, this, &ObjectivesPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    withTextSize(this, [this] { placeSide(); });
}

QWidget* ObjectivesPage::newForm() {
    auto* form = new QWidget;
    auto* row = new QHBoxLayout(form);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(M);
    auto* content = new QWidget;
    auto* left = m_parts = new QVBoxLayout(content);
    left->setContentsMargins(0, 0, 0, 0);
    left->setSpacing(M);
    auto* card = new Card;
    card->body()->addWidget(newLabel(tr("Written as you fill the fields; a phrase leads to its field"),
                                     paint::TextRole::Small, Tone::Muted));
    m_sentence = new SentenceView;
    card->body()->addWidget(m_sentence);
    left->addWidget(card);
    m_fields = new ObjectiveForm({session(), prompts()});
    left->addWidget(m_fields);
    left->addWidget(newTargets());
    left->addStretch(1);
    m_scroll = newScroll(content);
    row->addWidget(m_scroll, 1);
    row->addWidget(newSide());
    connect(m_sentence, &SentenceView::fieldWanted, this, &ObjectivesPage::followPhrase);
    return form;
}

QWidget* ObjectivesPage::newSide() {
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_baseline = new BaselinePanel({session(), prompts()});
    m_means = new MeansPanel({session(), prompts()});
    m_outlook = new OutlookPanel({session(), prompts()});
    column->addWidget(m_baseline);
    column->addWidget(m_outlook);
    column->addWidget(m_means);
    column->addStretch(1);
    m_side = newScroll(content);
    setScaledWidth(m_side, SideWidth);
    connect(m_baseline, &BaselinePanel::importWanted, this, [this] { emit goTo(u"imports"_s); });
    return m_side;
}

void ObjectivesPage::placeSide() {
    const bool below = width() < scaled(LeastBeside);
    if (below == !m_side->widget())
        return;
    if (below)
        m_parts->insertWidget(m_parts->count() - 1, m_side->takeWidget());
    else
        m_side->setWidget(std::unique_ptr<QLayoutItem>(m_parts->takeAt(m_parts->count() - 2))->widget());
    m_side->setVisible(!below);
}

void ObjectivesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    placeSide();
}

QWidget* ObjectivesPage::newTargets() {
    auto* card = new Card(tr("Targets for all primary KPIs"));
    card->setFlush(true);
    m_table = newTable(u"targetTable"_s, tr("Targets for all primary KPIs"), m_targets, false, RowHeight);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    for (int column = 1; column < m_targets->columnCount(); ++column)
        m_table->setColumnWidth(column, scaled(FigureColumn));
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    card->body()->addWidget(m_table);
    connect(m_table, &DataTable::chosenChanged, this, [this] {
        const QList<int> rows = m_table->chosenRows();
        if (!rows.isEmpty())
            chooseRow(rows.constFirst());
    });
    connect(m_table, &DataTable::deleteWanted, this, &ObjectivesPage::removeObjective);
    return card;
}

void ObjectivesPage::refresh() {
    m_header->setCrumb(crumbOf(session()));
    const model::Campaign* campaign = session().campaign();
    {
        const QSignalBlocker quiet(m_table);
        m_targets->show(session().plan(), campaign ? campaign->id : Id{});
    }
    // "No objective yet" is longer than any figure.
    const int target = static_cast<int>(TargetsModel::Column::Target);
    const QAbstractItemView& view = *m_table;
    m_table->setColumnWidth(target, std::max(scaled(FigureColumn), view.sizeHintForColumn(target)));
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            std::max(1, m_targets->rowCount()) * scaled(RowHeight) + 4);
    const Id now = campaign ? campaign->id : Id{};
    if (m_campaign != now) {
        m_campaign = now;
        m_objective = {};
        m_kpi.clear();
        m_outlooks.clear();
    }
    if (campaign)
        askOutlooks(campaign->id);
    const auto& rows = m_targets->rows();
    auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& each) {
        return !m_objective.empty() && each.objective == m_objective;
    });
    if (row == rows.end())  // just added, removed, or its KPI without one
        row = std::find_if(rows.begin(), rows.end(), [&](const auto& each) { return each.kpi == m_kpi; });
    if (row == rows.end())
        row =
            std::find_if(rows.begin(), rows.end(), [](const auto& each) { return !each.objective.empty(); });
    if (row == rows.end())
        row = rows.begin();
    m_kpi = row == rows.end() ? std::string() : row->kpi;
    m_objective = row == rows.end() ? Id{} : row->objective;
    showChooser();
    showRow();
}

void ObjectivesPage::showChooser() {
    const QSignalBlocker quiet(m_chooser);
    m_chooser->clear();
    int number = 0;
    for (const auto& row : m_targets->rows()) {
        const kpi::Kpi* kpi = kpi::find(*session().plan(), row.kpi);
        const QString name = kpi ? coreText(kpi->name) : toQt(row.kpi);
        m_chooser->addItem(row.objective.empty() ? tr("%1 (none yet)").arg(name) : name);
        if (row.kpi == m_kpi && row.objective == m_objective)
            m_chooser->setCurrentIndex(number);
        ++number;
    }
    m_chooser->setVisible(number > 0);
    const QSignalBlocker still(m_table);
    m_table->choose(m_chooser->currentIndex());
}

void ObjectivesPage::chooseRow(int row) {
    if (row < 0 || row >= static_cast<int>(m_targets->rows().size()))
        return;
    const auto& chosen = m_targets->rows()[static_cast<std::size_t>(row)];
    if (chosen.kpi == m_kpi && chosen.objective == m_objective)
        return;
    m_kpi = chosen.kpi;
    m_objective = chosen.objective;
    showChooser();
    showRow();
}

void ObjectivesPage::showRow() {
    const model::Campaign* campaign = session().campaign();
    const model::Objective* objective = campaign ? objectiveIn(*campaign, m_objective) : nullptr;
    const bool writable = !session().file().readOnly;
    m_delete->setVisible(objective && writable);
    m_header->pill()->setVisible(objective != nullptr);
    if (objective) {
        showObjective(*campaign, *objective);
        return;
    }
    if (!campaign) {
        auto* go = newButton(u"objectivesToCampaigns"_s, tr("Go to Campaigns"), ButtonKind::Primary);
        connect(go, &QPushButton::clicked, this, [this] { emit goTo(u"campaigns"_s); });
        showEmpty(u"flag"_s, tr("No campaign yet"), tr("Make a campaign first; its objectives come next."),
                  go);
    } else if (m_kpi.empty()) {
        auto* go = newButton(u"objectivesToGoal"_s, tr("Go to Goal and KPIs"), ButtonKind::Primary);
        connect(go, &QPushButton::clicked, this, [this] { emit goTo(u"goal"_s); });
        showEmpty(
            u"target"_s, tr("Choose a primary KPI first"),
            tr("An objective promises what a primary KPI will show, so the goal and its KPIs come first."),
            go);
    } else {
        const kpi::Kpi* kpi = kpi::find(*session().plan(), m_kpi);
        auto* add = newButton(u"addObjective"_s, tr("Add objective"), ButtonKind::Primary, u"plus"_s);
        add->setEnabled(writable);
        connect(add, &QPushButton::clicked, this, &ObjectivesPage::addObjective);
        showEmpty(
            u"flag"_s, tr("No objective for %1 yet").arg(kpi ? coreText(kpi->name) : toQt(m_kpi)),
            tr("It begins as a benchmark over the campaign’s dates; with a baseline it becomes a promise."),
            add);
    }
}

void ObjectivesPage::showEmpty(const QString& icon, const QString& title, const QString& advice,
                               QPushButton* action) {
    QWidget* before = m_empty;
    auto* empty = new EmptyState(icon, title, advice);
    empty->addAction(action);
    m_empty = empty;
    m_stack->addWidget(empty);
    m_stack->setCurrentWidget(empty);
    if (before) {
        m_stack->removeWidget(before);
        before->deleteLater();
    }
}

void ObjectivesPage::showObjective(const model::Campaign& campaign, const model::Objective& objective) {
    m_stack->setCurrentWidget(m_form);
    m_sentence->show(method::sentenceOf(*session().plan(), campaign, objective));
    m_fields->show(campaign.id, objective.id);
    m_baseline->show(campaign.id, objective.id);
    m_means->show(campaign.id, objective.id);
    showOutlook();
    if (std::exchange(m_adding, false) && m_fields->focusField(u"direction"_s) && m_scroll->focusWidget())
        m_scroll->ensureWidgetVisible(m_scroll->focusWidget());
    const auto& rows = m_fields->rows();
    const auto open = std::count_if(rows.begin(), rows.end(), [](const SmartRow* row) {
        return row->verdict().icon == u"stop"_s ||
               (row->verdict().tone == Tone::Warning && row->part() != Smart::Achievable);
    });
    if (open > 0)
        m_header->pill()->showTag(open == 1 ? tr("1 of 5 open") : tr("%1 of 5 open").arg(open),
                                  TagKind::Warning, u"warn"_s);
    else if (objective.direction == model::Direction::Benchmark)
        m_header->pill()->showTag(tr("Benchmarking"), TagKind::Bench, u"bench"_s);
    else
        m_header->pill()->showTag(tr("Can be checked"), TagKind::Positive, u"check"_s);
}

void ObjectivesPage::askOutlooks(const Id& campaign) {
    const int asked = ++*m_asked;
    session().ask(
        this,
        [campaign, asked, newest = m_asked](store::Workspace& workspace) {
            return *newest == asked ? outlookFigures(workspace, campaign, todayFromClock())
                                    : std::vector<report::Outlook>{};
        },
        [this, asked](const std::vector<report::Outlook>& outlooks) {
            if (asked != *m_asked)
                return;
            m_outlooks = outlooks;
            m_targets->showOutlooks(m_outlooks);
            showOutlook();
        },
        [this, asked](const QString& message) {
            if (asked == *m_asked)
                m_outlook->showWhy(message);
        });
}

void ObjectivesPage::showOutlook() {
    const model::Campaign* campaign = session().campaign();
    const model::Objective* objective = campaign ? objectiveIn(*campaign, m_objective) : nullptr;
    if (!objective)
        return;
    const auto found = std::find_if(m_outlooks.begin(), m_outlooks.end(),
                                    [&](const auto& each) { return each.objective == m_objective; });
    const bool known = found != m_outlooks.end();
    if (known)
        m_outlook->show(*campaign, *objective, *found);
    else
        m_outlook->wait();
    m_fields->showOutlook(known ? &*found : nullptr);
}

void ObjectivesPage::addObjective() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign || m_kpi.empty())
        return;
    m_adding = true;
    session().change([id = campaign->id, kpi = m_kpi](model::Plan plan) {
        return edit::addObjective(std::move(plan), id, kpi);
    });
}

bool ObjectivesPage::addMissing() {
    const auto& rows = m_targets->rows();
    const auto row =
        std::find_if(rows.begin(), rows.end(), [](const auto& each) { return each.objective.empty(); });
    if (row == rows.end())
        return false;
    chooseRow(static_cast<int>(row - rows.begin()));
    addObjective();
    return true;
}

void ObjectivesPage::removeObjective() {
    const model::Campaign* campaign = session().campaign();
    if (!campaign || m_objective.empty() || session().file().readOnly)
        return;
    changeExplained(
        session(), prompts(), campaign->id,
        [id = campaign->id, objective = m_objective](model::Plan plan) {
            return edit::removeObjective(std::move(plan), id, objective);
        },
        Session::Notice::OfferUndo);
}

void ObjectivesPage::followPhrase(const QString& field) {
    if (!m_fields->focusField(field))
        m_baseline->takeFocus();
    if (QWidget* focused = m_scroll->focusWidget())
        m_scroll->ensureWidgetVisible(focused);
}

void ObjectivesPage::reveal(const Id& subject) {
    const auto& rows = m_targets->rows();
    for (std::size_t row = 0; row < rows.size(); ++row)
        if (rows[row].objective == subject)
            chooseRow(static_cast<int>(row));
}

void ObjectivesPage::showRefusal(const QString& rule, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    m_adding = false;
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
    m_banner->setMark(rule);
}

}  // namespace goalpost::ui
