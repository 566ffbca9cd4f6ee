// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/month_view.hpp"

#include "ui/look/text_size.hpp"
#include "ui/words/text.hpp"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

constexpr int Weeks = 6;
constexpr int WeekDays = 7;
constexpr double HeadHeight = 26;
constexpr int LeastDay = 44;
constexpr double Pad = 6;

QColor colourOf(Tone tone) {
    switch (tone) {
        case Tone::Negative:
            return theme().negative;
        case Tone::Warning:
            return theme().warning;
        case Tone::Positive:
            return theme().positive;
        case Tone::Accent:
            return theme().accent;
        default:
            return theme().muted;
    }
}

}  // namespace

MonthView::MonthView(QWidget* parent) : QWidget(parent) {
    setObjectName(u"monthView"_s);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Calendar"));
}

QSize MonthView::minimumSizeHint() const {
    return {WeekDays * scaled(60), static_cast<int>(scaled(HeadHeight)) + Weeks * scaled(LeastDay)};
}

void MonthView::show(std::vector<Entry> entries, Date today) {
    m_entries = std::move(entries);
    if (m_day == Date{})
        m_day = today;
    m_today = today;
    tell();
    update();
}

void MonthView::goTo(Date day) {
    m_day = day;
    tell();
    update();
    emit dayChanged();
}

void MonthView::step(int months) {
    goTo(toDate(toQt(m_day).addMonths(months)));
}

QString MonthView::title() const {
    return QLocale().toString(toQt(m_day), u"MMMM yyyy"_s);
}

/// The day in the sheet's first cell: the week's first one at or before the month's first.
QDate MonthView::firstShown() const {
    const QDate first(toQt(m_day).year(), toQt(m_day).month(), 1);
    const int before =
        (first.dayOfWeek() - static_cast<int>(QLocale().firstDayOfWeek()) + WeekDays) % WeekDays;
    return first.addDays(-before);
}

QRectF MonthView::cellOf(int place) const {
    const double cellWidth = width() / double(WeekDays);
    const double cellHeight = (height() - scaled(HeadHeight)) / Weeks;
    const int column =
        layoutDirection() == Qt::RightToLeft ? WeekDays - 1 - place % WeekDays : place % WeekDays;
    return {column * cellWidth, scaled(HeadHeight) + place / WeekDays * cellHeight, cellWidth, cellHeight};
}

int MonthView::placeAt(QPointF point) const {
    for (int place = 0; place < Weeks * WeekDays; ++place)
        if (cellOf(place).contains(point))
            return place;
    return -1;
}

std::vector<const MonthView::Entry*> MonthView::entriesOn(QDate day) const {
    std::vector<const Entry*> list;
    for (const Entry& entry : m_entries)
        if (toQt(entry.day) == day)
            list.push_back(&entry);
    return list;
}

void MonthView::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(fontOf(paint::TextRole::Small));
    painter.setPen(theme().muted);
    const QDate first = firstShown();
    for (int column = 0; column < WeekDays; ++column) {
        const QRectF cell = cellOf(column);
        painter.drawText(QRectF(cell.left() + Pad, 0, cell.width() - Pad, scaled(HeadHeight)),
                         Qt::AlignVCenter,
                         QLocale().dayName(first.addDays(column).dayOfWeek(), QLocale::ShortFormat));
    }
    for (int place = 0; place < Weeks * WeekDays; ++place)
        paintDay(painter, cellOf(place), first.addDays(place));
}

void MonthView::paintDay(QPainter& painter, const QRectF& cell, QDate day) const {
    const paint::Theme& now = theme();
    const bool inMonth = day.month() == toQt(m_day).month();
    const bool chosen = day == toQt(m_day);
    painter.setPen(QPen(now.border, 1));
    painter.setBrush(chosen ? now.accentTint : inMonth ? now.raised : now.window);
    painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
    if (chosen && hasFocus()) {
        painter.setPen(QPen(now.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cell.adjusted(2, 2, -2, -2), 4, 4);
    }
    const bool today = day == toQt(m_today);
    painter.setFont(fontOf(today ? paint::TextRole::BodyStrong : paint::TextRole::Small));
    painter.setPen(today ? now.accent : inMonth ? now.text : now.muted);
    const double line = painter.fontMetrics().height();
    painter.drawText(cell.adjusted(Pad, 3, -Pad, 0), Qt::AlignTop | Qt::AlignLeft,
                     today ? tr("%1 today").arg(day.day()) : QString::number(day.day()));
    const auto entries = entriesOn(day);
    painter.setFont(fontOf(paint::TextRole::Caption));
    const double step = painter.fontMetrics().height() + 2;
    double top = cell.top() + line + 4;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const bool last = top + 2 * step > cell.bottom() && i + 1 < entries.size();
        const QRectF row(cell.left() + Pad, top, cell.width() - 2 * Pad, step);
        if (top + step > cell.bottom())
            break;
        painter.setPen(last ? now.muted : colourOf(entries[i]->tone));
        const QString text = last ? tr("%n more", nullptr, static_cast<int>(entries.size() - i))
                                  : (entries[i]->done ? u"✓ "_s : u"• "_s) + entries[i]->text;
        painter.drawText(
            row, Qt::AlignVCenter | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(text, Qt::ElideRight, static_cast<int>(row.width())));
        if (last)
            break;
        top += step;
    }
}

/// What the day holds, for screen readers.
void MonthView::tell() {
    QStringList texts{dateText(m_day)};
    for (const Entry* entry : entriesOn(toQt(m_day)))
        texts << entry->text;
    setAccessibleDescription(texts.join(u", "_s));
    QAccessibleEvent event(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

void MonthView::keyPressEvent(QKeyEvent* event) {
    const int forward = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const auto days = [this](int count) { goTo(toDate(toQt(m_day).addDays(count))); };
    switch (event->key()) {
        case Qt::Key_Left:
            return days(-forward);
        case Qt::Key_Right:
            return days(forward);
        case Qt::Key_Up:
            return days(-WeekDays);
        case Qt::Key_Down:
            return days(WeekDays);
        case Qt::Key_PageUp:
            return step(-1);
        case Qt::Key_PageDown:
            return step(1);
        case Qt::Key_Home:
            return goTo(m_today);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (const auto entries = entriesOn(toQt(m_day)); !entries.empty())
                emit chosen(entries.front()->id);
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void MonthView::mousePressEvent(QMouseEvent* event) {
    if (const int place = placeAt(event->position()); place >= 0)
        goTo(toDate(firstShown().addDays(place)));
}

void MonthView::mouseDoubleClickEvent(QMouseEvent* /*event*/) {
    if (const auto entries = entriesOn(toQt(m_day)); !entries.empty())
        emit chosen(entries.front()->id);
}

bool MonthView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    QStringList texts;
    if (const int place = placeAt(help->pos()); place >= 0)
        for (const Entry* entry : entriesOn(firstShown().addDays(place)))
            texts << entry->text;
    QToolTip::showText(help->globalPos(), texts.join(u'\n'), this);
    return true;
}

}  // namespace goalpost::ui
