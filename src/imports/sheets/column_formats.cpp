// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/column_formats.hpp"

#include "imports/values.hpp"

namespace goalpost::imports::sheets {

namespace {

std::uint64_t columnKey(int sheet, std::uint64_t column) {
    return static_cast<std::uint64_t>(sheet) << 32U | column;
}

}  // namespace

void ColumnFormats::take(int sheet, std::uint32_t column, bool percent, std::string_view currency) {
    Tally& tally = m_columns[columnKey(sheet, column)];
    ++tally.numbers;
    tally.percents += percent;
    if (currency.empty())
        return;
    if (tally.currency.empty())
        tally.currency = currency;
    tally.currencies += tally.currency == currency;
}

void ColumnFormats::takeText(int sheet, std::uint32_t column, std::string_view text) {
    constexpr std::size_t LongestNumber = 32;
    if (text.size() <= LongestNumber && text.find_first_of(".,") != std::string_view::npos &&
        text.find_first_of("0123456789") != std::string_view::npos && leavesDecimalOpen(text))
        ++m_columns[columnKey(sheet, column)].openTexts;
}

ColumnFormat ColumnFormats::of(int sheet, std::size_t column) const {
    const auto found = m_columns.find(columnKey(sheet, column));
    if (found == m_columns.end())
        return {};
    const Tally& tally = found->second;
    ColumnFormat format;
    format.numbers = tally.numbers > 0;
    format.alsoTexts = tally.numbers > 0 && tally.openTexts > 0;
    format.percent = tally.numbers > 0 && tally.percents == tally.numbers;
    if (tally.currencies == tally.numbers)
        format.currency = tally.currency;
    return format;
}

}  // namespace goalpost::imports::sheets
