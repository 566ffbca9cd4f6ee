// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/workflow_map.hpp"

#include "edit/workflow.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QLineEdit>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

WorkflowMap::WorkflowMap(Session& session, QWidget* parent)
    : Card({}, parent), m_session(session), m_form(u"step"_s, 5, [this](const model::WorkflowStep& step) {
          return tryChange(m_session,
                           [step](model::Plan plan) { return edit::mapStage(std::move(plan), step); });
      }) {
    help::setTopic(this, u"rule/MAP-FIRST"_s);
    setTitle(tr("Today’s workflow"));
    setFlush(true);
    m_edit = newButton(u"editMap"_s, tr("Edit map"), ButtonKind::Small, u"edit"_s);
    m_edit->setCheckable(true);
    heading()->addWidget(m_edit);
    auto* row = new WrapRow(WrapRow::Widths::Equal);
    row->setSpacing(0);
    for (const auto& [stage, id] : model::Words<model::Stage>::List) {
        auto* cell = new StageCell(stage);
        row->addWidget(cell, 1);
        m_cells.push_back(cell);
        connect(cell, &StageCell::stepWanted, this, [this, cell](int by) { step(cell, by); });
        connect(cell, &StageCell::clicked, this, [this, cell] { open(cell); });
    }
    body()->addLayout(row);
    body()->addWidget(newRule());
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(CardX, 0, CardX, 0);
    m_arithmetic = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_arithmetic->setObjectName(u"rankArithmetic"_s);
    m_unmap = newButton(u"unmapStage"_s, tr("Clear this stage"), ButtonKind::Link);
    foot->addWidget(m_arithmetic, 1);
    foot->addWidget(m_unmap);
    body()->addLayout(foot);
    m_form.number("Hours", tr("Hours a month"), &model::WorkflowStep::hoursPerMonth);
    m_form.share("Errors", tr("Error rate, of 100 cases"), &model::WorkflowStep::errorRate);
    m_form.share("Manual", tr("Handled by hand"), &model::WorkflowStep::manualShare);
    m_form.line("Who", tr("Who does it"), &model::WorkflowStep::who);
    m_form.words("Tools", tr("With which tools, by commas"), &model::WorkflowStep::tools);
    m_form.widget()->layout()->setContentsMargins(CardX, 0, CardX, XS);
    body()->addWidget(m_form.widget());
    m_form.widget()->hide();
    m_cells.front()->setChecked(true);
    connect(m_edit, &QPushButton::toggled, m_form.widget(), &QWidget::setVisible);
    connect(m_edit, &QPushButton::toggled, this, &WorkflowMap::showChosen);
    connect(m_unmap, &QPushButton::clicked, this, &WorkflowMap::unmap);
}

StageCell* WorkflowMap::chosen() const {
    const auto found = std::ranges::find_if(m_cells, [](StageCell* cell) { return cell->isChecked(); });
    return found == m_cells.end() ? m_cells.front() : *found;
}

const model::WorkflowStep* WorkflowMap::stepOf(model::Stage stage) const {
    for (const model::WorkflowStep& step : m_session.plan()->workflow)
        if (step.stage == stage)
            return &step;
    return nullptr;
}

void WorkflowMap::refresh() {
    const auto plan = m_session.plan();
    if (!plan)
        return;
    const auto ranked = adoption::rankStages(plan->workflow);
    double hours = 0;
    for (const model::WorkflowStep& step : plan->workflow)
        hours += step.hoursPerMonth.value_or(0);
    for (StageCell* cell : m_cells) {
        const model::Stage stage = cell->stage();
        const auto row = std::ranges::find(ranked, stage, &adoption::RankedStage::stage);
        const bool inPilot = std::ranges::any_of(plan->pilots, [&](const model::Pilot& pilot) {
            const bool vetting = pilot.integrationPoint == model::IntegrationPoint::Vetting;
            return stage == (vetting ? model::Stage::Vetting : pilot.stage) &&
                   !(pilot.decision && pilot.decision->what);
        });
        cell->show(stepOf(stage), row == ranked.end() ? adoption::RankedStage{} : *row, inPilot);
    }
    const auto mapped =
        std::ranges::count_if(m_cells, [&](StageCell* cell) { return stepOf(cell->stage()); });
    setNote(mapped == 0 ? tr("Map the workflow first: choose a stage and write its figures.")
                        : tr("%1 of %2 stages mapped, %3 hours a month in total.")
                              .arg(QString::number(mapped), QString::number(m_cells.size()),
                                   QLocale().toString(hours, 'f', QLocale::FloatingPointShortest)));
    showChosen();
}

QString WorkflowMap::arithmeticOf(const adoption::RankedStage& ranked) const {
    const QString name = stageText(ranked.stage);
    if (!ranked.score)
        return tr("%1: not ranked until hours, errors and handwork are written. The score is their mean, "
                  "each "
                  "as a share of the largest.")
            .arg(name);
    const auto share = [](double value) { return QLocale().toString(value, 'f', 2); };
    return tr("%1: hours %2, errors %3, handwork %4, each as a share of the largest; their mean is %5, rank "
              "%6.")
        .arg(name, share(*ranked.hours), share(*ranked.errors), share(*ranked.manual), share(*ranked.score),
             QString::number(*ranked.rank));
}

void WorkflowMap::showChosen() {
    if (!m_session.isOpen())
        return;
    const model::Stage stage = chosen()->stage();
    const auto ranked = adoption::rankStages(m_session.plan()->workflow);
    const auto row = std::ranges::find(ranked, stage, &adoption::RankedStage::stage);
    adoption::RankedStage none;
    none.stage = stage;
    m_arithmetic->setText(arithmeticOf(row == ranked.end() ? none : *row));
    const model::WorkflowStep* step = stepOf(stage);
    m_unmap->setVisible(step && m_edit->isChecked());
    model::WorkflowStep shown = step ? *step : model::WorkflowStep{};
    shown.stage = stage;
    m_form.show(shown, m_session.drafts(), u"workflow/"_s + toQt(model::idOf(stage)));
}

void WorkflowMap::step(StageCell* from, int by) {
    const auto at = std::ranges::find(m_cells, from) - m_cells.begin() + by;
    if (at < 0 || at >= static_cast<std::ptrdiff_t>(m_cells.size()))
        return;
    StageCell* cell = m_cells[static_cast<std::size_t>(at)];
    cell->setChecked(true);
    cell->setFocus(Qt::TabFocusReason);
    showChosen();
}

bool WorkflowMap::edit() {
    open(chosen());
    return true;
}

void WorkflowMap::open(StageCell* cell) {
    cell->setChecked(true);
    m_edit->setChecked(true);
    showChosen();
    auto* first = m_form.widget()->findChild<QLineEdit*>(u"stepHours"_s);
    first->setFocus(Qt::TabFocusReason);
    first->selectAll();
}

bool WorkflowMap::reveal(const Id& id) {
    for (const model::WorkflowStep& step : m_session.plan()->workflow)
        for (StageCell* cell : m_cells)
            if (step.id == id && step.stage == cell->stage()) {
                cell->setChecked(true);
                showChosen();
                return true;
            }
    return false;
}

void WorkflowMap::unmap() {
    m_session.change(
        [stage = chosen()->stage()](model::Plan plan) { return edit::unmapStage(std::move(plan), stage); },
        Session::Notice::OfferUndo);
}

}  // namespace goalpost::ui
