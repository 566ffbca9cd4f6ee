// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/portfolio_page.hpp"

#include "base/if_held.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/due_list.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/failed_read.hpp"
#include "ui/widgets/least_stack.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>
#include <QHeaderView>

#include <algorithm>
#include <map>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int PortfolioRowHeight = 46;
constexpr std::array Groups{PortfolioModel::Which::Active, PortfolioModel::Which::Planned,
                            PortfolioModel::Which::Finished};

QString groupTitle(PortfolioModel::Which which, int count) {
    switch (which) {
        case PortfolioModel::Which::Active:
            return PortfolioPage::tr("Active %1").arg(count);
        case PortfolioModel::Which::Planned:
            return PortfolioPage::tr("Planned %1").arg(count);
        case PortfolioModel::Which::Finished:
            return PortfolioPage::tr("Finished %1").arg(count);
    }
    return {};
}

QString nothingTitle(PortfolioModel::Which which) {
    switch (which) {
        case PortfolioModel::Which::Active:
            return PortfolioPage::tr("No campaign is running");
        case PortfolioModel::Which::Planned:
            return PortfolioPage::tr("No campaign is planned");
        case PortfolioModel::Which::Finished:
            return PortfolioPage::tr("No campaign has finished");
    }
    return {};
}

QString nothingAdvice(PortfolioModel::Which which) {
    switch (which) {
        case PortfolioModel::Which::Active:
            return PortfolioPage::tr("A campaign is active from its first day to its last.");
        case PortfolioModel::Which::Planned:
            return PortfolioPage::tr("A campaign is planned while it has no dates, or until its first day.");
        case PortfolioModel::Which::Finished:
            return PortfolioPage::tr("A campaign is finished after its last day.");
    }
    return {};
}

QString sumsText(const std::map<std::string, Amount>& sums) {
    QStringList texts;
    for (const auto& [currency, sum] : sums)
        texts << moneyText(sum, toQt(currency));
    return texts.join(u" + "_s);
}

/// A titled figure of the strip on top.
QWidget* newFigure(const QString& title, QLabel*& figure, QLabel*& note) {
    auto* box = new QFrame;
    box->setProperty("beside", true);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(CardX, CardY, CardX, CardY);
    column->setSpacing(0);
    column->addWidget(newLabel(title, paint::TextRole::Small, Tone::Muted));
    figure = newLabel({}, paint::TextRole::KpiValue);
    note = newLabel({}, paint::TextRole::Small, Tone::Muted);
    column->addWidget(figure);
    column->addWidget(note);
    column->addStretch(1);
    return box;
}

}  // namespace

PortfolioPage::PortfolioPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Portfolio"));
    m_which = new QButtonGroup(this);
    auto* segments = new QWidget;
    auto* row = new QHBoxLayout(segments);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    for (std::size_t i = 0; i < Groups.size(); ++i) {
        auto* button = newButton(u"portfolio%1"_s.arg(i), groupTitle(Groups[i], 0));
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setProperty("segment", i == 0 ? u"first"_s : i + 1 < Groups.size() ? u"middle"_s : u"last"_s);
        m_which->addButton(button, static_cast<int>(i));
        row->addWidget(button);
    }
    m_header->addAction(segments);
    column->addWidget(m_header);
    m_stack = new LeastStack;
    column->addLayout(m_stack, 1);
    auto* none = new EmptyState(u"grid"_s, tr("No campaigns yet"),
                                tr("Plan the first campaign; it appears here with its status."));
    auto* plan = newButton(u"portfolioPlan"_s, tr("Plan the first campaign"), ButtonKind::Primary, u"plus"_s);
    connect(plan, &QPushButton::clicked, this, [this] { emit goTo(u"goal"_s); });
    none->addAction(plan);
    m_stack->addWidget(none);
    auto* body = new QWidget;
    auto* parts = new QVBoxLayout(body);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(M);
    parts->addWidget(newStrip());
    parts->addWidget(newTableCard(), 3);
    auto* below = new WrapRow;
    below->setSpacing(M);
    m_due = new DueList;
    below->addWidget(m_due, 3);
    below->addWidget(newFinishedCard(), 2);
    parts->addLayout(below, 2);
    m_stack->addWidget(body);
    m_failed = new FailedRead(u"portfolio"_s);
    m_stack->addWidget(m_failed);
    connect(m_failed, &FailedRead::again, this, &PortfolioPage::refresh);
    connect(m_which, &QButtonGroup::idClicked, this, &PortfolioPage::showRows);
    connect(m_due, &DueList::chosen, this, &Page::goToSubject);
}

QWidget* PortfolioPage::newStrip() {
    auto* strip = new Card;
    strip->setFlush(true);
    auto* row = new WrapRow;
    row->setSpacing(0);
    auto* objectives = new QWidget;
    auto* column = new QVBoxLayout(objectives);
    column->setContentsMargins(CardX, CardY, CardX, CardY);
    column->addWidget(newLabel(tr("Campaigns by status"), paint::TextRole::Small, Tone::Muted));
    m_pills = new WrapRow;
    m_pills->setSpacing(S);
    column->addLayout(m_pills);
    column->addStretch(1);
    row->addWidget(objectives, 2);
    row->addWidget(newFigure(tr("Spend, accrued"), m_spend, m_spendNote), 1);
    m_spend->setObjectName(u"portfolioSpend"_s);
    m_spendNote->setObjectName(u"portfolioBudget"_s);
    row->addWidget(newFigure(tr("Waiting"), m_waiting, m_waitingNote), 1);
    strip->body()->addLayout(row);
    return strip;
}

QWidget* PortfolioPage::newTableCard() {
    auto* card = new Card;
    card->setFlush(true);
    m_table = newTable(u"portfolioTable"_s, tr("Campaigns"), &m_model, true, PortfolioRowHeight);
    m_table->setOpenText(tr("Open its results"));
    card->body()->addWidget(m_table, 1);
    m_noneOf = new EmptyState(u"flag"_s, {}, {});
    m_noneOf->setObjectName(u"noneOfGroup"_s);
    card->body()->addWidget(m_noneOf, 1);
    m_noneOf->standInFor(*m_table);
    auto* foot = newWrappedLabel(
        tr("Dot and bar: the forecast with its 80% range, or the value with its 95% interval. "
           "Dashed: the target. KPIs of different goals are never added together."),
        paint::TextRole::Small, Tone::Muted);
    foot->setContentsMargins(CardX, 0, CardX, S);
    card->body()->addWidget(foot);
    connect(m_table, &DataTable::opened, this, [this](const QModelIndex& index) {
        emit goToSubject(u"results"_s, m_model.state(index.row()).campaign, {});
    });
    return card;
}

QWidget* PortfolioPage::newFinishedCard() {
    m_finishedCard = new Card(tr("Finished objectives"));
    m_finishedCard->setObjectName(u"finishedObjectives"_s);
    m_finishedCard->setFlush(true);
    m_finished =
        newTable(u"finishedTable"_s, tr("Finished objectives"), &m_finishedModel, false, PortfolioRowHeight);
    m_finished->setOpenText(tr("Open its results"));
    m_finishedCard->body()->addWidget(m_finished, 1);
    connect(m_finished, &DataTable::opened, this, [this](const QModelIndex& index) {
        emit goToSubject(u"results"_s, m_finishedModel.campaign(index.row()), {});
    });
    return m_finishedCard;
}

PortfolioModel::Which PortfolioPage::which() const {
    return Groups.at(static_cast<std::size_t>(std::max(0, m_which->checkedId())));
}

void PortfolioPage::refresh() {
    m_header->setCrumb(session().file().name);
    const int question = ++m_question;
    session().ask(
        this, [](store::Workspace& workspace) { return standingOf(workspace, todayFromClock()); },
        [this, question](Standing standing) {
            if (question == m_question)
                show(std::make_shared<const Standing>(std::move(standing)));
        },
        [this, question](const QString& message) {
            if (question != m_question)
                return;
            m_failed->setAdvice(message);
            m_stack->setCurrentWidget(m_failed);
        });
}

void PortfolioPage::show(std::shared_ptr<const Standing> standing) {
    m_standing = std::move(standing);
    m_stack->setCurrentIndex(m_standing->states.empty() ? 0 : 1);
    for (std::size_t i = 0; i < Groups.size(); ++i)
        m_which->button(static_cast<int>(i))
            ->setText(
                groupTitle(Groups[i], PortfolioModel::countOf(*session().plan(), *m_standing, Groups[i])));
    m_due->show(m_standing->due, m_standing->today, session().file().name);
    showFinished();
    showRows();
}

void PortfolioPage::showFinished() {
    m_finishedModel.show(session().plan(), m_standing);
    m_finishedCard->setVisible(m_finishedModel.rowCount() > 0);
    const int judged = m_finishedModel.withTarget();
    m_finishedCard->setNote(judged > 0 ? tr("%1 of %2 with a target achieved")
                                             .arg(countText(m_finishedModel.achieved()), countText(judged))
                                       : tr("none had a target"));
}

void PortfolioPage::showRows() {
    m_noneOf->setTitle(nothingTitle(which()));
    m_noneOf->setAdvice(nothingAdvice(which()));
    m_model.show(session().plan(), m_standing, which());
    if (m_model.rowCount() > 0)
        m_table->choose(0);
    showStrip();
    showSpend();
    arrangeColumns();
}

void PortfolioPage::showStrip() {
    while (QLayoutItem* item = m_pills->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    std::map<int, std::pair<kpi::Status, int>> counts;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const auto status = m_model.state(row).status) {
            auto& entry = counts[report::urgencyOf(status)];
            entry = {*status, entry.second + 1};
        }
    for (const auto& [order, entry] : counts) {
        auto* pill = new Pill;
        pill->showStatus(entry.first, entry.second);
        m_pills->addWidget(pill);
    }
    if (counts.empty())
        m_pills->addWidget(newLabel(tr("No objective is judged yet"), paint::TextRole::Body, Tone::Muted));
    const auto late = std::count_if(m_standing->due.begin(), m_standing->due.end(),
                                    [this](const auto& item) { return item.isLate(m_standing->today); });
    m_waiting->setText(countText(static_cast<qint64>(m_standing->due.size())));
    m_waitingNote->setText(late > 0 ? tr("%n late", nullptr, static_cast<int>(late)) : tr("nothing late"));
}

void PortfolioPage::showSpend() {
    // Amounts of different currencies are not added.
    using Sums = std::map<std::string, Amount>;
    const auto sums = ifHeld([&] {
        std::pair<Sums, Sums> found;
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const report::CampaignState& state = m_model.state(row);
            if (state.spend)
                found.first[state.currency] += *state.spend;
            if (const auto& budget = session().plan()->campaign(state.campaign)->budget)
                found.second[state.currency] += *budget;
        }
        return found;
    });
    if (!sums) {
        m_spend->setText(unknownText());
        m_spendNote->setText(tr("too large to be summed"));
        return;
    }
    const auto& [spends, budgets] = *sums;
    m_spend->setText(spends.empty() ? unknownText() : sumsText(spends));
    m_spendNote->setText(!budgets.empty()          ? tr("of %1").arg(sumsText(budgets))
                         : m_model.rowCount() == 0 ? QString()
                                                   : tr("no budget"));
}

void PortfolioPage::arrangeColumns() {
    using enum PortfolioModel::Column;
    QHeaderView* header = m_table->horizontalHeader();
    const std::pair<PortfolioModel::Column, int> widths[] = {
        {Kpi, 176}, {Forecast, 230}, {Range, 120}, {Status, 128}, {Spend, 110}, {Through, 92}, {Review, 96}};
    int taken = 0;
    for (const auto& [column, width] : widths) {
        m_table->setColumnWidth(static_cast<int>(column), scaled(width));
        taken += m_table->isColumnHidden(static_cast<int>(column)) ? 0 : scaled(width);
    }
    m_table->setColumnWidth(0, std::max(scaled(180), header->viewport()->width() - taken));
    m_table->restoreColumns();
    const int outcome = scaled(146);
    const int result = scaled(96);
    m_finished->setColumnWidth(static_cast<int>(FinishedModel::Column::Result), result);
    m_finished->setColumnWidth(static_cast<int>(FinishedModel::Column::Outcome), outcome);
    m_finished->setColumnWidth(
        0, std::max(scaled(150), m_finished->horizontalHeader()->viewport()->width() - result - outcome));
    m_finished->restoreColumns();
}

void PortfolioPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    arrangeColumns();
}

}  // namespace goalpost::ui
