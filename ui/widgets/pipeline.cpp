// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/pipeline.hpp"

#include "base/if_held.hpp"
#include "edit/partnership.hpp"
#include "method/campaign_view.hpp"
#include "method/means.hpp"
#include "ui/creators/creator_list.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/words/text.hpp"

#include <QPainter>
#include <QScrollArea>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using namespace paint::space;
using model::PartnershipStatus;

constexpr int TrackWidth = 300;

/// Parts of the budget from the left, the strongest first.
class Track : public QWidget {
  public:
    Track() {
        setScaledHeight(this, 10);
        setScaledMinimumWidth(this, 120);
        setScaledMaximumWidth(this, TrackWidth);
    }
    void show(std::vector<double> ends) {
        m_ends = std::move(ends);
        update();
    }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        constexpr int Alphas[] = {255, 140, 60};
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        const QRectF whole(rect());
        painter.setBrush(theme().sunken);
        painter.drawRoundedRect(whole, 2, 2);
        double from = 0;
        for (std::size_t i = 0; i < m_ends.size(); ++i) {
            const double to = std::min(1.0, m_ends[i]);
            QColor fill = theme().c1;
            fill.setAlpha(Alphas[i]);
            painter.setBrush(fill);
            if (to > from)
                painter.drawRect(QRectF(whole.left() + whole.width() * from, 0, whole.width() * (to - from),
                                        whole.height()));
            from = std::max(from, to);
        }
    }

  private:
    std::vector<double> m_ends;
};

bool isAsked(const model::Partnership& partnership) {
    return partnership.status.value_or(PartnershipStatus::Shortlisted) < PartnershipStatus::Contracted;
}

struct BudgetSums {
    Amount paid, committed, asked, planned;
};

BudgetSums budgetSumsOf(const model::Campaign& campaign, Date today) {
    BudgetSums sums{kpi::paidCash(campaign, today), kpi::committedCost(campaign), {}, {}};
    for (const model::Partnership& partnership : campaign.partnerships)
        if (isAsked(partnership))
            sums.asked += partnership.fee.value_or(Amount{});
    sums.planned = sums.committed + sums.asked;
    return sums;
}

}  // namespace

BudgetBar::BudgetBar(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(XS);
    m_title = newLabel({}, paint::TextRole::Small, Tone::Muted);
    column->addWidget(m_title);
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    m_track = new Track;
    row->addWidget(m_track, 1);
    m_sentence = newLabel({}, paint::TextRole::BodyStrong);
    m_sentence->setObjectName(u"budgetSentence"_s);
    row->addWidget(m_sentence);
    m_over = new Pill;
    row->addWidget(m_over);
    row->addStretch(2);
    column->addLayout(row);
}

QString BudgetBar::text() const {
    return m_sentence->text();
}

void BudgetBar::show(const model::Campaign& campaign, const QString& currency, Date today) {
    m_title->setText(tr("Budget of %1").arg(toQt(campaign.name)));
    const auto sums = ifHeld([&] { return budgetSumsOf(campaign, today); });
    if (!sums) {
        m_sentence->setText(tr("The amounts are too large to be summed; correct the largest of them."));
        m_track->hide();
        m_over->hide();
        return;
    }
    const auto [paid, committed, asked, planned] = *sums;
    const auto money = [&](Amount amount) {
        return amount == Amount{} ? exactMoneyText(amount, currency) : moneyText(amount, currency);
    };
    // Without a budget of the campaign those of its objectives count.
    const std::optional<Amount> budget = method::budgetOf(campaign);
    const QString of = budget ? tr("of %1").arg(money(*budget)) : tr("no budget is set");
    m_sentence->setText(asked > Amount{}
                            ? tr("%1 paid, %2 committed, %3 more asked, %4")
                                  .arg(money(paid), money(committed), money(asked), of)
                            : tr("%1 paid, %2 committed, %3").arg(money(paid), money(committed), of));
    const double whole = budget && *budget > Amount{} ? budget->value() : planned.value();
    auto* track = static_cast<Track*>(m_track);
    track->setVisible(whole > 0);
    if (whole > 0)
        track->show({paid.value() / whole, committed.value() / whole, planned.value() / whole});
    const bool over = budget && planned > *budget;
    m_over->setVisible(over);
    if (over)
        m_over->showTag(tr("%1 over the budget").arg(money(planned - *budget)), TagKind::Warning, u"warn"_s);
}

Pipeline::Pipeline(Surroundings around, QWidget* parent) : QWidget(parent), m_around(around) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    auto* head = new Card;
    auto* line = new QHBoxLayout;
    m_budget = new BudgetBar;
    line->addWidget(m_budget, 1);
    line->addWidget(
        newLabel(tr("Drag, or Alt + ← → to move. Enter opens."), paint::TextRole::Small, Tone::Muted), 0,
        Qt::AlignBottom);
    head->body()->addLayout(line);
    column->addWidget(head);
    m_scroll = new QScrollArea;
    m_scroll->setObjectName(u"pipelineScroll"_s);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* lanes = new QWidget;
    lanes->setObjectName(u"scrolled"_s);
    auto* row = new QHBoxLayout(lanes);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(S);
    for (const auto& [status, word] : model::Words<PartnershipStatus>::List) {
        auto* lane = new PipelineLane(status);
        if (status == PartnershipStatus::Declined)
            lane->setFoldable();
        row->addWidget(lane, status == PartnershipStatus::Declined ? 0 : 1);
        m_lanes.push_back(lane);
        connectLane(m_lanes.size() - 1);
    }
    m_scroll->setWidget(lanes);
    column->addWidget(m_scroll, 1);
}

void Pipeline::connectLane(std::size_t number) {
    PipelineView* view = m_lanes[number]->view();
    connect(view, &PipelineView::moveWanted, this, &Pipeline::move);
    connect(view, &PipelineView::neighbourWanted, this, [this, number](int step) { stepFrom(number, step); });
    connect(view, &PipelineView::openWanted, this,
            [this](const QString& id) { emit openWanted({toStd(id)}); });
    connect(view, &PipelineView::removeWanted, this,
            [this](const QString& id) { emit removeWanted({toStd(id)}); });
    connect(m_lanes[number], &PipelineLane::unlockWanted, this, &Pipeline::unlockWanted);
}

void Pipeline::stepFrom(std::size_t number, int step) {
    for (auto next = static_cast<int>(number) + step; next >= 0 && next < static_cast<int>(m_lanes.size());
         next += step) {
        PipelineLane* lane = m_lanes[static_cast<std::size_t>(next)];
        if (lane->model()->rowCount() > 0 && lane->view()->isVisible()) {
            lane->view()->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

QString Pipeline::lockOf(PartnershipStatus status) const {
    const model::Campaign* campaign = m_around.session.campaign();
    const bool executes = status == PartnershipStatus::Contracted || status == PartnershipStatus::Active ||
                          status == PartnershipStatus::Complete;
    if (!executes || !campaign || method::hasToolDecision(*campaign))
        return {};
    if (status != PartnershipStatus::Contracted)
        return tr("Opens with Contracted.");
    return tr(
        "Opens once the tool decision is recorded (GOAL-FIRST). Shortlisting, quotes and negotiating "
        "need none.");
}

void Pipeline::refresh() {
    const auto plan = m_around.session.plan();
    const model::Campaign* campaign = m_around.session.campaign();
    if (!plan || !campaign)
        return;
    const Date today = todayFromClock();
    const QString currency = toQt(plan->currencyOf(*campaign));
    m_budget->show(*campaign, currency, today);
    for (PipelineLane* lane : m_lanes) {
        lane->model()->show(plan, campaign, today, m_words);
        lane->refresh(currency, lockOf(lane->model()->status()));
    }
    if (m_followed.empty())
        return;
    for (PipelineLane* lane : m_lanes)
        if (lane->view()->makeCurrent(m_followed))
            lane->view()->setFocus(Qt::OtherFocusReason);
    m_followed = {};
}

void Pipeline::setWords(const QString& words) {
    m_words = words.trimmed();
    refresh();
}

void Pipeline::choose(const Id& partnership) {
    follow(partnership);
    refresh();
}

void Pipeline::bringIntoView(const Id& partnership) {
    for (PipelineLane* lane : m_lanes)
        if (lane->model()->rowOf(partnership) >= 0) {
            lane->view()->makeCurrent(partnership);
            m_scroll->ensureWidgetVisible(lane, 0, 0);
        }
}

void Pipeline::takeFocus() {
    for (PipelineLane* lane : m_lanes)
        if (lane->model()->rowCount() > 0 && lane->view()->isVisible()) {
            lane->view()->setFocus(Qt::OtherFocusReason);
            return;
        }
}

void Pipeline::move(const QString& partnership, PartnershipStatus status) {
    const model::Campaign* campaign = m_around.session.campaign();
    if (!campaign || m_around.session.file().readOnly)
        return;
    const Id id{toStd(partnership)};
    follow(id);  // the keyboard goes with the card: the stage after next is one key further
    m_around.session.change([campaign = campaign->id, id, status](model::Plan plan) {
        return edit::movePartnership(std::move(plan), campaign, id, status);
    });
}

}  // namespace goalpost::ui
