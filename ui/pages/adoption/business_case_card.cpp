// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/business_case_card.hpp"

#include "edit/pilot.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"
#include "ui/words/text.hpp"

#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QStyle>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

QString tenth(double value) {
    return QLocale().toString(value, 'f', 1).replace(u'-', u'−');
}

QString signedMoney(Amount amount, const QString& currency) {
    const QString text = exactMoneyText(amount, currency);
    return amount > Amount{} ? u"+"_s + text : text;
}

QString missingText(adoption::Missing missing) {
    switch (missing) {
        case adoption::Missing::Baseline:
            return BusinessCaseCard::tr("minutes a case before");
        case adoption::Missing::Log:
            return BusinessCaseCard::tr("a logged week with cases and minutes");
        case adoption::Missing::HourlyCost:
            return BusinessCaseCard::tr("the cost of an hour");
        case adoption::Missing::ToolCost:
            return BusinessCaseCard::tr("the cost of the tool a month");
        case adoption::Missing::Dates:
            return BusinessCaseCard::tr("the day on which it begins");
        case adoption::Missing::TrainingCost:
            return BusinessCaseCard::tr("the cost of training");
    }
    return {};
}

}  // namespace

BusinessCaseCard::BusinessCaseCard(Session& session, QWidget* parent) : Card({}, parent), m_session(session) {
    help::setTopic(this, u"rule/PILOT-CASE"_s);
    setTitle(tr("Business case"));
    setNote(tr("of the pilot so far"));
    auto* head = new QHBoxLayout;
    m_net = newLabel({}, paint::TextRole::KpiValue);
    m_net->setObjectName(u"caseNet"_s);
    head->addWidget(m_net);
    m_range = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_range->setObjectName(u"caseRange"_s);
    head->addWidget(m_range, 1, Qt::AlignBottom);
    body()->addLayout(head);
    auto* grid = new QGridLayout;
    grid->setVerticalSpacing(XS);
    grid->setColumnStretch(1, 1);
    m_saved = newLine(grid, u"caseSaved"_s, tr("Time saved"));
    m_tool = newLine(grid, u"caseTool"_s, tr("Tool"));
    m_training = newLine(grid, u"caseTraining"_s, tr("Training"));
    body()->addLayout(grid);
    m_missing = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_missing->setObjectName(u"caseMissing"_s);
    body()->addWidget(m_missing);
    body()->addWidget(newRule());
    addDecision();
    body()->addStretch(1);
}

BusinessCaseCard::Line BusinessCaseCard::newLine(QGridLayout* grid, const QString& name,
                                                 const QString& text) {
    Line line{newLabel(text, paint::TextRole::Body), newWrappedLabel({}, paint::TextRole::Small, Tone::Muted),
              newLabel({}, paint::TextRole::BodyStrong)};
    line.how->setObjectName(name + u"How"_s);
    line.amount->setObjectName(name);
    line.amount->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int row = grid->rowCount();
    grid->addWidget(line.name, row, 0);
    grid->addWidget(line.how, row, 1);
    grid->addWidget(line.amount, row, 2);
    return line;
}

void BusinessCaseCard::addDecision() {
    body()->addWidget(newLabel(tr("Decision"), paint::TextRole::Section));
    m_open = new QWidget;
    auto* grid = new QGridLayout(m_open);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(XS);
    m_what = new ChoiceField(u"decisionWhat"_s, tr("What is decided"));
    m_what->setChoices(outcomeChoices());
    m_stage = new ChoiceField(u"decisionStage"_s, tr("To stage"));
    m_stage->setChoices(stageChoices());
    m_by = new LineField(u"decisionBy"_s, tr("By"));
    m_on = new DateField(u"decisionOn"_s, tr("On"));
    m_why = new NotesField(u"decisionWhy"_s, tr("Why"), 2);
    grid->addWidget(m_what, 0, 0);
    grid->addWidget(m_stage, 0, 1);
    grid->addWidget(m_by, 1, 0);
    grid->addWidget(m_on, 1, 1);
    grid->addWidget(m_why, 2, 0, 1, 2);
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(u"decisionFault"_s);
    m_fault->hide();
    grid->addWidget(m_fault, 3, 0, 1, 2);
    m_conclude = newButton(u"concludePilot"_s, {}, ButtonKind::Plain);
    m_early = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_early->setObjectName(u"decisionEarly"_s);
    grid->addWidget(m_early, 4, 0, 1, 2);
    grid->addWidget(m_conclude, 5, 0, 1, 2, Qt::AlignLeft);
    body()->addWidget(m_open);
    m_decided = new QWidget;
    auto* column = new QVBoxLayout(m_decided);
    column->setContentsMargins(0, 0, 0, 0);
    m_decision = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_decision->setObjectName(u"decisionMade"_s);
    m_reason = newWrappedLabel({}, paint::TextRole::Body, Tone::Muted);
    auto* reopen = newButton(u"reopenPilot"_s, tr("Reopen the pilot"), ButtonKind::Small, u"undo"_s);
    column->addWidget(m_decision);
    column->addWidget(m_reason);
    column->addWidget(reopen, 0, Qt::AlignLeft);
    body()->addWidget(m_decided);
    connect(m_what, &Field::edited, this, &BusinessCaseCard::showButton);
    connect(m_conclude, &QPushButton::clicked, this, &BusinessCaseCard::conclude);
    connect(reopen, &QPushButton::clicked, this, &BusinessCaseCard::reopen);
}

void BusinessCaseCard::show(const model::Pilot* pilot) {
    setVisible(pilot != nullptr);
    if (!pilot)
        return;
    const Date today = toDate(QDate::currentDate());
    showCase(adoption::caseOf(*pilot, m_session.plan()->tool(pilot->tool), today));
    showDecision(*pilot);
}

void BusinessCaseCard::showCase(const adoption::BusinessCase& found) {
    const QString currency = workingCurrency(m_session);
    const auto money = [&](const std::optional<Amount>& amount) {
        return amount ? exactMoneyText(*amount, currency) : unknownText();
    };
    m_net->setText(money(found.net));
    m_range->setText(found.tooLarge ? tr("net, too large to be told")
                     : !found.net   ? tr("net, not known yet")
                     : found.rangeIsInterval
                         ? tr("net, 95% interval %1 to %2")
                               .arg(money(found.netRange->first), money(found.netRange->second))
                         : tr("net, %1 to %2 by lowest and highest week")
                               .arg(money(found.netRange->first), money(found.netRange->second)));
    m_saved.how->setText(found.hours ? tr("%1 cases × %2 min = %3 h, × %4")
                                           .arg(countText(found.cases), tenth(*found.minutesSaved),
                                                tenth(*found.hours), money(found.hourlyCost))
                                     : QString());
    m_saved.amount->setText(found.saved ? signedMoney(*found.saved, currency) : unknownText());
    m_tool.how->setText(found.tool ? tr("%1 months × %2").arg(tenth(*found.months), money(found.toolPerMonth))
                                   : QString());
    m_tool.amount->setText(found.tool ? signedMoney(Amount{} - *found.tool, currency) : unknownText());
    m_training.how->setText(found.training ? tr("once") : QString());
    m_training.amount->setText(found.training ? signedMoney(Amount{} - *found.training, currency)
                                              : unknownText());
    QStringList missing;
    for (const adoption::Missing each : found.missing)
        missing << missingText(each);
    if (!missing.isEmpty())
        m_missing->setText(tr("Not told yet: %1.").arg(missing.join(u", "_s)));
    else if (found.tooLarge)
        m_missing->setText(tr("The figures are too large to be multiplied; correct the largest of them."));
    else
        m_missing->setText(
            found.breakEvenCases
                ? tr("Tool and training are paid by %n case(s).", nullptr, *found.breakEvenCases)
                : tr("No time is saved, so that no number of cases pays tool and training."));
}

void BusinessCaseCard::showDecision(const model::Pilot& pilot) {
    const bool decided = pilot.decision && pilot.decision->what;
    m_open->setVisible(!decided);
    m_decided->setVisible(decided);
    m_end = pilot.to;
    if (decided) {
        const model::PilotDecision& made = *pilot.decision;
        const QString what =
            made.toStage ? tr("Expand to %1").arg(stageText(*made.toStage)) : outcomeText(*made.what);
        m_decision->setText(tr("%1. %2, %3")
                                .arg(what, made.by.empty() ? unknownText() : toQt(made.by),
                                     made.on ? dateText(*made.on) : unknownText()));
        m_reason->setText(made.why.empty() ? tr("No reason was written.") : toQt(made.why));
    }
    const QString form = u"decision/"_s + toQt(pilot.id.text);
    m_why->keepDrafts(m_session.drafts(), form + u"/why"_s);
    if (m_pilot != pilot.id) {
        m_what->show({});
        m_stage->show({});
        m_by->show(toQt(pilot.owner));
        m_on->showDate(toDate(QDate::currentDate()));
        m_fault->hide();
        if (m_session.drafts().of(form + u"/why"_s).isEmpty())
            m_why->show({});
    }
    m_pilot = pilot.id;
    showButton();
}

void BusinessCaseCard::showButton() {
    const bool early = !m_end || toDate(QDate::currentDate()) < *m_end;
    const auto what = model::fromId<model::PilotOutcome>(toStd(m_what->id()));
    m_stage->setVisible(what == model::PilotOutcome::Expand);
    m_conclude->setText(tr("Record the decision"));
    m_conclude->setAccessibleName(m_conclude->text());
    m_conclude->setProperty("primary", !early);
    m_conclude->style()->unpolish(m_conclude);
    m_conclude->style()->polish(m_conclude);
    m_early->setVisible(early);
    m_early->setText(m_end ? tr("The planned end is %1; until then log its weeks.").arg(dateText(*m_end))
                           : tr("The pilot has no planned end yet; write one under Plan."));
}

void BusinessCaseCard::conclude() {
    model::PilotDecision decision;
    decision.what = model::fromId<model::PilotOutcome>(toStd(m_what->id()));
    decision.toStage = model::fromId<model::Stage>(toStd(m_stage->id()));
    decision.by = toStd(m_by->text());
    decision.on = m_on->date();
    decision.why = toStd(m_why->text());
    const QString fault = tryChange(m_session, [id = m_pilot, decision](model::Plan plan) {
        return edit::concludePilot(std::move(plan), id, decision);
    });
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
    if (fault.isEmpty())
        m_session.drafts().forget(u"decision/"_s + toQt(m_pilot.text) + u"/why"_s);
}

void BusinessCaseCard::reopen() {
    m_session.change([id = m_pilot](model::Plan plan) { return edit::reopenPilot(std::move(plan), id); },
                     Session::Notice::OfferUndo);
}

}  // namespace goalpost::ui
