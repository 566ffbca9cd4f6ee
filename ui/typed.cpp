// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/typed.hpp"

#include "ui/text.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// What a text that is one number consists of.
struct Figure {
    QString digits;    ///< with separators and sign, without blanks
    double scale = 1;  ///< 1,000 for "12k"
};

/// What may stand before or behind a figure: a currency by its sign, code or name, or "%".
bool isUnit(const QString& text) {
    return text.size() <= 3 &&
           std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit() || c == u'/'; });
}

/// Nothing where a text is more than one number: letters inside it, a date, prose.
std::optional<Figure> figureOf(const QString& text) {
    static const QRegularExpression shape(
        u"^([^\\d−-]*)([−-]?)([^\\d−-]{0,3})(\\d[\\d.,'’\\s]*|[.,]\\d+)([kKmM](?![\\p{L}]))?(.*)$"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = shape.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    for (const int part : {1, 3, 6})
        if (!isUnit(match.captured(part).trimmed()))
            return std::nullopt;
    Figure figure;
    figure.digits = match.captured(4);
    figure.digits.replace(u'’', u'\'').remove(QRegularExpression(u"\\s"_s));
    if (!match.captured(2).isEmpty())
        figure.digits.prepend(u'-');
    const QString scale = match.captured(5).toLower();
    figure.scale = scale == u"k"_s ? 1e3 : scale == u"m"_s ? 1e6 : 1;
    return figure;
}

std::optional<double> numberOf(const QString& text) {
    const auto figure = figureOf(text);
    if (!figure)
        return std::nullopt;
    bool readable = false;
    // Twelve thousandths of a thousand are rounded to what was meant.
    const auto scaled = [&](double number) {
        return figure->scale == 1 ? number : std::round(number * figure->scale * 100) / 100;
    };
    const double local = QLocale().toDouble(figure->digits, &readable);
    if (readable)
        return scaled(local);
    // The other notation, where it is not the locale's grouping misplaced: one point and no comma.
    if (!figure->digits.contains(u',') && figure->digits.count(u'.') <= 1) {
        const double plain = QLocale::c().toDouble(figure->digits, &readable);
        if (readable)
            return scaled(plain);
    }
    return std::nullopt;
}

bool isYearless(const QString& format) {
    return !format.contains(u'y');
}

}  // namespace

std::optional<double> typedNumber(const QString& text) {
    return numberOf(text);
}

std::optional<int> typedCount(const QString& text) {
    const auto number = numberOf(text);
    if (!number || *number != std::floor(*number) || std::abs(*number) > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<double> typedShare(const QString& text) {
    const auto number = numberOf(text);
    return number ? std::optional(*number / 100) : std::nullopt;
}

std::optional<Amount> typedAmount(const QString& text) {
    const auto number = numberOf(text);
    constexpr double Most = 9e13;
    if (!number || std::abs(*number) > Most)
        return std::nullopt;
    return Amount::parse(QString::number(*number, 'f', 4).toStdString());
}

std::optional<Date> typedDate(const QString& text, Date today) {
    const QString typed = text.simplified();
    if (typed.isEmpty())
        return std::nullopt;
    if (typed.compare(QCoreApplication::translate("Typed", "today"), Qt::CaseInsensitive) == 0)
        return today;
    const QLocale locale;
    const QString formats[] = {u"yyyy-MM-dd"_s,
                               u"d MMM yyyy"_s,
                               u"d MMMM yyyy"_s,
                               u"d MMM"_s,
                               u"d MMMM"_s,
                               u"MMM d yyyy"_s,
                               u"MMM d, yyyy"_s,
                               u"d.M.yyyy"_s,
                               locale.dateFormat(QLocale::ShortFormat).replace(u"yyyy"_s, u"yy"_s),
                               locale.dateFormat(QLocale::ShortFormat).replace(u"yy"_s, u"yyyy"_s),
                               locale.dateFormat(QLocale::LongFormat)};
    for (const QString& format : formats) {
        QDate date = locale.toDate(typed, format);
        if (!date.isValid())
            date = QLocale::c().toDate(typed, format);
        if (!date.isValid())
            continue;
        if (isYearless(format))
            date = QDate(toQt(today).year(), date.month(), date.day());
        else if (date.year() < 2000)
            date = date.addYears(date.year() < 100 ? 2000 : 100);
        if (date.isValid() && date.year() >= 2000 && date.year() < 2100)
            return toDate(date);
    }
    return std::nullopt;
}

std::optional<double> typedSeconds(const QString& text) {
    const QStringList parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (const QString& part : parts) {
        const auto figure = figureOf(part);
        const auto number = figure && figure->scale == 1 ? numberOf(part) : std::nullopt;
        if (!number || *number < 0 || (parts.size() > 1 && &part != &parts.front() && *number >= 60))
            return std::nullopt;
        seconds = seconds * 60 + *number;
    }
    return seconds;
}

}  // namespace goalpost::ui
