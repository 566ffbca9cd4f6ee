// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// Which comes first in a day written in figures.
enum class FirstPart { Day, Month, Unsaid };

/// A point stands behind ordinals, so the day comes first; other signs say something where the locale
/// writes its days with them.
FirstPart firstPartWith(QChar sign) {
    if (sign == u'.')
        return FirstPart::Day;
    const QString format = QLocale().dateFormat(QLocale::ShortFormat);
    if (!format.contains(sign) || format.startsWith(u'y'))
        return FirstPart::Unsaid;
    return format.indexOf(u'd') < format.indexOf(u'M') ? FirstPart::Day : FirstPart::Month;
}

/// Plans lie in this century.
std::optional<Date> dayOf(int year, int month, int day) {
    constexpr int Century = 2000;
    const int full = year < 100 ? year + Century : year;
    return full >= Century && full < Century + 100 ? makeDate(full, month, day) : std::nullopt;
}

/// "2026-12-31", "31.12.2026", "12/31/26": the days these figures could be.
std::vector<Date> daysInFigures(const QString& typed) {
    static const QRegularExpression shape(u"^(\\d{1,4}) ?([./-]) ?(\\d{1,2}) ?\\2 ?(\\d{1,4})$"_s);
    const auto match = shape.match(typed);
    if (!match.hasMatch())
        return {};
    const QString last = match.captured(4);
    const int figures[] = {match.captured(1).toInt(), match.captured(3).toInt(), last.toInt()};
    std::vector<Date> days;
    const auto add = [&](std::optional<Date> day) {
        if (day && (days.empty() || days.front() != *day))
            days.push_back(*day);
    };
    if (match.captured(1).size() == 4) {
        add(dayOf(figures[0], figures[1], figures[2]));
        return days;
    }
    const FirstPart first = firstPartWith(match.captured(2).front());
    const bool fullYear = last.size() == 4;
    if (!fullYear && (last.size() != 2 || first == FirstPart::Unsaid))
        return {};
    const auto dayFirst = dayOf(figures[2], figures[1], figures[0]);
    const auto monthFirst = dayOf(figures[2], figures[0], figures[1]);
    const auto& custom = first == FirstPart::Month ? monthFirst : dayFirst;
    add(custom);
    if (first == FirstPart::Unsaid || (!custom && fullYear))
        add(first == FirstPart::Month ? dayFirst : monthFirst);
    return days;
}

std::optional<Date> dayInWords(const QString& typed, Date today) {
    const QLocale locale;
    const QString formats[] = {u"d MMM yyyy"_s,
                               u"d MMMM yyyy"_s,
                               u"d MMM"_s,
                               u"d MMMM"_s,
                               u"MMM d yyyy"_s,
                               u"MMM d, yyyy"_s,
                               u"MMMM d yyyy"_s,
                               u"MMMM d, yyyy"_s,
                               locale.dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s),
                               locale.dateFormat(QLocale::ShortFormat).replace(u"yy"_s, u"yyyy"_s),
                               locale.dateFormat(QLocale::LongFormat)};
    for (const QString& format : formats) {
        QDate date = locale.toDate(typed, format);
        if (!date.isValid())
            date = QLocale::c().toDate(typed, format);
        if (!date.isValid())
            continue;
        if (!format.contains(u'y'))
            date = QDate(toQt(today).year(), date.month(), date.day());
        else if (date.year() < 2000)
            date = date.addYears(date.year() < 100 ? 2000 : 100);
        if (date.isValid() && date.year() >= 2000 && date.year() < 2100)
            return toDate(date);
    }
    return std::nullopt;
}

}  // namespace

std::vector<Date> typedDates(const QString& text, Date today) {
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return {};
    if (typed.compare(QCoreApplication::translate("Typed", "today"), Qt::CaseInsensitive) == 0)
        return {today};
    std::vector<Date> days = daysInFigures(typed);
    if (days.empty())
        if (const auto day = dayInWords(typed, today))
            days.push_back(*day);
    return days;
}

std::optional<Date> typedDate(const QString& text, Date today) {
    const std::vector<Date> days = typedDates(text, today);
    return days.size() == 1 ? std::optional(days.front()) : std::nullopt;
}

QString dateFault(const QString& text, Date today) {
    const std::vector<Date> days = typedDates(text, today);
    if (days.empty())
        return QCoreApplication::translate("Typed", "This is no day; write one such as %1.")
            .arg(dateText(today));
    if (days.size() > 1)
        return QCoreApplication::translate("Typed",
                                           "This could be %1 or %2; write the one you mean like that.")
            .arg(dateText(days[0]), dateText(days[1]));
    return {};
}

}  // namespace goalpost::ui
