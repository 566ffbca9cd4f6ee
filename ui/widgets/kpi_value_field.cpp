// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/widgets/kpi_value_field.hpp"

#include "ui/words/text.hpp"
#include "ui/words/typed.hpp"

#include <QLocale>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

void KpiValueField::setUnit(kpi::Unit unit, const QString& currency) {
    m_unit = unit;
    m_currency = currency;
}

void KpiValueField::showValue(std::optional<double> value) {
    show(value ? shown(*value) : QString());
}

std::optional<double> KpiValueField::value() const {
    return typed(text());
}

std::optional<double> KpiValueField::typed(const QString& text) const {
    switch (m_unit) {
        case kpi::Unit::Percent:
            return typedShare(text);
        case kpi::Unit::Money: {
            const auto amount = typedAmount(text, currencyDecimals(toStd(m_currency)));
            return amount ? std::optional(amount->value()) : std::nullopt;
        }
        case kpi::Unit::Seconds:
            return typedSeconds(text);
        default:
            return typedNumber(text);
    }
}

QString KpiValueField::shown(double value) const {
    constexpr double Hundredths = 100;
    const double rounded = std::round(value * Hundredths) / Hundredths;
    switch (m_unit) {
        case kpi::Unit::Percent:
            return plainNumber(std::round(value * 1e6) / 1e4) + QLocale().percent();
        case kpi::Unit::Money:
            return exactMoneyText(
                Amount::parse(QString::number(value, 'f', 4).toStdString()).value_or(Amount{}), m_currency);
        case kpi::Unit::Seconds:
            return valueText(value, m_unit);
        case kpi::Unit::Count:
            return valueText(value, m_unit);
        default:
            return plainNumber(rounded);
    }
}

QString KpiValueField::faultOf(const QString& text) const {
    const auto value = typed(text);
    if (value && *value >= 0)
        return {};
    if (value)
        return tr("This is below zero; write a value from 0 on.");
    if (const QString unclear = unclearNumber(text); !unclear.isEmpty())
        return unclear;
    switch (m_unit) {
        case kpi::Unit::Percent:
            return tr("This is no percentage; write a number such as %1.").arg(percentText(0.018, 2));
        case kpi::Unit::Money:
            return tr("This is no amount; write digits such as %1.").arg(moneyText(1500.0, m_currency));
        case kpi::Unit::Seconds:
            return tr("This is no duration; write minutes and seconds such as 1:50.");
        default:
            return tr("This is no number; write digits such as %1.").arg(countText(12500));
    }
}

QString KpiValueField::normal(const QString& text) const {
    return shown(*typed(text));
}

}  // namespace goalpost::ui
