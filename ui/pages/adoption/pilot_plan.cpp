// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/pilot_plan.hpp"

#include "edit/pilot.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using model::Pilot;
using model::PilotBaseline;

/// A baseline whose every field is empty is none.
void keepBaseline(Pilot& pilot, const PilotBaseline& baseline) {
    pilot.baseline = baseline == PilotBaseline{} ? std::nullopt : std::optional(baseline);
}

/// A field of the baseline, which may not be there yet.
template <class F, class V>
F* addTo(EntryForm<Pilot>& form, F* field, V PilotBaseline::*member, void (F::*show)(V),
         V (F::*value)() const) {
    return form.add(
        field,
        [member, show](F* shown, const Pilot& pilot) {
            (shown->*show)(pilot.baseline ? (*pilot.baseline).*member : V{});
        },
        [member, value](F* shown, Pilot& pilot) {
            PilotBaseline baseline = pilot.baseline.value_or(PilotBaseline{});
            baseline.*member = (shown->*value)();
            keepBaseline(pilot, baseline);
        });
}

}  // namespace

PilotPlan::PilotPlan(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(u"pilot"_s, 5, [this](const Pilot& pilot) {
          return tryChange(m_session,
                           [pilot](model::Plan plan) { return edit::setPilot(std::move(plan), pilot); });
      }) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_form.line("Name", tr("Name"), &Pilot::name);
    m_form.choice("Stage", tr("Stage"), &Pilot::stage, stageChoices());
    m_form.choice("Integration", tr("Integration point"), &Pilot::integrationPoint, integrationChoices());
    m_tool = m_form.reference("Tool", tr("Tool"), &Pilot::tool);
    m_form.line("Owner", tr("Owner"), &Pilot::owner);
    m_form.line("Team", tr("Team"), &Pilot::team);
    m_form.date("From", tr("Begins"), &Pilot::from);
    m_form.date("To", tr("Planned end"), &Pilot::to);
    m_hourly = m_form.money("HourlyCost", tr("Cost of an hour"), &Pilot::hourlyCost);
    m_training = m_form.money("TrainingCost", tr("Training, once"), &Pilot::trainingCost);
    m_form.line("Hypothesis", tr("What it is to show"), &Pilot::hypothesis, 3);
    m_form.line("StopIf", tr("Stop when"), &Pilot::stopIf, 2);
    addBaseline();
    column->addWidget(m_form.widget());
    column->addStretch(1);
}

void PilotPlan::addBaseline() {
    addTo(m_form, new NumberField(u"baselineMinutes"_s, tr("Before: minutes a case")),
          &PilotBaseline::minutesPerCase, &NumberField::showNumber, &NumberField::number);
    addTo(m_form, new NumberField(u"baselineQuality"_s, tr("Before: quality")), &PilotBaseline::quality,
          &NumberField::showNumber, &NumberField::number);
    addTo(m_form, new CountField(u"baselineCases"_s, tr("Before: cases timed")), &PilotBaseline::cases,
          &CountField::showCount, &CountField::count);
    addTo(m_form, new DateField(u"baselineFrom"_s, tr("Before: from")), &PilotBaseline::from,
          &DateField::showDate, &DateField::date);
    addTo(m_form, new DateField(u"baselineTo"_s, tr("Before: to")), &PilotBaseline::to, &DateField::showDate,
          &DateField::date);
}

void PilotPlan::show(const Pilot& pilot) {
    const QString currency = workingCurrency(m_session);
    m_hourly->setCurrency(currency);
    m_training->setCurrency(currency);
    m_tool->setChoices(toolChoices(*m_session.plan()));
    m_form.show(pilot, m_session.drafts(), u"pilot/"_s + toQt(pilot.id.text));
}

void PilotPlan::writeName() {
    auto* name = m_form.widget()->findChild<QLineEdit*>(u"pilotName"_s);
    name->setFocus(Qt::TabFocusReason);
    name->selectAll();
}

}  // namespace goalpost::ui
