// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/shares_field.hpp"

#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// More than a whole is a slip; roundings are none.
constexpr double MostTogether = 1.02;

}  // namespace

QString sharesText(const std::map<std::string, double>& shares) {
    std::vector<std::pair<std::string, double>> parts(shares.begin(), shares.end());
    std::stable_sort(parts.begin(), parts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    QStringList list;
    for (const auto& [name, share] : parts) {
        const double percent = share * 100;
        const bool whole = std::abs(percent - std::round(percent)) < 0.05;
        list << toQt(name) + u' ' + percentText(share, whole ? 0 : 1);
    }
    return list.join(u", "_s);
}

void SharesField::showShares(const std::map<std::string, double>& shares) {
    show(sharesText(shares));
}

std::map<std::string, double> SharesField::shares() const {
    return read(text()).value_or(std::map<std::string, double>{});
}

std::optional<std::map<std::string, double>> SharesField::read(const QString& text) const {
    static const QRegularExpression Part(u"^(.*\\S)\\s+([0-9]+(?:[.,][0-9]+)?)\\s*%?$"_s);
    static const QRegularExpression Between(u"\\s*[;,](?=\\s|[^0-9])\\s*"_s);
    std::map<std::string, double> shares;
    for (const QString& part : text.split(Between, Qt::SkipEmptyParts)) {
        const auto match = Part.match(part.trimmed());
        const auto share = match.hasMatch() ? typedShare(match.captured(2) + u'%') : std::nullopt;
        if (!share || *share < 0 || *share > 1)
            return std::nullopt;
        const QString name = match.captured(1).simplified();
        shares[toStd(m_upperCase ? name.toUpper() : name)] = *share;
    }
    return shares;
}

QString SharesField::faultOf(const QString& text) const {
    const auto shares = read(text);
    if (!shares)
        return tr("These are no shares; write a name and a percentage each, such as “%1”.")
            .arg(m_upperCase ? u"DE 61%, AT 12%"_s : u"18-24 22%, 25-34 41%"_s);
    double sum = 0;
    for (const auto& [name, share] : *shares)
        sum += share;
    return sum > MostTogether
               ? tr("Together they are more than a whole: %1; correct one of them.").arg(percentText(sum))
               : QString();
}

QString CurrencyField::faultOf(const QString& text) const {
    return isCurrencyCode(toStd(text.toUpper()))
               ? QString()
               : tr("This is no currency code; write three letters such as EUR.");
}

QString CurrencyField::normal(const QString& text) const {
    return text.toUpper();
}

QString SharesField::normal(const QString& text) const {
    return sharesText(*read(text));
}

}  // namespace goalpost::ui
