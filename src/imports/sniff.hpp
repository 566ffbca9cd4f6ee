// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/json.hpp"
#include "model/measure.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a data file is: its encoding and dialect, the tables in it, what their columns mean, and which
/// format of the catalogue it is.
namespace goalpost::imports {

/// Utf8Twice is UTF-8 that was taken for Windows-1252 and written as UTF-8 once more ("MÃ¼ller").
enum class Encoding : std::uint8_t {
    Utf8,
    Utf8Twice,
    Utf16le,
    Utf16be,
    Windows1252,
    Windows1250,
    Windows1251,
    Windows1253,
    Windows1254,
    Windows1255,
    Windows1256,
    Windows1257,
    Windows1258,
    Windows874,
    Koi8r,
    Dos866,
    Dos850,
    MacRoman,
    ShiftJis,
    Gb18030,
    Big5,
    EucKr
};
enum class CellType : std::uint8_t {
    Integer,
    Decimal,
    Percent,
    Money,
    Date,
    DateTime,
    Duration,
    Boolean,
    Identifier,
    Text
};
/// Month is a month without a day ("2026-07"), Week an ISO week, ShortYear "26/07/01"; Serial (days as
/// spreadsheets count them) and the Unix times are numbers that only a header makes dates.
enum class DateOrder : std::uint8_t {
    Iso,
    DayFirst,
    MonthFirst,
    YearFirst,
    Named,
    Compact,
    Month,
    Week,
    ShortYear,
    Serial,
    UnixSeconds,
    UnixMilliseconds
};
std::string_view idOf(Encoding encoding);
/// The encoding with that id; nothing for an unknown one.
std::optional<Encoding> encodingWithId(std::string_view id);
std::string_view idOf(CellType type);
std::string_view idOf(DateOrder order);

struct Dialect {
    Encoding encoding = Encoding::Utf8;
    bool bom = false;
    std::string delimiter = ",";
    char quote = '"';      ///< '\0': none
    char escape = '"';     ///< the same as quote: doubled; '\0': none
    bool runs = false;     ///< several delimiters in a row count as one: columns aligned with blanks
    bool wrapped = false;  ///< each line stands between quotes as a whole, and the row is in it
    /// How many cells the file's rows have, as its beginning shows; empty: not known.
    std::vector<std::uint32_t> widths{};
    /// For rows of the first width: the columns whose cells are numbers or dates.
    std::vector<bool> values{};
    /// Told by the beginning of the file alone; reading on throws OtherThanBegun where it does not hold.
    bool assumed = false;
};

/// What one of a column's numbers counts: Natural is the measure's own unit (seconds for times), unless the
/// header tells another one (imports/header_units.hpp).
enum class Unit : std::uint8_t { Natural, Hours, Minutes, Milliseconds, Days, Thousands, Millions };

/// What a column goes to: a measure, a field ("post-id", "permalink", "published", "date", "creator",
/// "platform", "utm-content", "title", "duration", …), or nothing.
struct Target {
    std::optional<model::Measure> measure;
    std::string field;
    bool paid = false;  ///< the measure of paid delivery, beside the organic one
    Unit unit = Unit::Natural;
    bool empty() const { return !measure && field.empty(); }
    /// "likes", "paid-likes", "post-id"; empty for nothing.
    std::string id() const;
    bool operator==(const Target&) const = default;
};

/// How all numbers of a spreadsheet's column are shown, which their texts do not tell.
struct ColumnFormat {
    bool numbers = false;  ///< cells of it are numbers, not texts that read as such: a dot is a decimal sign
    bool alsoTexts = false;  ///< others are texts that read as numbers, and what their signs mean is open
    bool percent = false;    ///< 0.385 as 38.5 %
    std::string currency;    ///< ISO code
};

struct Column {
    std::string name;    ///< the header, trimmed; soft hyphens kept out
    std::string header;  ///< as it stands in the file
    CellType type = CellType::Text;
    Target target;
    DateOrder dateOrder = DateOrder::Iso;
    bool ambiguousDate = false;  ///< its dates fit day first and month first alike
    bool lacksYear = false;      ///< its dates tell day and month only: "13.09", "Sep 27"
    bool lostZeros = false;      ///< of these, "20.1" is 20.10: all other months have two digits
    char decimal = '.';
    /// Its numbers read as thousands and as decimals alike ("3.000"), and nothing in the file tells which.
    bool ambiguousDecimal = false;
    /// None of its cells seen needs the decimal sign, and nothing else tells it: one that does is refused.
    bool decimalUnknown = false;
    std::string example;   ///< the cell that leaves the decimal sign open, or a ruined id
    std::string currency;  ///< ISO code, told by header or cells; empty: none, or several
    bool mixedCurrencies = false;
    bool isFraction = false;         ///< a rate written 0 to 1, where 0.0385 is 3.85 %
    bool isAbbreviated = false;      ///< some of its numbers are rounded as "48.5M" is
    std::int64_t strays = 0;         ///< cells seen that are not of its type
    std::int64_t ruinedIds = 0;      ///< cells seen with ids that a spreadsheet has rounded
    bool roundedIds = false;         ///< its ids of 17 digits and more all end as rounded numbers do
    std::vector<std::string> notes;  ///< what is odd about it, with evidence; one sentence each
    std::string guess{};  ///< of the notes the one that tells how it is read where its cells leave that open
    double confidence = 0;  ///< of the target, 0 to 1
    ColumnFormat shown{};   ///< where a spreadsheet tells it
    std::string why;        ///< one short sentence on the target
};

struct TableShape {
    int index = 1;      ///< from 1
    std::string sheet;  ///< its name; empty in files without sheets. Lines are rows of the sheet.
    int sheetNumber = 0;
    bool hidden = false;  ///< the sheet is
    std::string title;
    std::vector<Column> columns;
    std::int64_t headerLine = 0;  ///< physical line, from 1
    std::int64_t firstLine = 0;   ///< of the first record
    std::int64_t rows = 0;        ///< without totals, repeated headers, footers, blank records
    std::int64_t totalsRows = 0;
    std::optional<Period> period;  ///< told in the preamble
    std::int64_t lastLine = 0;     ///< of the last record, or of what was left out after it
    bool beside = false;           ///< other tables stand in the same rows
    std::size_t firstColumn = 0;   ///< of its rows' cells
    std::size_t headerRows = 1;    ///< 0: it has no header, and its columns are numbered
    /// Records with more cells than there are columns, the first of them; and how many there are.
    std::vector<std::int64_t> tooLong{};
    std::int64_t tooLongInAll = 0;
    std::int64_t tooShortInAll = 0;  ///< records with fewer cells
    /// Lines between the first and the last that are no records: totals, repeated headers, footers.
    std::vector<std::int64_t> leftOut;
    std::vector<std::string> preamble;  ///< the lines above the header, their cells joined by ", "
    std::string format;                 ///< the table's own, where the file's tables are of several
    std::string platform;               ///< where the title tells it and the format does not
    bool linked = false;                ///< each row's platform is told by the address of its post
    bool allTime = false;               ///< the lines above say that its totals are of all time
};

/// Something in the file that is not as it should be. It was read all the same; line 0: the whole file.
struct Problem {
    std::int64_t line = 0;
    std::string sheet;
    std::string what;
};

struct FormatMatch {
    std::string id;  ///< empty: none recognised
    double confidence = 0;
    bool proposed = false;  ///< a mapping by evidence, to be looked at; not a known kind of file
};

struct Sniff {
    std::filesystem::path file;
    std::string
        container{};  ///< "xlsx" or "ods"; empty for text. Spreadsheets have no delimiter and no quote.
    Dialect dialect;
    double sure = 0;  ///< how sure delimiter and quote are, 0 to 1
    char decimal = '.';
    bool decimalProven = false;  ///< by the cells of a column; else it is a guess
    std::vector<TableShape> tables;
    FormatMatch format;
    std::vector<std::string> reasons;  ///< how each choice was made, one sentence each
    std::vector<Problem> problems{};   ///< what is wrong in the file, and was read as well as it could be
};

/// What is not to be found in the file, but was told: each choice can be overruled.
struct SniffOptions {
    std::optional<Encoding> encoding{};
    std::optional<std::string> delimiter{};
    std::optional<char> quote{};               ///< '\0': none
    std::optional<char> escape{};              ///< the quote itself: doubled
    std::optional<std::int64_t> headerLine{};  ///< of the first table, from 1; 0: there is no header
    std::optional<char> decimal{};
    std::optional<DateOrder> dateOrder{};
    std::optional<std::string> format{};  ///< id of the one of which all its tables are
    bool operator==(const SniffOptions&) const = default;
};

/// Reads the whole file, streaming. Throws FileError for a file that cannot be read, is empty,
/// or holds no table (with line and byte). `stopped` is asked now and then; Cancelled is thrown where it says
/// so.
Sniff sniff(const std::filesystem::path& file, const SniffOptions& told = {},
            const std::function<bool()>& stopped = {});
Json toJson(const Sniff& sniff);

/// A record of a table: cells without quotes, in UTF-8, and its physical line. Valid during the callback.
struct Cells {
    std::int64_t line = 0;
    std::vector<std::string_view> values;
};

/// Calls `row` for each data record of the table, in order; it returns false to stop.
void readTable(const Sniff& sniff, int table, const std::function<bool(const Cells&)>& row);
/// The table as RFC 4180 CSV in UTF-8: header, records, CRLF line ends; values unchanged.
void writeTable(const Sniff& sniff, int table, std::ostream& out);

}  // namespace goalpost::imports
