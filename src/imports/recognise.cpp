// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/recognise.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "imports/evidence.hpp"
#include "imports/listings.hpp"
#include "imports/period_line.hpp"
#include "imports/proposal.hpp"
#include "imports/rejected_rows.hpp"
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
    for (const Column& column : ownColumns(table)) {
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
    const std::string& of(const TableShape& table) { return known(table).platform; }
    /// Its rows name another platform, or several, or link to posts on several.
    bool isOfOther(const TableShape& table, std::string_view platform) {
        const Known& told = known(table);
        return told.several || (!told.named.empty() && told.named != platform);
    }

  private:
    struct Known {
        std::string platform;
        std::string named;
        bool several = false;
    };

    const Known& known(const TableShape& table) {
        const auto at = static_cast<std::size_t>(&table - m_sniff.tables.data());
        m_known.resize(m_sniff.tables.size());
        if (m_known[at])
            return *m_known[at];
        Known& known = m_known[at].emplace();
        for (const ColumnValues& column : valuesOf(m_sniff, table.index, 100).columns) {
            if (known.platform.empty() && (column.most(column.posts) || column.most(column.shortIds)))
                known.platform = column.platform;
            if (known.named.empty())
                known.named = column.named;
            known.several = known.several || column.several;
        }
        return known;
    }

    const Sniff& m_sniff;
    std::vector<std::optional<Known>> m_known;
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
    // Somebody's own list of posts on several platforms has many of a platform's headers.
    if (format.subject == Subject::Post && !format.platform.empty() &&
        platforms.isOfOther(table, format.platform))
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

constexpr std::size_t LongestPeriod = 60;

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
    // LinkedIn writes it where the column of a list of totals has its name.
    if (!table.period && table.columns.size() == 2 && table.columns[1].name.size() <= LongestPeriod)
        table.period = periodIn(table.columns[1].name);
}

/// A file is called after the table that is surest, of those from which something is taken, if there are any.
bool isBetter(const Choice& one, const Choice& best) {
    const auto isTaken = [](const Choice& choice) {
        return choice.format != nullptr && choice.fit.confidence >= SureEnough &&
               choice.format->booking != Booking::None;
    };
    return isTaken(one) == isTaken(best) ? one.fit.confidence > best.fit.confidence : isTaken(one);
}

/// The format of one table: the file's where that explains it or one of its family does, else the one that
/// explains it by itself. Null where none has any of its headers.
const Format* formatOf(TableShape& table, const Format& best, Platforms& platforms) {
    mapColumns(best, table);
    const bool complete = hasRequired(best, table);
    if (complete && fitOf(best, table).known > 0)
        return &best;
    if (!complete)
        if (const Choice own = bestOf(table, platforms, best.id.substr(0, best.id.find('-'))); own.format)
            return own.format;
    if (const Choice own = bestOf(table, platforms, {}); own.fit.confidence >= SureEnough)
        return own.format;
    const auto isKnown = [&](const Column& column) { return indexOf(best).find(column.name) != nullptr; };
    const auto columns = ownColumns(table);
    return complete || std::any_of(columns.begin(), columns.end(), isKnown) ? &best : nullptr;
}

void leaveUnknown(TableShape& table) {
    table.format.clear();
    for (Column& column : table.columns) {
        column.target = {};
        column.confidence = 0;
        column.why = "No known export has this table's columns.";
    }
}

/// One name is given for the whole file: each table says of which platform's account it is.
void tellPlatforms(Sniff& sniff) {
    std::string_view first;
    bool several = false;
    const auto own = [](const TableShape& table) {
        const Format* format = find(table.format);
        return format == nullptr || isListing(format->subject) ? std::string_view() : format->platform;
    };
    for (const TableShape& table : sniff.tables) {
        if (first.empty())
            first = own(table);
        several = several || (!own(table).empty() && own(table) != first);
    }
    for (TableShape& table : sniff.tables)
        if (several && table.platform.empty())
            table.platform = own(table);
}

}  // namespace

void recogniseAs(Sniff& sniff, const std::string& id) {
    const Format* format = find(id);
    if (format == nullptr)
        throw InputError("", noSuchFormat(id));
    sniff.format = {id, 1.0};
    for (TableShape& table : sniff.tables) {
        readPreamble(table);
        mapColumns(*format, table);
        table.format = id;
        rateColumns(*format, table);
        nameIds(table);
    }
    sniff.reasons.push_back("The format was given: \"" + std::string(format->name) + "\".");
}

void recognise(Sniff& sniff) {
    Platforms platforms(sniff);
    Choice best;
    for (TableShape& table : sniff.tables) {
        readPreamble(table);
        const Choice one = bestOf(table, platforms, {});
        if (isBetter(one, best))
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
    for (TableShape& table : sniff.tables) {
        const Format* format = formatOf(table, *best.format, platforms);
        if (format == nullptr) {
            leaveUnknown(table);
            continue;
        }
        mapColumns(*format, table);
        table.format = format->id;
        rateColumns(*format, table);
        nameIds(table);
    }
    tellPlatforms(sniff);
    sniff.reasons.push_back("Recognised as \"" + std::string(best.format->name) + "\": " +
                            std::to_string(best.fit.known) + " of " + std::to_string(best.fit.columns) +
                            " headers are its own (" + percent(best.fit.confidence) + " sure).");
}

}  // namespace goalpost::imports
