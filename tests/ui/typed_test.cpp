// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/typed.hpp"

#include "support/catch.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/field.hpp"
#include "ui/words/text.hpp"

#include <QLocale>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;

namespace {

const Date Monday = *makeDate(2026, 8, 31);

/// People of another place, as long as it lives.
class Locale {
  public:
    explicit Locale(const QLocale& locale) { QLocale::setDefault(locale); }
    ~Locale() { QLocale::setDefault(m_before); }
    Locale(const Locale&) = delete;
    Locale& operator=(const Locale&) = delete;

  private:
    QLocale m_before;
};

const QLocale British(QLocale::English, QLocale::UnitedKingdom);
const QLocale German(QLocale::German, QLocale::Germany);
const QLocale French(QLocale::French, QLocale::France);

}  // namespace

TEST_CASE("a day in figures is read where the figures leave one day only") {
    const Date eve = *makeDate(2023, 12, 31);
    for (const QLocale& locale : {QLocale(), British, German, QLocale::c()}) {
        const Locale there(locale);
        INFO(locale.name().toStdString());
        for (const QString& text : {u"2023-12-31"_s, u"2023/12/31"_s, u"31.12.2023"_s, u"31. 12. 2023"_s,
                                    u"31.12.23"_s, u"31/12/2023"_s, u"12/31/2023"_s, u"31-12-2023"_s}) {
            INFO(text.toStdString());
            CHECK(ui::typedDate(text, Monday) == eve);
        }
        CHECK_FALSE(ui::typedDate(u"31/02/2026"_s, Monday));
        CHECK_FALSE(ui::typedDate(u"13/13/2026"_s, Monday));
        CHECK_FALSE(ui::typedDate(u"31/12.2026"_s, Monday));
    }
}

TEST_CASE("where day and month could change places, the locale's own form decides, else nobody") {
    CHECK(ui::typedDate(u"5/6/2026"_s, Monday) == makeDate(2026, 5, 6));
    CHECK(ui::typedDate(u"5/6/26"_s, Monday) == makeDate(2026, 5, 6));
    CHECK(ui::typedDate(u"5.6.2026"_s, Monday) == makeDate(2026, 6, 5));
    {
        const Locale there(British);
        CHECK(ui::typedDate(u"5/6/2026"_s, Monday) == makeDate(2026, 6, 5));
        CHECK(ui::typedDate(u"5/6/26"_s, Monday) == makeDate(2026, 6, 5));
    }
    const Locale there(QLocale::c());
    CHECK_FALSE(ui::typedDate(u"5/6/2026"_s, Monday));
    CHECK(ui::dateFault(u"5/6/2026"_s, Monday) ==
          u"This could be 5 Jun 2026 or 6 May 2026; write the one you mean like that."_s);
    CHECK(ui::typedDate(u"6/6/2026"_s, Monday) == makeDate(2026, 6, 6));
    CHECK_FALSE(ui::typedDate(u"5/6/26"_s, Monday));
    CHECK(ui::dateFault(u"31/02/2026"_s, Monday) == u"This is no day; write one such as 31 Aug 2026."_s);
    CHECK(ui::dateFault(u"31/12/2026"_s, Monday).isEmpty());
}

TEST_CASE("three digits that are thousands to some and decimals to others are not read as either") {
    for (const QString& text : {u"12.000"_s, u"12.500"_s, u"$12.000"_s, u"1.234 EUR"_s, u"−3.000"_s}) {
        INFO(text.toStdString());
        CHECK_FALSE(ui::typedNumber(text));
        CHECK_FALSE(ui::typedCount(text));
        CHECK_FALSE(ui::typedAmount(text));
    }
    CHECK(ui::unclearNumber(u"12.000"_s) ==
          u"This could be 12 or 12,000; write the one you mean like that."_s);
    CHECK(ui::unclearNumber(u"$12.500"_s) ==
          u"This could be 12.5 or 12,500; write the one you mean like that."_s);
    CHECK(ui::typedCount(u"12,000"_s) == 12'000);
    CHECK(ui::typedNumber(u"12.5"_s) == 12.5);
    CHECK(ui::typedNumber(u"0.125"_s) == 0.125);
    CHECK(ui::typedNumber(u"0,125"_s) == 0.125);
    CHECK(ui::typedNumber(u"1,234.500"_s) == 1234.5);
    // Nobody means thousands of percent, and a dinar has thousandths.
    CHECK(*ui::typedShare(u"1.725%"_s) == Approx(0.01725));
    CHECK(ui::typedAmount(u"12.345"_s, 3) == Amount{123'450});
    const Locale there(German);
    CHECK(ui::typedCount(u"12.000"_s) == 12'000);
    CHECK(ui::unclearNumber(u"12,000"_s) ==
          u"This could be 12 or 12.000; write the one you mean like that."_s);
    CHECK(ui::typedNumber(u"0.125"_s) == 0.125);
    const Locale elsewhere(French);
    CHECK_FALSE(ui::typedNumber(u"12.000"_s));
    CHECK_FALSE(ui::typedNumber(u"12,000"_s));
}

TEST_CASE("what a field writes itself it reads again") {
    for (const double number : {0.125, 1.5, 12.0, 12.125, -3.375, 12500.0}) {
        INFO(number);
        CHECK(ui::typedNumber(ui::plainNumber(number)) == number);
    }
    ui::NumberField minutes(u"minutes"_s, u"Minutes"_s);
    minutes.showNumber(12.125);
    CHECK(minutes.number() == 12.125);
    ui::MoneyField fee(u"fee"_s, u"Fee"_s);
    fee.setCurrency(u"KWD"_s);
    fee.showAmount(Amount{123'450});
    CHECK(fee.amount() == Amount{123'450});
}

TEST_CASE("a field asks for the number or the day that is meant, and takes it then") {
    QWidget window;
    auto* count = new ui::CountField(u"posts"_s, u"Posts"_s, &window);
    auto* date = new ui::DateField(u"due"_s, u"Due"_s, &window);
    window.show();
    const auto finish = [](ui::LineField* field, const QString& text) {
        field->line()->selectAll();
        QTest::keyClicks(field->line(), text);
        QTest::keyClick(field->line(), Qt::Key_Return);
    };
    finish(count, u"12.000"_s);
    CHECK(count->text() == u"12.000"_s);
    CHECK(count->fault() == u"This could be 12 or 12,000; write the one you mean like that."_s);
    finish(count, u"12,000"_s);
    CHECK(count->fault().isEmpty());
    CHECK(count->count() == 12'000);
    finish(date, u"5-6-2026"_s);
    CHECK(date->text() == u"5-6-2026"_s);
    CHECK(date->fault().contains(u"5 Jun 2026 or 6 May 2026"_s));
    finish(date, u"31/12/2026"_s);
    CHECK(date->fault().isEmpty());
    CHECK(date->text() == u"31 Dec 2026"_s);
}
