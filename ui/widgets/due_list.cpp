// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/due_list.hpp"

#include "ui/look/text_size.hpp"
#include "ui/widgets/empty_state.hpp"
#include "ui/widgets/failed_read.hpp"
#include "ui/widgets/pill.hpp"
#include "ui/words/text.hpp"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

using namespace paint::space;

namespace {

double dueSymbolSide() {
    return scaled(18.0);
}

QColor colourOf(Tone tone) {
    switch (tone) {
        case Tone::Negative:
            return theme().negative;
        case Tone::Warning:
            return theme().warning;
        default:
            return theme().muted;
    }
}

void drawRight(QPainter& painter, QRectF& line, const QString& text) {
    const int width = painter.fontMetrics().horizontalAdvance(text);
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, text);
    line.setRight(line.right() - width - M);
}

void drawLeft(QPainter& painter, const QRectF& line, const QString& text) {
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(line.width())));
}

class DueDelegate : public QStyledItemDelegate {
  public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const int line = option.fontMetrics.height();
        return {100, index.data(DueModel::HeadingRole).toBool() ? line + L - 1 : 2 * line + XL};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (index.data(DueModel::HeadingRole).toBool())
            paintHeading(*painter, option.rect, index);
        else
            paintItem(*painter, option, index);
        painter->setPen(theme().border);
        painter->drawLine(QPointF(option.rect.left(), option.rect.bottom() + 0.5),
                          QPointF(option.rect.right(), option.rect.bottom() + 0.5));
        painter->restore();
    }

  private:
    static void paintHeading(QPainter& painter, const QRectF& box, const QModelIndex& index) {
        painter.fillRect(box, theme().window);
        QRectF line = box.adjusted(CardX, 0, -CardX, 0);
        painter.setFont(fontOf(paint::TextRole::Small));
        painter.setPen(theme().muted);
        drawRight(painter, line, countText(index.data(DueModel::CountRole).toInt()));
        QFont strong = fontOf(paint::TextRole::Small);
        strong.setWeight(QFont::DemiBold);
        painter.setFont(strong);
        drawLeft(painter, line, index.data().toString());
    }

    static void paintItem(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
        const paint::Theme& now = theme();
        const QRectF box(option.rect);
        const bool selected = option.state & QStyle::State_Selected;
        const bool hovered = option.state & QStyle::State_MouseOver;
        if (selected || hovered)
            painter.fillRect(box, selected ? now.accentTint : now.hover);
        if (selected && (option.state & QStyle::State_HasFocus)) {
            painter.setPen(QPen(now.accent, 2));
            painter.drawRoundedRect(box.adjusted(2, 1, -2, -2), 4, 4);
        }
        const QColor tone = colourOf(static_cast<Tone>(index.data(DueModel::ToneRole).toInt()));
        const double half = box.height() / 2;
        const double side = dueSymbolSide();
        paint::paintIcon(painter,
                         {box.left() + CardX, box.top() + half - side / 2 - half / 2 + 3, side, side},
                         index.data(DueModel::IconRole).toString(), tone);
        QRectF first = box.adjusted(CardX + side + M, 5, -CardX, -half);
        QRectF second = box.adjusted(CardX + side + M, half, -CardX, -5);
        QFont when = fontOf(paint::TextRole::Small);
        when.setWeight(QFont::DemiBold);
        painter.setFont(when);
        painter.setPen(tone);
        drawRight(painter, first, index.data(DueModel::WhenRole).toString());
        painter.setFont(fontOf(paint::TextRole::BodyStrong));
        painter.setPen(now.text);
        drawLeft(painter, first, index.data().toString());
        painter.setFont(fontOf(paint::TextRole::Small));
        painter.setPen(now.accent);
        drawRight(painter, second, index.data(DueModel::ActionRole).toString());
        painter.setPen(now.muted);
        drawLeft(painter, second, index.data(DueModel::NoteRole).toString());
    }
};

}  // namespace

DueList::DueList(QWidget* parent) : Card(tr("Due now"), parent) {
    setFlush(true);
    m_count = new Pill;
    heading()->addWidget(m_count);
    m_list = new QListView;
    m_list->setObjectName(u"dueList"_s);
    m_list->setAccessibleName(tr("Due now"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new DueDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* nothing =
        new EmptyState(u"check-circle"_s, tr("Nothing is due"),
                       tr("Reviews, deliverables, payments and pilots appear here a week ahead."));
    auto* closed = new EmptyState(u"calendar"_s, tr("No workspace open"),
                                  tr("Open one to see what is late or due in it."));
    auto* holder = new QWidget;
    m_stack = new QStackedLayout(holder);
    m_stack->addWidget(m_list);
    m_stack->addWidget(nothing);
    m_stack->addWidget(closed);
    m_failed = new FailedRead(u"due"_s);
    m_stack->addWidget(m_failed);
    connect(m_failed, &FailedRead::again, this, &DueList::again);
    body()->addWidget(holder, 1);
    body()->addWidget(newRule());
    m_foot = newLabel({}, paint::TextRole::Small, Tone::Muted);
    m_foot->setContentsMargins(CardX, S, CardX, S);
    body()->addWidget(m_foot);
    connect(m_list, &QListView::clicked, this, &DueList::open);
    clear();
}

void DueList::show(std::vector<report::DueItem> items, Date today, const QString& workspace) {
    m_model.show(std::move(items), today);
    const int count = m_model.count();
    m_stack->setCurrentIndex(count > 0 ? 0 : 1);
    setNote(QLocale().toString(toQt(today), u"dddd d MMMM yyyy"_s));
    m_count->showTag(tr("%n item(s)", nullptr, count),
                     m_model.lateCount() > 0 ? TagKind::Negative : TagKind::Neutral);
    m_count->setVisible(count > 0);
    m_foot->setText(tr("From %1, as last saved.").arg(workspace));
    if (count > 0)
        m_list->setCurrentIndex(m_model.index(1));
}

void DueList::clear() {
    m_model.show({}, Date{});
    m_stack->setCurrentIndex(2);
    m_count->hide();
    setNote({});
    m_foot->setText(tr("From the workspace that is open."));
}

void DueList::fail(const QString& message) {
    clear();
    m_failed->setAdvice(message);
    m_stack->setCurrentWidget(m_failed);
}

void DueList::open(const QModelIndex& index) {
    if (const report::DueItem* item = m_model.item(index.row()))
        emit chosen(pageOf(item->kind), item->campaign, item->subject);
}

bool DueList::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            open(m_list->currentIndex());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

}  // namespace goalpost::ui
