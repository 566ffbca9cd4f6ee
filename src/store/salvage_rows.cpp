// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/salvage_rows.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/transaction.hpp"
#include "store/value_row.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <set>

namespace goalpost::store {

namespace {

constexpr std::int64_t First = 0;  // no row of ours has a number below
constexpr std::int64_t Last = std::numeric_limits<std::int64_t>::max();
/// Beyond what anything has had in a day (a hundred billion of money), and small enough that thousands of
/// them can be summed.
constexpr std::int64_t Possible = 1'000'000'000'000'000;

/// What is content: the history would refer to rows that are lost, and sums are made anew.
bool isContent(std::string_view table) {
    static const std::set<std::string_view> others = {"meta",         "history",    "history_chunk",
                                                      "value_shelf",  "post_shelf", "batch_subject",
                                                      "known_import", "joined_post"};
    return !others.contains(table) && !table.ends_with("_shelf") && !isSums(table) &&
           !table.starts_with("sqlite_");
}

bool isFacts(std::string_view table) {
    return std::any_of(std::begin(FactTables), std::end(FactTables),
                       [&](const FactTable& facts) { return facts.name == table; });
}

std::vector<std::string> textsOf(Database& database, std::string_view sql, std::string_view argument = {}) {
    std::vector<std::string> texts;
    Statement rows = database.prepare(sql);
    if (!argument.empty())
        rows.bind(1, argument);
    while (rows.step())
        texts.push_back(rows.column<std::string>(0));
    return texts;
}

/// Invalid UTF-8 as U+FFFD.
std::string readable(std::string_view text) {
    const auto quoted =
        nlohmann::json(std::string(text)).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
    return nlohmann::json::parse(quoted).get<std::string>();
}

/// Reads one table in the order of its rows; after a damaged place it goes on at the next row that can be
/// found.
class Walk {
  public:
    Walk(Database& damaged, std::string table, const std::vector<std::string>& columns)
        : m_damaged(damaged), m_table(std::move(table)) {
        std::vector<std::string> names;
        for (const auto& column : columns)
            names.push_back(quotedName(column));
        m_sql = "SELECT rowid, " + join(names, ", ") + " FROM " + quotedName(m_table) +
                " NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid";
    }

    /// True when there were gaps.
    template <class Take>
    bool run(Take take) {
        bool gaps = false;
        std::optional<std::int64_t> next = First;
        while (next) {
            try {
                next = readFrom(*next, take);
            } catch (const DatabaseError&) {
                gaps = true;
                next = readableAfter(m_next);
            }
        }
        return gaps;
    }

  private:
    template <class Take>
    std::optional<std::int64_t> readFrom(std::int64_t start, Take take) {
        m_next = start;
        Statement rows = m_damaged.prepare(m_sql);
        rows.bind(1, start);
        int strays = 0;
        while (rows.step()) {
            const std::int64_t row = rows.integer(0);
            if (row < m_next) {
                if (++strays > MostStrays)
                    m_damaged.fail(SQLITE_CORRUPT, "reading rows");
                continue;
            }
            take(rows);
            if (row == Last)
                return std::nullopt;
            m_next = row + 1;
        }
        return std::nullopt;
    }
    bool canRead(std::int64_t start) {
        try {
            Statement rows = m_damaged.prepare(m_sql);
            rows.bind(1, start);
            rows.step();
            return true;
        } catch (const DatabaseError&) {
            return false;
        }
    }
    /// Doubles the distance until something can be read, then halves it to the edge of the damage.
    std::optional<std::int64_t> readableAfter(std::int64_t damaged) {
        const std::int64_t room = Last - damaged;
        std::int64_t far = 1;
        while (far <= room && !canRead(damaged + far)) {
            if (far > room / 2)
                return std::nullopt;
            far *= 2;
        }
        if (far > room)
            return std::nullopt;
        std::int64_t near = far / 2;
        while (far - near > 1) {
            const std::int64_t middle = near + (far - near) / 2;
            (canRead(damaged + middle) ? far : near) = middle;
        }
        return damaged + far;
    }

    static constexpr int MostStrays = 100'000;
    Database& m_damaged;
    std::string m_table;
    std::string m_sql;
    std::int64_t m_next = First;
};

/// Binds one value; true when it had to be mended.
bool bindCell(Statement& insert, int place, const Statement& row, int column, bool isMeasure) {
    switch (row.type(column)) {
        case SQLITE_INTEGER: {
            const std::int64_t value = row.integer(column);
            if (isMeasure && (value > Possible || value < -Possible)) {
                insert.bind(place, nullptr);
                return true;
            }
            insert.bind(place, value);
            return false;
        }
        case SQLITE_FLOAT:
            insert.bind(place, row.real(column));
            return false;
        case SQLITE_TEXT:
            if (isValidUtf8(row.text(column))) {
                insert.bind(place, row.text(column));
                return false;
            }
            insert.bind(place, readable(row.text(column)));
            return true;
        case SQLITE_BLOB:
            insert.bind(place, row.blob(column));
            return false;
        default:
            insert.bind(place, nullptr);
            return false;
    }
}

std::vector<std::string> sharedColumns(Database& damaged, Database& fresh, const std::string& table) {
    static constexpr std::string_view sql = "SELECT name FROM pragma_table_info(?1)";
    const auto there = textsOf(damaged, sql, table);
    std::vector<std::string> shared;
    for (const auto& column : textsOf(fresh, sql, table))
        if (std::find(there.begin(), there.end(), column) != there.end())
            shared.push_back(column);
    return shared;
}

SalvagedTable copyTable(Database& damaged, Database& fresh, const std::string& table) {
    SalvagedTable told{.name = table};
    const auto columns = sharedColumns(damaged, fresh, table);
    if (columns.empty()) {
        told.uncounted = true;
        return told;
    }
    std::vector<std::string> names;
    for (const auto& column : columns)
        names.push_back(quotedName(column));
    const bool facts = isFacts(table);
    Statement insert =
        fresh.prepare("INSERT INTO " + quotedName(table) + " (" + join(names, ", ") + ") VALUES (?" + [&] {
            std::string more;
            for (std::size_t i = 1; i < columns.size(); ++i)
                more += ", ?";
            return more;
        }() + ")");
    const auto take = [&](const Statement& row) {
        bool mended = false;
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            const auto& name = columns[static_cast<std::size_t>(i)];
            mended |= bindCell(insert, i + 1, row, i + 1, facts && name != "key" && name != "batch");
        }
        try {
            insert.run();
            ++told.saved;
            told.mended += mended;
        } catch (const DatabaseError& error) {
            insert.reset();
            // Anything but a row that does not fit, or stands there twice, is trouble with the new file.
            if ((error.code() & 0xFF) != SQLITE_CONSTRAINT)
                throw FileError(error.what());
            ++told.lost;
        }
    };
    told.uncounted = Walk(damaged, table, columns).run(take);
    return told;
}

/// An index often survives its table and knows how many rows there were.
void countLost(Database& damaged, SalvagedTable& told) {
    if (!told.uncounted)
        return;
    try {
        const auto all = damaged.value<std::int64_t>("SELECT count(*) FROM " + quotedName(told.name));
        told.lost = std::max(told.lost, all - told.saved);
        told.uncounted = false;
    } catch (const DatabaseError&) {
        return;
    }
}

}  // namespace

bool isSums(std::string_view table) {
    static const std::set<std::string_view> sums = {"booked_span", "post_month", "campaign_day",
                                                    "campaign_period", "post_period"};
    return sums.contains(table);
}

std::vector<SalvagedTable> copyRows(Database& damaged, Database& fresh) {
    std::vector<SalvagedTable> tables;
    fresh.exec("PRAGMA foreign_keys = OFF");
    for (const auto& table :
         textsOf(fresh, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")) {
        if (!isContent(table))
            continue;
        Transaction transaction(fresh);
        SalvagedTable told{.name = table, .uncounted = true};
        try {
            told = copyTable(damaged, fresh, table);
        } catch (const DatabaseError&) {
            // The table itself is not known any more: nothing of it can be found.
        }
        countLost(damaged, told);
        transaction.commit();
        tables.push_back(std::move(told));
    }
    return tables;
}

}  // namespace goalpost::store
