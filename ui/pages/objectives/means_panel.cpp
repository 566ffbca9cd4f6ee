// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/means_panel.hpp"

#include "edit/objective.hpp"
#include "kpi/promise.hpp"
#include "method/means.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/objectives/benchmarks_dialog.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/words/text.hpp"

#include <QEvent>
#include <QPushButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int MeansIconSide = 16;
constexpr int MeansTitleWidth = 86;
constexpr qsizetype MostAbsences = 3;

std::optional<Period> periodOf(const model::Objective& objective) {
    if (!objective.from || !objective.to || *objective.to < *objective.from)
        return std::nullopt;
    return Period{*objective.from, *objective.to};
}

}  // namespace

MeansPanel::MeansPanel(Surroundings around, QWidget* parent)
    : Card(tr("Realistic given"), parent), m_session(around.session) {
    help::setTopic(this, u"rule/SMART-A"_s);
    m_lines = body();
    m_budget = newLine(u"meansBudget"_s, tr("Budget"));
    m_unitCost = newLine(u"meansUnitCost"_s, tr("Cost of one"));
    m_partners = newLine(u"meansPartners"_s, tr("Partners"));
    m_away = newLine(u"meansAway"_s, tr("Availability"));
    withTextSize(this, [this] {
        int widest = scaled(MeansTitleWidth);
        for (const QLabel* title : m_titles)
            widest = std::max(widest, title->sizeHint().width());
        for (QLabel* title : m_titles)
            title->setMinimumWidth(widest);
        drawIcons();
    });
    body()->addWidget(newRule());
    m_note = new NotesField(u"marketNote"_s, tr("Market conditions"), 2);
    m_source = new LineField(u"marketSource"_s, tr("Source"));
    m_asOf = new DateField(u"marketAsOf"_s, tr("As of"));
    body()->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    row->addWidget(m_source, 1, Qt::AlignTop);
    row->addWidget(m_asOf, 1, Qt::AlignTop);
    body()->addLayout(row);
    m_low = new KpiValueField(u"marketLow"_s, tr("Market from"));
    m_high = new KpiValueField(u"marketHigh"_s, tr("to"));
    auto* range = new QHBoxLayout;
    range->setSpacing(S);
    range->addWidget(m_low, 1, Qt::AlignTop);
    range->addWidget(m_high, 1, Qt::AlignTop);
    body()->addLayout(range);
    m_benchmarks = newButton(u"marketBenchmarks"_s, tr("Market benchmarks…"));
    body()->addWidget(m_benchmarks, 0, Qt::AlignLeft);
    connect(m_benchmarks, &QPushButton::clicked, this,
            [this] { (new BenchmarksDialog(m_session, m_kpi, window()))->open(); });
    connect(m_low, &Field::edited, this, &MeansPanel::setRange);
    connect(m_high, &Field::edited, this, &MeansPanel::setRange);
    connect(m_note, &Field::edited, this, [this] {
        changeMarket([text = toStd(m_note->text())](model::MarketNote& market) { market.note = text; });
    });
    connect(m_source, &Field::edited, this, [this] {
        changeMarket([text = toStd(m_source->text())](model::MarketNote& market) { market.source = text; });
    });
    connect(m_asOf, &Field::edited, this, [this] {
        changeMarket([date = m_asOf->date()](model::MarketNote& market) { market.asOf = date; });
    });
}

MeansPanel::Line MeansPanel::newLine(const QString& name, const QString& title) {
    Line line{};
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    line.icon = new QLabel;
    line.icon->setTextFormat(Qt::PlainText);
    setScaledSquare(line.icon, MeansIconSide);
    row->addWidget(line.icon, 0, Qt::AlignTop);
    QLabel* label = newLabel(title, paint::TextRole::Body);
    m_titles << label;
    row->addWidget(label, 0, Qt::AlignTop);
    line.text = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    line.text->setObjectName(name);
    row->addWidget(line.text, 1, Qt::AlignTop);
    m_lines->addLayout(row);
    return line;
}

void MeansPanel::tell(Line& line, Tone tone, const QString& text) {
    line.tone = tone;
    line.text->setText(text);
    draw(line);
}

void MeansPanel::draw(const Line& line) {
    const paint::Theme& now = theme();
    const bool warns = line.tone == Tone::Warning;
    const bool holds = line.tone == Tone::Positive;
    line.icon->setPixmap(paint::iconPixmap(warns   ? u"warn"_s
                                           : holds ? u"check-circle"_s
                                                   : u"clock"_s,
                                           scaled(MeansIconSide),
                                           warns   ? now.warning
                                           : holds ? now.positive
                                                   : now.muted,
                                           devicePixelRatioF()));
}

void MeansPanel::changeEvent(QEvent* event) {
    Card::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lines)
        drawIcons();
}

void MeansPanel::drawIcons() {
    for (const Line* line : {&m_budget, &m_unitCost, &m_partners, &m_away})
        if (line->icon)
            draw(*line);
}

void MeansPanel::show(const Id& campaignId, const Id& objectiveId) {
    m_campaign = campaignId;
    m_objective = objectiveId;
    const model::Campaign* campaign = m_session.plan()->campaign(campaignId);
    if (!campaign)
        return;
    for (const model::Objective& objective : campaign->objectives) {
        if (objective.id != objectiveId)
            continue;
        showBudget(*campaign);
        showUnitCost(*campaign, objective);
        showPartners(*campaign, objective);
        showMarket(objective);
    }
}

void MeansPanel::showBudget(const model::Campaign& campaign) {
    const auto means = method::meansOf(*m_session.plan(), campaign, std::nullopt);
    const QString currency = toQt(m_session.plan()->currencyOf(campaign));
    const auto budget = method::budgetOf(campaign);
    if (means.areFeesTooLarge) {
        tell(m_budget, Tone::Warning, tr("The partners’ fees are too large to be summed."));
        return;
    }
    if (!budget || !means.fees) {
        tell(m_budget, Tone::Muted, !budget ? tr("None told yet.") : tr("No partner’s fee is noted yet."));
        return;
    }
    const QString fees = exactMoneyText(*means.fees, currency);
    if (*means.fees > *budget)
        tell(m_budget, Tone::Warning,
             tr("%1 in fees, %2 over the budget").arg(fees, exactMoneyText(*means.fees - *budget, currency)));
    else
        tell(m_budget, Tone::Positive,
             tr("%1 in fees, %2 spare").arg(fees, exactMoneyText(*budget - *means.fees, currency)));
}

void MeansPanel::showUnitCost(const model::Campaign& campaign, const model::Objective& objective) {
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), objective.kpi);
    const kpi::Promise promise = kpi ? kpi::promiseOf(*kpi, objective) : kpi::Promise{};
    const QString currency = toQt(m_session.plan()->currencyOf(campaign));
    const auto money = [&](std::optional<double> amount) {
        return valueText(amount, kpi::Unit::Money, currency);
    };
    if (!promise.unitCost) {
        tell(m_unitCost, Tone::Muted, tr("Needs a budget and the target of a count."));
        return;
    }
    const bool overCeiling = objective.costCeiling && *promise.unitCost > objective.costCeiling->value();
    const bool dearer = promise.baselineUnitCost && *promise.unitCost > *promise.baselineUnitCost;
    QString text = promise.baselineUnitCost
                       ? tr("%1 allowed, %2 in the baseline")
                             .arg(money(promise.unitCost), money(promise.baselineUnitCost))
                       : tr("%1 allowed; the baseline’s spend is not told").arg(money(promise.unitCost));
    if (overCeiling)
        text = tr("%1 allowed, above the ceiling of %2")
                   .arg(money(promise.unitCost), money(objective.costCeiling->value()));
    tell(m_unitCost,
         overCeiling || (promise.baselineUnitCost && !dearer) ? Tone::Warning
         : promise.baselineUnitCost                           ? Tone::Positive
                                                              : Tone::Muted,
         promise.baselineUnitCost && !dearer && !overCeiling
             ? text + tr(": it must be reached more cheaply than before")
             : text);
}

void MeansPanel::showPartners(const model::Campaign& campaign, const model::Objective& objective) {
    const auto means = method::meansOf(*m_session.plan(), campaign, periodOf(objective));
    const int wanted = objective.partnerships.value_or(0);
    const QString there = countText(means.partners);
    if (wanted > means.partners)
        tell(m_partners, Tone::Warning, tr("%1 of %2 on the list").arg(there, countText(wanted)));
    else
        tell(m_partners, means.partners > 0 ? Tone::Positive : Tone::Muted,
             means.partners == 0 ? tr("None on the list yet")
             : wanted > 0        ? tr("%1 on the list, %2 needed").arg(there, countText(wanted))
                                 : tr("%1 on the list").arg(there));
    if (means.partners == 0 || !periodOf(objective)) {
        tell(m_away, Tone::Muted, tr("Needs partners and a period."));
        return;
    }
    QStringList absences;
    for (const method::Away& away : means.away)
        if (absences.size() < MostAbsences)
            absences << tr("%1 away %2 (%3)")
                            .arg(toQt(away.creator),
                                 away.period.days() == 1
                                     ? dayText(away.period.from)
                                     : dayText(away.period.from) + u" – "_s + dayText(away.period.to),
                                 away.period.days() == 1 ? tr("1 day")
                                                         : tr("%1 days").arg(away.period.days()));
    const auto more = static_cast<qsizetype>(means.away.size()) - absences.size();
    if (more > 0)
        absences << (more == 1 ? tr("1 more absence") : tr("%1 more absences").arg(more));
    if (absences.isEmpty())
        tell(m_away, Tone::Positive, tr("No partner is away in the period"));
    else
        tell(m_away, Tone::Warning, absences.join(u"\n"_s));
}

void MeansPanel::showMarket(const model::Objective& objective) {
    const QString form = u"objective/%1/"_s.arg(toQt(objective.id.text));
    m_note->keepDrafts(m_session.drafts(), form + u"market"_s);
    m_source->keepDrafts(m_session.drafts(), form + u"marketSource"_s);
    m_asOf->keepDrafts(m_session.drafts(), form + u"marketAsOf"_s);
    const model::MarketNote market = objective.market.value_or(model::MarketNote{});
    m_note->show(toQt(market.note));
    m_source->show(toQt(market.source));
    m_asOf->showDate(market.asOf);
    m_kpi = objective.kpi;
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), objective.kpi);
    const model::Campaign* campaign = m_session.plan()->campaign(m_campaign);
    for (KpiValueField* field : {m_low, m_high})
        field->setUnit(kpi ? kpi->unit : kpi::Unit::Count, toQt(m_session.plan()->currencyOf(*campaign)));
    m_benchmarks->setVisible(kpi && kpi->cost == kpi::CostPart::None && kpi->unit != kpi::Unit::Money);
    m_low->showValue(market.low);
    m_high->showValue(market.high);
    for (Field* field : std::initializer_list<Field*>{m_note, m_source, m_asOf, m_low, m_high})
        field->setReadOnly(m_session.file().readOnly);
}

void MeansPanel::setRange() {
    const auto low = m_low->value();
    const auto high = m_high->value();
    if (low && high && *high < *low) {
        m_high->refuse(tr("The market’s range ends below its beginning; put it higher."));
        return;
    }
    m_high->accept();
    changeMarket([low, high](model::MarketNote& market) {
        market.low = low;
        market.high = high;
    });
}

void MeansPanel::changeMarket(std::function<void(model::MarketNote&)> change) {
    m_session.change([campaign = m_campaign, id = m_objective, change = std::move(change)](model::Plan plan) {
        return edit::changeObjective(std::move(plan), campaign, id, [&](model::Objective& objective) {
            model::MarketNote market = objective.market.value_or(model::MarketNote{});
            change(market);
            objective.market = market;
        });
    });
}

}  // namespace goalpost::ui
