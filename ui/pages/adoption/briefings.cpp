// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/briefings.hpp"

#include "edit/stakeholder.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"

#include <QHeaderView>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using model::Stakeholder;

constexpr int MostRows = 6;
constexpr int Width = 372;

const Stakeholder* stakeholderIn(const model::Plan& plan, const Id& id) {
    for (const Stakeholder& person : plan.stakeholders)
        if (person.id == id)
            return &person;
    return nullptr;
}

}  // namespace

Briefings::Briefings(Session& session)
    : EntryList({u"briefings"_s, tr("Briefings beyond marketing"), tr("Add"),
                 tr("Nobody yet. Sales, legal and public relations are told on one page what the tool does, "
                    "why, and what it touches of theirs.")},
                {{tr("Department")}, {tr("Briefed")}, {tr("Acknowledged")}}, true,
                paint::measure::TwoLineRow),
      m_session(session),
      m_form(u"briefing"_s, 2, [this](const Stakeholder& person) {
          return tryChange(m_session, [person](model::Plan plan) {
              return edit::setStakeholder(std::move(plan), person);
          });
      }) {
    setScaledWidth(this, Width);
    fitRows(MostRows);
    for (const int column : {1, 2})
        table()->horizontalHeader()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    m_form.line("Department", tr("Department"), &Stakeholder::department);
    m_form.line("Name", tr("Name"), &Stakeholder::name);
    m_about = m_form.reference("Tool", tr("About tool"), &Stakeholder::tool, 2);
    m_form.date("Briefed", tr("Briefed"), &Stakeholder::briefed);
    m_form.date("Acknowledged", tr("Acknowledged"), &Stakeholder::acknowledged);
    setForm(m_form.widget());
    connect(this, &EntryList::chosenChanged, this, [this] {
        const Stakeholder* person = m_session.isOpen() ? stakeholderIn(*m_session.plan(), chosen()) : nullptr;
        if (person)
            m_form.show(*person, m_session.drafts(), u"briefing/"_s + toQt(person->id.text));
    });
    connect(this, &EntryList::addWanted, this, &Briefings::add);
    connect(this, &EntryList::deleteWanted, this, [this] {
        m_session.change(
            [id = chosen()](model::Plan plan) { return edit::removeStakeholder(std::move(plan), id); },
            Session::Notice::OfferUndo);
    });
}

void Briefings::add() {
    Stakeholder person;
    person.id = Id::create();
    person.tool = m_tool;
    person.department = freeText(m_session.plan()->stakeholders, tr("New department"),
                                 [](const Stakeholder& each) { return each.department; });
    choose(person.id, true);
    m_session.change([person](model::Plan plan) { return edit::addStakeholder(std::move(plan), person); });
}

void Briefings::refresh() {
    const auto plan = m_session.plan();
    m_about->setChoices(toolChoices(*plan));
    std::vector<ShownRow> rows;
    std::size_t done = 0;
    for (const Stakeholder& person : plan->stakeholders) {
        done += person.acknowledged ? 1 : 0;
        const model::Tool* about = plan->tool(person.tool);
        ShownCell who = textCell(person.department);
        who.kind = CellKind::TwoLines;
        QStringList note;
        if (!person.name.empty())
            note << toQt(person.name);
        if (about)
            note << toQt(about->name);
        who.note = note.join(u", "_s);
        rows.push_back({person.id, {who, dateCell(person.briefed), dateCell(person.acknowledged)}});
    }
    setNote(rows.empty() ? QString()
                         : tr("%1 of %2").arg(QString::number(done), QString::number(rows.size())));
    show(std::move(rows));
}

bool Briefings::reveal(const Id& subject) {
    if (!stakeholderIn(*m_session.plan(), subject))
        return false;
    choose(subject);
    return true;
}

}  // namespace goalpost::ui
