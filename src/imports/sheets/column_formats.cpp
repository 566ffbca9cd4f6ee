// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/column_formats.hpp"

#include "imports/values.hpp"

namespace goalpost::imports::sheets {

ColumnFormats::Tally& ColumnFormats::tallyOf(int sheet, std::uint32_t column) {
    const auto at = static_cast<std::size_t>(sheet);
    if (at >= m_sheets.size())
        m_sheets.resize(at + 1);
    if (column >= m_sheets[at].size())
        m_sheets[at].resize(column + 1);
    return m_sheets[at][column];
}

void ColumnFormats::take(int sheet, std::uint32_t column, bool percent, std::string_view currency) {
    Tally& tally = tallyOf(sheet, column);
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
        ++tallyOf(sheet, column).openTexts;
}

ColumnFormat ColumnFormats::of(int sheet, std::size_t column) const {
    const auto at = static_cast<std::size_t>(sheet);
    if (at >= m_sheets.size() || column >= m_sheets[at].size())
        return {};
    const Tally& tally = m_sheets[at][column];
    ColumnFormat format;
    format.numbers = tally.numbers > 0;
    format.alsoTexts = tally.numbers > 0 && tally.openTexts > 0;
    format.percent = tally.numbers > 0 && tally.percents == tally.numbers;
    if (tally.currencies == tally.numbers)
        format.currency = tally.currency;
    return format;
}

}  // namespace goalpost::imports::sheets
