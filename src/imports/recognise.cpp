// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/recognise.hpp"

#include "base/text.hpp"
#include "imports/evidence.hpp"
#include "imports/period_line.hpp"
#include "imports/proposal.hpp"
#include "imports/table_period.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::imports {

namespace {

constexpr double SureEnough = 0.5;

/// How much of a table a format explains.
struct Fit {
    double confidence = 0;
    int known = 0;
    int columns = 0;
    int own = 0;  ///< of the known ones, by headers that are the format's own
    bool hasIds = false;
};

Fit fitOf(const Format& format, const TableShape& table) {
    const HeaderIndex& index = indexOf(format);
    TableShape mapped = table;
    mapColumns(format, mapped);
    Fit fit;
    double weight = 0;
    for (const Column& column : table.columns) {
        const bool own = index.findOwn(column.name) != nullptr ||
                         (!table.title.empty() && titleMeaning(format, column.name) != nullptr);
        const bool known = own || index.find(column.name) != nullptr;
        fit.own += own;
        fit.known += known;
        weight += own ? 1.0 : known ? 0.8 : 0.0;
        fit.columns += !column.name.empty();
    }
    if (fit.known == 0 || !hasRequired(format, mapped))
        return {};
    fit.hasIds = std::any_of(mapped.columns.begin(), mapped.columns.end(),
                             [](const Column& column) { return column.target.field == "post-id"; });
    const double share = weight / std::max(fit.columns, 1);
    if (share < 0.5)
        return {};
    fit.confidence = (0.5 + 0.5 * share) * (1.0 - 0.4 / fit.known);
    if (fit.known < 3 && format.titles.empty())
        fit.confidence *= 0.85;
    return fit;
}

/// The platform that a table's addresses and ids are of; looked up in the file once it is asked.
class Platforms {
  public:
    explicit Platforms(const Sniff& sniff) : m_sniff(sniff) {}
    const std::string& of(const TableShape& table) {
        const auto at = static_cast<std::size_t>(&table - m_sniff.tables.data());
        m_known.resize(m_sniff.tables.size());
        if (!m_known[at]) {
            m_known[at].emplace();
            for (const ColumnValues& column : valuesOf(m_sniff, table.index, 100).columns)
                if (m_known[at]->empty() && (column.most(column.posts) || column.most(column.shortIds)))
                    *m_known[at] = column.platform;
        }
        return *m_known[at];
    }

  private:
    const Sniff& m_sniff;
    std::vector<std::optional<std::string>> m_known;
};

/// With few headers of its own, a format needs the values to say that they are of its platform; and posts'
/// addresses on another platform are none of its posts.
double believed(const Format& format, const Fit& fit, const TableShape& table, Platforms& platforms) {
    // A site's or an ad's dimensions are words of that program alone; the figures beside them are anybody's.
    const bool dimensions =
        (format.subject == Subject::Site && fit.own >= 2) || (format.subject == Subject::Ad && fit.own >= 4);
    const bool own = fit.own * 2 >= fit.columns || fit.own >= 8 || dimensions;
    // In a language that is not known, a platform's export has ids; people's own lists have links.
    if (!own && !fit.hasIds)
        return 0;
    // Days of an account name no posts.
    if (format.subject == Subject::Account && !platforms.of(table).empty())
        return 0;
    if (own && (format.subject != Subject::Post || format.platform.empty()))
        return fit.confidence;
    if (format.subject == Subject::Post && !format.platform.empty()) {
        const std::string& told = platforms.of(table);
        if (!told.empty())
            return told == format.platform ? fit.confidence : 0;
    }
    return own ? fit.confidence : 0;
}

struct Choice {
    const Format* format = nullptr;
    Fit fit;
};

Choice bestOf(const TableShape& table, Platforms& platforms, std::string_view family) {
    Choice best;
    for (const Format* format : catalogue()) {
        if (format->proposed || (!family.empty() && format->id.substr(0, format->id.find('-')) != family))
            continue;
        Fit fit = fitOf(*format, table);
        if (fit.confidence <= best.fit.confidence)
            continue;
        fit.confidence = believed(*format, fit, table, platforms);
        if (fit.confidence > best.fit.confidence)
            best = {format, fit};
    }
    return best;
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100.0)) + " %";
}

bool fitsMeasure(CellType type) {
    return type != CellType::Date && type != CellType::DateTime && type != CellType::Boolean &&
           type != CellType::Text;
}

void rateColumns(const Format& format, TableShape& table) {
    constexpr double WhenFits = 0.98;
    const HeaderIndex& index = indexOf(format);
    for (Column& column : table.columns) {
        const HeaderMeaning* meaning = index.findOwn(column.name);
        const bool shared = meaning == nullptr && index.find(column.name) != nullptr;
        if (column.target.empty()) {
            column.confidence = 0;
            const bool known = meaning != nullptr || shared || titleMeaning(format, column.name) != nullptr;
            column.why =
                known ? "The format has it; a figure of this kind is not kept, or stands elsewhere already."
                      : "Nothing is known of it.";
            continue;
        }
        column.confidence = shared ? 0.9 : WhenFits;
        column.why = meaning != nullptr && meaning->target == "by-title"
                         ? "The title above the table says so."
                     : shared ? "The format has it in another language or an older name."
                              : "A header of this format.";
        if (column.target.measure && table.rows > 0 && !fitsMeasure(column.type)) {
            column.confidence *= 0.6;
            column.why += " Not all of its cells are numbers.";
        }
    }
}

/// What the format knows to be an id is one, though it be eleven letters or four digits.
void nameIds(TableShape& table) {
    for (Column& column : table.columns)
        if (column.target.field == "post-id" || column.target.field == "creator-id")
            column.type = CellType::Identifier;
}

/// Period and "all time", where a line above the table tells them.
void readPreamble(TableShape& table) {
    for (const std::string& line : table.preamble) {
        if (!table.period)
            table.period = periodIn(line);
        table.allTime = table.allTime || saysAllTime(line);
    }
    // A line each for the first and the last day.
    PeriodFinder finder;
    for (const std::string& line : table.preamble)
        finder.look(line);
    if (!table.period)
        table.period = finder.period();
}

}  // namespace

void recognise(Sniff& sniff) {
    Platforms platforms(sniff);
    Choice best;
    for (TableShape& table : sniff.tables) {
        readPreamble(table);
        if (const Choice one = bestOf(table, platforms, {}); one.fit.confidence > best.fit.confidence)
            best = one;
    }
    if (best.format == nullptr || best.fit.confidence < SureEnough) {
        if (propose(sniff)) {
            for (TableShape& table : sniff.tables)
                nameIds(table);
            sniff.reasons.push_back(
                "No format of the catalogue explains the headers; a mapping is proposed (" +
                percent(sniff.format.confidence) + " sure): look at it before you import.");
        } else {
            sniff.reasons.emplace_back(
                "No format of the catalogue explains the headers; say which columns to take.");
        }
        return;
    }
    sniff.format = {std::string(best.format->id), best.fit.confidence};
    const std::string_view family = best.format->id.substr(0, best.format->id.find('-'));
    for (TableShape& table : sniff.tables) {
        const Format* format = best.format;
        mapColumns(*format, table);
        if (!hasRequired(*format, table))
            if (const Choice own = bestOf(table, platforms, family); own.format)
                format = own.format;
        mapColumns(*format, table);
        table.format = format->id;
        rateColumns(*format, table);
        nameIds(table);
    }
    sniff.reasons.push_back("Recognised as \"" + std::string(best.format->name) + "\": " +
                            std::to_string(best.fit.known) + " of " + std::to_string(best.fit.columns) +
                            " headers are its own (" + percent(best.fit.confidence) + " sure).");
}

}  // namespace goalpost::imports
