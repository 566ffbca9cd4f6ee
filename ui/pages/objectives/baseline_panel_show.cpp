// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/baseline_panel.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/words/text.hpp"

#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

bool covers(const model::Campaign& campaign, const model::Baseline& baseline) {
    const auto period = campaign.period();
    return period && baseline.from && baseline.to && period->contains(*baseline.from) &&
           period->contains(*baseline.to);
}

/// The campaign whose figures are offered first: the one the baseline lies in, else the last one of the
/// brand that ended before the objective begins, else the objective's own.
const model::Campaign* likelySource(const model::Plan& plan, const model::Campaign& own,
                                    const model::Objective& objective) {
    const model::Campaign* best = nullptr;
    for (const model::Campaign& each : plan.campaigns) {
        if (each.brand != own.brand)
            continue;
        if (objective.baseline && covers(each, *objective.baseline))
            return &each;
        const bool before = each.to && objective.from && *each.to < *objective.from;
        if (before && (!best || *best->to < *each.to))
            best = &each;
    }
    return best ? best : &own;
}

bool isStored(const BaselineFigures& figures, const std::optional<model::Baseline>& baseline) {
    return baseline && baseline->value && figures.value && baseline->from == figures.period.from &&
           baseline->to == figures.period.to &&
           std::abs(*baseline->value - *figures.value) <= 1e-9 * std::abs(*figures.value);
}

}  // namespace

void BaselinePanel::showKind(Kind kind) {
    m_kind = kind;
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        m_kinds[i]->setChecked(static_cast<Kind>(i) == kind);
    // The parts are of unlike height; the hidden ones do not stretch the card.
    for (int i = 0; i < m_parts->count(); ++i)
        m_parts->widget(i)->setSizePolicy(QSizePolicy::Preferred, i == static_cast<int>(kind)
                                                                      ? QSizePolicy::Preferred
                                                                      : QSizePolicy::Ignored);
    m_parts->setCurrentIndex(static_cast<int>(kind));
    if (kind == Kind::Data)
        ask();
    showPill();
}

void BaselinePanel::showPill() {
    const model::Objective* now = objective();
    const auto value = now && now->baseline ? now->baseline->value : std::nullopt;
    if (!value && now && now->direction == model::Direction::Benchmark)
        m_pill->showTag(tr("Benchmarking"), TagKind::Bench, u"bench"_s);
    else if (!value)
        m_pill->showTag(tr("None yet"), TagKind::Warning, u"warn"_s);
    else if (now->baseline->source.empty())
        m_pill->showTag(tr("Source not told"), TagKind::Warning, u"warn"_s);
    else if (!now->baseline->from || !now->baseline->to)
        m_pill->showTag(tr("Dates not told"), TagKind::Warning, u"warn"_s);
    else
        m_pill->showTag(tr("Set"), TagKind::Positive, u"check"_s);
    if (now)
        showNone(*now);
}

void BaselinePanel::showNone(const model::Objective& now) {
    const bool benchmark = now.direction == model::Direction::Benchmark;
    m_whyTitle->setText(benchmark ? tr("This cycle becomes the benchmark.")
                                  : tr("Nothing to compare with yet."));
    m_benchmark->setVisible(!benchmark && !m_session.file().readOnly);
    showPreliminary(now);
    if (!benchmark) {
        m_why->setText(
            tr("The objective is judged against a baseline: take it from data or enter it by "
               "hand, or measure first, without a target."));
        return;
    }
    m_why->setText(now.evaluate
                       ? tr("Without a baseline no percentage can be measured. Results of this period set "
                            "the baseline on %1; until then a cost ceiling and a stop rule may hold.")
                             .arg(dateText(*now.evaluate))
                       : tr("Without a baseline no percentage can be measured. Results of this period set "
                            "the baseline; until then a cost ceiling and a stop rule may hold."));
}

void BaselinePanel::showPreliminary(const model::Objective& now) {
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), now.kpi);
    const bool isOpen = now.direction == model::Direction::Benchmark && kpi && now.from && now.to &&
                        *now.from <= *now.to && now.from <= todayFromClock();
    if (!isOpen || now.result) {
        const bool isFinal = now.result && now.result->value && kpi;
        m_preliminary->setVisible(isFinal);
        if (isFinal)
            m_preliminary->setText(tr("Final: %1, measured when the campaign was closed.")
                                       .arg(valueText(now.result->value, kpi->unit,
                                                      toQt(m_session.plan()->currencyOf(*campaign())))));
        return;
    }
    const int asked = ++m_askedPreliminary;
    m_session.ask(
        this,
        [source = m_campaign, kpi = now.kpi,
         period = Period{*now.from, *now.to}](store::Workspace& workspace) {
            return baselineFigures(workspace, source, kpi, period, todayFromClock());
        },
        [this, asked, kpi](const BaselineFigures& figures) {
            if (asked != m_askedPreliminary || !campaign())
                return;
            m_preliminary->setVisible(figures.value.has_value());
            if (figures.value)
                m_preliminary->setText(
                    tr("Preliminary: %1 from %2 of %3 days and %n post(s). It is final when the campaign is "
                       "closed.",
                       nullptr, figures.posts)
                        .arg(valueText(figures.value, kpi->unit,
                                       toQt(m_session.plan()->currencyOf(*campaign()))),
                             countText(figures.daysWithData), countText(figures.period.days())));
            makeRoom(m_preliminary);
        },
        [](const QString&) {});
}

void BaselinePanel::offerSource() {
    const model::Plan& plan = *m_session.plan();
    const model::Campaign* source = likelySource(plan, *campaign(), *objective());
    QList<ChoiceField::Choice> choices;
    for (const model::Campaign& each : plan.campaigns)
        if (each.brand == campaign()->brand)
            choices << ChoiceField::Choice{toQt(each.id.text), toQt(each.name)};
    m_dataCampaign->setChoices(choices);
    m_dataCampaign->show(toQt(source->id.text));
    const model::Baseline baseline = objective()->baseline.value_or(model::Baseline{});
    const bool known = baseline.from && baseline.to;
    for (DateField* field : {m_dataFrom, m_dataTo})
        field->accept();
    m_dataFrom->showDate(known ? baseline.from : source->from);
    m_dataTo->showDate(known ? baseline.to : source->to);
}

void BaselinePanel::showManual() {
    const model::Objective& now = *objective();
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), now.kpi);
    const QString currency = toQt(m_session.plan()->currencyOf(*campaign()));
    const QString form = u"baseline/%1/"_s.arg(toQt(now.id.text));
    for (LineField* field : m_parts->widget(1)->findChildren<LineField*>())
        field->keepDrafts(m_session.drafts(), form + field->line()->objectName());
    const model::Baseline baseline = now.baseline.value_or(model::Baseline{});
    m_value->setUnit(kpi ? kpi->unit : kpi::Unit::Count, currency);
    m_value->showValue(baseline.value);
    m_source->show(toQt(baseline.source));
    m_source->setFault(baseline.value && baseline.source.empty()
                           ? tr("Say where the figure comes from, such as “own shop, June report”.")
                           : QString());
    m_from->showDate(baseline.from);
    m_to->showDate(baseline.to);
    for (DateField* field : {m_dataFrom, m_dataTo, m_from, m_to})
        field->setOpensAt(campaign()->from);
    m_spend->setCurrency(currency);
    m_spend->showAmount(baseline.spend);
    m_posts->showCount(baseline.posts);
}

void BaselinePanel::ask() {
    const model::Objective* now = objective();
    const auto from = m_dataFrom->date();
    const auto to = m_dataTo->date();
    const Id source{toStd(m_dataCampaign->id())};
    m_figures.reset();
    const int asked = ++m_asked;
    m_use->hide();
    if (!now || source.empty() || !from || !to || *to < *from) {
        m_figure->setText(unknownText());
        m_evidence->setText(from && to && *to < *from
                                ? tr("The last day is before the first one; put it later.")
                                : tr("Choose the campaign and the days whose figures are the baseline."));
        return;
    }
    m_session.ask(
        this,
        [source, kpi = now->kpi, period = Period{*from, *to}](store::Workspace& workspace) {
            return baselineFigures(workspace, source, kpi, period, todayFromClock());
        },
        [this, asked](const BaselineFigures& figures) {
            if (asked == m_asked)
                showFigures(figures);
        },
        [this, asked](const QString& message) {
            if (asked != m_asked)
                return;
            m_figure->setText(unknownText());
            m_evidence->setText(message);
            makeRoom(m_evidence);
        });
}

void BaselinePanel::showFigures(const BaselineFigures& figures) {
    const model::Objective* now = objective();
    const kpi::Kpi* kpi = now ? kpi::find(*m_session.plan(), now->kpi) : nullptr;
    if (!kpi)
        return;
    m_figures = figures;
    const QString currency = toQt(m_session.plan()->currencyOf(*campaign()));
    m_figure->setText(valueText(figures.value, kpi->unit, currency));
    QStringList parts{
        tr("%1 of %2 days with data").arg(countText(figures.daysWithData), countText(figures.period.days()))};
    if (figures.posts > 0)
        parts << (figures.posts == 1 ? tr("1 post") : tr("%1 posts").arg(countText(figures.posts)));
    if (figures.spend)
        parts << tr("%1 spent").arg(exactMoneyText(*figures.spend, currency));
    if (figures.value && kpi->isTotal())
        parts << tr("%1 a day").arg(QLocale().toString(*figures.value / figures.period.days(), 'f', 1));
    const bool stored = isStored(figures, now->baseline);
    QString text = parts.join(u", "_s) + u"."_s;
    if (!figures.value)
        text = figures.daysWithData == 0
                   ? tr("No imported figure of %1 lies in these days. Import it, or enter the value by hand.")
                         .arg(coreText(kpi->name))
                   : coreText(figures.why);
    else if (stored)
        text += u" "_s + tr("This is the baseline.");
    m_evidence->setText(text);
    m_use->setVisible(figures.value.has_value() && !stored && !m_session.file().readOnly);
    makeRoom(m_evidence);
}

void BaselinePanel::useFigures() {
    if (!m_figures || !m_figures->value)
        return;
    model::Baseline baseline;
    baseline.value = m_figures->value;
    baseline.from = m_figures->period.from;
    baseline.to = m_figures->period.to;
    baseline.source = "measured";
    baseline.spend = m_figures->spend;
    if (m_figures->posts > 0)
        baseline.posts = m_figures->posts;
    if (m_figures->creators > 0)
        baseline.creators = m_figures->creators;
    store(baseline);
}

}  // namespace goalpost::ui
