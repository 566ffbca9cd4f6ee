// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/column_formats.hpp"

namespace goalpost::imports::sheets {

void ColumnFormats::take(int sheet, std::uint32_t column, bool percent, std::string_view currency) {
    const auto at = static_cast<std::size_t>(sheet);
    if (at >= m_sheets.size())
        m_sheets.resize(at + 1);
    if (column >= m_sheets[at].size())
        m_sheets[at].resize(column + 1);
    Tally& tally = m_sheets[at][column];
    ++tally.numbers;
    tally.percents += percent;
    if (currency.empty())
        return;
    if (tally.currency.empty())
        tally.currency = currency;
    tally.currencies += tally.currency == currency;
}

ColumnFormat ColumnFormats::of(int sheet, std::size_t column) const {
    const auto at = static_cast<std::size_t>(sheet);
    if (at >= m_sheets.size() || column >= m_sheets[at].size())
        return {};
    const Tally& tally = m_sheets[at][column];
    ColumnFormat format;
    format.numbers = tally.numbers > 0;
    format.percent = tally.numbers > 0 && tally.percents == tally.numbers;
    if (tally.currencies == tally.numbers)
        format.currency = tally.currency;
    return format;
}

}  // namespace goalpost::imports::sheets
