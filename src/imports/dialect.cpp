// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/dialect.hpp"

#include "base/text.hpp"
#include "imports/columns.hpp"
#include "imports/csv.hpp"
#include "imports/dialect_score.hpp"
#include "imports/wrapped_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace goalpost::imports {

namespace {

/// A delimiter that files are known to use, and how readily it is believed.
struct KnownDelimiter {
    std::string_view text;
    double prior;
    std::string_view name;
    bool runs = false;
};
constexpr std::array<KnownDelimiter, 21> KnownDelimiters = {{
    {",", 1.0, "a comma"},
    {";", 1.0, "a semicolon"},
    {"\t", 1.0, "a tab"},
    {"|", 0.98, "a vertical bar"},
    {"\xC2\xA7", 0.98, "a section sign"},
    {"\xC2\xA6", 0.95, "a broken bar"},
    {"\x1F", 1.0, "a unit separator"},
    {"\x1E", 1.0, "a record separator"},
    {"\x01", 1.0, "the control character 1"},
    {"^", 0.9, "a caret"},
    {"~", 0.9, "a tilde"},
    {" ", 0.72, "a blank"},
    {" ", 0.7, "blanks", true},
    {":", 0.68, "a colon"},
    {"&", 0.7, "an ampersand"},
    {"#", 0.66, "a number sign"},
    {"*", 0.66, "an asterisk"},
    {"!", 0.6, "an exclamation mark"},
    {"@", 0.6, "an at sign"},
    {"=", 0.6, "an equals sign"},
    {"\\", 0.6, "a backslash"},
}};

std::string nameOf(const Dialect& dialect) {
    for (const KnownDelimiter& candidate : KnownDelimiters)
        if (candidate.text == dialect.delimiter && candidate.runs == dialect.runs)
            return std::string(candidate.name);
    return "\"" + dialect.delimiter + "\"";
}

/// The delimiter that a first line "sep=;" names.
std::string separatorNamed(std::string_view sample) {
    if (!sample.starts_with("sep=") && !sample.starts_with("SEP=") && !sample.starts_with("Sep="))
        return {};
    const std::size_t end = sample.find_first_of("\r\n");
    if (end == std::string_view::npos || end < 5 || end > 8)
        return {};
    std::string_view named = sample.substr(4, end - 4);
    return std::string(named == "\\t" ? std::string_view("\t") : named);
}

bool opensCells(std::string_view sample, char quote) {
    bool begins = true;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        const char c = sample[i];
        if (c == quote && begins)
            return true;
        if (c == ' ')
            continue;
        begins = c == '\n' || c == '\r' || static_cast<unsigned char>(c) >= 0x80 ||
                 std::string_view(",;\t|:^~\x01\x1F\x1E#&*!@=").find(c) != std::string_view::npos;
    }
    return false;
}

/// Quotes of that kind stand at both ends of cells: "'a';'b'", and not only in words such as "don't".
double quotedShare(std::string_view sample, char quote, std::string_view delimiter) {
    double opened = 0;
    double other = 0;
    for (std::size_t i = 0; i < sample.size(); ++i) {
        if (sample[i] != quote)
            continue;
        if (i + 1 < sample.size() && sample[i + 1] == quote) {
            ++i;
            continue;
        }
        if (i > 0 && sample[i - 1] == '\\')
            continue;
        const bool first = i == 0 || sample[i - 1] == '\n' || sample[i - 1] == '\r' ||
                           sample.substr(0, i).ends_with(delimiter);
        const std::string_view rest = sample.substr(i + 1);
        const bool last =
            rest.empty() || rest.front() == '\n' || rest.front() == '\r' || rest.starts_with(delimiter);
        ++(first || last ? opened : other);
    }
    return opened + other == 0 ? 0 : opened / (opened + other);
}

struct EscapeCounts {
    std::size_t slashed = 0;
    std::size_t doubled = 0;
};

/// How quotes within quoted cells are written.
EscapeCounts escapesIn(std::string_view sample, char quote, std::string_view delimiter) {
    EscapeCounts counts;
    for (std::size_t i = 1; i + 1 < sample.size(); ++i) {
        if (sample[i] != quote)
            continue;
        const std::string_view rest = sample.substr(i + 1);
        if (sample[i - 1] == '\\') {
            // "C:\" ends a cell; \"," may do either.
            const bool closes = rest.front() == '\n' || rest.front() == '\r' || rest.starts_with(delimiter);
            counts.slashed += !closes;
            continue;
        }
        const bool begins = sample[i - 1] == '\n' || sample.substr(0, i).ends_with(delimiter);
        if (rest.front() == quote) {
            const std::string_view behind = rest.substr(1);
            const bool emptyCell = begins && (behind.empty() || behind.front() == '\n' ||
                                              behind.front() == '\r' || behind.starts_with(delimiter));
            counts.doubled += !emptyCell;
            ++i;
        }
    }
    return counts;
}

/// The share of the lines, but for the first, that are one number, date or time as a whole.
double valueLines(std::string_view sample) {
    constexpr std::size_t Enough = 200;
    std::size_t lines = 0;
    std::size_t values = 0;
    for (std::size_t i = 0; i < sample.size() && lines < Enough;) {
        const std::size_t end = std::min(sample.find_first_of("\r\n", i), sample.size());
        const std::string_view line = trim(sample.substr(i, end - i));
        if (!line.empty()) {
            values += lines > 0 && line.size() <= 40 && isValueLike(line);
            ++lines;
        }
        i = end + 1;
    }
    return lines < 2 ? 0 : static_cast<double>(values) / static_cast<double>(lines - 1);
}

struct Chosen {
    Dialect dialect;
    Reading reading;
    double score = 0;
};

class Chooser {
  public:
    Chooser(std::string_view sample, bool whole, const Dialect& given, const DialectWish& wish)
        : m_sample(sample), m_whole(whole), m_given(given), m_wish(wish), m_wholeLines(valueLines(sample)) {}

    void choose() {
        if (m_wish.delimiter) {
            tryDelimiter(*m_wish.delimiter, false, 1.0);
            return;
        }
        for (const KnownDelimiter& candidate : KnownDelimiters) {
            if (m_sample.find(candidate.text) == std::string_view::npos)
                continue;
            if (candidate.runs && m_sample.find("  ") == std::string_view::npos)
                continue;
            tryDelimiter(std::string(candidate.text), candidate.runs, candidate.prior);
        }
        if (m_best && m_best->score > 0)
            lengthen();
    }
    const std::optional<Chosen>& best() const { return m_best; }
    double second() const { return m_second; }

  private:
    void tryDelimiter(const std::string& delimiter, bool runs, double prior) {
        std::vector<char> quotes;
        double apostrophes = 0;
        if (m_wish.quote) {
            quotes.push_back(*m_wish.quote);
        } else {
            quotes.push_back('"');
            if (m_sample.find('\'') != std::string_view::npos && opensCells(m_sample, '\''))
                apostrophes = quotedShare(m_sample, '\'', delimiter);
            if (apostrophes > 0.4)
                quotes.push_back('\'');
        }
        std::optional<Chosen> own;
        for (const char quote : quotes) {
            Dialect dialect = m_given;
            dialect.delimiter = delimiter;
            dialect.runs = runs;
            dialect.quote = quote;
            dialect.escape = quote;
            if (m_wish.escape) {
                dialect.escape = *m_wish.escape;
            } else if (const auto counts = escapesIn(m_sample, quote, delimiter);
                       counts.slashed > 0 && counts.slashed > counts.doubled) {
                dialect.escape = '\\';
            }
            const Reading reading = readingOf(m_sample, m_whole, dialect);
            const double score = isTooWeak(reading, prior) ? 0 : reading.score * prior;
            // Apostrophes that stand at the ends of cells alone are quotes even where both readings are as
            // good.
            const double least = apostrophes > 0.95 && !opensCells(m_sample, '"') ? 0.999 : 1.02;
            if (!own || score > own->score * least)
                own = Chosen{std::move(dialect), reading, score};
        }
        take(std::move(*own));
    }
    /// Signs that stand in words, times and patterns too must make an even table of some rows.
    bool isTooWeak(const Reading& reading, double prior) const {
        constexpr double Common = 0.95;
        constexpr std::size_t FewestRows = 3;
        if (prior >= Common)
            return false;
        return reading.rows < FewestRows || reading.even < 0.8 || m_wholeLines > 0.7;
    }
    void take(Chosen choice) {
        if (!m_best || choice.score > m_best->score) {
            if (m_best)
                m_second = std::max(m_second, m_best->score);
            m_best = std::move(choice);
        } else {
            m_second = std::max(m_second, choice.score);
        }
    }
    /// ", " where a blank follows every comma; "||" where every second cell is blank.
    void lengthen() {
        const std::string& one = m_best->dialect.delimiter;
        if (m_best->dialect.runs || one == " ")
            return;
        std::vector<std::string> longer;
        if (followedByBlank(one))
            longer.push_back(one + " ");
        if (m_sample.find(one + one) != std::string_view::npos)
            longer.push_back(one + one);
        for (const char around : {'~', '|', '^', '#', '*', '@', '$', '%', ':', '&', '!', '+'}) {
            if (m_sample.find(around) == std::string_view::npos)
                continue;
            const std::string wide = std::string(1, around) + one + std::string(1, around);
            if (m_sample.find(wide) != std::string_view::npos)
                longer.push_back(wide);
            const std::string pair = one + std::string(1, around);
            if (one.front() != around && m_sample.find(pair) != std::string_view::npos)
                longer.push_back(pair);
        }
        const Chosen single = *m_best;
        for (const std::string& delimiter : longer)
            if (standsAlways(single, delimiter))
                tryDelimiter(delimiter, false, 1.1);
    }
    /// True where the longer delimiter explains all of the rows that the short one does.
    bool standsAlways(const Chosen& single, const std::string& delimiter) const {
        Dialect dialect = single.dialect;
        dialect.delimiter = delimiter;
        const Reading reading = readingOf(m_sample, m_whole, dialect);
        if (reading.widths.empty() || single.reading.widths.empty())
            return false;
        const std::size_t size = delimiter.size() / single.dialect.delimiter.size();
        const bool doubled = delimiter == single.dialect.delimiter + single.dialect.delimiter;
        const std::uint32_t expected =
            doubled ? (single.reading.widths.front() - 1) / static_cast<std::uint32_t>(size) + 1
                    : single.reading.widths.front();
        return reading.widths.front() == expected && reading.even >= single.reading.even * 0.99 &&
               reading.rows > 1;
    }
    /// Every delimiter outside of quotes is followed by one blank.
    bool followedByBlank(const std::string& one) const {
        std::size_t all = 0;
        bool quoted = false;
        for (std::size_t i = 0; i < m_sample.size(); ++i) {
            if (m_sample[i] == m_best->dialect.quote)
                quoted = !quoted;
            if (quoted || !m_sample.substr(i).starts_with(one))
                continue;
            ++all;
            const std::size_t next = i + one.size();
            const bool emptyBefore = i > one.size() && m_sample.substr(i - 1 - one.size(), one.size()) == one;
            const bool blankBefore = i > 0 && m_sample[i - 1] == ' ' && !emptyBefore;
            if (next >= m_sample.size() || m_sample[next] != ' ' || blankBefore ||
                (next + 1 < m_sample.size() && m_sample[next + 1] == ' '))
                return false;
        }
        return all > 1;
    }

    std::string_view m_sample;
    bool m_whole;
    const Dialect& m_given;
    const DialectWish& m_wish;
    double m_wholeLines;  ///< share of the lines that are a value as a whole
    std::optional<Chosen> m_best;
    double m_second = 0;
};

/// Three columns and more, one of them of values, in every row: no text with commas is so by chance.
bool isTable(const Reading& reading) {
    return reading.even >= 0.999 && reading.widths.size() == 1 && reading.widths.front() >= 3 &&
           std::find(reading.values.begin(), reading.values.end(), true) != reading.values.end();
}

std::string percentOf(double share) {
    return std::to_string(std::lround(share * 100.0)) + " %";
}

}  // namespace

bool isSeparatorLine(std::string_view firstCell, std::int64_t line) {
    return line == 1 && firstCell.size() <= 8 &&
           (firstCell.starts_with("sep=") || firstCell.starts_with("SEP=") || firstCell.starts_with("Sep="));
}

double chooseDialect(std::string_view sample, bool sampleIsWhole, const DialectWish& given, Dialect& dialect,
                     std::vector<std::string>& reasons) {
    DialectWish wish = given;
    const std::string named = separatorNamed(sample);
    std::string_view rows = sample;
    if (!named.empty()) {
        rows.remove_prefix(std::min(rows.find_first_of("\r\n"), rows.size()));
        if (!wish.delimiter)
            wish.delimiter = named;
    }
    Chooser chooser(rows, sampleIsWhole, dialect, wish);
    chooser.choose();
    const auto inside = given.quote ? std::nullopt : unwrapped(rows, sampleIsWhole);
    Chooser within(inside ? std::string_view(*inside) : std::string_view(), sampleIsWhole, dialect, wish);
    bool wrapped = false;
    if (inside) {
        within.choose();
        wrapped = within.best() && within.best()->score > 0 && isTable(within.best()->reading);
        if (wrapped)
            reasons.emplace_back("Each line stands between quotes as a whole; the row is what is in them.");
    }
    const auto& best = wrapped ? within.best() : chooser.best();
    if (!best || (best->score <= 0 && !wish.delimiter)) {
        dialect.delimiter = ",";
        reasons.emplace_back("No delimiter gives even rows; the file is read as one column.");
        return 0.5;
    }
    const auto assumed = dialect.assumed;
    dialect = best->dialect;
    dialect.assumed = assumed;
    dialect.wrapped = wrapped;
    if (wrapped)
        dialect.quote = dialect.escape = '"';
    dialect.widths = best->reading.widths;
    dialect.values = best->reading.values;
    const std::string name = nameOf(dialect);
    const double sure =
        wish.delimiter ? 1.0
                       : best->score / (best->score + std::max((wrapped ? within : chooser).second(), 0.0)) *
                             (0.5 + 0.5 * best->reading.even);
    if (given.delimiter)
        reasons.push_back("The delimiter was given: " + name + ".");
    else if (!named.empty())
        reasons.push_back("The first line names the delimiter: " + name + ".");
    else
        reasons.push_back("Read with " + name + " as delimiter, " + percentOf(best->reading.even) +
                          " of the rows are as wide as their neighbours (" +
                          counted(dialect.widths.empty() ? 1 : dialect.widths.front(), "cell", "cells") +
                          "), and the cells of a column are of one kind: the best of all readings (" +
                          percentOf(sure) + " sure).");
    if (dialect.quote == '\'')
        reasons.emplace_back("Cells are quoted with apostrophes.");
    if (dialect.escape == '\\')
        reasons.emplace_back("Quotes inside cells are written with a backslash before them.");
    return sure;
}

}  // namespace goalpost::imports
