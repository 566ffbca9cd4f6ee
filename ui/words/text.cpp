// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/text.hpp"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Text", text);
}

/// Qt writes a hyphen for a negative number; figures have a real minus.
QString withMinus(QString text) {
    return text.replace(u'-', u'−');
}

QString number(double value, int decimals) {
    return withMinus(QLocale().toString(value, 'f', decimals));
}

QString withoutZeros(QString text) {
    const QString point = QLocale().decimalPoint();
    if (!text.contains(point))
        return text;
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(point))
        text.chop(point.size());
    return text;
}

QString durationText(double seconds) {
    const auto whole = static_cast<qint64>(std::llround(std::abs(seconds)));
    const QString sign = seconds < 0 ? u"−"_s : QString();
    if (whole >= 3600)
        return sign + u"%1:%2:%3"_s.arg(whole / 3600)
                          .arg(whole / 60 % 60, 2, 10, QLatin1Char('0'))
                          .arg(whole % 60, 2, 10, QLatin1Char('0'));
    return sign + u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QLatin1Char('0'));
}

QString currencySymbol(const QString& code) {
    static const std::array<std::pair<QLatin1String, QString>, 4> Symbols{{{QLatin1String("USD"), u"$"_s},
                                                                           {QLatin1String("EUR"), u"€"_s},
                                                                           {QLatin1String("GBP"), u"£"_s},
                                                                           {QLatin1String("JPY"), u"¥"_s}}};
    for (const auto& [known, symbol] : Symbols)
        if (code == known)
            return symbol;
    return code + u'\u00a0';
}

QString withCurrency(const QString& figure, const QString& currency) {
    if (figure.startsWith(u'−'))
        return u"−"_s + currencySymbol(currency) + figure.mid(1);
    return currencySymbol(currency) + figure;
}

/// Three significant digits with K, M or B.
QString abbreviatedCount(double value) {
    const double size = std::abs(value);
    if (size < 10'000)
        return number(value, size < 10 && size != std::floor(size) ? 1 : 0);
    static const std::array<std::pair<double, QLatin1String>, 3> Steps{
        {{1e3, QLatin1String("K")}, {1e6, QLatin1String("M")}, {1e9, QLatin1String("B")}}};
    std::size_t step = 0;
    while (step + 1 < Steps.size() && size >= 999.5 * Steps[step].first)
        ++step;
    const double scaled = value / Steps[step].first;
    const double shown = std::abs(scaled);
    const int decimals = shown >= 99.95 ? 0 : shown >= 9.995 ? 1 : 2;
    return withoutZeros(number(scaled, decimals)) + Steps[step].second;
}

/// A translation stands as it was translated; only English has a capital to lose in the middle of a sentence.
QString wordText(const Word& word) {
    const QString text = coreText(word.literal);
    return text == toQt(word.literal) ? toQt(Sentence("%1", {word}).text()) : text;
}

/// With the digits that it has: "25%", "$49.90".
QString exactText(const Figure& figure) {
    const QString currency = toQt(figure.currency);
    const bool isWhole = figure.value == std::floor(figure.value);
    switch (figure.unit) {
        case Unit::Percent:
            return withoutZeros(number(figure.value * 100, 2)) + QLocale().percent();
        case Unit::Money:
            return withCurrency(number(figure.value, isWhole ? 0 : currencyDecimals(figure.currency)),
                                currency);
        case Unit::Seconds:
            return durationText(figure.value);
        case Unit::Multiple:
            return withoutZeros(number(figure.value, 2)) + u"×"_s;
        case Unit::PerDay:
            return tr("%1 a day").arg(withoutZeros(number(figure.value, 2)));
        case Unit::Count:
        case Unit::Score:
            break;
    }
    return withoutZeros(number(figure.value, 2));
}

QString figureText(const Figure& figure) {
    switch (figure.form) {
        case Figure::Form::Full:
            if (figure.unit == Unit::PerDay)
                return tr("%1 a day").arg(number(figure.value, 1));
            return valueText(figure.value, figure.unit, toQt(figure.currency));
        case Figure::Form::Brief:
            return shortText(figure.value, figure.unit, toQt(figure.currency));
        case Figure::Form::Share:
            return percentText(figure.value);
        case Figure::Form::Exact:
            return exactText(figure);
        case Figure::Form::Plain:
            return number(figure.value, 0);
        case Figure::Form::Words:
            break;
    }
    // "four" is a literal of the core; from thirteen on it is digits.
    const std::string word = textOf(figure);
    const bool isDigits = word.front() >= '1' && word.front() <= '9';
    return isDigits ? number(figure.value, 0) : coreText(std::string_view(word));
}

QString daysText(const Days& days) {
    const Period& period = days.period;
    if (days.form == Days::Form::Short && toQt(period.from).year() == toQt(period.to).year())
        return dayText(period.from) + u" – "_s + dateText(period.to);
    const std::string name = periodName(period, days.fiscalYearStartMonth);
    if (days.form != Days::Form::Named || name.find(" – ") != std::string::npos)
        return periodText(period);
    return name == monthText(period.from) ? QLocale().toString(toQt(period.from), u"MMMM yyyy"_s)
                                          : toQt(name);
}

QString argumentText(const Argument& argument) {
    struct Writer {
        QString operator()(const std::string& text) const { return toQt(text); }
        QString operator()(const Word& word) const { return wordText(word); }
        QString operator()(const Figure& figure) const { return figureText(figure); }
        QString operator()(const Day& day) const {
            return day.form == Day::Form::WithoutYear ? dayText(day.date) : dateText(day.date);
        }
        QString operator()(const Days& days) const { return daysText(days); }
        QString operator()(const Argument::Part& parts) const {
            QString text;
            for (const Sentence& part : parts)
                text += coreText(part);
            return text;
        }
    };
    return std::visit(Writer{}, argument.value);
}

}  // namespace

QString toQt(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

std::string toStd(const QString& text) {
    return text.toStdString();
}

QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(path.string());
}

std::filesystem::path toPath(const QString& text) {
    return std::filesystem::path(text.toStdString());
}

QString placeOf(const QString& path) {
    const QFileInfo file(path);
    const QString canonical = file.canonicalFilePath();
    return canonical.isEmpty() ? file.absoluteFilePath() : canonical;
}

QDate toQt(Date date) {
    return QDate(1970, 1, 1).addDays(dayNumber(date));
}

Date toDate(QDate date) {
    return dateOfDay(static_cast<std::int32_t>(QDate(1970, 1, 1).daysTo(date)));
}

QString coreText(std::string_view literal) {
    return QCoreApplication::translate("core", std::string(literal).c_str());
}

QString coreText(const Sentence& sentence) {
    const std::string pattern = toStd(coreText(sentence.literal));
    QString text;
    eachPart(
        pattern, sentence.arguments.size(), [&](std::string_view part) { text += toQt(part); },
        [&](std::size_t index) { text += argumentText(sentence.arguments[index]); });
    return text;
}

QString unknownText() {
    return u"—"_s;
}

QString valueText(double value, kpi::Unit unit, const QString& currency) {
    switch (unit) {
        case kpi::Unit::Count:
            return number(value, 0);
        case kpi::Unit::Percent:
            return percentText(value, 2);
        case kpi::Unit::Money:
            return moneyText(value, currency);
        case kpi::Unit::Seconds:
            return durationText(value);
        case kpi::Unit::Multiple:
            return number(value, 2) + u"×"_s;
        case kpi::Unit::Score:
        case kpi::Unit::PerDay:
            return number(value, 1);
    }
    return number(value, 2);
}

QString valueText(std::optional<double> value, kpi::Unit unit, const QString& currency) {
    return value ? valueText(*value, unit, currency) : unknownText();
}

QString shortText(double value, kpi::Unit unit, const QString& currency) {
    switch (unit) {
        case kpi::Unit::Count:
            return abbreviatedCount(value);
        case kpi::Unit::Money:
            return std::abs(value) < 10'000 ? moneyText(value, currency)
                                            : withCurrency(abbreviatedCount(value), currency);
        case kpi::Unit::Percent:
            return percentText(value, std::abs(value) < 0.1 ? 1 : 0);
        default:
            return valueText(value, unit, currency);
    }
}

QString percentText(double fraction, int decimals) {
    return number(fraction * 100, decimals) + QLocale().percent();
}

QString signedPercent(double fraction) {
    const QString text = percentText(fraction, 1);
    return fraction >= 0 ? u"+"_s + text : text;
}

QString countText(qint64 count) {
    return withMinus(QLocale().toString(count));
}

QString moneyText(double amount, const QString& currency) {
    return withCurrency(number(amount, moneyDecimals(amount, toStd(currency))), currency);
}

QString moneyText(Amount amount, const QString& currency) {
    return moneyText(amount.value(), currency);
}

QString exactMoneyText(Amount amount, const QString& currency) {
    const double value = amount.value();
    const bool whole = value == std::floor(value);
    return withCurrency(number(value, whole ? 0 : std::max(2, currencyDecimals(toStd(currency)))), currency);
}

QString dateText(Date date) {
    return QLocale().toString(toQt(date), u"d MMM yyyy"_s);
}

QString dayText(Date date) {
    return QLocale().toString(toQt(date), u"d MMM"_s);
}

QString dayText(Date date, Date today) {
    return liesInYearOf({date, date}, today) ? dayText(date) : dateText(date);
}

QString periodText(Period period) {
    const bool sameYear = toQt(period.from).year() == toQt(period.to).year();
    return (sameYear ? dayText(period.from) : dateText(period.from)) + u" – "_s + dateText(period.to);
}

QString momentText(const QDateTime& moment, const QDate& today) {
    if (moment.date() == today)
        return tr("Today, %1").arg(QLocale().toString(moment.time(), u"HH:mm"_s));
    return QLocale().toString(moment.date(), u"d MMM yyyy"_s);
}

QString sizeText(qint64 bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

QString goalText(model::Goal goal) {
    return coreText(model::nameOf(goal));
}

QString roleText(model::Role role) {
    switch (role) {
        case model::Role::Primary:
            return tr("Primary");
        case model::Role::Contextual:
            return tr("Contextual");
        case model::Role::Noise:
            return tr("Noise");
    }
    return {};
}

QString statusText(kpi::Status status) {
    return coreText(kpi::nameOf(status));
}

QString phaseText(model::Phase phase) {
    return coreText(model::nameOf(phase));
}

}  // namespace goalpost::ui
