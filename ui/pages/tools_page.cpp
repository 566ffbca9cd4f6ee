// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/tools_page.hpp"

#include "edit/campaign_life.hpp"
#include "edit/tools_decision.hpp"
#include "method/campaign_view.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/adoption/words.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/choice_field.hpp"
#include "ui/widgets/scroll.hpp"
#include "ui/widgets/side_width.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QCheckBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int ToolFindingsWidth = 300;
constexpr int StageWidth = 170;

/// Those who are trained in mechanics and interpretation, which is what TRAIN-OPERATOR asks of one.
QStringList trainedOf(const model::Tool& tool) {
    QStringList names;
    for (const model::Operator& each : tool.operators)
        if (each.mechanics && each.interpretation)
            names << toQt(each.name);
    return names;
}

/// What GOAL-FIRST still has against this campaign, also of a phase that has not come yet.
std::vector<method::Finding> goalFirst(const model::Plan& plan, const model::Campaign& campaign) {
    std::vector<method::Finding> findings;
    for (const model::Phase leaving : {model::Phase::Goal, model::Phase::Tools})
        for (const method::Finding& finding : method::gate(plan, campaign, leaving, todayFromClock()))
            if (finding.rule == "GOAL-FIRST")
                findings.push_back(finding);
    return findings;
}

}  // namespace

ToolsPage::ToolsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Tools"));
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    auto* row = new QHBoxLayout;
    row->setSpacing(M);
    auto* left = new QVBoxLayout;
    left->setSpacing(M);
    left->addWidget(newDecision(), 1);
    left->addWidget(newOpens());
    row->addLayout(left, 1);
    row->addWidget(newFindings());
    column->addLayout(row, 1);
    connect(&session(), &Session::refused, this, &ToolsPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::failed, this, [this] {
        if (isVisible())
            refresh();
    });
}

Card* ToolsPage::newDecision() {
    auto* card = new Card(tr("How is this campaign worked on?"));
    m_clear = newButton(u"clearDecision"_s, tr("Clear the decision"), ButtonKind::Small);
    card->heading()->addWidget(m_clear);
    card->body()->addWidget(newWrappedLabel(
        tr("Decided after the goal is settled and before anybody is contracted. A tool amplifies a strategy; "
           "it cannot stand in for one."),
        paint::TextRole::Body, Tone::Muted));
    m_use = new QRadioButton(tr("With these tools"));
    m_use->setObjectName(u"decideUse"_s);
    m_none = new QRadioButton(tr("Without an AI tool"));
    m_none->setObjectName(u"decideNone"_s);
    auto* kinds = new QHBoxLayout;
    kinds->setSpacing(XL);
    kinds->addWidget(m_use);
    kinds->addWidget(m_none);
    kinds->addStretch(1);
    card->body()->addLayout(kinds);
    m_sides = new QStackedWidget;
    m_sides->addWidget(newUseSide());
    m_sides->addWidget(newNoneSide());
    card->body()->addWidget(m_sides, 1);
    connect(m_use, &QRadioButton::clicked, this, [this] { showKind(model::ToolDecision::Use); });
    connect(m_none, &QRadioButton::clicked, this, [this] {
        showKind(model::ToolDecision::None);
        m_reason->box()->setFocus();
    });
    connect(m_clear, &QPushButton::clicked, this, &ToolsPage::clearDecision);
    return card;
}

QWidget* ToolsPage::newUseSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, S, 0, 0);
    column->setSpacing(S);
    auto* content = new QWidget;
    m_tools = new QVBoxLayout(content);
    m_tools->setContentsMargins(3, 0, 3, 0);
    m_tools->setSpacing(0);
    m_tools->addStretch(1);
    QScrollArea* scroll = newScroll(content);
    column->addWidget(scroll, 1);
    m_newTool = new LineField(u"newToolName"_s, tr("Another tool"));
    m_newTool->setPlaceholder(tr("Name of the tool"));
    m_newStage = new ChoiceField(u"newToolStage"_s, tr("Stage"));
    setScaledWidth(m_newStage, StageWidth);
    QList<ChoiceField::Choice> stages{{{}, tr("Not told")}};
    for (const auto& [stage, id] : model::Words<model::Stage>::List)
        stages << ChoiceField::Choice{toQt(id), stageText(stage)};
    m_newStage->setChoices(stages);
    m_newStage->show({});
    m_add = newButton(u"addTool"_s, tr("Add and use"), ButtonKind::Plain, u"plus"_s);
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    row->addWidget(m_newTool, 1, Qt::AlignTop);
    row->addWidget(m_newStage, 0, Qt::AlignTop);
    auto* lower = new QVBoxLayout;
    lower->addSpacing(m_newTool->label()->sizeHint().height() + XS);
    lower->addWidget(m_add);
    lower->addStretch(1);
    row->addLayout(lower);
    column->addLayout(row);
    connect(m_add, &QPushButton::clicked, this, &ToolsPage::addTool);
    connect(m_newTool->line(), &QLineEdit::returnPressed, this, &ToolsPage::addTool);
    return side;
}

QWidget* ToolsPage::newNoneSide() {
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(3, S, 3, 0);
    m_reason = new NotesField(u"noToolReason"_s, tr("Why no AI tool is used (Ctrl+Enter keeps it)"), 4);
    column->addWidget(m_reason);
    column->addStretch(1);
    connect(m_reason, &Field::edited, this, [this] {
        const QString reason = m_reason->text();
        if (reason.isEmpty()) {
            m_reason->setFault(tr("Doing without a tool needs a reason; write one, or clear the decision."));
            return;
        }
        m_reason->setFault({});
        session().change([id = m_campaign, text = toStd(reason)](model::Plan plan) {
            return edit::useNoTool(std::move(plan), id, text);
        });
    });
    return side;
}

Card* ToolsPage::newOpens() {
    auto* card = new Card(tr("What the decision opens"));
    m_opens = newWrappedLabel({}, paint::TextRole::Body);
    m_opens->setObjectName(u"toolsOpen"_s);
    card->body()->addWidget(m_opens);
    auto* row = new QHBoxLayout;
    row->setSpacing(S);
    m_begin = newButton(u"beginExecution"_s, tr("Begin execution"), ButtonKind::SmallPrimary, u"right"_s);
    m_adoption = newButton(u"toolsToAdoption"_s, tr("Operators and training"), ButtonKind::Small, u"spark"_s);
    row->addWidget(m_begin);
    row->addWidget(m_adoption);
    row->addStretch(1);
    card->body()->addLayout(row);
    m_adoption->setVisible(pages::find(u"adoption"_s) != nullptr);
    connect(m_begin, &QPushButton::clicked, this, &ToolsPage::beginExecution);
    connect(m_adoption, &QPushButton::clicked, this, [this] { emit goTo(u"adoption"_s); });
    return card;
}

Card* ToolsPage::newFindings() {
    auto* card = new Card(tr("Goal first"));
    setSideWidth(card, ToolFindingsWidth);
    const method::Rule* rule = method::find("GOAL-FIRST");
    card->body()->addWidget(newWrappedLabel(coreText(rule->why), paint::TextRole::Small, Tone::Muted));
    m_findings = new QVBoxLayout;
    card->body()->addLayout(m_findings);
    card->body()->addStretch(1);
    return card;
}

void ToolsPage::showFindings(const model::Campaign& campaign) {
    if (m_found) {
        m_found->setParent(nullptr);
        m_found->deleteLater();
    }
    m_found = new QWidget;
    auto* column = new QVBoxLayout(m_found);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(XS);
    const auto findings = goalFirst(*session().plan(), campaign);
    for (const method::Finding& finding : findings) {
        column->addWidget(newRule());
        column->addWidget(newWrappedLabel(coreText(finding.message), paint::TextRole::Body,
                                          finding.refuses() ? Tone::Negative : Tone::Warning));
        column->addWidget(newWrappedLabel(coreText(finding.fix), paint::TextRole::Small, Tone::Muted));
    }
    if (findings.empty()) {
        column->addWidget(newRule());
        column->addWidget(newWrappedLabel(tr("The goal is settled and the decision is recorded."),
                                          paint::TextRole::Body, Tone::Positive));
    }
    m_findings->addWidget(m_found);
}

void ToolsPage::refresh() {
    m_header->setCrumb(crumbOf(session()));
    const model::Campaign* campaign = session().campaign();
    if (!campaign)
        return;
    const bool writable = !session().file().readOnly;
    const bool other = m_campaign != campaign->id;
    m_campaign = campaign->id;
    const auto decision = campaign->tools ? campaign->tools->decision : std::nullopt;
    if (other || m_shown != campaign->tools) {
        m_shown = campaign->tools;
        // A reason that was refused stays in sight.
        showKind(!other && m_reason->isBeingTyped() ? model::ToolDecision::None
                                                    : decision.value_or(model::ToolDecision::Use));
    }
    if (method::hasToolDecision(*campaign))
        m_header->pill()->showTag(decision == model::ToolDecision::None ? tr("No AI tool") : tr("Decided"),
                                  TagKind::Positive, u"check"_s);
    else
        m_header->pill()->showTag(tr("Not decided"), TagKind::Warning, u"warn"_s);
    m_header->pill()->show();
    m_clear->setVisible(campaign->tools.has_value() && writable);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_use, m_none, m_add})
        widget->setEnabled(writable);
    for (Field* field : std::initializer_list<Field*>{m_newTool, m_newStage, m_reason})
        field->setReadOnly(!writable);
    const QString form = u"campaign/%1/noTool"_s.arg(toQt(campaign->id.text));
    m_reason->keepDrafts(session().drafts(), form);
    m_reason->show(decision == model::ToolDecision::None ? toQt(campaign->tools->reason) : QString());
    clearAdded();
    showTools(*campaign);
    showOpens(*campaign);
    showFindings(*campaign);
}

void ToolsPage::showKind(model::ToolDecision kind) {
    const bool use = kind == model::ToolDecision::Use;
    m_use->setChecked(use);
    m_none->setChecked(!use);
    m_sides->setCurrentIndex(use ? 0 : 1);
}

void ToolsPage::showTools(const model::Campaign& campaign) {
    QString focused;
    for (QWidget* row : m_toolRows) {
        if (row->isAncestorOf(QApplication::focusWidget()))
            focused = QApplication::focusWidget()->objectName();
        row->setParent(nullptr);
        row->deleteLater();
    }
    m_toolRows.clear();
    const std::vector<Id> used = campaign.tools ? campaign.tools->tools : std::vector<Id>{};
    const auto add = [this](QWidget* row) {
        m_tools->insertWidget(m_tools->count() - 1, row);
        m_toolRows.push_back(row);
    };
    for (const model::Tool& tool : session().plan()->tools)
        add(newToolRow(tool, std::find(used.begin(), used.end(), tool.id) != used.end()));
    if (m_toolRows.empty())
        add(newWrappedLabel(tr("The workspace has no tool yet. Name one below, or decide to work without."),
                            paint::TextRole::Body, Tone::Muted));
    for (QWidget* row : m_toolRows)
        if (auto* box = row->findChild<QCheckBox*>(focused); box && !focused.isEmpty())
            box->setFocus();
}

QWidget* ToolsPage::newToolRow(const model::Tool& tool, bool used) {
    auto* row = new QWidget;
    auto* all = new QVBoxLayout(row);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(0, S, 0, S);
    line->setSpacing(M);
    const QString name = toQt(tool.name);
    QString label = name;
    auto* box = new QCheckBox(label.replace(u'&', u"&&"_s));
    box->setObjectName(u"tool-"_s + name);
    box->setAccessibleName(tr("Use %1").arg(name));
    box->setChecked(used);
    box->setEnabled(!session().file().readOnly);
    connect(box, &QCheckBox::clicked, this, [this, id = tool.id](bool on) { useTool(id, on); });
    line->addWidget(box, 3);
    line->addWidget(
        newLabel(tool.stage ? stageText(*tool.stage) : unknownText(), paint::TextRole::Small, Tone::Muted),
        2);
    const QString currency = toQt(session().plan()->currencyOf(*session().campaign()));
    line->addWidget(
        newLabel(tool.costPerMonth ? tr("%1 a month").arg(exactMoneyText(*tool.costPerMonth, currency))
                                   : tr("Cost not told"),
                 paint::TextRole::Small, Tone::Muted),
        2);
    const QStringList trained = trainedOf(tool);
    QLabel* who =
        newLabel(trained.isEmpty() ? tr("Nobody trained yet") : tr("%1 trained").arg(trained.join(u", "_s)),
                 paint::TextRole::Small, trained.isEmpty() ? Tone::Warning : Tone::Positive);
    who->setObjectName(u"trained-"_s + name);
    who->setToolTip(tr("A tool needs one operator trained in its mechanics and in reading its results."));
    line->addWidget(who, 3);
    all->addLayout(line);
    all->addWidget(newRule());
    return row;
}

void ToolsPage::showOpens(const model::Campaign& campaign) {
    const bool decided = method::hasToolDecision(campaign);
    const model::Phase phase = campaign.currentPhase();
    const auto holding = method::gate(*session().plan(), campaign,
                                      phase == model::Phase::Goal ? model::Phase::Goal : model::Phase::Tools,
                                      todayFromClock());
    m_opens->setText(
        !decided ? tr("Contracting creators, publishing and paying wait for this decision. Shortlisting, "
                      "vetting, quotes and imports are open anyway.")
        : phase > model::Phase::Tools ? tr("Contracting, publishing and paying are open.")
        : holding.empty()
            ? tr("Contracting, publishing and paying are open. The campaign is in its %1 phase.")
                  .arg(phaseText(phase))
            : tr("Contracting, publishing and paying are open. Before the next phase: %1")
                  .arg(coreText(holding.front().fix)));
    m_begin->setVisible(decided && phase < model::Phase::Execution && !session().file().readOnly);
}

void ToolsPage::useTool(const Id& tool, bool used) {
    session().change([id = m_campaign, tool, used](model::Plan plan) {
        return edit::useTool(std::move(plan), id, tool, used);
    });
}

void ToolsPage::addTool() {
    const QString name = m_newTool->text();
    m_newTool->setFault(name.isEmpty() ? tr("Write the tool’s name, then add it.") : QString());
    if (name.isEmpty())
        return;
    const auto stage = model::fromId<model::Stage>(toStd(m_newStage->id()));
    session().change([id = m_campaign, text = toStd(name), stage](model::Plan plan) {
        return edit::useToolNamed(std::move(plan), id, text, stage);
    });
    m_added = name;
}

/// What was written for a new tool stays until the plan has it.
void ToolsPage::clearAdded() {
    const auto isAdded = [this](const model::Tool& tool) {
        return toQt(tool.name).compare(m_added, Qt::CaseInsensitive) == 0;
    };
    if (m_added.isEmpty() || std::ranges::none_of(session().plan()->tools, isAdded))
        return;
    const bool stillSaid = m_newTool->text().compare(m_added, Qt::CaseInsensitive) == 0;
    m_added.clear();
    if (!stillSaid)
        return;  // the next one is being written already
    m_newTool->line()->clear();
    m_newTool->show({});
    m_newStage->show({});
}

void ToolsPage::clearDecision() {
    session().change(
        [id = m_campaign](model::Plan plan) { return edit::clearToolsDecision(std::move(plan), id); },
        Session::Notice::OfferUndo);
}

void ToolsPage::beginExecution() {
    session().change([id = m_campaign](model::Plan plan) {
        return edit::setPhase(std::move(plan), id, model::Phase::Execution, todayFromClock());
    });
}

void ToolsPage::showRefusal(const QString& rule, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    m_shown.reset();
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
    m_banner->setMark(rule);
}

}  // namespace goalpost::ui
