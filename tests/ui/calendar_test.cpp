// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/calendar.hpp"

#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/text.hpp"
#include "ui/widgets/field.hpp"

#include <QApplication>
#include <QCalendarWidget>
#include <QLineEdit>
#include <QMenu>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The calendar as Alt+Down opens it; gone with its menu at the end.
struct OpenCalendar {
    explicit OpenCalendar(ui::DateField& field) {
        QTest::keyClick(field.line(), Qt::Key_Down, Qt::AltModifier);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        REQUIRE(menu);
        calendar = menu->findChild<QCalendarWidget*>(u"calendar"_s);
        REQUIRE(calendar);
    }
    ~OpenCalendar() {
        if (menu)
            menu->close();
    }
    QPointer<QMenu> menu;
    QCalendarWidget* calendar = nullptr;
};

}  // namespace

TEST_CASE("without a day the calendar opens at today, or where the form says; with one at that day") {
    QWidget window;
    auto* field = new ui::DateField(u"due"_s, u"Due"_s, &window);
    window.show();
    field->showDate(std::nullopt);
    const QDate now = QDate::currentDate();
    {
        const OpenCalendar open(*field);
        CHECK(open.calendar->selectedDate() == now);
        CHECK(open.calendar->yearShown() == now.year());
        CHECK(open.calendar->monthShown() == now.month());
    }
    field->setOpensAt(makeDate(2024, 7, 1));
    {
        const OpenCalendar open(*field);
        CHECK(open.calendar->yearShown() == 2024);
        CHECK(open.calendar->monthShown() == 7);
        CHECK(open.calendar->minimumDate().year() == 2000);
    }
    field->showDate(makeDate(2025, 3, 9));
    const OpenCalendar open(*field);
    CHECK(open.calendar->selectedDate() == QDate(2025, 3, 9));
    CHECK(open.calendar->monthShown() == 3);
}

TEST_CASE("Enter in the calendar takes the day into the field") {
    QWidget window;
    auto* field = new ui::DateField(u"due"_s, u"Due"_s, &window);
    window.show();
    field->showDate(makeDate(2026, 7, 1));
    QSignalSpy edited(field, &ui::Field::edited);
    const OpenCalendar open(*field);
    auto* days = open.calendar->findChild<QWidget*>(u"qt_calendar_calendarview"_s);
    REQUIRE(days);
    QTest::keyClick(days, Qt::Key_Right);
    QTest::keyClick(days, Qt::Key_Return);
    CHECK(edited.size() == 1);
    CHECK(field->date() == makeDate(2026, 7, 2));
}
