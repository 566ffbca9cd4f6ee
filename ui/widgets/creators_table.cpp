// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/creators_table.hpp"

#include "ui/look/text_size.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/failed_read.hpp"
#include "ui/words/text.hpp"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

using namespace paint::space;

constexpr int FilterWidth = 208;
constexpr int DrawerWidth = 356;

using Column = CreatorListModel::Column;
constexpr std::pair<Column, int> Widths[] = {
    {Column::Creator, 168},   {Column::Platforms, 96},       {Column::Followers, 80},
    {Column::Engagement, 76}, {Column::AudienceCountry, 78}, {Column::AudienceAge, 62},
    {Column::Price, 86},      {Column::Niche, 130},          {Column::Country, 66},
    {Column::Status, 116},    {Column::Email, 160},          {Column::Languages, 90},
    {Column::Note, 180}};

/// Changes when an import comes, is undone or done again: then engagement is to be summed anew.
QString importsKey(const Session& session) {
    QString key = session.file().path;
    for (const store::ImportBatch& batch : session.file().imports)
        key += u' ' + toQt(batch.id.text) + (batch.undone ? u"-"_s : u"+"_s);
    return key;
}

}  // namespace

CreatorsTable::CreatorsTable(Surroundings around, QWidget* parent) : QWidget(parent), m_around(around) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(M);
    m_splitter->setChildrenCollapsible(false);
    m_filter = new CreatorFilter;
    setScaledMinimumWidth(m_filter, 176);
    m_drawer = new CreatorDrawer(around);
    m_splitter->addWidget(m_filter);
    m_splitter->addWidget(newTableCard());
    m_splitter->addWidget(m_drawer);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({FilterWidth, 700, DrawerWidth});
    column->addWidget(m_splitter, 1);
    m_drawer->hide();
    connectTable();
    connect(m_filter, &CreatorFilter::changed, this, &CreatorsTable::applyFilter);
    connect(m_drawer, &Drawer::closed, this, &CreatorsTable::closeDrawer);
    connect(m_drawer, &CreatorDrawer::addWanted, this,
            [this](const Id& id) { finish(shortlist(m_around, {id})); });
    connect(m_drawer, &CreatorDrawer::deleteWanted, this,
            [this](const Id& id) { finish(deleteCreators(m_around, {id})); });
    connect(m_drawer, &CreatorDrawer::partnershipWanted, this, &CreatorsTable::partnershipWanted);
    connect(m_drawer, &CreatorDrawer::refused, this, &CreatorsTable::problem);
    const auto forget = [this] {
        m_measuredBy.clear();
        m_wanted = {};
        m_hasFailed = false;
        m_model.clear();
        m_drawer->hide();
    };
    connect(&around.session, &Session::opened, this, forget);
    connect(&around.session, &Session::closed, this, forget);
}

QWidget* CreatorsTable::newTableCard() {
    m_card = new Card;
    m_card->setFlush(true);
    setScaledMinimumWidth(m_card, 320);
    m_table = newTable(u"allCreators"_s, tr("Creators"), &m_model, true, paint::measure::TwoLineRow);
    m_table->setMultiple(true);
    for (const auto& [which, width] : Widths)
        m_table->setColumnWidth(CreatorListModel::columnOf(which), scaled(width));
    m_table->restoreColumns();
    m_words = m_table->newFilter(tr("Name, handle or note"));
    setScaledMaximumWidth(m_words, 240);
    m_card->heading()->addWidget(m_words, 1);
    m_add = newButton(u"addToCampaign"_s, tr("Add to campaign"), ButtonKind::SmallPrimary, u"plus"_s);
    m_card->heading()->addWidget(m_add);
    m_table->offer(m_add);
    m_card->heading()->addWidget(m_table->newColumnsButton());
    m_tableOrNothing = new QStackedWidget;
    m_tableOrNothing->addWidget(m_table);
    m_tableOrNothing->addWidget(newNothing());
    m_failed = new FailedRead(u"creators"_s);
    m_tableOrNothing->addWidget(m_failed);
    connect(m_failed, &FailedRead::again, this, &CreatorsTable::refresh);
    m_card->body()->addWidget(m_tableOrNothing, 1);
    return m_card;
}

QWidget* CreatorsTable::newNothing() {
    auto* area = new QWidget;
    auto* column = new QVBoxLayout(area);
    column->setContentsMargins(CardX, XXL, CardX, XXL);
    column->setSpacing(S);
    column->addStretch(1);
    m_nothing = newWrappedLabel({}, paint::TextRole::BodyStrong);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setObjectName(u"noCreators"_s);
    column->addWidget(m_nothing);
    auto* actions = new QHBoxLayout;
    actions->setSpacing(S);
    actions->addStretch(1);
    m_clear = newButton(u"clearCreatorFilters"_s, tr("Show all creators"));
    auto* paste = newButton(u"pasteCreators"_s, tr("Paste from a spreadsheet"));
    actions->addWidget(m_clear);
    actions->addWidget(paste);
    actions->addStretch(1);
    column->addLayout(actions);
    column->addStretch(2);
    connect(m_clear, &QPushButton::clicked, this, &CreatorsTable::clearFilters);
    connect(paste, &QPushButton::clicked, this, &CreatorsTable::pasteFromClipboard);
    return area;
}

bool CreatorsTable::pasteFromClipboard() {
    const QString text = QApplication::clipboard()->text();
    finish(pasteCreators(m_around, DataTable::cellsOf(text)));
    return !text.isEmpty();
}

void CreatorsTable::connectTable() {
    connect(m_table, &DataTable::opened, this, [this] { openDrawer(); });
    connect(m_table, &DataTable::deleteWanted, this, [this] { finish(deleteCreators(m_around, chosen())); });
    connect(m_table, &DataTable::pasted, this,
            [this](const QList<QStringList>& rows) { finish(pasteCreators(m_around, rows)); });
    connect(m_table, &DataTable::chosenChanged, this, &CreatorsTable::showCounts);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (m_drawer->isVisible())
            showCurrent();
    });
    connect(m_table->rows(), &TableRows::stepDone, this, &CreatorsTable::showCounts);
    connect(m_add, &QPushButton::clicked, this, [this] { finish(shortlist(m_around, chosen())); });
    auto* escape = new QShortcut(Qt::Key_Escape, m_table, this, [this] { closeDrawer(); });
    escape->setContext(Qt::WidgetShortcut);
    escape->setWhatsThis(tr("Close the details"));
}

void CreatorsTable::refresh() {
    Session& session = m_around.session;
    if (!session.isOpen())
        return;
    const QString measuredBy = importsKey(session);
    if (measuredBy != m_measuredBy)
        m_engagements.reset();
    const model::Campaign* campaign = session.campaign();
    const int question = ++m_question;
    session.ask(
        this,
        [plan = session.plan(), campaign = campaign ? campaign->id : Id{}, engagements = m_engagements,
         before = m_model.shared()](store::Workspace& workspace) {
            const auto known =
                engagements ? engagements : std::make_shared<const Engagements>(engagementsOf(workspace));
            return creatorList(plan, campaign, known, before.get());
        },
        [this, question, measuredBy](std::shared_ptr<const CreatorList> list) {
            if (question != m_question)
                return;
            m_measuredBy = measuredBy;
            m_engagements = list->engagements;
            m_hasFailed = false;
            take(std::move(list));
        },
        [this, question](const QString& message) {
            if (question != m_question)
                return;
            m_hasFailed = true;
            m_failed->setAdvice(message);
            showCounts();
        });
}

void CreatorsTable::take(std::shared_ptr<const CreatorList> list) {
    if (list->base != m_model.list())
        m_model.clear();
    m_filter->show(*list);
    m_model.show(std::move(list));
    applyFilter();
    if (!m_wanted.empty())
        reveal(Id(m_wanted));
    if (m_drawer->isVisible())
        showCurrent();
    if (m_editWanted && m_drawer->isVisible())
        m_drawer->edit();
    m_editWanted = false;
}

void CreatorsTable::reveal(const Id& creator) {
    const int row = m_model.rowOf(creator);
    m_wanted = row < 0 ? creator : Id{};
    if (row < 0)
        return;
    TableRows* rows = m_table->rows();
    if (!rows->mapFromSource(m_model.index(row, 0)).isValid())
        clearFilters();
    m_table->choose(row);
    if (m_drawer->isVisible())
        showCurrent();
}

void CreatorsTable::applyFilter() {
    const CreatorChoice choice = m_filter->choice();
    if (choice.isEmpty() || !m_model.list())
        m_table->rows()->setChoice({});
    else
        m_table->rows()->setChoice([this, choice](int row) { return choice.accepts(m_model.line(row)); });
    showCounts();
}

void CreatorsTable::clearFilters() {
    m_words->clear();
    m_filter->clear();
}

void CreatorsTable::showCounts() {
    const int all = m_model.rowCount();
    const int shown = m_table->model()->rowCount();
    const auto chosenRows = m_table->chosenPlaces().size();
    m_card->setTitle(tr("%n creator(s)", nullptr, shown));
    QStringList note;
    if (shown != all)
        note << tr("of %1").arg(countText(all));
    if (chosenRows > 1)
        note << tr("%1 chosen").arg(countText(chosenRows));
    m_card->setNote(note.join(u", "_s));
    m_tableOrNothing->setCurrentIndex(m_hasFailed ? 2 : shown > 0 ? 0 : 1);
    m_nothing->setText(all == 0 ? tr("No creator yet. Add one, import an export, or paste rows with name, "
                                     "platform, handle and followers.")
                                : tr("No creator matches the filter."));
    m_clear->setVisible(all > 0);
    const model::Campaign* campaign = m_around.session.campaign();
    const bool writable = campaign && !m_around.session.file().readOnly;
    m_add->setEnabled(writable && chosenRows > 0);
    m_add->setToolTip(!campaign         ? tr("There is no campaign yet.")
                      : chosenRows == 0 ? tr("Choose creators first.")
                                        : tr("Shortlist for %1").arg(toQt(campaign->name)));
}

Id CreatorsTable::current() const {
    const QModelIndex index = m_table->sourceOf(m_table->currentIndex());
    return index.isValid() && m_model.list() ? m_model.line(index.row()).creator->id : Id{};
}

std::vector<Id> CreatorsTable::chosen() const {
    std::vector<Id> ids;
    for (const int row : m_table->chosenRows())
        ids.push_back(m_model.line(row).creator->id);
    return ids;
}

void CreatorsTable::openDrawer() {
    if (current().empty())
        return;
    const bool wasOpen = m_drawer->isVisible();
    m_drawer->setVisible(true);
    if (m_splitter->sizes().constLast() < m_drawer->minimumWidth())
        m_splitter->setSizes({FilterWidth, width() - FilterWidth - DrawerWidth, DrawerWidth});
    showCurrent();
    if (wasOpen)
        m_drawer->edit();
}

void CreatorsTable::showCurrent() {
    if (!m_drawer->show(current()))
        m_drawer->hide();
}

void CreatorsTable::closeDrawer() {
    m_drawer->hide();
    m_table->setFocus(Qt::OtherFocusReason);
}

void CreatorsTable::takeFocus() {
    m_table->setFocus(Qt::OtherFocusReason);
}

void CreatorsTable::finish(const CreatorAct& act) {
    if (!act.problem.isEmpty())
        emit problem(act.problem, act.named);
    if (!act.added.empty())
        m_wanted = act.added;
}

void CreatorsTable::addCreator() {
    const CreatorAct act = askForCreator(m_around);
    finish(act);
    if (act.added.empty())
        return;
    m_drawer->setVisible(true);
    m_editWanted = true;
}

void CreatorsTable::showOthers() {
    m_filter->chooseOthers();
    m_words->setFocus(Qt::ShortcutFocusReason);
}

}  // namespace goalpost::ui
