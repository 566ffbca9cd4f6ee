// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace goalpost::imports::sheets {

/// What the number in a cell stands for.
enum class CellStyle : std::uint8_t { Number, Percent, Date, DateTime, Time, Elapsed };

/// Of the formats that have a number instead of a code.
CellStyle styleOfBuiltIn(int id);
/// Of a format's code: "dd/mm/yyyy hh:mm", "[h]:mm:ss", "0.0%", "#,##0.00 [$€-407]". Its first section
/// counts.
CellStyle styleOfCode(std::string_view code);

/// The ISO code of the currency in a format's code: EUR of "#,##0.00 [$€-407]", SEK of "0 [$kr-41D]", USD of
/// "$#,##0"; empty for none. Points into the given text or lasts for ever.
std::string_view currencyOfCode(std::string_view code);

/// A number as the file has it, in the shortest plain form that is the same number: "1.1000000000000001" is
/// 1.1 and "1.2E7" is 12000000. A large whole number of which the file has not every digit stays as it is,
/// so that an id which lost its last digits can be told.
std::string plainNumber(std::string_view text);
/// A serial number of days as its style says: "2026-07-01", "2026-07-01 12:34:56", "1:02:03"; numbers that
/// are no date stay numbers. `from1904`: day 0 is 1 January 1904.
std::string styledNumber(std::string_view text, CellStyle style, bool from1904);
/// "2026-07-01T12:34:56.5" as "2026-07-01 12:34:56"; a day alone, or at midnight with a date's style, as day.
std::string plainIsoTime(std::string_view text, bool dayOnly);
/// "PT36H05M09S" as "36:05:09"; other text unchanged.
std::string plainIsoDuration(std::string_view text);

}  // namespace goalpost::imports::sheets
