// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/content_page.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/deliverable_form.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/month_view.hpp"
#include "ui/words/text.hpp"

#include <QButtonGroup>
#include <QEvent>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int FormWidth = 340;
constexpr int FilterWidth = 220;

MonthView::Entry entryOf(const model::Deliverable& piece, Date today) {
    const bool done = isPublished(piece);
    const bool late = !done && *piece.due < today;
    const Tone tone = late                               ? Tone::Negative
                      : done                             ? Tone::Positive
                      : piece.turn == model::Turn::Brand ? Tone::Warning
                                                         : Tone::Accent;
    return {*piece.due, piece.id, toQt(piece.name), tone, done};
}

}  // namespace

ContentPage::ContentPage(Surroundings around) : Page(around) {
    auto* column = newPageLayout(this);
    m_header = new PageHeader(tr("Content"));
    m_header->addAction(newTools());
    column->addWidget(m_header);
    m_banner = new Banner;
    column->addWidget(m_banner);
    m_stack = new QStackedWidget;
    auto* none = new EmptyState(u"image"_s, tr("No partners yet"),
                                tr("Content comes from partners. Add creators to the campaign first."));
    auto* creators = newButton(u"contentCreators"_s, tr("Go to Creators"), ButtonKind::Primary, u"users"_s);
    connect(creators, &QPushButton::clicked, this, [this] { emit goTo(u"creators"_s); });
    none->addAction(creators);
    m_stack->addWidget(none);
    m_views = new QStackedWidget;
    m_views->addWidget(newGrid());
    m_views->addWidget(newMonth());
    m_form = new DeliverableForm(session());
    setScaledMinimumWidth(m_form, FormWidth);
    m_form->hide();
    m_splitter = new QSplitter;
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(M);
    m_splitter->addWidget(m_views);
    m_splitter->addWidget(m_form);
    m_splitter->setStretchFactor(0, 1);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(newNothing());
    column->addWidget(m_stack, 1);
    connect(m_form, &DeliverableForm::closeWanted, this, &ContentPage::close);
    connect(&session(), &Session::refused, this, &ContentPage::showRefusal);
    connect(&session(), &Session::campaignChanged, this, &ContentPage::close);
    connect(&session(), &Session::planChanged, m_banner, &QWidget::hide);
}

QWidget* ContentPage::newTools() {
    auto* tools = new QWidget;
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(S);
    m_table =
        newTable(u"deliverablesTable"_s, tr("Deliverables"), &m_model, true, paint::measure::TwoLineRow);
    m_table->setMultiple(true);
    QLineEdit* filter = m_table->newFilter(tr("Name, creator or type"));
    setScaledWidth(filter, FilterWidth);
    m_which = new QButtonGroup(this);
    auto* segments = new QHBoxLayout;
    segments->setSpacing(0);
    const std::pair<QString, QString> views[] = {{u"contentGrid"_s, tr("Table")},
                                                 {u"contentMonth"_s, tr("Month")}};
    for (int i = 0; i < 2; ++i) {
        auto* button = newButton(views[i].first, views[i].second);
        button->setCheckable(true);
        button->setChecked(i == 0);
        button->setProperty("segment", i == 0 ? u"first"_s : u"last"_s);
        m_which->addButton(button, i);
        segments->addWidget(button);
    }
    m_add = newButton(u"addPiece"_s, tr("Add deliverable"), ButtonKind::Primary, u"plus"_s);
    row->addWidget(filter);
    row->addLayout(segments);
    row->addWidget(m_table->newColumnsButton());
    row->addWidget(m_add);
    connect(m_which, &QButtonGroup::idClicked, this, [this](int which) { m_views->setCurrentIndex(which); });
    connect(m_add, &QPushButton::clicked, this, [this] { add(m_add); });
    return tools;
}

QWidget* ContentPage::newGrid() {
    auto* card = new Card;
    card->setFlush(true);
    card->body()->addWidget(m_table, 1);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &DataTable::opened, this,
            [this](const QModelIndex& index) { open(m_model.deliverable(index.row()).id); });
    connect(m_table, &DataTable::deleteWanted, this, &ContentPage::remove);
    connect(m_table, &DataTable::menuWanted, this, &ContentPage::addToMenu);
    connect(m_table, &DataTable::chosenChanged, this, [this] {
        if (const QList<int> rows = m_table->chosenRows(); m_form->isVisible() && rows.size() == 1)
            open(m_model.deliverable(rows.front()).id);
    });
    return card;
}

QWidget* ContentPage::newMonth() {
    auto* card = new Card;
    card->setFlush(true);
    m_month = new MonthView;
    m_monthTitle = newLabel({}, paint::TextRole::Section);
    auto* before = newButton(u"monthBefore"_s, tr("Earlier"), ButtonKind::Small);
    auto* today = newButton(u"monthToday"_s, tr("Today"), ButtonKind::Small);
    auto* after = newButton(u"monthAfter"_s, tr("Later"), ButtonKind::Small);
    card->heading()->addWidget(m_monthTitle);
    card->heading()->addStretch(1);
    for (QPushButton* button : {before, today, after})
        card->heading()->addWidget(button);
    card->body()->addWidget(m_month, 1);
    connect(before, &QPushButton::clicked, this, [this] { m_month->step(-1); });
    connect(after, &QPushButton::clicked, this, [this] { m_month->step(1); });
    connect(today, &QPushButton::clicked, this, [this] { m_month->goTo(todayFromClock()); });
    connect(m_month, &MonthView::chosen, this, &ContentPage::open);
    connect(m_month, &MonthView::dayChanged, this, [this] { m_monthTitle->setText(m_month->title()); });
    return card;
}

void ContentPage::refresh() {
    const model::Campaign* campaign = session().campaign();
    m_header->setCrumb(crumbOf(session()));
    const bool partners = campaign && !campaign->partnerships.empty();
    m_add->setEnabled(partners && !session().file().readOnly);
    m_addFirst->setEnabled(m_add->isEnabled());
    const Id chosen = m_form->isVisible() ? m_form->shown() : Id{};
    m_model.show(session().plan(), campaign ? campaign->id : Id{}, todayFromClock());
    m_stack->setCurrentIndex(!partners ? 0 : m_model.rowCount() > 0 ? 1 : 2);
    if (partners && m_model.rowCount() == 0)
        showNothing();
    showNumbers();
    showMonth();
    arrangeColumns();
    if (!m_adding.empty())
        for (int row = m_model.rowCount() - 1; row >= 0; --row)
            if (m_model.partnership(row).id == m_adding) {
                m_adding = {};
                open(m_model.deliverable(row).id);
                m_form->editName();
                return;
            }
    if (m_model.rowOf(chosen) >= 0)
        open(chosen);
    else
        close();
}

QWidget* ContentPage::newNothing() {
    m_nothing = new EmptyState(u"image"_s, tr("No deliverables yet"), {});
    m_nothing->setObjectName(u"contentNothing"_s);
    m_addFirst = newButton(u"addFirstPiece"_s, tr("Add deliverable"), ButtonKind::Plain, u"plus"_s);
    connect(m_addFirst, &QPushButton::clicked, this, [this] { add(m_addFirst); });
    m_seePosts = newButton(u"contentPosts"_s, tr("See the posts on Results"), ButtonKind::Plain, u"chart"_s);
    connect(m_seePosts, &QPushButton::clicked, this, [this] { emit goTo(u"results"_s); });
    m_nothing->addAction(m_addFirst);
    m_nothing->addAction(m_seePosts);
    return m_nothing;
}

void ContentPage::showNothing() {
    const QString add = tr("A deliverable is what a partner has agreed to make and by when. Add the first.");
    m_nothing->setAdvice(add);
    m_seePosts->hide();
    session().ask(
        this,
        [id = session().campaign()->id](store::Workspace& workspace) {
            return static_cast<int>(workspace.posts(id).size());
        },
        [this, add, id = session().campaign()->id](int posts) {
            if (posts == 0 || !session().campaign() || session().campaign()->id != id)
                return;
            m_nothing->setAdvice(
                tr("Imported for this campaign: %n post(s). None belongs to a deliverable.", nullptr, posts) +
                u' ' + add);
            m_seePosts->show();
        });
}

void ContentPage::showNumbers() {
    const int all = m_model.rowCount();
    m_header->pill()->showTag(
        all == 0 ? QString() : tr("%1 of %2 live").arg(countText(m_model.liveCount()), countText(all)),
        TagKind::Neutral);
}

void ContentPage::showMonth() {
    std::vector<MonthView::Entry> entries;
    for (int row = 0; row < m_model.rowCount(); ++row)
        if (const model::Deliverable& piece = m_model.deliverable(row); piece.due)
            entries.push_back(entryOf(piece, todayFromClock()));
    m_month->show(std::move(entries), todayFromClock());
    m_monthTitle->setText(m_month->title());
}

void ContentPage::arrangeColumns() {
    using enum DeliverablesModel::Column;
    const std::pair<DeliverablesModel::Column, int> widths[] = {{Type, 84},      {Due, 68},     {Status, 122},
                                                                {Turn, 92},      {Waiting, 70}, {Round, 64},
                                                                {Checklist, 76}, {Draft, 150}};
    int taken = 0;
    for (const auto& [column, width] : widths) {
        m_table->setColumnWidth(static_cast<int>(column), scaled(width));
        taken += m_table->isColumnHidden(static_cast<int>(column)) ? 0 : scaled(width);
    }
    m_table->setColumnWidth(0, std::max(scaled(180), m_table->viewport()->width() - taken));
    m_table->restoreColumns();
}

bool ContentPage::eventFilter(QObject* watched, QEvent* event) {
    // Also when the details beside the table come and go.
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        arrangeColumns();
    return Page::eventFilter(watched, event);
}

void ContentPage::open(const Id& deliverable) {
    const model::Campaign* campaign = session().campaign();
    const int row = m_model.rowOf(deliverable);
    if (!campaign || row < 0)
        return;
    m_form->show(campaign->id, deliverable, todayFromClock());
    m_form->setVisible(true);
    if (m_table->chosenRows() != QList<int>{row})
        m_table->choose(row);
    if (const auto due = m_model.deliverable(row).due; due && !m_month->hasFocus())
        m_month->goTo(*due);
}

void ContentPage::close() {
    const bool had = m_form->isVisible();
    m_form->hide();
    if (had && isVisible())
        (m_views->currentIndex() == 0 ? static_cast<QWidget*>(m_table) : m_month)->setFocus();
}

void ContentPage::reveal(const Id& subject) {
    open(subject);
}

void ContentPage::showRefusal(const QString& /*rule*/, const QString& message, const QString& fix) {
    if (!isVisible())
        return;
    refresh();
    m_banner->tell(Banner::Kind::Negative, message, fix);
}

}  // namespace goalpost::ui
