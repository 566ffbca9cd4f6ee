// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/goal/custom_kpi_form.hpp"

#include "kpi/formula.hpp"
#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <charconv>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int MeasuresWidth = 220;
constexpr int LaneWidth = 130;

QList<ChoiceField::Choice> unitChoices() {
    return {{u"count"_s, CustomKpiForm::tr("Count")},
            {u"percent"_s, CustomKpiForm::tr("Percent")},
            {u"money"_s, CustomKpiForm::tr("Money")},
            {u"seconds"_s, CustomKpiForm::tr("Time, in seconds")},
            {u"multiple"_s, CustomKpiForm::tr("Multiple (2.5×)")},
            {u"score"_s, CustomKpiForm::tr("Score")},
            {u"per-day"_s, CustomKpiForm::tr("Per day")}};
}

QList<ChoiceField::Choice> directionChoices() {
    return {{u"higher"_s, CustomKpiForm::tr("More is better")},
            {u"lower"_s, CustomKpiForm::tr("Less is better")},
            {u"context"_s, CustomKpiForm::tr("Neither: it depends")}};
}

QList<ChoiceField::Choice> laneChoices() {
    QList<ChoiceField::Choice> choices{{QString(), CustomKpiForm::tr("No lane")}};
    for (const auto role : {model::Role::Primary, model::Role::Contextual, model::Role::Noise})
        choices << ChoiceField::Choice{toQt(model::idOf(role)), roleText(role)};
    return choices;
}

/// What a name of a formula is called, as the list of measures tells it.
QString nameText(kpi::FormulaName name) {
    if (const auto measure = kpi::measureOf(name))
        return coreText(model::rowOf(*measure).name);
    if (name == kpi::CostName)
        return CustomKpiForm::tr("Accrued cost");
    if (name == kpi::DaysName)
        return CustomKpiForm::tr("Days of the period");
    return name == kpi::PostsName ? CustomKpiForm::tr("Posts") : CustomKpiForm::tr("Followers, by creator");
}

}  // namespace

CustomKpiForm::CustomKpiForm(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    m_name = new LineField(u"ownKpiName"_s, tr("Name"));
    m_meaning = new LineField(u"ownKpiMeaning"_s, tr("What it tells, in one sentence"));
    m_formula = new LineField(u"ownKpiFormula"_s, tr("Formula: measures, numbers, + − × ÷ and parentheses"));
    m_formula->setPlaceholder(u"cost / saves"_s);
    m_unit = new ChoiceField(u"ownKpiUnit"_s, tr("Unit"));
    m_unit->setChoices(unitChoices());
    m_better = new ChoiceField(u"ownKpiBetter"_s, tr("Direction"));
    m_better->setChoices(directionChoices());
    m_base = new LineField(u"ownKpiBase"_s, tr("Base: what it is divided by"));
    column->addWidget(m_name);
    column->addWidget(m_meaning);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(L);
    auto* left = new QVBoxLayout;
    left->setSpacing(M);
    left->addWidget(m_formula);
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    row->addWidget(m_unit, 1);
    row->addWidget(m_better, 1);
    left->addLayout(row);
    left->addWidget(m_base);
    left->addStretch(1);
    middle->addLayout(left, 1);
    middle->addWidget(newMeasures());
    column->addLayout(middle, 1);
    column->addWidget(newLanes());
    for (LineField* field : {m_name, m_meaning, m_formula, m_base}) {
        const auto tell = [this] {
            if (!m_filling)
                emit changed();
        };
        connect(field->line(), &QLineEdit::textChanged, this, tell);
        connect(field->line(), &QLineEdit::editingFinished, this, tell);
    }
    for (ChoiceField* field : {m_unit, m_better})
        connect(field, &Field::edited, this, &CustomKpiForm::changed);
}

QWidget* CustomKpiForm::newMeasures() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(XS);
    auto* label =
        newLabel(tr("Measures; Enter or a double click inserts"), paint::TextRole::Small, Tone::Muted);
    column->addWidget(label);
    m_measures = new QListWidget;
    m_measures->setObjectName(u"ownKpiMeasures"_s);
    m_measures->setAccessibleName(tr("Measures"));
    setScaledWidth(m_measures, MeasuresWidth);
    setScaledMinimumHeight(m_measures, 140);
    for (kpi::FormulaName name = 0; name < kpi::FormulaNameCount; ++name) {
        auto* item = new QListWidgetItem(nameText(name));
        item->setData(Qt::UserRole, toQt(kpi::wordOfName(name)));
        item->setToolTip(toQt(kpi::wordOfName(name)));
        m_measures->addItem(item);
    }
    column->addWidget(m_measures, 1);
    connect(m_measures, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { insert(item->data(Qt::UserRole).toString()); });
    return area;
}

QWidget* CustomKpiForm::newLanes() {
    auto* area = new QWidget;
    auto* grid = new QGridLayout(area);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(M);
    grid->setVerticalSpacing(XS);
    grid->addWidget(newLabel(tr("The lane for each goal, and why"), paint::TextRole::BodyStrong), 0, 0, 1, 3);
    int line = 1;
    for (const auto& [goal, id] : model::Words<model::Goal>::List) {
        const QString word = toQt(id);
        LaneChoice lane{new ChoiceField(u"ownKpiLane-"_s + word, tr("Lane for %1").arg(goalText(goal))),
                        new LineField(u"ownKpiWhy-"_s + word, tr("Why for %1").arg(goalText(goal)))};
        lane.role->setChoices(laneChoices());
        lane.role->hideLabel();
        lane.why->hideLabel();
        lane.why->setPlaceholder(tr("Why it stands there"));
        setScaledWidth(lane.role, LaneWidth);
        QLabel* name = newLabel(goalText(goal), paint::TextRole::Body);
        name->setContentsMargins(0, XS + 2, 0, 0);  // level with the text in the boxes
        grid->addWidget(name, line, 0, Qt::AlignTop);
        grid->addWidget(lane.role, line, 1, Qt::AlignTop);
        grid->addWidget(lane.why, line, 2);
        connect(lane.role, &Field::edited, this, [this] {
            showWhys();
            emit changed();
        });
        connect(lane.why->line(), &QLineEdit::textChanged, this, [this] {
            if (!m_filling)
                emit changed();
        });
        m_lanes.emplace_back(goal, lane);
        ++line;
    }
    grid->setColumnStretch(2, 1);
    return area;
}

void CustomKpiForm::insert(const QString& word) {
    QLineEdit* line = m_formula->line();
    const int at = line->cursorPosition();
    const QString before = line->text().left(at);
    const bool touches = !before.isEmpty() && !before.endsWith(u' ') && !before.endsWith(u'(');
    line->insert(touches ? u' ' + word : word);
    line->setModified(true);
    line->setFocus();
}

void CustomKpiForm::showWhys() {
    for (const auto& [goal, lane] : m_lanes)
        lane.why->setReadOnly(lane.role->id().isEmpty() || !m_name->isEnabled());
}

void CustomKpiForm::show(const model::CustomKpi& definition) {
    m_shown = definition;
    m_filling = true;
    const std::pair<LineField*, const std::string*> texts[] = {{m_name, &definition.name},
                                                               {m_meaning, &definition.meaning},
                                                               {m_formula, &definition.formula},
                                                               {m_base, &definition.base}};
    for (const auto& [field, text] : texts) {
        field->accept();
        field->show(toQt(*text));
    }
    m_unit->show(definition.unit ? toQt(idOf(*definition.unit)) : QString());
    m_better->show(toQt(model::idOf(definition.better.value_or(model::Better::Higher))));
    for (const auto& [goal, lane] : m_lanes) {
        const auto fit = std::ranges::find(definition.fits, std::optional(goal), &model::CustomFit::goal);
        const bool has = fit != definition.fits.end();
        lane.role->show(has && fit->role ? toQt(model::idOf(*fit->role)) : QString());
        lane.why->accept();
        lane.why->show(has ? toQt(fit->why) : QString());
    }
    m_filling = false;
    showWhys();
    tell(std::nullopt);
    showExample({});
}

model::CustomKpi CustomKpiForm::definition() const {
    model::CustomKpi definition = m_shown;
    definition.name = toStd(m_name->text());
    definition.meaning = toStd(m_meaning->text());
    definition.formula = toStd(m_formula->text());
    definition.base = toStd(m_base->text());
    definition.unit = model::fromId<Unit>(toStd(m_unit->id()));
    definition.better = model::fromId<model::Better>(toStd(m_better->id()));
    definition.fits.clear();
    for (const auto& [goal, lane] : m_lanes) {
        const auto role = model::fromId<model::Role>(toStd(lane.role->id()));
        if (!role)
            continue;
        const auto known = std::ranges::find(m_shown.fits, std::optional(goal), &model::CustomFit::goal);
        model::CustomFit fit = known == m_shown.fits.end() ? model::CustomFit{} : *known;
        fit.goal = goal;
        fit.role = role;
        fit.why = toStd(lane.why->text());
        definition.fits.push_back(std::move(fit));
    }
    return definition;
}

Field* CustomKpiForm::fieldOf(const std::string& place) const {
    if (place == "formula")
        return m_formula;
    if (place == "unit")
        return m_unit;
    if (place.starts_with("fits/")) {
        std::size_t number = 0;
        std::from_chars(place.data() + 5, place.data() + place.size(), number);
        for (const auto& [goal, lane] : m_lanes)
            if (!lane.role->id().isEmpty() && number-- == 0)
                return lane.why;
    }
    return m_name;
}

void CustomKpiForm::tell(const std::optional<edit::CustomKpiFault>& fault) {
    Field* faulty = fault ? fieldOf(fault->field) : nullptr;
    std::vector<Field*> fields{m_name, m_formula, m_unit};
    for (const auto& [goal, lane] : m_lanes)
        fields.push_back(lane.why);
    for (Field* field : fields)
        field->setFault(field == faulty ? coreText(fault->message) : QString());
}

void CustomKpiForm::showExample(const QString& text) {
    m_formula->setNote(text);
}

void CustomKpiForm::setReadOnly(bool readOnly) {
    for (Field* field : findChildren<Field*>())
        field->setReadOnly(readOnly);
    m_measures->setEnabled(!readOnly);
    showWhys();
}

}  // namespace goalpost::ui
