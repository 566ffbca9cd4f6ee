// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/pilot_card.hpp"

#include "edit/pilot.hpp"
#include "ui/help/help_topic.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>
#include <QComboBox>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

QString pilotStateText(const model::Pilot& pilot, Date today) {
    switch (adoption::stateOf(pilot, today)) {
        case adoption::PilotState::Planned:
            return PilotCard::tr("Planned");
        case adoption::PilotState::Running:
            return PilotCard::tr("Running");
        case adoption::PilotState::Ended:
            return PilotCard::tr("Ended, not decided");
        case adoption::PilotState::Decided:
            return PilotCard::tr("Decided");
    }
    return {};
}

PilotCard::PilotCard(Session& session, QWidget* parent) : Card({}, parent), m_session(session) {
    help::setTopic(this, u"rule/PILOT-MEASURE"_s);
    addHeading();
    m_stack = new QStackedWidget;
    auto* none =
        new EmptyState(u"beaker"_s, tr("No pilot yet"),
                       tr("Choose one stage and try one tool there for 30 to 60 days, with a baseline."));
    auto* first = newButton(u"firstPilot"_s, tr("New pilot"), ButtonKind::Primary, u"plus"_s);
    connect(first, &QPushButton::clicked, this, &PilotCard::add);
    none->addAction(first);
    m_stack->addWidget(none);
    addViews();
    body()->addWidget(m_stack, 1);
    connect(m_choice, &QComboBox::activated, this,
            [this](int index) { choose(Id{toStd(m_choice->itemData(index).toString())}); });
    connect(m_add, &QPushButton::clicked, this, &PilotCard::add);
    connect(m_delete, &QPushButton::clicked, this, &PilotCard::remove);
    connect(m_log, &QPushButton::clicked, this, &PilotCard::logWeek);
}

void PilotCard::addHeading() {
    auto* title = new QHBoxLayout;
    title->setSpacing(S);
    title->addWidget(newLabel(tr("Pilot"), paint::TextRole::Section));
    m_choice = new QComboBox;
    m_choice->setObjectName(u"pilotChoice"_s);
    m_choice->setAccessibleName(tr("Pilot that is shown"));
    m_choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_choice->setMinimumContentsLength(22);
    title->addWidget(m_choice);
    m_state = new Pill;
    title->addWidget(m_state);
    title->addStretch(1);
    m_delete = newButton(u"deletePilot"_s, tr("Delete"), ButtonKind::Small);
    m_add = newButton(u"addPilot"_s, tr("New pilot"), ButtonKind::Small, u"plus"_s);
    m_log = newButton(u"logWeek"_s, tr("Log a week"), ButtonKind::Small, u"edit"_s);
    m_log->setToolTip(tr("Log a week (L)"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(S);
    buttons->setAlignment(Qt::AlignRight);
    for (QPushButton* button : {m_delete, m_add, m_log})
        buttons->addWidget(button);
    auto* top = new WrapRow;
    top->setSpacing(S);
    top->addLayout(title, 1);
    top->addLayout(buttons);
    body()->addLayout(top);
}

void PilotCard::addViews() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    m_line = new PilotLine;
    column->addWidget(m_line);
    auto* row = new QHBoxLayout;
    row->setSpacing(0);
    auto* group = new QButtonGroup(this);
    const std::pair<QString, QString> names[] = {{u"pilotMeasured"_s, tr("Measured")},
                                                 {u"pilotLogView"_s, tr("Log")},
                                                 {u"pilotPlanView"_s, tr("Plan")}};
    for (const auto& [name, text] : names) {
        auto* button = newButton(name, text);
        button->setCheckable(true);
        group->addButton(button, static_cast<int>(m_segments.size()));
        m_segments.push_back(button);
        row->addWidget(button);
    }
    m_segments[0]->setProperty("segment", u"first"_s);
    m_segments[1]->setProperty("segment", u"middle"_s);
    m_segments[2]->setProperty("segment", u"last"_s);
    m_segments[0]->setChecked(true);
    m_length = newWrappedLabel({}, paint::TextRole::Small, Tone::Muted);
    m_length->setObjectName(u"pilotLength"_s);
    row->addSpacing(M);
    row->addWidget(m_length, 1);
    column->addLayout(row);
    m_views = new QStackedWidget;
    m_measures = new PilotMeasures;
    m_weeks = new PilotLogPart(m_session);
    m_plan = new PilotPlan(m_session);
    for (QWidget* view : std::initializer_list<QWidget*>{m_measures, m_weeks, m_plan})
        m_views->addWidget(view);
    column->addWidget(m_views, 1);
    m_stack->addWidget(area);
    connect(group, &QButtonGroup::idClicked, this, [this](int id) { showView(static_cast<View>(id)); });
}

void PilotCard::showView(View view) {
    m_segments[static_cast<std::size_t>(view)]->setChecked(true);
    m_views->setCurrentIndex(static_cast<int>(view));
}

const model::Pilot* PilotCard::pilot() const {
    if (m_session.isOpen())
        for (const model::Pilot& pilot : m_session.plan()->pilots)
            if (pilot.id == m_pilot)
                return &pilot;
    return nullptr;
}

void PilotCard::choose(const Id& id) {
    m_pilot = id;
    refresh();
    emit pilotChanged();
}

void PilotCard::fillChoice() {
    m_choice->clear();
    for (const model::Pilot& pilot : m_session.plan()->pilots)
        m_choice->addItem(toQt(pilot.name), toQt(pilot.id.text));
    m_choice->setCurrentIndex(m_choice->findData(toQt(m_pilot.text)));
    m_choice->setToolTip(m_choice->currentText());
}

void PilotCard::refresh() {
    const auto plan = m_session.plan();
    if (!plan)
        return;
    // The one that runs is what one most likely came for, else the newest.
    const Date today = toDate(QDate::currentDate());
    if (!pilot() && !m_write)
        for (const model::Pilot& each : plan->pilots)
            if (!pilot() || adoption::stateOf(each, today) == adoption::PilotState::Running)
                m_pilot = each.id;
    fillChoice();
    const model::Pilot* shown = pilot();
    m_stack->setCurrentIndex(shown ? 1 : 0);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_choice, m_state, m_add, m_delete, m_log})
        widget->setVisible(shown);
    if (!shown)
        return;
    m_state->showTag(pilotStateText(*shown, today), TagKind::Bench, u"beaker"_s);
    m_line->show(*shown, today);
    m_length->setText(m_line->text());
    m_measures->show(*shown);
    m_weeks->show(*shown);
    m_plan->show(*shown);
    if (!std::exchange(m_write, false))
        return;
    showView(View::Plan);
    m_plan->writeName();
}

bool PilotCard::add() {
    if (!m_session.isOpen() || m_session.file().readOnly)
        return false;
    model::Pilot pilot;
    pilot.id = Id::create();
    pilot.name = freeName(m_session.plan()->pilots, tr("New pilot"));
    m_pilot = pilot.id;
    m_write = true;
    m_session.change([pilot](model::Plan plan) { return edit::addPilot(std::move(plan), pilot); });
    return true;
}

void PilotCard::remove() {
    m_session.change([id = m_pilot](model::Plan plan) { return edit::removePilot(std::move(plan), id); },
                     Session::Notice::OfferUndo);
}

bool PilotCard::logWeek() {
    if (!pilot())
        return false;
    showView(View::Log);
    m_weeks->logWeek();
    return true;
}

}  // namespace goalpost::ui
