// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/listing_writer.hpp"

#include "base/text.hpp"
#include "store/database.hpp"
#include "store/statement.hpp"

#include <algorithm>
#include <cstring>

namespace goalpost::store {

namespace {

void bindCell(Statement& to, int place, const ListingCell& cell) {
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        to.bind(place, *number);
    else if (const auto* text = std::get_if<std::string>(&cell))
        to.bind(place, *text);
    else
        to.bind(place, nullptr);
}

std::size_t placeOf(const ListingTable& table, std::string_view column) {
    const auto found = std::ranges::find(table.columns, column, &ListingColumn::name);
    return static_cast<std::size_t>(found - table.columns.begin());
}

void append(std::string& bytes, std::int64_t number) {
    char raw[sizeof number];
    std::memcpy(raw, &number, sizeof number);
    bytes.append(raw, sizeof number);
}

std::int64_t takeNumber(std::string_view& bytes) {
    std::int64_t number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    bytes.remove_prefix(sizeof number);
    return number;
}

}  // namespace

/// Of each cell that is told: its place, its type, then a number, or a text after its length.
std::string packed(const ListingRow& row) {
    std::string bytes;
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!isTold(row[i]))
            continue;
        bytes += static_cast<char>(i);
        bytes += static_cast<char>(row[i].index());
        if (const auto* number = std::get_if<std::int64_t>(&row[i])) {
            append(bytes, *number);
        } else if (const auto* text = std::get_if<std::string>(&row[i])) {
            append(bytes, static_cast<std::int64_t>(text->size()));
            bytes += *text;
        }
    }
    return bytes;
}

ListingRow unpacked(std::string_view bytes, std::size_t columns) {
    ListingRow row(columns);
    while (!bytes.empty()) {
        const auto place = static_cast<std::size_t>(bytes[0]);
        const bool isNumber = bytes[1] == 1;
        bytes.remove_prefix(2);
        const auto number = takeNumber(bytes);
        if (isNumber) {
            row[place] = number;
        } else {
            row[place] = std::string{bytes.substr(0, static_cast<std::size_t>(number))};
            bytes.remove_prefix(static_cast<std::size_t>(number));
        }
    }
    return row;
}

struct ListingWriter::Statements {
    Statement find, insert, update;
};

struct ListingWriter::Standing {
    std::int64_t rowid = 0, batch = 0;
    ListingRow row;
};

ListingWriter::ListingWriter(Database& database, std::int64_t batch) : m_database(database), m_batch(batch) {}
ListingWriter::~ListingWriter() = default;

ListingWriter::Statements& ListingWriter::statementsOf(ListingKind kind) {
    auto& ready = m_statements[static_cast<std::size_t>(kind)];
    if (ready)
        return *ready;
    const auto& table = tableOf(kind);
    const std::string name{table.name};
    const auto keys = split(table.key, ',');
    const std::string where =
        " WHERE " + std::string{trim(keys[0])} + " = ?1 AND " + std::string{trim(keys[1])} + " = ?2";
    std::string places = "?", sets;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        places += ", ?";
        sets += std::string{table.columns[i].name} + " = ?" + std::to_string(i + 2) + ", ";
    }
    sets += "batch = ?" + std::to_string(table.columns.size() + 2);
    ready = std::make_unique<Statements>(Statements{
        m_database.prepare("SELECT rowid, " + table.list() + " FROM " + name + where),
        m_database.prepare("INSERT INTO " + name + " (" + table.list() + ") VALUES (" + places + ")"),
        m_database.prepare("UPDATE " + name + " SET " + sets + " WHERE rowid = ?1")});
    return *ready;
}

std::optional<ListingWriter::Standing> ListingWriter::find(ListingKind kind, const ListingCell& first,
                                                           const ListingCell& second) {
    const auto& table = tableOf(kind);
    auto& rows = statementsOf(kind).find;
    bindCell(rows, 1, first);
    bindCell(rows, 2, second);
    std::optional<Standing> found;
    if (rows.step()) {
        const auto columns = static_cast<int>(table.columns.size());
        found.emplace();
        found->rowid = rows.integer(0);
        found->batch = rows.integer(columns + 1);
        found->row.resize(table.columns.size());
        for (int i = 0; i < columns; ++i)
            if (!rows.isNull(i + 1)) {
                const auto at = static_cast<std::size_t>(i);
                found->row[at] = table.columns[at].type == ListingType::Text
                                     ? ListingCell{rows.column<std::string>(i + 1)}
                                     : ListingCell{rows.integer(i + 1)};
            }
    }
    rows.reset();
    return found;
}

std::optional<ListingRow> ListingWriter::standing(ListingKind kind, const ListingCell& first,
                                                  const ListingCell& second) {
    auto found = find(kind, first, second);
    return found ? std::optional(std::move(found->row)) : std::nullopt;
}

ListingWriter::Booked ListingWriter::write(ListingKind kind, ListingRow row, ListingRow* stored,
                                           const std::function<void(ListingRow&)>& complete) {
    const auto& table = tableOf(kind);
    auto& ready = statementsOf(kind);
    const auto columns = table.columns.size();
    const auto found = find(kind, row[0], row[1]);
    if (!found) {
        if (complete)
            complete(row);
        for (std::size_t i = 0; i < columns; ++i)
            bindCell(ready.insert, static_cast<int>(i) + 1, row[i]);
        ready.insert.bind(static_cast<int>(columns) + 1, m_batch);
        ready.insert.run();
        if (stored)
            *stored = std::move(row);
        return Booked::New;
    }
    const auto& [rowid, batch, standing] = *found;
    const auto kindAt = placeOf(table, "kind"), asOfAt = placeOf(table, "as_of");
    const bool dated = asOfAt < columns;
    // An export from before the one that stands only adds what that one did not tell.
    const bool older =
        dated && std::get<std::int64_t>(row[asOfAt]) < std::get<std::int64_t>(standing[asOfAt]);
    const bool onlyFills = older || batch == m_batch;
    ListingRow next = standing;
    for (std::size_t i = table.keys; i < columns; ++i) {
        if (i == kindAt || i == asOfAt || !isTold(row[i]) || row[i] == standing[i])
            continue;
        if (onlyFills && isTold(standing[i]))
            continue;
        next[i] = std::move(row[i]);
    }
    if (complete)
        complete(next);
    const bool differs = next != standing;
    if (differs && !older) {
        next[kindAt] = row[kindAt];
        if (dated)
            next[asOfAt] = row[asOfAt];
    }
    const bool moves = movesAsOf && dated && !differs && !onlyFills && row[asOfAt] != standing[asOfAt];
    if (moves) {
        next[asOfAt] = row[asOfAt];
        ++moved;
    }
    if (differs || moves) {
        if (batch != m_batch)
            m_database.run("INSERT INTO " + table.shelf() + " (shelf, " + table.list() + ") SELECT ?1, " +
                               table.list() + " FROM " + std::string{table.name} + " WHERE rowid = ?2",
                           m_batch, rowid);
        ready.update.bind(1, rowid);
        for (std::size_t i = 0; i < columns; ++i)
            bindCell(ready.update, static_cast<int>(i) + 2, next[i]);
        ready.update.bind(static_cast<int>(columns) + 2, m_batch);
        ready.update.run();
    }
    if (stored)
        *stored = std::move(next);
    return differs ? Booked::Changed : Booked::Identical;
}

}  // namespace goalpost::store
