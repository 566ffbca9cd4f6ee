// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/calendar.hpp"

#include "ui/look/look.hpp"
#include "ui/words/text.hpp"

#include <QCalendarWidget>
#include <QTextCharFormat>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QTextCharFormat inColour(const QColor& colour) {
    QTextCharFormat format;
    format.setForeground(colour);
    return format;
}

/// The symbols of Qt are drawn for a dark title; arrows have the colour of text.
void showArrow(QCalendarWidget& calendar, const QString& button, Qt::ArrowType forth, Qt::ArrowType back) {
    if (auto* found = calendar.findChild<QToolButton*>(button))
        found->setArrowType(calendar.isRightToLeft() ? back : forth);
}

}  // namespace

QCalendarWidget* newCalendar(Date shown) {
    auto* calendar = new QCalendarWidget;
    calendar->setObjectName(u"calendar"_s);
    calendar->setVerticalHeaderFormat(QCalendarWidget::NoVerticalHeader);
    calendar->setGridVisible(false);
    calendar->setDateRange(QDate(2000, 1, 1), QDate(2099, 12, 31));
    calendar->setHeaderTextFormat(inColour(theme().muted));
    // The weekend is red of its own accord, which the theme keeps for what is wrong.
    for (const Qt::DayOfWeek day : {Qt::Saturday, Qt::Sunday})
        calendar->setWeekdayTextFormat(day, inColour(theme().text));
    showArrow(*calendar, u"qt_calendar_prevmonth"_s, Qt::LeftArrow, Qt::RightArrow);
    showArrow(*calendar, u"qt_calendar_nextmonth"_s, Qt::RightArrow, Qt::LeftArrow);
    calendar->setSelectedDate(toQt(shown));
    calendar->setCurrentPage(toQt(shown).year(), toQt(shown).month());
    return calendar;
}

}  // namespace goalpost::ui
