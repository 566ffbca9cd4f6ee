// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/value_row.hpp"

#include "store/database.hpp"

namespace goalpost::store {

std::int32_t monthOf(std::int32_t day) {
    const std::chrono::year_month_day date{dateOfDay(day)};
    return (static_cast<int>(date.year()) - 1970) * 12 +
           static_cast<int>(static_cast<unsigned>(date.month())) - 1;
}

std::int32_t firstDayOfMonth(std::int32_t month) {
    using namespace std::chrono;
    const year_month_day date{year{1970 + month / 12},
                              std::chrono::month{static_cast<unsigned>(month % 12 + 1)}, day{1}};
    return dayNumber(sys_days{date});
}

std::pair<std::int32_t, std::int32_t> wholeMonths(std::int32_t firstDay, std::int32_t lastDay) {
    std::int32_t first = monthOf(firstDay);
    if (firstDayOfMonth(first) < firstDay)
        ++first;
    std::int32_t last = monthOf(lastDay);
    if (firstDayOfMonth(last + 1) - 1 > lastDay)
        --last;
    return {first, last};
}

MeasureColumns::MeasureColumns(std::uint32_t mask) {
    for (const auto& row : model::measures())
        if (mask >> static_cast<unsigned>(row.measure) & 1U)
            m_list.push_back(row.measure);
}

std::string MeasureColumns::list(std::string_view format) const {
    std::string text;
    for (const auto measure : m_list) {
        if (!text.empty())
            text += ", ";
        for (const char c : format)
            if (c == '%')
                text += model::rowOf(measure).column;
            else
                text += c;
    }
    return text;
}

model::Values MeasureColumns::read(const Statement& row, int first) const {
    model::Values values;
    add(row, first, values);
    return values;
}

void MeasureColumns::add(const Statement& row, int first, model::Values& sums) const {
    for (const auto measure : m_list) {
        if (!row.isNull(first)) {
            auto& sum = sums[measure];
            sum = model::sumOf(sum.value_or(0), row.integer(first));
        }
        ++first;
    }
}

void MeasureColumns::bind(Statement& statement, int first, const model::Values& values) const {
    for (const auto measure : m_list)
        statement.bind(first++, values[measure]);
}

const std::string& allMeasures() {
    static const std::string list = allColumns().list();
    return list;
}

const MeasureColumns& allColumns() {
    static const MeasureColumns columns;
    return columns;
}

std::string shelvingOf(const FactTable& table, std::string_view shelfKind) {
    return "INSERT INTO value_shelf (batch, kind, key, row_batch, manual, " + allMeasures() +
           ") SELECT ?1, " + std::string{shelfKind} + ", key, batch, manual, " + allMeasures() + " FROM " +
           std::string{table.name};
}

std::uint32_t maskOf(const model::Values& values) {
    std::uint32_t mask = 0;
    for (std::size_t i = 0; i < model::MeasureCount; ++i)
        mask |= static_cast<std::uint32_t>(values.list[i].has_value()) << i;
    return mask;
}

std::uint32_t measuresInUse(Database& database) {
    std::uint32_t mask = 0;
    auto batches = database.prepare("SELECT measures FROM import_batch WHERE undone = 0");
    while (batches.step())
        mask |= static_cast<std::uint32_t>(batches.integer(0));
    return mask;
}

}  // namespace goalpost::store
