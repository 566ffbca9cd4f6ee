// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/promise.hpp"
#include "method/campaign_view.hpp"
#include "ui/pages/objectives/change_field.hpp"
#include "ui/pages/objectives/objective_form.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/words/text.hpp"

#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// The primary KPIs that have no other objective yet, and the one the objective is about.
QList<ChoiceField::Choice> kpiChoices(const model::Plan& plan, const model::Campaign& campaign,
                                      const model::Objective& objective) {
    QList<ChoiceField::Choice> choices;
    const auto add = [&](const std::string& id) {
        const kpi::Kpi* kpi = kpi::find(plan, id);
        choices << ChoiceField::Choice{toQt(id), kpi ? coreText(kpi->name) : toQt(id)};
    };
    add(objective.kpi);
    for (const model::Goal goal : method::goalsOf(campaign))
        for (const model::KpiChoice* choice : method::primaryKpis(campaign, goal)) {
            const bool taken = std::any_of(campaign.objectives.begin(), campaign.objectives.end(),
                                           [&](const auto& each) { return each.kpi == choice->kpi; });
            if (!taken)
                add(choice->kpi);
        }
    return choices;
}

/// What was promised first and why it was eased, and what came of it; empty while neither is.
QString historyOf(const model::Campaign& campaign, const model::Objective& objective, const kpi::Kpi* kpi,
                  const QString& currency) {
    QStringList lines;
    if (const auto& first = objective.original) {
        QString promised = first->target && kpi ? valueText(*first->target, kpi->unit, currency)
                           : first->change      ? percentText(*first->change)
                                                : unknownText();
        if (first->to && first->to != objective.to)
            promised = ObjectiveForm::tr("%1 by %2").arg(promised, dateText(*first->to));
        QString line =
            first->on ? ObjectiveForm::tr("Originally %1, eased on %2").arg(promised, dateText(*first->on))
                      : ObjectiveForm::tr("Originally %1").arg(promised);
        for (const model::Revision& revision : campaign.revisions)
            if (revision.what == model::Revised::Target && revision.kpi == objective.kpi &&
                revision.on == first->on) {
                line += u": "_s + toQt(revision.why);
                break;
            }
        lines << line;
    }
    if (const auto& result = objective.result; result && result->value && kpi)
        lines << ObjectiveForm::tr("Came to %1").arg(valueText(*result->value, kpi->unit, currency));
    return lines.join(u'\n');
}

}  // namespace

void ObjectiveForm::show(const Id& campaignId, const Id& objectiveId) {
    m_campaign = campaignId;
    m_objective = objectiveId;
    const model::Campaign* now = campaign();
    const model::Objective* shown = objective();
    if (!now || !shown)
        return;
    const bool readOnly = m_session.file().readOnly;
    for (Field* field : findChildren<Field*>())
        field->setReadOnly(readOnly);
    m_newBusiness->setEnabled(!readOnly);
    keepDrafts(*shown);
    showSpecific(*now, *shown);
    showMeasurable(*now, *shown);
    showMeans(*now, *shown);
    showTimes(*now, *shown);
    const auto findings = method::check(*m_session.plan(), todayFromClock(), now);
    for (SmartRow* row : m_rows)
        row->show(verdictOf(row->part(), *m_session.plan(), *now, *shown, findings));
}

void ObjectiveForm::showOutlook(const report::Outlook* outlook) {
    const model::Campaign* now = campaign();
    const model::Objective* shown = objective();
    if (!now || !shown)
        return;
    auto findings = method::check(*m_session.plan(), todayFromClock(), now);
    if (outlook && outlook->objective == shown->id)
        for (auto& finding : report::findingsOf(*m_session.plan(), *now, {outlook, 1}))
            findings.push_back(std::move(finding));
    for (SmartRow* row : m_rows)
        if (row->part() == Smart::Achievable)
            row->show(verdictOf(Smart::Achievable, *m_session.plan(), *now, *shown, findings, outlook));
}

void ObjectiveForm::keepDrafts(const model::Objective& objective) {
    const QString form = u"objective/%1/"_s.arg(toQt(objective.id.text));
    for (LineField* field : findChildren<LineField*>())
        field->keepDrafts(m_session.drafts(), form + field->line()->objectName());
}

void ObjectiveForm::showSpecific(const model::Campaign& campaign, const model::Objective& objective) {
    m_direction->show(objective.direction ? toQt(model::idOf(*objective.direction)) : QString());
    m_kpi->setChoices(kpiChoices(*m_session.plan(), campaign, objective));
    m_kpi->show(toQt(objective.kpi));
    m_scope->show(toQt(objective.scope));
}

void ObjectiveForm::showMeasurable(const model::Campaign& campaign, const model::Objective& objective) {
    const kpi::Kpi* kpi = kpi::find(*m_session.plan(), objective.kpi);
    const kpi::Promise promise = kpi ? kpi::promiseOf(*kpi, objective) : kpi::Promise{};
    const auto baseline = objective.baseline ? objective.baseline->value : std::nullopt;
    m_target->setUnit(kpi ? kpi->unit : kpi::Unit::Count, toQt(m_session.plan()->currencyOf(campaign)));
    m_target->showValue(promise.target);
    m_change->setHasBaseline(baseline && *baseline != 0);
    m_change->showShare(promise.change ? promise.change : objective.change);
    const model::KpiChoice* choice = method::choiceOf(campaign, objective);
    m_history->setText(historyOf(campaign, objective, kpi, toQt(m_session.plan()->currencyOf(campaign))));
    m_history->setVisible(!m_history->text().isEmpty());
    m_source->show(choice ? toQt(choice->dataSource) : QString());
    m_source->setReadOnly(!choice || m_session.file().readOnly);
}

void ObjectiveForm::showMeans(const model::Campaign& campaign, const model::Objective& objective) {
    const model::Plan& plan = *m_session.plan();
    const QString currency = toQt(plan.currencyOf(campaign));
    for (MoneyField* field : {m_budget, m_ceiling})
        field->setCurrency(currency);
    m_budget->showAmount(objective.budget);
    m_partnerships->showCount(objective.partnerships);
    m_posts->showCount(objective.plannedPosts);
    m_ceiling->showAmount(objective.costCeiling);
    m_stop->show(toQt(objective.stopIf));
    m_needed->showCount(objective.postsNeeded);
    m_needed->setVisible(objective.direction == model::Direction::Benchmark);
    QList<ChoiceField::Choice> choices{{{}, tr("None named")}};
    if (const model::Brand* brand = plan.brand(campaign.brand))
        for (const model::BusinessObjective& each : brand->businessObjectives)
            choices << ChoiceField::Choice{toQt(each.id.text), toQt(each.name)};
    m_business->setChoices(choices);
    m_business->show(toQt(objective.businessObjective.text));
}

void ObjectiveForm::showTimes(const model::Campaign& campaign, const model::Objective& objective) {
    const int fiscalStart = m_session.plan()->fiscalYearStartOf(campaign);
    m_periods = namedPeriods(todayFromClock(), fiscalStart);
    const bool whole = objective.from && objective.to && *objective.from <= *objective.to;
    const auto own = whole ? std::optional(Period{*objective.from, *objective.to}) : std::nullopt;
    m_period->setChoices(periodChoices(m_periods, own, fiscalStart));
    m_period->show(periodChoice(m_periods, own));
    m_from->showDate(objective.from);
    m_to->showDate(objective.to);
    m_evaluate->showDate(objective.evaluate);
    for (DateField* field : {m_from, m_to, m_evaluate})
        field->setOpensAt(campaign.from);
}

}  // namespace goalpost::ui
