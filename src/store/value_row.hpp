// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"
#include "store/statement.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// How measured values stand in rows: the measures' columns, and keys packed from subject, day and
/// delivery, so that a subject's days lie together without a second index.
namespace goalpost::store {

using Handle = std::int64_t;  ///< of a post or series; from 1
inline constexpr Handle LastHandle = (Handle{1} << 23) - 1;
inline constexpr std::int32_t LastDay = 65535;  ///< 2149-06-06

enum class RowKind : std::uint8_t { Day = 0, LifetimeSpan = 1, PeriodSpan = 2, OrderSpan = 3 };

/// measurement, snapshot and booked_span.
inline std::int64_t dayKey(Handle subject, std::int32_t day, model::Delivery delivery,
                           RowKind kind = RowKind::Day) {
    return (subject << 19) | (std::int64_t{day} << 3) | (static_cast<std::int64_t>(kind) << 1) |
           static_cast<std::int64_t>(delivery);
}
inline Handle subjectOf(std::int64_t key) {
    return key >> 19;
}
inline std::int32_t dayOf(std::int64_t key) {
    return static_cast<std::int32_t>((key >> 3) & 0xFFFF);
}
/// Of every packed key, period and month keys too.
inline model::Delivery deliveryOf(std::int64_t key) {
    return static_cast<model::Delivery>(key & 1);
}

/// period_total.
inline std::int64_t periodKey(Handle subject, std::int32_t first, std::int32_t last,
                              model::Delivery delivery) {
    return (subject << 32) | (std::int64_t{first} << 16) | (std::int64_t{last - first} << 3) |
           static_cast<std::int64_t>(delivery);
}
inline std::int32_t periodFirst(std::int64_t key) {
    return static_cast<std::int32_t>((key >> 16) & 0xFFFF);
}
inline std::int32_t periodLast(std::int64_t key) {
    return periodFirst(key) + static_cast<std::int32_t>((key >> 3) & 0x1FFF);
}

/// post_month; months count from January 1970.
std::int32_t monthOf(std::int32_t day);
std::int32_t firstDayOfMonth(std::int32_t month);
/// The first and last of the months that lie wholly within the days; none where the first is the later.
std::pair<std::int32_t, std::int32_t> wholeMonths(std::int32_t firstDay, std::int32_t lastDay);
inline std::int64_t monthKey(Handle subject, std::int32_t month, model::Delivery delivery) {
    return (subject << 17) | (std::int64_t{month} << 1) | static_cast<std::int64_t>(delivery);
}

/// The three tables of facts, as value_shelf numbers them.
struct FactTable {
    int kind;
    std::string_view name;
    int shift;  ///< a subject's keys are handle << shift and those after it
};
inline constexpr FactTable FactTables[] = {
    {0, "measurement", 19}, {1, "snapshot", 19}, {2, "period_total", 32}};
/// "INSERT INTO value_shelf … SELECT … FROM measurement", to which the rows' condition is appended: they go
/// to the shelf of batch ?1 under the kind (a number or a parameter).
std::string shelvingOf(const FactTable& table, std::string_view shelfKind);

/// A choice of measures, in the catalogue's order, as columns of a SELECT.
class MeasureColumns {
  public:
    /// Bit n stands for the n-th measure.
    explicit MeasureColumns(std::uint32_t mask = ~std::uint32_t{0});

    /// "impressions, reach"; `format` writes each column, "%" standing for its name: "sum(m.%)".
    std::string list(std::string_view format = "%") const;
    std::size_t count() const { return m_list.size(); }
    /// Reads the row's values, the first standing in column `first`.
    model::Values read(const Statement& row, int first) const;
    void add(const Statement& row, int first, model::Values& sums) const;
    void bind(Statement& statement, int first, const model::Values& values) const;

  private:
    std::vector<model::Measure> m_list;
};

/// All measures: "impressions, views, …".
const std::string& allMeasures();
const MeasureColumns& allColumns();
std::uint32_t maskOf(const model::Values& values);
/// Which measures any standing batch holds.
std::uint32_t measuresInUse(Database& database);

}  // namespace goalpost::store
