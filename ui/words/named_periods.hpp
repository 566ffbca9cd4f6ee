// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "ui/widgets/choice_field.hpp"

#include <optional>
#include <vector>

namespace goalpost::ui {

/// A period that people choose by name: "Q4 2026 (this quarter)".
struct NamedPeriod {
    QString id;
    QString text;
    Period period;
};

/// This and the next month, quarter and half, and the fiscal year, as of `today`.
std::vector<NamedPeriod> namedPeriods(Date today, int fiscalYearStartMonth);

/// For a field in which a period is chosen: those, and one for any other period.
QList<ChoiceField::Choice> periodChoices(const std::vector<NamedPeriod>& named, std::optional<Period> own,
                                         int fiscalYearStartMonth);
/// The id of the choice that is exactly this period; "custom" for any other.
QString periodChoice(const std::vector<NamedPeriod>& named, std::optional<Period> own);

}  // namespace goalpost::ui
