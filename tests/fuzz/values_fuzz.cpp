// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/cell_kind.hpp"
#include "imports/columns.hpp"
#include "imports/currencies.hpp"
#include "imports/values.hpp"

#include <cstdint>
#include <cstdlib>
#include <string_view>

// Random bytes as a header and the cells below it, one a line. What every reader of values promises must
// hold: one that reads a cell gives the same again, and a column's type is made from cells that were there.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

void require(bool holds) {
    if (!holds)
        std::abort();
}

void readCell(std::string_view cell) {
    for (const char decimal : {'.', ','}) {
        const auto number = parseNumber(cell, decimal);
        require(!number ||
                (parseMoney(cell, decimal) == number && parseAbbreviated(cell, decimal) == number &&
                 parsePercent(cell, decimal) == number));
        if (number)
            require(!wholeTimes(*number, 1) || number->scale >= 0);
    }
    const unsigned orders = dateOrdersOf(cell);
    for (unsigned order = 0; order <= static_cast<unsigned>(DateOrder::UnixMilliseconds); ++order) {
        const auto date = parseDate(cell, static_cast<DateOrder>(order));
        if (order < static_cast<unsigned>(DateOrder::Serial))
            require(date.has_value() == ((orders >> order) & 1u));
    }
    const Date asOf = *makeDate(2026, 7, 1);
    for (const DateOrder order : {DateOrder::DayFirst, DateOrder::MonthFirst, DateOrder::Named})
        if (const auto date = parseYearlessDate(cell, order, asOf))
            require(*date <= asOf);
    require(parseDuration(cell).value_or(0) >= 0);
    isRuinedId(cell);
    isScientific(cell);
    roundedBits(cell);
    isMissingMark(cell);
    isValueLike(cell);
    currencyInHeader(cell);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    std::string_view text(reinterpret_cast<const char*>(data), size);
    ColumnEvidence evidence;
    Column column;
    std::int64_t cells = 0;
    for (bool header = true; !text.empty(); header = false) {
        const std::size_t end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (header) {
            column.name = line;
            continue;
        }
        readCell(line);
        evidence.look(line);
        ++cells;
    }
    for (const char decimal : {'.', ','}) {
        FileStyle style;
        style.decimal = decimal;
        evidence.settle(column, style);
        require(column.strays >= 0 && column.strays <= cells && column.ruinedIds <= cells);
    }
    return 0;
}
