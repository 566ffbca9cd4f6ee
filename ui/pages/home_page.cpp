// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/pages/home_page.hpp"

#include "ui/figures/standing.hpp"
#include "ui/look/text_size.hpp"
#include "ui/session/opening.hpp"
#include "ui/widgets/due_list.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/wrap_row.hpp"
#include "ui/window/edit_keys.hpp"
#include "ui/words/text.hpp"

#include <QFileInfo>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int ActionsWidth = 264;
constexpr int RecentRowHeight = 66;
constexpr int StatesHeight = 26;
constexpr int LeastDue = 230;

/// The program's sign: two posts and a bar.
class Sign : public QWidget {
  public:
    Sign() { setScaledSquare(this, 38); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accent);
        painter.scale(width() / 38.0, height() / 38.0);
        painter.drawRoundedRect(QRectF(0, 0, 38, 38), 8, 8);
        painter.setPen(QPen(theme().onAccent, 3.2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(11, 9), QPointF(11, 29));
        painter.drawLine(QPointF(27, 9), QPointF(27, 29));
        painter.drawLine(QPointF(11, 21), QPointF(27, 21));
    }
};

class NumberDisc : public QWidget {
  public:
    explicit NumberDisc(int number) : m_number(number) { setScaledSquare(this, 20); }

  protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().accentTint);
        painter.drawEllipse(rect());
        painter.setPen(theme().accent);
        QFont figure = fontOf(paint::TextRole::Small);
        figure.setWeight(QFont::DemiBold);
        painter.setFont(figure);
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

  private:
    int m_number;
};

class RecentDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const override {
        const bool states = !index.data(RecentFiles::MissingRole).toBool() &&
                            !index.data(RecentFiles::StatesRole).toList().isEmpty();
        return {100, scaled(states ? RecentRowHeight + StatesHeight : RecentRowHeight)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        const bool missing = index.data(RecentFiles::MissingRole).toBool();
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const QRectF box = QRectF(option.rect).adjusted(1, 0, -1, 0);
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(box, selected ? now.accentTint : now.hover);
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter->setPen(QPen(now.accent, 2));
            painter->drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4);
        }
        painter->setPen(now.border);
        painter->drawLine(box.bottomLeft(), box.bottomRight());
        const double side = scaled(18.0);
        const double indent = side + 12;
        const QRectF line(box.left() + CardX + indent, box.top() + scaled(10.0),
                          box.width() - 2 * CardX - indent, scaled(22.0));
        paint::paintIcon(*painter, {box.left() + CardX, line.center().y() - side / 2, side, side}, u"file"_s,
                         missing ? now.disabled : now.accent);
        drawTitleLine(*painter, line, index, missing);
        painter->setFont(fontOf(paint::TextRole::Small));
        painter->setPen(now.muted);
        const QString summary =
            missing ? QString() : u", "_s + index.data(RecentFiles::SummaryRole).toString();
        const int room = static_cast<int>(line.width()) - painter->fontMetrics().horizontalAdvance(summary);
        const QString path = painter->fontMetrics().elidedText(index.data(RecentFiles::PathRole).toString(),
                                                               Qt::ElideMiddle, room);
        painter->drawText(line.translated(0, scaled(22.0)), Qt::AlignVCenter | Qt::TextSingleLine,
                          path + summary);
        if (!missing)
            drawStates(*painter, line.translated(0, scaled(48.0)), index);
        painter->restore();
    }

  private:
    /// How the campaigns stood when the workspace was open last.
    static void drawStates(QPainter& painter, const QRectF& line, const QModelIndex& index) {
        double left = line.left();
        for (const auto& [status, count] : RecentFiles::statesOf(index)) {
            PillLook look = statusLook(status);
            look.text = HomePage::tr("%1 %2", "count and status").arg(QString::number(count), look.text);
            const double width = pillSize(look).width();
            if (left + width > line.right())
                return;
            paintPill(painter, look, {left, line.center().y()});
            left += width + S;
        }
    }

    static void drawTitleLine(QPainter& painter, const QRectF& line, const QModelIndex& index, bool missing) {
        const paint::Theme& now = theme();
        double right = line.right();
        if (missing) {
            const PillLook look = tagLook(RecentFiles::tr("File not found"), TagKind::Negative, u"stop"_s);
            right -= pillSize(look).width();
            paintPill(painter, look, {right, line.center().y()});
        } else {
            painter.setFont(fontOf(paint::TextRole::Small));
            painter.setPen(now.muted);
            const QString opened = index.data(RecentFiles::OpenedRole).toString();
            right -= painter.fontMetrics().horizontalAdvance(opened);
            painter.drawText(QRectF(right, line.top(), line.right() - right + 1, line.height()),
                             Qt::AlignVCenter | Qt::TextSingleLine, opened);
        }
        painter.setFont(fontOf(paint::TextRole::BodyStrong));
        painter.setPen(missing ? now.muted : now.text);
        const int room = static_cast<int>(right - line.left()) - S;
        painter.drawText(line, Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room));
    }
};

}  // namespace

HomePage::HomePage(Surroundings around) : Page(around) {
    auto* row = new WrapRow;
    setLayout(row);
    row->setContentsMargins(XXL + S, XL, XXL, XL);
    row->setSpacing(XL);
    auto* left = new QWidget;
    setScaledWidth(left, ActionsWidth);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, L, 0, 0);
    column->setSpacing(XXL);
    column->addWidget(newActions());
    column->addWidget(newOrder());
    column->addStretch(1);
    row->addWidget(left);
    row->addWidget(newRecentCard(), 6);
    m_due = new DueList;
    setScaledMinimumHeight(m_due, LeastDue);
    row->addWidget(m_due, 5);
    connect(m_due, &DueList::chosen, this, &Page::goToSubject);
    connect(m_due, &DueList::again, this, &HomePage::askWhatIsDue);
}

QWidget* HomePage::newActions() {
    auto* actions = new QWidget;
    auto* column = new QVBoxLayout(actions);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(S);
    auto* head = new QHBoxLayout;
    head->setSpacing(M);
    head->addWidget(new Sign);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    QLabel* name = newLabel(tr("Goalpost"), paint::TextRole::PageTitle);
    withTextSize(name, [name] {
        QFont big = fontOf(paint::TextRole::PageTitle);
        big.setPointSizeF(big.pointSizeF() * 1.1);
        name->setFont(big);
    });
    names->addWidget(name);
    names->addWidget(newWrappedLabel(tr("Goal-first campaign planner"), paint::TextRole::Body, Tone::Muted));
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(M);
    auto* create = newButton(u"homeNew"_s, tr("New workspace…"), ButtonKind::Primary, u"plus"_s);
    auto* open = newButton(u"homeOpen"_s, tr("Open workspace…"), ButtonKind::Plain, u"folder"_s);
    auto* sample = newButton(u"homeSample"_s, tr("Explore the sample"), ButtonKind::Plain, u"eye"_s);
    for (QPushButton* button : {create, open, sample}) {
        button->setProperty("entrance", true);
        column->addWidget(button);
    }
    column->addWidget(
        newWrappedLabel(tr("The sample is a complete invented brand with results. Changes to it are "
                           "not kept: it is made anew each time."),
                        paint::TextRole::Small, Tone::Muted));
    connect(create, &QPushButton::clicked, this, [this] { askForNewWorkspace(session(), prompts()); });
    connect(open, &QPushButton::clicked, this, [this] { askForWorkspace(session(), prompts()); });
    connect(sample, &QPushButton::clicked, this, [this] { session().openSample(); });
    return actions;
}

QWidget* HomePage::newOrder() {
    auto* order = new QWidget;
    auto* column = new QVBoxLayout(order);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(M);
    column->addWidget(newLabel(tr("The order that works"), paint::TextRole::BodyStrong));
    const std::pair<QString, QString> steps[] = {
        {tr("Goal"), tr("One primary goal and two to three KPIs that measure it.")},
        {tr("Tools"), tr("Chosen for the objective, tried in a 30 to 60 day pilot.")},
        {tr("Execution"), tr("Creators, content, results and regular reviews.")}};
    int number = 0;
    for (const auto& [title, text] : steps) {
        auto* row = new QHBoxLayout;
        row->setSpacing(M - 2);
        row->addWidget(new NumberDisc(++number), 0, Qt::AlignTop);
        auto* words = new QVBoxLayout;
        words->setSpacing(1);
        words->addWidget(newLabel(title, paint::TextRole::Body));
        words->addWidget(newWrappedLabel(text, paint::TextRole::Small, Tone::Muted));
        row->addLayout(words, 1);
        column->addLayout(row);
    }
    return order;
}

Card* HomePage::newRecentCard() {
    auto* card = new Card(tr("Recent workspaces"));
    card->setFlush(true);
    m_list = new QListView;
    m_list->setObjectName(u"recentList"_s);
    m_list->setAccessibleName(tr("Recent workspaces"));
    m_list->setModel(&m_recent);
    m_list->setItemDelegate(new RecentDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    edit_keys::markDeletable(m_list);
    auto* empty = new EmptyState(u"folder"_s, tr("No workspaces yet"),
                                 tr("Start a new workspace, or look around in the sample first."));
    auto* holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_list);
    card->body()->addWidget(holder, 1);
    card->body()->addWidget(newRule());
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(CardX, 0, CardX, 0);
    foot->addWidget(
        newWrappedLabel(tr("Drop a .goalpost or CSV file here."), paint::TextRole::Small, Tone::Muted), 1);
    m_open = newButton(u"recentOpen"_s, tr("Open"), ButtonKind::Link);
    m_locate = newButton(u"recentLocate"_s, tr("Locate…"), ButtonKind::Link);
    m_remove = newButton(u"recentRemove"_s, tr("Remove from list"), ButtonKind::Link);
    for (QPushButton* button : {m_open, m_locate, m_remove})
        foot->addWidget(button);
    card->body()->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, &HomePage::openCurrent);
    connect(m_locate, &QPushButton::clicked, this, &HomePage::locateCurrent);
    connect(m_remove, &QPushButton::clicked, this, &HomePage::removeCurrent);
    connect(m_list, &QListView::doubleClicked, this, &HomePage::openCurrent);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &HomePage::showChoices);
    connect(&m_recent, &QAbstractItemModel::modelReset, this, &HomePage::showRecent);
    return card;
}

void HomePage::showRecent() {
    m_stack->setCurrentIndex(m_recent.rowCount() > 0 ? 1 : 0);
    m_list->setCurrentIndex(m_recent.index(0, 0));
    showChoices();
}

void HomePage::askWhatIsDue() {
    const int question = ++m_question;
    if (!session().isOpen()) {
        m_due->clear();
        return;
    }
    session().ask(
        this, [](store::Workspace& workspace) { return standingOf(workspace, todayFromClock()); },
        [this, question](Standing standing) {
            if (question != m_question)
                return;
            RecentFiles::noteStates(session().file().path, standing.states);
            m_due->show(std::move(standing.due), standing.today, session().file().name);
        },
        [this, question](const QString& message) {
            if (question == m_question)
                m_due->fail(message);
        });
}

void HomePage::refresh() {
    askWhatIsDue();
    m_recent.reload();
    showRecent();
    if (m_recent.rowCount() > 0)
        m_list->setFocus();
    else if (auto* create = findChild<QPushButton*>(u"homeNew"_s))
        create->setFocus();
}

void HomePage::showChoices() {
    const bool any = m_list->currentIndex().isValid();
    const bool missing = any && currentIsMissing();
    m_open->setVisible(any && !missing);
    m_locate->setVisible(missing);
    m_remove->setVisible(any);
}

QString HomePage::currentPath() const {
    return m_list->currentIndex().data(RecentFiles::PathRole).toString();
}

bool HomePage::currentIsMissing() const {
    return m_list->currentIndex().data(RecentFiles::MissingRole).toBool();
}

void HomePage::openCurrent() {
    if (!m_list->currentIndex().isValid())
        return;
    if (currentIsMissing())
        locateCurrent();
    else
        session().open(currentPath());
}

void HomePage::removeCurrent() {
    if (m_list->currentIndex().isValid())
        m_recent.remove(currentPath());
}

void HomePage::locateCurrent() {
    const QString old = currentPath();
    const auto found =
        prompts().fileToOpen(tr("Where is “%1” now?").arg(QFileInfo(old).fileName()), workspaceFilter());
    if (!found)
        return;
    m_recent.relocate(old, *found);
    session().open(*found);
}

bool HomePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
            case Qt::Key_Return:
            case Qt::Key_Enter:
                openCurrent();
                return true;
            case Qt::Key_Delete:
                removeCurrent();
                return true;
            default:
                break;
        }
    }
    return Page::eventFilter(watched, event);
}

}  // namespace goalpost::ui
