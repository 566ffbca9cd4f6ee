// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/named_periods.hpp"

#include "base/named_period.hpp"
#include "ui/words/text.hpp"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("Periods", text);
}

}  // namespace

std::vector<NamedPeriod> namedPeriods(Date today, int start) {
    const auto entry = [start](const QString& id, const QString& pattern, Period period) {
        return NamedPeriod{id, pattern.arg(toQt(periodName(period, start))), period};
    };
    return {entry(u"quarter"_s, tr("%1 (this quarter)"), fiscalPeriodOf(today, 3, start)),
            entry(u"next-quarter"_s, tr("%1 (next quarter)"), fiscalPeriodAfter(today, 3, start)),
            entry(u"month"_s, tr("%1 (this month)"), fiscalPeriodOf(today, 1, start)),
            entry(u"next-month"_s, tr("%1 (next month)"), fiscalPeriodAfter(today, 1, start)),
            entry(u"half"_s, tr("%1 (this half)"), fiscalPeriodOf(today, 6, start)),
            entry(u"next-half"_s, tr("%1 (next half)"), fiscalPeriodAfter(today, 6, start)),
            entry(u"year"_s, tr("%1 (this fiscal year)"), fiscalPeriodOf(today, 12, start))};
}

QString periodChoice(const std::vector<NamedPeriod>& named, std::optional<Period> own) {
    for (const NamedPeriod& each : named)
        if (own && each.period == *own)
            return each.id;
    return u"custom"_s;
}

QList<ChoiceField::Choice> periodChoices(const std::vector<NamedPeriod>& named, std::optional<Period> own,
                                         int start) {
    QList<ChoiceField::Choice> choices;
    for (const NamedPeriod& each : named)
        choices << ChoiceField::Choice{each.id, each.text};
    const QString name = own ? toQt(periodName(*own, start)) : QString();
    const bool isNamed =
        !name.isEmpty() && !name.contains(u" – "_s) && periodChoice(named, own) == u"custom"_s;
    choices << ChoiceField::Choice{u"custom"_s, isNamed ? name : tr("Custom")};
    return choices;
}

}  // namespace goalpost::ui
