// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/calendar.hpp"

#include "paint/theme.hpp"
#include "support/catch.hpp"
#include "ui/look/look.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

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

/// The strongest contrast that a pixel in `part` of the picture has against `ground`.
double contrastIn(const QImage& image, const QRect& part, const QColor& ground) {
    double best = 1;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            best = std::max(best, paint::contrast(image.pixelColor(x, y), ground));
    return best;
}

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

TEST_CASE("month and year stand out from the calendar's title in both appearances") {
    auto& look = ui::Look::instance();
    const auto before = look.appearance();
    for (const auto appearance : {ui::Appearance::Light, ui::Appearance::Dark}) {
        look.setAppearance(appearance);
        const std::unique_ptr<QCalendarWidget> calendar(ui::newCalendar(*makeDate(2026, 7, 1)));
        calendar->show();
        auto* bar = calendar->findChild<QWidget*>(u"qt_calendar_navigationbar"_s);
        REQUIRE(bar);
        const QImage image = bar->grab().toImage();
        CHECK(image.pixelColor(3, 3) == ui::theme().raised);
        for (const QString& part : {u"qt_calendar_monthbutton"_s, u"qt_calendar_yearbutton"_s,
                                    u"qt_calendar_prevmonth"_s, u"qt_calendar_nextmonth"_s}) {
            INFO(part.toStdString() << (appearance == ui::Appearance::Dark ? " dark" : " light"));
            auto* button = bar->findChild<QWidget*>(part);
            REQUIRE(button);
            CHECK(contrastIn(image, button->geometry(), ui::theme().raised) >= 4.5);
        }
    }
    look.setAppearance(before);
}
