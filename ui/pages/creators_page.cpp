// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/creators_page.hpp"

#include "edit/partnership.hpp"
#include "ui/look/text_size.hpp"
#include "ui/pages/catalogue.hpp"
#include "ui/widgets/creators_table.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/partnership_drawer.hpp"
#include "ui/widgets/pipeline.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

CreatorsPage::CreatorsPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    buildHeader();
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new QStackedWidget;
    m_table = new CreatorsTable(around);
    m_stack->addWidget(m_table);
    m_stack->addWidget(newPipeline());
    column->addWidget(m_stack, 1);
    connectParts();
    showView();
}

void CreatorsPage::buildHeader() {
    m_header = new PageHeader(tr("Creators"));
    m_words = new QLineEdit;
    m_words->setObjectName(u"pipelineFilter"_s);
    m_words->setAccessibleName(tr("Filter the pipeline"));
    m_words->setPlaceholderText(tr("Name"));
    m_words->setClearButtonEnabled(true);
    setScaledWidth(m_words, 180);
    m_words->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_header->addAction(m_words);
    auto* segment = new QWidget;
    auto* row = new QHBoxLayout(segment);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_tableButton = newButton(u"viewTable"_s, tr("Table"), ButtonKind::Plain, u"list"_s);
    m_pipelineButton = newButton(u"viewPipeline"_s, tr("Pipeline"), ButtonKind::Plain, u"cols"_s);
    m_tableButton->setProperty("segment", u"first"_s);
    m_pipelineButton->setProperty("segment", u"last"_s);
    for (QPushButton* button : {m_tableButton, m_pipelineButton}) {
        button->setCheckable(true);
        row->addWidget(button);
    }
    m_header->addAction(segment);
    m_add = newButton(u"addCreator"_s, tr("Add creator"), ButtonKind::Primary, u"plus"_s);
    m_add->setToolTip(tr("Add a creator (Ins)"));
    m_addPartners = newButton(u"addPartners"_s, tr("Add creators"), ButtonKind::Primary, u"plus"_s);
    m_addPartners->setToolTip(tr("Choose from all creators"));
    m_header->addAction(m_add);
    m_header->addAction(m_addPartners);
}

QWidget* CreatorsPage::newPipeline() {
    m_board = new QStackedWidget;
    auto* none =
        new EmptyState(u"users"_s, tr("No campaign yet"),
                       tr("Partners belong to a campaign. Create the first one with its goal, then shortlist "
                          "creators for it."));
    auto* create =
        newButton(u"creatorsCreate"_s, tr("Go to Goal and KPIs"), ButtonKind::Primary, u"target"_s);
    connect(create, &QPushButton::clicked, this, [this] { emit goTo(u"goal"_s); });
    none->addAction(create);
    auto* nobody = new EmptyState(u"users"_s, tr("No partner yet"),
                                  tr("Shortlist creators from the table; nothing is agreed by that."));
    auto* choose = newButton(u"choosePartners"_s, tr("Choose creators"), ButtonKind::Primary, u"plus"_s);
    connect(choose, &QPushButton::clicked, this, [this] { m_addPartners->click(); });
    nobody->addAction(choose);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(M);
    m_splitter->setChildrenCollapsible(false);
    m_pipeline = new Pipeline({session(), prompts()});
    m_drawer = new PartnershipDrawer({session(), prompts()});
    m_splitter->addWidget(m_pipeline);
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setSizes({900, 340});
    m_drawer->hide();
    m_board->addWidget(none);
    m_board->addWidget(nobody);
    m_board->addWidget(m_splitter);
    return m_board;
}

void CreatorsPage::connectParts() {
    connect(m_tableButton, &QPushButton::clicked, this, [this] { emit goTo(u"creators"_s); });
    connect(m_pipelineButton, &QPushButton::clicked, this, [this] { emit goTo(u"partners"_s); });
    connect(m_add, &QPushButton::clicked, m_table, &CreatorsTable::addCreator);
    connect(m_addPartners, &QPushButton::clicked, this, [this] {
        emit goTo(u"creators"_s);
        m_table->showOthers();
    });
    auto* insert = new QShortcut(Qt::Key_Insert, this, this, [this] {
        QPushButton* button = m_view == View::Table ? m_add : m_addPartners;
        button->click();
    });
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    insert->setWhatsThis(tr("Add a creator, or creators to the campaign"));
    connect(m_table, &CreatorsTable::problem, this, &CreatorsPage::tellProblem);
    connect(m_table, &CreatorsTable::partnershipWanted, this, &CreatorsPage::openPartnershipOf);
    connect(m_words, &QLineEdit::textChanged, m_pipeline, &Pipeline::setWords);
    connect(m_pipeline, &Pipeline::openWanted, this, &CreatorsPage::openPartnership);
    connect(m_pipeline, &Pipeline::removeWanted, this, &CreatorsPage::removePartnership);
    connect(m_pipeline, &Pipeline::unlockWanted, this, &CreatorsPage::goToTools);
    connect(m_drawer, &Drawer::closed, this, &CreatorsPage::closePartnership);
    connect(m_drawer, &PartnershipDrawer::removeWanted, this, &CreatorsPage::removePartnership);
    connect(m_drawer, &PartnershipDrawer::creatorWanted, this, [this](const Id& creator) {
        emit goTo(u"creators"_s);
        m_table->reveal(creator);
        m_table->openDrawer();
    });
    connect(m_banner, &Banner::acted, this, [this] {
        m_banner->hide();
        m_table->reveal(m_named);
        m_table->openDrawer();
    });
    connect(&session(), &Session::refused, this, &CreatorsPage::showRefusal);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
    connect(&session(), &Session::campaignChanged, m_banner, &QWidget::hide);
}

bool CreatorsPage::pasteCreators() {
    return m_table->pasteFromClipboard();
}

bool CreatorsPage::clearCreatorFilters() {
    m_table->clearFilters();
    return true;
}

void CreatorsPage::enter(const QString& entry) {
    const View view = entry == u"partners"_s ? View::Pipeline : View::Table;
    if (view == m_view)
        return;
    m_view = view;
    showView();
    refresh();
    if (m_view == View::Pipeline)  // once the page is shown
        QMetaObject::invokeMethod(this, &CreatorsPage::focusPipeline, Qt::QueuedConnection);
}

/// Not from where somebody is: only from the head of the page, or from what went.
void CreatorsPage::focusPipeline() {
    const QWidget* now = QApplication::focusWidget();
    const bool elsewhere = now && now->isVisible() && (!isAncestorOf(now) || m_stack->isAncestorOf(now));
    if (isVisible() && m_view == View::Pipeline && !elsewhere)
        m_pipeline->takeFocus();
}

void CreatorsPage::takeKeyboard() {
    if (m_view == View::Table)
        m_table->takeFocus();
}

void CreatorsPage::showView() {
    const bool table = m_view == View::Table;
    m_tableButton->setChecked(table);
    m_pipelineButton->setChecked(!table);
    m_add->setVisible(table);
    m_addPartners->setVisible(!table);
    m_words->setVisible(!table);
    m_stack->setCurrentIndex(table ? 0 : 1);
}

void CreatorsPage::refresh() {
    m_header->setCrumb(m_view == View::Table ? session().file().name : crumbOf(session()));
    const bool writable = session().isOpen() && !session().file().readOnly;
    const model::Campaign* campaign = session().campaign();
    m_add->setEnabled(writable);
    m_addPartners->setEnabled(writable && campaign);
    if (m_view == View::Table)
        m_table->refresh();
    const bool partners = campaign && !campaign->partnerships.empty();
    m_board->setCurrentIndex(!campaign ? 0 : partners ? 2 : 1);
    m_words->setEnabled(partners);
    m_pipeline->refresh();
    if (m_drawer->isVisible() && !m_drawer->show(Id(m_drawer->partnership())))
        m_drawer->hide();
}

const model::Partnership* CreatorsPage::partnershipOf(const Id& creator) const {
    if (const model::Campaign* campaign = session().campaign())
        for (const model::Partnership& partnership : campaign->partnerships)
            if (partnership.creator == creator)
                return &partnership;
    return nullptr;
}

void CreatorsPage::reveal(const Id& subject) {
    if (m_view == View::Table) {
        m_table->reveal(subject);
        return;
    }
    if (const model::Partnership* partnership = partnershipOf(subject)) {
        m_pipeline->choose(partnership->id);
        if (m_drawer->isVisible())
            m_drawer->show(partnership->id);
    }
}

void CreatorsPage::openPartnership(const Id& partnership) {
    const bool wasOpen = m_drawer->isVisible();
    if (!m_drawer->show(partnership))
        return;
    m_drawer->setVisible(true);
    // The lanes have their new width only then.
    QMetaObject::invokeMethod(
        m_pipeline, [this, partnership] { m_pipeline->bringIntoView(partnership); }, Qt::QueuedConnection);
    if (wasOpen)
        m_drawer->edit();
}

void CreatorsPage::openPartnershipOf(const Id& creator) {
    emit goTo(u"partners"_s);
    if (const model::Partnership* partnership = partnershipOf(creator)) {
        m_pipeline->choose(partnership->id);
        openPartnership(partnership->id);
    }
}

void CreatorsPage::closePartnership() {
    const Id shown = m_drawer->partnership();
    m_drawer->hide();
    m_pipeline->choose(shown);
}

void CreatorsPage::removePartnership(const Id& partnership) {
    const model::Campaign* campaign = session().campaign();
    if (campaign && !session().file().readOnly)
        session().change(
            [campaign = campaign->id, partnership](model::Plan plan) {
                return edit::removePartnership(std::move(plan), campaign, partnership);
            },
            Session::Notice::OfferUndo);
}

void CreatorsPage::goToTools() {
    // Where the decision is made as soon as there is a page for it; its gate is the goal's until then.
    emit goTo(pages::find(u"tools"_s) ? u"tools"_s : u"goal"_s);
}

void CreatorsPage::tellProblem(const QString& sentence, const Id& creator) {
    m_named = creator;
    const auto plan = session().plan();
    const model::Creator* named = plan ? plan->creator(creator) : nullptr;
    m_banner->tell(Banner::Kind::Warning, sentence, {},
                   named ? tr("Open %1").arg(toQt(named->name)) : QString());
    m_banner->setDismissible(true);
}

void CreatorsPage::showRefusal(const QString& rule, const QString& message) {
    if (!isVisible())
        return;
    refresh();
    const method::Rule* known = method::find(toStd(rule));
    m_banner->tell(Banner::Kind::Negative, message, known ? coreText(known->satisfiedBy) : QString());
    m_banner->setDismissible(true);
}

}  // namespace goalpost::ui
