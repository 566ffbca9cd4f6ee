// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/typed.hpp"

#include "ui/words/text.hpp"

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

/// "12.000" where a point does not part thousands, "12,000" where a comma does not.
bool isUnclear(const QString& digits) {
    static const QRegularExpression shape(u"^-?[1-9]\\d{0,2}([.,])\\d{3}$"_s);
    const auto match = shape.match(digits);
    return match.hasMatch() && match.captured(1) != QLocale().groupSeparator();
}

std::optional<double> numberOf(const QString& text) {
    const auto figure = figureOf(text);
    if (!figure)
        return std::nullopt;
    // No group begins with zero: "0,125" has its decimals behind the comma.
    static const QRegularExpression below1(u"^(-?0)[.,](\\d+)$"_s);
    if (const auto match = below1.match(figure->digits); match.hasMatch())
        return QLocale::c().toDouble(match.captured(1) + u'.' + match.captured(2)) * figure->scale;
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

}  // namespace

QString plainNumber(double number) {
    const QString text = QLocale().toString(number, 'f', QLocale::FloatingPointShortest);
    return isUnclear(text) ? text + QLocale().zeroDigit() : text;
}

QString unclearNumber(const QString& text, int decimals) {
    constexpr int GroupOfThousands = 3;
    const auto figure = figureOf(text);
    if (!figure || !isUnclear(figure->digits) || decimals == GroupOfThousands)
        return {};
    QString digits = figure->digits;
    const double fraction = digits.replace(u',', u'.').toDouble() * figure->scale;
    const double thousands = digits.remove(u'.').toDouble() * figure->scale;
    return QCoreApplication::translate("Typed", "This could be %1 or %2; write the one you mean like that.")
        .arg(plainNumber(fraction), plainNumber(thousands));
}

std::optional<double> typedNumber(const QString& text) {
    return unclearNumber(text).isEmpty() ? numberOf(text) : std::nullopt;
}

std::optional<int> typedCount(const QString& text) {
    const auto number = typedNumber(text);
    if (!number || *number != std::floor(*number) || std::abs(*number) > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(*number);
}

std::optional<double> typedShare(const QString& text) {
    const auto number = numberOf(text);
    return number ? std::optional(*number / 100) : std::nullopt;
}

std::optional<Amount> typedAmount(const QString& text, int decimals) {
    const auto number = unclearNumber(text, decimals).isEmpty() ? numberOf(text) : std::nullopt;
    constexpr double Most = 9e13;
    if (!number || std::abs(*number) > Most)
        return std::nullopt;
    return Amount::parse(QString::number(*number, 'f', 4).toStdString());
}

std::optional<double> typedSeconds(const QString& text) {
    const QStringList parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return std::nullopt;
    double seconds = 0;
    for (const QString& part : parts) {
        const auto figure = figureOf(part);
        const auto number = figure && figure->scale == 1 ? typedNumber(part) : std::nullopt;
        if (!number || *number < 0 || (parts.size() > 1 && &part != &parts.front() && *number >= 60))
            return std::nullopt;
        seconds = seconds * 60 + *number;
    }
    return seconds;
}

}  // namespace goalpost::ui
