// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption/tools_tab.hpp"

#include "edit/tool.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/session/plan_change.hpp"

#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

using model::Tool;

/// "Pilot A, campaign B".
QString usersOf(const model::Plan& plan, const Id& tool) {
    QStringList users;
    for (const model::Pilot& pilot : plan.pilots)
        if (pilot.tool == tool)
            users << ToolsTab::tr("Pilot %1").arg(toQt(pilot.name));
    for (const model::Campaign& campaign : plan.campaigns)
        if (campaign.tools && std::ranges::find(campaign.tools->tools, tool) != campaign.tools->tools.end())
            users << toQt(campaign.name);
    return users.isEmpty() ? unknownText() : users.join(u", "_s);
}

}  // namespace

ToolsTab::ToolsTab(Session& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_form(u"tool"_s, 3, [this](const Tool& tool) {
          return tryChange(m_session,
                           [tool](model::Plan plan) { return edit::setTool(std::move(plan), tool); });
      }) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, M, 0, 0);
    m_list = new EntryList({u"tools"_s, tr("Tools"), tr("Add tool"),
                            tr("No tool yet. A tool comes after the goal: add the one that a pilot tries.")},
                           {{tr("Tool")},
                            {tr("Stage")},
                            {tr("Integration point")},
                            {tr("Cost a month"), true},
                            {tr("In use since"), true},
                            {tr("Used by")}});
    m_fault = newWrappedLabel({}, paint::TextRole::Small, Tone::Negative);
    m_fault->setObjectName(u"toolsFault"_s);
    m_fault->setContentsMargins(CardX, 0, CardX, 0);
    m_fault->hide();
    m_list->body()->addWidget(m_fault);
    m_form.line("Name", tr("Name"), &Tool::name);
    m_form.choice("Stage", tr("Stage"), &Tool::stage, stageChoices());
    m_form.choice("Integration", tr("Integration point"), &Tool::integrationPoint, integrationChoices());
    m_cost = m_form.money("Cost", tr("Cost a month"), &Tool::costPerMonth);
    m_form.date("Since", tr("In use since"), &Tool::inUseSince);
    m_form.words("Tutorials", tr("Tutorials, by commas"), &Tool::tutorials);
    m_form.words("Capabilities", tr("What it can, by commas"), &Tool::capabilities, 3);
    m_form.words("Limitations", tr("What it cannot, by commas"), &Tool::limitations, 3);
    m_list->setForm(m_form.widget());
    column->addWidget(m_list, 1);
    connect(m_list, &EntryList::addWanted, this, &ToolsTab::add);
    connect(m_list, &EntryList::deleteWanted, this, &ToolsTab::removeChosen);
    connect(m_list, &EntryList::chosenChanged, this, [this] {
        m_fault->hide();
        if (!m_session.isOpen())
            return;
        if (const Tool* tool = m_session.plan()->tool(m_list->chosen()))
            m_form.show(*tool, m_session.drafts(), u"tool/"_s + toQt(tool->id.text));
    });
}

void ToolsTab::refresh() {
    const auto plan = m_session.plan();
    if (!plan)
        return;
    const QString currency = workingCurrency(m_session);
    m_cost->setCurrency(currency);
    std::vector<ShownRow> rows;
    for (const Tool& tool : plan->tools) {
        ShownCell name = textCell(tool.name);
        name.strong = true;
        rows.push_back(
            {tool.id,
             {name, ShownCell{stageText(tool.stage)},
              ShownCell{tool.integrationPoint ? integrationText(*tool.integrationPoint) : unknownText()},
              tool.costPerMonth
                  ? ShownCell{exactMoneyText(*tool.costPerMonth, currency), tool.costPerMonth->value()}
                  : ShownCell{unknownText()},
              dateCell(tool.inUseSince), ShownCell{usersOf(*plan, tool.id)}}});
    }
    const bool first = m_list->chosen().empty() && !rows.empty();
    const Id id = first ? rows.front().id : Id{};
    m_list->show(std::move(rows));
    if (first && m_list->chosen().empty())
        m_list->choose(id);
}

bool ToolsTab::reveal(const Id& subject) {
    if (!m_session.plan()->tool(subject))
        return false;
    m_list->choose(subject);
    return true;
}

void ToolsTab::add() {
    Tool tool;
    tool.id = Id::create();
    tool.name = freeName(m_session.plan()->tools, tr("New tool"));
    m_list->choose(tool.id, true);
    m_session.change([tool](model::Plan plan) { return edit::addTool(std::move(plan), tool); });
}

void ToolsTab::removeChosen() {
    const QString fault = tryChange(
        m_session,
        [id = m_list->chosen()](model::Plan plan) { return edit::removeTool(std::move(plan), id); },
        Session::Notice::OfferUndo);
    m_fault->setText(fault);
    m_fault->setVisible(!fault.isEmpty());
}

}  // namespace goalpost::ui
