// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

#include <optional>
#include <vector>

/// What came in after a campaign was closed: refunds, late results. Its figures stay; this stands beside
/// them.
namespace goalpost::report {

/// A chosen KPI whose value is another one by now.
struct LateValue {
    kpi::Value then;
    std::optional<double> now;  ///< unset: it has none any more
    std::optional<double> difference;
};
struct Addendum {
    Date on{};  ///< when the newest of it came in
    std::optional<Date> through;
    std::vector<LateValue> values;  ///< in the order of the table
    bool empty() const { return values.empty(); }
};

/// `total` is the campaign's table as it was closed. Empty while the campaign is open and where nothing
/// differs.
Addendum addendumOf(const Subject& subject, const kpi::Table& total);

/// "+777", "−0:06"; of two rates "+2.78 points", since their difference is no percentage.
std::string differenceText(const LateValue& late, const std::string& currency);

/// "It ends before its last day, 31 May 2026; pieces that are not live: 3 of 9."; nothing where the campaign
/// is over on that day.
std::optional<Sentence> closedEarly(const model::Campaign& campaign, Date on);

}  // namespace goalpost::report
