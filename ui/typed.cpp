// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/typed.hpp"

#include "ui/text.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// Digits, separators and sign alone: without blanks, currency signs, letters and "%".
QString figureOf(const QString& text) {
    QString figure;
    for (const QChar c : text) {
        if (c == u'−' || c == u'-')
            figure += u'-';
        else if (c.isDigit() || c == u'.' || c == u',' || c == u'\'')
            figure += c;
        else if (c == u'’')
            figure += u'\'';
    }
    return figure;
}

bool hasForeignLetters(const QString& text) {
    QString letters;
    for (const QChar c : text)
        if (c.isLetter())
            letters += c;
    // A currency code or name beside the figure; anything longer is prose.
    return letters.size() > 3;
}

std::optional<double> numberOf(const QString& text) {
    if (hasForeignLetters(text))
        return std::nullopt;
    const QString figure = figureOf(text);
    if (figure.isEmpty())
        return std::nullopt;
    bool readable = false;
    const double local = QLocale().toDouble(figure, &readable);
    if (readable)
        return local;
    // The other notation, where it is not the locale's grouping misplaced: one point and no comma.
    if (!figure.contains(u',') && figure.count(u'.') <= 1) {
        const double plain = QLocale::c().toDouble(figure, &readable);
        if (readable)
            return plain;
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
        const auto number = numberOf(part);
        if (!number || *number < 0 || (parts.size() > 1 && &part != &parts.front() && *number >= 60))
            return std::nullopt;
        seconds = seconds * 60 + *number;
    }
    return seconds;
}

}  // namespace goalpost::ui
