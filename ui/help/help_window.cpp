// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/help/help_window.hpp"

#include "ui/help/help_pages.hpp"
#include "ui/look/text_size.hpp"
#include "ui/widgets/card.hpp"
#include "ui/widgets/elided_label.hpp"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QTextBlock>
#include <QTextList>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

constexpr int SideWidth = 270;
constexpr int LinePercent = 128;
enum Role { IdRole = Qt::UserRole, KindRole };

class EntryDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const override {
        return {10, scaled(paint::measure::TwoLineRow + XS)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const paint::Theme& now = theme();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected || (option.state & QStyle::State_MouseOver))
            painter->fillRect(option.rect, selected ? now.accentTint : now.hover);
        const QRectF box = QRectF(option.rect).adjusted(M, S, -M, -S);
        painter->setFont(fontOf(selected ? paint::TextRole::BodyStrong : paint::TextRole::Body));
        painter->setPen(now.text);
        painter->drawText(
            box, Qt::AlignTop | Qt::TextSingleLine,
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, int(box.width())));
        painter->setFont(fontOf(paint::TextRole::Caption));
        painter->setPen(now.muted);
        painter->drawText(box, Qt::AlignBottom | Qt::TextSingleLine, index.data(KindRole).toString());
        painter->restore();
    }
};

/// Air between lines and parts, and sizes of the window instead of a browser's.
void typeset(QTextDocument& document) {
    QTextCursor cursor(&document);
    cursor.beginEditBlock();
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        cursor.setPosition(block.position());
        QTextBlockFormat format = block.blockFormat();
        const int heading = format.headingLevel();
        format.setLineHeight(LinePercent, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(heading > 1 ? XL : 0);
        const bool listGoesOn = block.textList() && block.next().isValid() && block.next().textList();
        format.setBottomMargin(listGoesOn ? XS : M);
        cursor.setBlockFormat(format);
        if (heading == 0)
            continue;
        cursor.select(QTextCursor::BlockUnderCursor);
        QTextCharFormat letters;
        letters.setFont(fontOf(heading == 1 ? paint::TextRole::PageTitle : paint::TextRole::Section));
        cursor.setCharFormat(letters);  // not merged: the sizes of Markdown would win
    }
    cursor.endEditBlock();
}

}  // namespace

HelpBrowser::HelpBrowser(QWidget* parent) : QTextBrowser(parent) {
    setObjectName(u"helpText"_s);
    setAccessibleName(tr("Help page"));
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    document()->setDocumentMargin(XXL);
}

void HelpBrowser::showPage(const QString& markdown) {
    document()->setDefaultFont(fontOf(paint::TextRole::Body));
    setMarkdown(markdown);
    typeset(*document());
    verticalScrollBar()->setValue(0);
}

QVariant HelpBrowser::loadResource(int /*type*/, const QUrl& /*name*/) {
    return {};
}

HelpWindow::HelpWindow(QWidget* window) : QWidget(window, Qt::Window), m_found(new QStandardItemModel(this)) {
    setObjectName(u"helpWindow"_s);
    setWindowTitle(tr("Help — Goalpost"));
    resize(920, 680);
    setMinimumSize(560, 360);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(newSide());
    row->addWidget(newRule(Qt::Vertical));
    row->addWidget(newReading(), 1);
    newKey(u"helpBackKey"_s, QKeySequence(u"Alt+Left"_s), &HelpWindow::back);
    newKey(u"helpForwardKey"_s, QKeySequence(u"Alt+Right"_s), &HelpWindow::forward);
    newKey(u"helpCloseKey"_s, QKeySequence(Qt::Key_Escape), &HelpWindow::leave);
    connect(newKey(u"helpFindKey"_s, QKeySequence(u"Ctrl+F"_s), nullptr), &QAction::triggered, m_words,
            [this] { m_words->setFocus(Qt::ShortcutFocusReason); });
    connect(newKey(u"helpOnHelpKey"_s, QKeySequence(u"F1"_s), nullptr), &QAction::triggered, this,
            [this] { goTo(u"guide/help"_s); });
    for (const auto signal : {&Look::changed, &Look::resized})
        connect(&Look::instance(), signal, this, [this] { turnTo(m_page); });
    list({});
}

QAction* HelpWindow::newKey(const QString& name, const QKeySequence& keys, void (HelpWindow::*act)()) {
    auto* action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    if (act)
        connect(action, &QAction::triggered, this, act);
    addAction(action);
    return action;
}

QWidget* HelpWindow::newSide() {
    auto* side = new QWidget;
    setScaledWidth(side, SideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, M, 0, 0);
    column->setSpacing(S);
    m_words = new QLineEdit;
    m_words->setObjectName(u"helpSearch"_s);
    m_words->setAccessibleName(tr("Search the help"));
    m_words->setPlaceholderText(tr("Search the help"));
    m_words->setClearButtonEnabled(true);
    m_words->addAction(themedIcon(u"search"_s), QLineEdit::LeadingPosition);
    m_words->installEventFilter(this);
    auto* line = new QHBoxLayout;
    line->setContentsMargins(M, 0, M, 0);
    line->addWidget(m_words);
    m_list = new QListView;
    m_list->setObjectName(u"helpList"_s);
    m_list->setAccessibleName(tr("Pages of the help"));
    m_list->setModel(m_found);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addLayout(line);
    column->addWidget(m_list, 1);
    connect(m_words, &QLineEdit::textChanged, this, &HelpWindow::list);
    connect(m_words, &QLineEdit::returnPressed, this, &HelpWindow::openListed);
    connect(m_list, &QListView::activated, this, &HelpWindow::openListed);
    connect(m_list, &QListView::clicked, this, &HelpWindow::openListed);
    return side;
}

QWidget* HelpWindow::newReading() {
    auto* reading = new QWidget;
    auto* column = new QVBoxLayout(reading);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* back = newButton(u"helpBack"_s, tr("Back"), ButtonKind::Small);
    auto* forward = newButton(u"helpForward"_s, tr("Forward"), ButtonKind::Small);
    auto* contents = newButton(u"helpContents"_s, tr("Contents"), ButtonKind::Small, u"book"_s);
    back->setToolTip(tr("Page before (Alt+Left)"));
    forward->setToolTip(tr("Page after (Alt+Right)"));
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(M, M, M, M);
    bar->setSpacing(S);
    for (QPushButton* button : {back, forward, contents})
        bar->addWidget(button);
    bar->addStretch(1);
    m_back = back;
    m_forward = forward;
    m_text = new HelpBrowser;
    column->addLayout(bar);
    column->addWidget(newRule());
    column->addWidget(m_text, 1);
    connect(back, &QPushButton::clicked, this, &HelpWindow::back);
    connect(forward, &QPushButton::clicked, this, &HelpWindow::forward);
    connect(contents, &QPushButton::clicked, this, [this] { goTo(QString::fromLatin1(help::Start)); });
    connect(m_text, &HelpBrowser::backWanted, this, &HelpWindow::back);
    connect(m_text, &HelpBrowser::forwardWanted, this, &HelpWindow::forward);
    connect(m_text, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { goTo(link.toString()); });
    return reading;
}

void HelpWindow::list(const QString& words) {
    m_found->clear();
    for (const help::HelpPage* page : help::search(words)) {
        auto* item = new QStandardItem(page->title);
        item->setData(page->id, IdRole);
        item->setData(help::kindText(*page), KindRole);
        item->setData(tr("%1, %2").arg(page->title, help::kindText(*page)), Qt::AccessibleTextRole);
        item->setToolTip(page->title);
        m_found->appendRow(item);
    }
    if (m_found->rowCount() == 0) {
        auto* none = new QStandardItem(tr("No page has these words"));
        none->setEnabled(false);
        m_found->appendRow(none);
    } else if (!words.isEmpty()) {
        m_list->setCurrentIndex(m_found->index(0, 0));
    }
}

void HelpWindow::open(const QString& page) {
    goTo(page);
    show();
    if (isMinimized())
        setWindowState(windowState() & ~Qt::WindowMinimized);
    raise();
    activateWindow();
    m_text->setFocus();
}

void HelpWindow::goTo(const QString& page) {
    if (!help::find(page) || page == m_page)
        return;
    if (!m_page.isEmpty())
        m_before << m_page;
    m_after.clear();
    turnTo(page);
}

void HelpWindow::turnTo(const QString& page) {
    const help::HelpPage* found = help::find(page);
    if (!found)
        return;
    m_page = page;
    m_text->showPage(found->text);
    m_text->setAccessibleDescription(found->title);
    m_back->setEnabled(!m_before.isEmpty());
    m_forward->setEnabled(!m_after.isEmpty());
    for (int row = 0; row < m_found->rowCount(); ++row)
        if (m_found->item(row)->data(IdRole).toString() == page)
            m_list->setCurrentIndex(m_found->index(row, 0));
}

void HelpWindow::back() {
    if (m_before.isEmpty())
        return;
    m_after << m_page;
    turnTo(m_before.takeLast());
}

void HelpWindow::forward() {
    if (m_after.isEmpty())
        return;
    m_before << m_page;
    turnTo(m_after.takeLast());
}

void HelpWindow::openListed() {
    const QString page = m_list->currentIndex().data(IdRole).toString();
    if (page.isEmpty())
        return;
    goTo(page);
    if (!m_list->hasFocus())
        m_text->setFocus();
}

/// Esc clears what is searched for first.
void HelpWindow::leave() {
    if (m_words->hasFocus() && !m_words->text().isEmpty())
        m_words->clear();
    else
        close();
}

bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_words && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        m_list->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace goalpost::ui
