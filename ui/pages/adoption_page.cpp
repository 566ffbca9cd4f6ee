// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/adoption_page.hpp"

#include "ui/look/text_size.hpp"
#include "ui/pages/adoption/business_case_card.hpp"
#include "ui/pages/adoption/pilot_card.hpp"
#include "ui/pages/adoption/tools_tab.hpp"
#include "ui/pages/adoption/training_tab.hpp"
#include "ui/pages/adoption/workflow_map.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/wrap_row.hpp"

#include <QScrollArea>
#include <QTabBar>
#include <QTabWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int CaseWidth = 340;
enum Tab { Workflow, Training, Tools };

}  // namespace

AdoptionPage::AdoptionPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("AI adoption"));
    column->addWidget(m_header);
    m_banner = new Banner;
    m_banner->hide();
    column->addWidget(m_banner);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"adoptionTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_training = new TrainingTab(session());
    m_tools = new ToolsTab(session());
    m_tabs->addTab(newWorkflowTab(), tr("Workflow and pilot"));
    m_tabs->addTab(newScroll(m_training), tr("Training and escalation"));
    m_tabs->addTab(newScroll(m_tools), tr("Tools"));
    column->addWidget(m_tabs, 1);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::refused, this, [this](const QString& /*rule*/, const QString& message) {
        if (!isVisible())
            return;
        refresh();
        m_banner->tell(Banner::Kind::Negative, message);
    });
}

QWidget* AdoptionPage::newWorkflowTab() {
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(0, M, 0, 0);
    column->setSpacing(M);
    m_map = new WorkflowMap(session());
    column->addWidget(m_map);
    auto* row = new WrapRow;
    row->setSpacing(M);
    m_pilot = new PilotCard(session());
    setScaledMinimumHeight(m_pilot, 360);
    row->addWidget(m_pilot, 1);
    m_case = new BusinessCaseCard(session());
    setScaledWidth(m_case, CaseWidth);
    row->addWidget(m_case);
    column->addLayout(row, 1);
    connect(m_pilot, &PilotCard::pilotChanged, this, [this] { m_case->show(m_pilot->pilot()); });
    return newScroll(body);
}

void AdoptionPage::refresh() {
    const auto plan = session().plan();
    if (!plan)
        return;
    m_header->setCrumb(session().file().name);
    m_tabs->setTabText(Tools, plan->tools.empty() ? tr("Tools") : tr("Tools (%1)").arg(plan->tools.size()));
    m_map->refresh();
    m_pilot->refresh();
    m_case->show(m_pilot->pilot());
    m_training->refresh();
    m_tools->refresh();
}

void AdoptionPage::reveal(const Id& subject) {
    if (!session().plan())
        return;
    if (m_map->reveal(subject)) {
        m_tabs->setCurrentIndex(Workflow);
        return;
    }
    for (const model::Pilot& pilot : session().plan()->pilots)
        if (pilot.id == subject) {
            m_tabs->setCurrentIndex(Workflow);
            m_pilot->choose(subject);
            return;
        }
    if (m_training->reveal(subject))
        m_tabs->setCurrentIndex(Training);
    else if (m_tools->reveal(subject) && m_tabs->currentIndex() == Workflow)
        m_tabs->setCurrentIndex(Tools);
}

bool AdoptionPage::editWorkflow() {
    m_tabs->setCurrentIndex(Workflow);
    return m_map->edit();
}

bool AdoptionPage::newPilot() {
    m_tabs->setCurrentIndex(Workflow);
    return m_pilot->add();
}

bool AdoptionPage::logWeek() {
    m_tabs->setCurrentIndex(Workflow);
    return m_pilot->logWeek();
}

}  // namespace goalpost::ui
