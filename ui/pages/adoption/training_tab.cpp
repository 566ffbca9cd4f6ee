// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/training_tab.hpp"

#include "edit/tool.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"

#include <QComboBox>
#include <QKeyEvent>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

using model::Escalation;
using model::Operator;
using model::Override;

constexpr int MostTrainees = 6;
/// The columns of the training matrix that are areas, in their order.
using Area = std::optional<Date> Operator::*;
constexpr Area Areas[] = {&Operator::mechanics, &Operator::interpretation, &Operator::escalation};

const auto* entryIn(const auto& list, const Id& id) {
    const auto found = std::ranges::find(list, id, [](const auto& entry) { return entry.id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

TrainingTab::TrainingTab(Session& session, QWidget* parent)
    : QWidget(parent),
      m_session(session),
      m_operatorForm(u"operator"_s, 4,
                     [this](const Operator& person) {
                         return tryChange(m_session, [tool = m_tool, person](model::Plan plan) {
                             return edit::setOperator(std::move(plan), tool, person);
                         });
                     }),
      m_escalationForm(u"escalation"_s, 5,
                       [this](const Escalation& rule) {
                           return tryChange(m_session, [tool = m_tool, rule](model::Plan plan) {
                               return edit::setEscalation(std::move(plan), tool, rule);
                           });
                       }),
      m_overrideForm(u"override"_s, 4, [this](const Override& entry) {
          return tryChange(m_session, [tool = m_tool, entry](model::Plan plan) {
              return edit::setOverride(std::move(plan), tool, entry);
          });
      }) {
    help::setTopic(this, u"rule/TRAIN-AREAS"_s);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, M, 0, 0);
    row->setSpacing(M);
    auto* left = new QVBoxLayout;
    left->setSpacing(M);
    row->addLayout(left, 1);
    m_chooser = new QWidget;
    auto* chooser = new QHBoxLayout(m_chooser);
    chooser->setContentsMargins(0, 0, 0, 0);
    chooser->addWidget(newLabel(tr("Tool"), paint::TextRole::Small, Tone::Muted));
    m_choice = new QComboBox;
    m_choice->setObjectName(u"trainingTool"_s);
    m_choice->setAccessibleName(tr("Tool whose people are shown"));
    chooser->addWidget(m_choice);
    chooser->addStretch(1);
    left->addWidget(m_chooser);
    m_noTool = newWrappedLabel(
        tr("No tool yet: add one on the tab Tools; its people, rules and overrides stand here."),
        paint::TextRole::Body, Tone::Muted);
    left->addWidget(m_noTool);
    m_perTool = new QWidget;
    auto* lists = new QVBoxLayout(m_perTool);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(M);
    addOperators();
    addEscalation();
    addOverrides();
    for (EntryList* list : {m_operators, m_escalation, m_overrides})
        lists->addWidget(list);
    left->addWidget(m_perTool);
    left->addStretch(1);
    m_briefings = new Briefings(m_session);
    auto* right = new QVBoxLayout;
    right->addWidget(m_briefings);
    right->addStretch(1);
    row->addLayout(right);
    connect(m_choice, &QComboBox::activated, this, [this](int index) {
        m_tool = Id{toStd(m_choice->itemData(index).toString())};
        refresh();
    });
}

QString TrainingTab::form(const char* what, const Id& id) const {
    return QString::fromLatin1(what) + u'/' + toQt(id.text);
}

const model::Tool* TrainingTab::tool() const {
    return m_session.isOpen() ? m_session.plan()->tool(m_tool) : nullptr;
}

void TrainingTab::addOperators() {
    m_operators =
        new EntryList({u"operators"_s, tr("Training"), tr("Add person"),
                       tr("Nobody yet. Add everyone who uses the tool; Space writes today into an area.")},
                      {{tr("Person")},
                       {tr("Tool mechanics")},
                       {tr("Interpretation")},
                       {tr("Escalation")},
                       {tr("May use scores")}},
                      false);
    m_operators->setNote(tr("A wrong reading of a score is worse than no score."));
    m_operators->fitRows(MostTrainees);
    m_areas = newLabel({}, paint::TextRole::Small, Tone::Muted);
    m_areas->setObjectName(u"trainedAreas"_s);
    m_areas->setContentsMargins(CardX, 0, CardX, 0);
    m_operators->body()->insertWidget(0, m_areas);
    m_operatorForm.line("Name", tr("Person"), &Operator::name);
    m_operatorForm.date("Mechanics", tr("Tool mechanics"), &Operator::mechanics);
    m_operatorForm.date("Interpretation", tr("Interpretation"), &Operator::interpretation);
    m_operatorForm.date("Escalation", tr("Escalation"), &Operator::escalation);
    m_operators->setForm(m_operatorForm.widget());
    m_operators->table()->installEventFilter(this);
    connect(m_operators, &EntryList::chosenChanged, this, [this] {
        if (const model::Tool* shown = tool())
            if (const auto* person = entryIn(shown->operators, m_operators->chosen()))
                m_operatorForm.show(*person, m_session.drafts(), form("operator", person->id));
    });
    connect(m_operators, &EntryList::addWanted, this, [this] {
        Operator person;
        person.id = Id::create();
        person.name = freeName(tool()->operators, tr("New person"));
        m_operators->choose(person.id, true);
        m_session.change([tool = m_tool, person](model::Plan plan) {
            return edit::addOperator(std::move(plan), tool, person);
        });
    });
    connect(m_operators, &EntryList::deleteWanted, this, [this] {
        m_session.change([tool = m_tool, id = m_operators->chosen()](
                             model::Plan plan) { return edit::removeOperator(std::move(plan), tool, id); },
                         Session::Notice::OfferUndo);
    });
}

void TrainingTab::addEscalation() {
    m_escalation = new EntryList(
        {u"escalationRules"_s, tr("Escalation paths"), tr("Add rule"),
         tr("No rule yet. For each kind of recommendation: who may overrule it, when, "
            "and to whom it goes.")},
        {{tr("Recommendation")}, {tr("When")}, {tr("May overrule")}, {tr("Goes to")}, {tr("Within"), true}},
        false);
    m_escalation->fitRows(MostTrainees);
    m_escalationForm.line("Recommendation", tr("Recommendation"), &Escalation::recommendation);
    m_escalationForm.line("When", tr("When"), &Escalation::when);
    m_escalationForm.line("MayOverride", tr("May overrule"), &Escalation::mayOverride);
    m_escalationForm.line("GoesTo", tr("Goes to, one person"), &Escalation::goesTo);
    m_escalationForm.count("Within", tr("Within hours"), &Escalation::withinHours);
    m_escalation->setForm(m_escalationForm.widget());
    connect(m_escalation, &EntryList::chosenChanged, this, [this] {
        if (const model::Tool* shown = tool())
            if (const auto* rule = entryIn(shown->escalation, m_escalation->chosen()))
                m_escalationForm.show(*rule, m_session.drafts(), form("escalation", rule->id));
    });
    connect(m_escalation, &EntryList::addWanted, this, [this] {
        Escalation rule;
        rule.id = Id::create();
        rule.recommendation = freeText(tool()->escalation, tr("New recommendation"),
                                       [](const Escalation& each) { return each.recommendation; });
        m_escalation->choose(rule.id, true);
        m_session.change([tool = m_tool, rule](model::Plan plan) {
            return edit::addEscalation(std::move(plan), tool, rule);
        });
    });
    connect(m_escalation, &EntryList::deleteWanted, this, [this] {
        m_session.change([tool = m_tool, id = m_escalation->chosen()](
                             model::Plan plan) { return edit::removeEscalation(std::move(plan), tool, id); },
                         Session::Notice::OfferUndo);
    });
}

void TrainingTab::addOverrides() {
    m_overrides = new EntryList({u"overrides"_s, tr("Overrides"), tr("Log override"),
                                 tr("None logged. Write down each time a person decides against the tool.")},
                                {{tr("On")},
                                 {tr("About")},
                                 {tr("The tool said")},
                                 {tr("Decided")},
                                 {tr("By")},
                                 {tr("Why")},
                                 {tr("Outcome")}});
    m_overrides->fitRows(MostTrainees);
    m_overrideForm.line("Subject", tr("About"), &Override::subject);
    m_overrideForm.date("On", tr("On"), &Override::on);
    m_overrideForm.line("Recommendation", tr("The tool said"), &Override::recommendation);
    m_overrideForm.line("Decision", tr("Decided"), &Override::decision);
    m_overrideForm.line("By", tr("By"), &Override::by);
    m_overrideForm.line("OnBehalfOf", tr("On behalf of"), &Override::onBehalfOf);
    m_overrideForm.word("ReasonCode", tr("Kind of reason"), &Override::reasonCode,
                        {{QString(), unknownText()},
                         {u"factual error"_s, tr("Factual error")},
                         {u"policy conflict"_s, tr("Policy conflict")},
                         {u"missing context"_s, tr("Missing context")},
                         {u"other"_s, tr("Other")}});
    m_overrideForm.word(
        "Outcome", tr("Outcome, later"), &Override::outcome,
        {{QString(), tr("Still open")}, {u"right"_s, tr("Right")}, {u"wrong"_s, tr("Wrong")}});
    m_overrideForm.line("Why", tr("Why"), &Override::why, 4);
    m_overrides->setForm(m_overrideForm.widget());
    connect(m_overrides, &EntryList::chosenChanged, this, [this] {
        if (const model::Tool* shown = tool())
            if (const auto* entry = entryIn(shown->overrides, m_overrides->chosen()))
                m_overrideForm.show(*entry, m_session.drafts(), form("override", entry->id));
    });
    connect(m_overrides, &EntryList::addWanted, this, [this] {
        Override entry;
        entry.id = Id::create();
        entry.on = toDate(QDate::currentDate());
        entry.subject = freeText(tool()->overrides, tr("New override"),
                                 [](const Override& each) { return each.subject; });
        m_overrides->choose(entry.id, true);
        m_session.change([tool = m_tool, entry](model::Plan plan) {
            return edit::addOverride(std::move(plan), tool, entry);
        });
    });
    connect(m_overrides, &EntryList::deleteWanted, this, [this] {
        m_session.change([tool = m_tool, id = m_overrides->chosen()](
                             model::Plan plan) { return edit::removeOverride(std::move(plan), tool, id); },
                         Session::Notice::OfferUndo);
    });
}

void TrainingTab::refresh() {
    const auto plan = m_session.plan();
    if (!plan)
        return;
    if (!tool())
        m_tool = plan->tools.empty() ? Id{} : plan->tools.front().id;
    m_choice->clear();
    for (const model::Tool& each : plan->tools)
        m_choice->addItem(toQt(each.name), toQt(each.id.text));
    m_choice->setCurrentIndex(m_choice->findData(toQt(m_tool.text)));
    m_chooser->setVisible(plan->tools.size() > 1);
    m_briefings->setTool(m_tool);
    m_briefings->refresh();
    const model::Tool* shown = tool();
    m_noTool->setVisible(!shown);
    m_perTool->setVisible(shown);
    if (shown) {
        showOperators(*shown);
        showEscalation(*shown);
        showOverrides(*shown);
    }
}

void TrainingTab::showOperators(const model::Tool& tool) {
    std::vector<ShownRow> rows;
    int trained[] = {0, 0, 0};
    for (const Operator& person : tool.operators) {
        ShownRow row{person.id, {textCell(person.name)}};
        row.cells[0].strong = true;
        for (std::size_t i = 0; i < std::size(Areas); ++i) {
            const auto date = person.*Areas[i];
            row.cells.push_back(date ? dateCell(date) : ShownCell{tr("Open")});
            trained[i] += date ? 1 : 0;
        }
        const bool alone = person.mechanics && person.interpretation;
        row.cells.push_back(alone ? tagCell(tr("Alone"), TagKind::Positive)
                                  : tagCell(tr("With a trained person"), TagKind::Warning));
        rows.push_back(std::move(row));
    }
    const QString all = QString::number(tool.operators.size());
    m_areas->setText(
        tr("Tool mechanics %1 of %4, interpretation %2 of %4, escalation %3 of %4.")
            .arg(QString::number(trained[0]), QString::number(trained[1]), QString::number(trained[2]), all));
    m_areas->setVisible(!tool.operators.empty());
    m_operators->show(std::move(rows));
}

void TrainingTab::showEscalation(const model::Tool& tool) {
    std::vector<ShownRow> rows;
    for (const Escalation& rule : tool.escalation)
        rows.push_back(
            {rule.id,
             {textCell(rule.recommendation), textCell(rule.when), textCell(rule.mayOverride),
              textCell(rule.goesTo),
              rule.withinHours ? ShownCell{tr("%n hour(s)", nullptr, *rule.withinHours), *rule.withinHours}
                               : ShownCell{unknownText()}}});
    m_escalation->show(std::move(rows));
}

void TrainingTab::showOverrides(const model::Tool& tool) {
    std::vector<ShownRow> rows;
    int right = 0;
    int open = 0;
    for (const Override& entry : tool.overrides) {
        right += entry.outcome == "right" ? 1 : 0;
        open += entry.outcome.empty() ? 1 : 0;
        ShownCell by = textCell(entry.by);
        if (!entry.onBehalfOf.empty())
            by.text = tr("%1 for %2").arg(by.text, toQt(entry.onBehalfOf));
        rows.push_back({entry.id,
                        {dateCell(entry.on), textCell(entry.subject), textCell(entry.recommendation),
                         textCell(entry.decision), by, textCell(entry.why),
                         entry.outcome.empty() ? ShownCell{tr("Still open")} : textCell(entry.outcome)}});
    }
    m_overrides->setNote(
        rows.empty() ? QString()
                     : tr("%1 logged, %2 right, %3 still open")
                           .arg(QString::number(rows.size()), QString::number(right), QString::number(open)));
    m_overrides->show(std::move(rows));
}

void TrainingTab::toggle(const QModelIndex& cell) {
    const auto area = static_cast<std::size_t>(cell.column() - 1);
    const model::Tool* shown = tool();
    if (!shown || cell.column() < 1 || area >= std::size(Areas))
        return;
    const Operator* person = entryIn(shown->operators, m_operators->rows()->idAt(cell.row()));
    if (!person)
        return;
    Operator changed = *person;
    auto& date = changed.*Areas[area];
    date = date ? std::nullopt : std::optional(toDate(QDate::currentDate()));
    m_session.change([tool = m_tool, changed](model::Plan plan) {
        return edit::setOperator(std::move(plan), tool, changed);
    });
}

bool TrainingTab::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_operators->table() && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        toggle(m_operators->table()->currentIndex());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool TrainingTab::reveal(const Id& subject) {
    return m_briefings->reveal(subject);
}

}  // namespace goalpost::ui
