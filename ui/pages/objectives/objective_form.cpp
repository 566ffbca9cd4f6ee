// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/objectives/objective_form.hpp"

#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "method/campaign_view.hpp"
#include "ui/pages/objectives/change_field.hpp"
#include "ui/session/explained.hpp"
#include "ui/widgets/kpi_value_field.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

ObjectiveForm::ObjectiveForm(Surroundings around, QWidget* parent)
    : Card({}, parent), m_session(around.session), m_prompts(around.prompts) {
    body()->setSpacing(0);
    buildSpecific();
    buildMeasurable();
    buildAchievable();
    buildRelevant();
    buildTimeBound();
    connectPromise();
    connectMeans();
    connectTimes();
}

SmartRow* ObjectiveForm::newRow(Smart part) {
    if (!m_rows.empty())
        body()->addWidget(newRule());
    auto* row = new SmartRow(part);
    body()->addWidget(row);
    m_rows.push_back(row);
    return row;
}

void ObjectiveForm::buildSpecific() {
    m_direction = new ChoiceField(u"objectiveDirection"_s, tr("Direction"));
    m_kpi = new ChoiceField(u"objectiveKpi"_s, tr("Outcome (KPI)"));
    m_scope = new LineField(u"objectiveScope"_s, tr("Scope"));
    m_scope->setPlaceholder(tr("from creator campaigns"));
    WrapRow* line = newRow(Smart::Specific)->newLine();
    line->addWidget(m_direction, 3, Qt::AlignTop);
    line->addWidget(m_kpi, 4, Qt::AlignTop);
    line->addWidget(m_scope, 5, Qt::AlignTop);
    m_direction->setChoices({{u"increase"_s, tr("Increase")},
                             {u"decrease"_s, tr("Reduce")},
                             {u"reach"_s, tr("Bring to")},
                             {u"benchmark"_s, tr("Measure first")}});
}

void ObjectiveForm::buildMeasurable() {
    m_change = new ChangeField(u"objectiveChange"_s, tr("Change"));
    m_target = new KpiValueField(u"objectiveTarget"_s, tr("Target"));
    m_source = new LineField(u"objectiveSource"_s, tr("Data source"));
    m_source->setPlaceholder(tr("web analytics export"));
    SmartRow* row = newRow(Smart::Measurable);
    WrapRow* line = row->newLine();
    line->addWidget(m_change, 3, Qt::AlignTop);
    line->addWidget(m_target, 4, Qt::AlignTop);
    line->addWidget(m_source, 5, Qt::AlignTop);
    m_history = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_history->setObjectName(u"objectiveHistory"_s);
    row->newLine()->addWidget(m_history, 1, Qt::AlignTop);
}

void ObjectiveForm::buildAchievable() {
    m_budget = new MoneyField(u"objectiveBudget"_s, tr("Budget"));
    m_partnerships = new CountField(u"objectivePartnerships"_s, tr("Partnerships"));
    m_posts = new CountField(u"objectivePosts"_s, tr("Planned posts"));
    m_ceiling = new MoneyField(u"objectiveCeiling"_s, tr("Cost ceiling"));
    m_ceiling->editor()->setToolTip(tr("The most that one unit of the outcome may cost"));
    m_stop = new LineField(u"objectiveStop"_s, tr("Stop if"));
    m_stop->setPlaceholder(tr("fewer than 100 sessions a post after ten posts"));
    SmartRow* row = newRow(Smart::Achievable);
    WrapRow* line = row->newLine();
    for (QWidget* field : std::initializer_list<QWidget*>{m_budget, m_partnerships, m_posts, m_ceiling})
        line->addWidget(field, 1, Qt::AlignTop);
    m_needed = new CountField(u"objectiveNeeded"_s, tr("Posts needed"));
    m_needed->editor()->setToolTip(tr("How many posts make the baseline useful"));
    WrapRow* second = row->newLine();
    second->addWidget(m_stop, 3, Qt::AlignTop);
    second->addWidget(m_needed, 1, Qt::AlignTop);
}

void ObjectiveForm::buildRelevant() {
    m_business = new ChoiceField(u"objectiveBusiness"_s, tr("Supports business objective"));
    m_newBusiness = newButton(u"objectiveBusinessNew"_s, tr("New…"));
    WrapRow* line = newRow(Smart::Relevant)->newLine();
    line->addWidget(m_business, 1, Qt::AlignTop);
    // Under a label's height of nothing, so that it stands beside the box and not beside its note.
    auto* beside = new QVBoxLayout;
    beside->setSpacing(XS);
    beside->addWidget(newLabel({}, paint::TextRole::Small));
    beside->addWidget(m_newBusiness);
    beside->addStretch(1);
    line->addLayout(beside);
}

void ObjectiveForm::buildTimeBound() {
    m_period = new ChoiceField(u"objectivePeriod"_s, tr("Period"));
    m_from = new DateField(u"objectiveFrom"_s, tr("From"));
    m_to = new DateField(u"objectiveTo"_s, tr("To"));
    m_evaluate = new DateField(u"objectiveEvaluate"_s, tr("Judged on"));
    WrapRow* line = newRow(Smart::TimeBound)->newLine();
    for (QWidget* field : std::initializer_list<QWidget*>{m_period, m_from, m_to, m_evaluate})
        line->addWidget(field, 1, Qt::AlignTop);
}

void ObjectiveForm::connectPromise() {
    connect(m_direction, &Field::edited, this, &ObjectiveForm::setDirection);
    connect(m_kpi, &Field::edited, this, &ObjectiveForm::setKpi);
    connect(m_scope, &Field::edited, this, [this] {
        change([scope = toStd(m_scope->text())](model::Objective& objective) { objective.scope = scope; });
    });
    connect(m_change, &Field::edited, this, &ObjectiveForm::setChange);
    connect(m_target, &Field::edited, this, &ObjectiveForm::setTarget);
    connect(m_source, &Field::edited, this, &ObjectiveForm::nameSource);
}

void ObjectiveForm::connectMeans() {
    connect(m_budget, &Field::edited, this, [this] {
        change([budget = m_budget->amount()](model::Objective& objective) { objective.budget = budget; });
    });
    connect(m_partnerships, &Field::edited, this, [this] {
        change([count = m_partnerships->count()](model::Objective& objective) {
            objective.partnerships = count;
        });
    });
    connect(m_posts, &Field::edited, this, [this] {
        change([count = m_posts->count()](model::Objective& objective) { objective.plannedPosts = count; });
    });
    connect(m_needed, &Field::edited, this, [this] {
        change([count = m_needed->count()](model::Objective& objective) { objective.postsNeeded = count; });
    });
    connect(m_ceiling, &Field::edited, this, [this] {
        change([most = m_ceiling->amount()](model::Objective& objective) { objective.costCeiling = most; });
    });
    connect(m_stop, &Field::edited, this, [this] {
        change([rule = toStd(m_stop->text())](model::Objective& objective) { objective.stopIf = rule; });
    });
    connect(m_business, &Field::edited, this, [this] {
        change([id = Id{toStd(m_business->id())}](model::Objective& objective) {
            objective.businessObjective = id;
        });
    });
    connect(m_newBusiness, &QPushButton::clicked, this, &ObjectiveForm::addBusinessObjective);
}

void ObjectiveForm::connectTimes() {
    connect(m_period, &Field::edited, this, &ObjectiveForm::choosePeriod);
    for (DateField* field : {m_from, m_to, m_evaluate})
        connect(field, &Field::edited, this, [this, field] { setDates(field); });
}

const model::Campaign* ObjectiveForm::campaign() const {
    return m_session.plan() ? m_session.plan()->campaign(m_campaign) : nullptr;
}

const model::Objective* ObjectiveForm::objective() const {
    if (const model::Campaign* now = campaign())
        for (const model::Objective& each : now->objectives)
            if (each.id == m_objective)
                return &each;
    return nullptr;
}

void ObjectiveForm::change(std::function<void(model::Objective&)> change) {
    send([campaign = m_campaign, id = m_objective, change = std::move(change)](model::Plan plan) {
        return edit::changeObjective(std::move(plan), campaign, id, change);
    });
}

void ObjectiveForm::send(Session::Verb verb) {
    if (!changeExplained(m_session, m_prompts, m_campaign, std::move(verb)))
        show(m_campaign, m_objective);
}

void ObjectiveForm::setDirection() {
    const auto direction = model::fromId<model::Direction>(toStd(m_direction->id()));
    change([direction](model::Objective& objective) {
        objective.direction = direction;
        if (direction != model::Direction::Benchmark)
            return;
        objective.change.reset();
        objective.target.reset();
    });
}

void ObjectiveForm::setKpi() {
    change([kpi = toStd(m_kpi->id())](model::Objective& objective) {
        // Figures of another KPI say nothing about this one.
        objective.kpi = kpi;
        objective.direction = model::Direction::Benchmark;
        objective.change.reset();
        objective.target.reset();
        objective.baseline.reset();
    });
}

void ObjectiveForm::setChange() {
    change([share = m_change->share()](model::Objective& objective) {
        objective.change = share;
        objective.target.reset();
        if (!share)
            return;
        if (*share < 0)
            objective.direction = model::Direction::Decrease;
        else if (objective.direction != model::Direction::Decrease)
            objective.direction = model::Direction::Increase;
    });
}

void ObjectiveForm::setTarget() {
    change([target = m_target->value()](model::Objective& objective) {
        objective.target = target;
        objective.change.reset();
        if (!target || (objective.direction && objective.direction != model::Direction::Benchmark))
            return;
        const auto baseline = objective.baseline ? objective.baseline->value : std::nullopt;
        objective.direction = !baseline              ? model::Direction::Reach
                              : *target >= *baseline ? model::Direction::Increase
                                                     : model::Direction::Decrease;
    });
}

void ObjectiveForm::nameSource() {
    const model::Campaign* now = campaign();
    const model::Objective* shown = objective();
    const model::KpiChoice* choice = now && shown ? method::choiceOf(*now, *shown) : nullptr;
    if (choice)
        m_session.change(
            [campaign = m_campaign, id = choice->id, source = toStd(m_source->text())](model::Plan plan) {
                return edit::nameDataSource(std::move(plan), campaign, id, source);
            });
}

void ObjectiveForm::addBusinessObjective() {
    const auto name = m_prompts.text(tr("New business objective"),
                                     tr("What does the business want that this objective serves?"));
    const model::Campaign* now = campaign();
    if (name && now)
        m_session.change([campaign = m_campaign, id = m_objective, text = toStd(*name),
                          owner = now->owner](model::Plan plan) {
            return edit::serveNewBusinessObjective(std::move(plan), campaign, id, text, owner);
        });
}

void ObjectiveForm::choosePeriod() {
    for (const NamedPeriod& named : m_periods)
        if (named.id == m_period->id()) {
            send([campaign = m_campaign, id = m_objective, period = named.period](model::Plan plan) {
                return edit::setObjectivePeriod(std::move(plan), campaign, id, period);
            });
            return;
        }
    m_from->line()->setFocus();
}

void ObjectiveForm::setDates(DateField* edited) {
    const model::Objective* now = objective();
    if (!now)
        return;
    const auto from = m_from->date();
    const auto to = m_to->date();
    const auto evaluate = m_evaluate->date();
    QString fault;
    if (from && to && *to <= *from)
        fault = edited == m_from ? tr("The first day is not before the last one; put it earlier.")
                                 : tr("The last day is not after the first one; put it later.");
    else if (to && evaluate && *evaluate < *to)
        fault = edited == m_evaluate ? tr("It would be judged before it ends; put it later.")
                                     : tr("It ends after it is judged; put it earlier, or judge it later.");
    if (!fault.isEmpty()) {
        edited->refuse(fault);
        edited->showDate(edited == m_from ? now->from : edited == m_to ? now->to : now->evaluate);
        return;
    }
    for (DateField* field : {m_from, m_to, m_evaluate})
        field->accept();
    change([from, to, evaluate](model::Objective& objective) {
        objective.from = from;
        objective.to = to;
        objective.evaluate = evaluate;
    });
}

bool ObjectiveForm::focusField(const QString& phrase) {
    const std::pair<QLatin1String, Field*> fields[] = {
        {QLatin1String("direction"), m_direction}, {QLatin1String("kpi"), m_kpi},
        {QLatin1String("scope"), m_scope},         {QLatin1String("change"), m_change},
        {QLatin1String("target"), m_target},       {QLatin1String("from"), m_period},
        {QLatin1String("budget"), m_budget},       {QLatin1String("partnerships"), m_partnerships}};
    for (const auto& [name, field] : fields)
        if (phrase == name) {
            field->editor()->setFocus(Qt::ShortcutFocusReason);
            return true;
        }
    return false;
}

}  // namespace goalpost::ui
