// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/history.hpp"

#include "base/error.hpp"
#include "store/batch_hooks.hpp"
#include "store/changeset.hpp"
#include "store/database.hpp"
#include "store/period_sums.hpp"

#include <algorithm>

namespace goalpost::store {

namespace {

constexpr std::string_view Columns = "SELECT number, at, actor, label, batch, undone FROM history ";

HistoryEntry entryOf(const Statement& row) {
    return {
        row.integer(0),    row.column<std::string>(1), row.column<std::string>(2), row.column<std::string>(3),
        row.column<Id>(4), row.column<bool>(5)};
}

std::optional<HistoryEntry> first(Database& database, std::string_view rest) {
    Statement rows = database.prepare(std::string(Columns) + std::string(rest));
    return rows.step() ? std::optional(entryOf(rows)) : std::nullopt;
}

std::vector<std::byte> changesetOf(Database& database, const HistoryEntry& entry) {
    std::vector<std::byte> changeset;
    {
        Statement chunks =
            database.prepare("SELECT changeset FROM history_chunk WHERE number = ? ORDER BY part");
        chunks.bind(1, entry.number);
        while (chunks.step()) {
            const Bytes part = chunks.blob(0);
            changeset.insert(changeset.end(), part.begin(), part.end());
        }
    }
    const auto size = database.value<std::int64_t>("SELECT size FROM history WHERE number = ?", entry.number);
    if (static_cast<std::size_t>(size) != changeset.size())
        throw Error("The history of \"" + entry.label + "\" is incomplete; nothing was changed.");
    return changeset;
}

void mark(Database& database, const HistoryEntry& entry, bool undone) {
    database.run("UPDATE history SET undone = ? WHERE number = ?", undone, entry.number);
    database.exec("UPDATE meta SET changes = changes + 1");
}

std::vector<Id> batchesOf(Database& database, std::string_view which) {
    std::vector<Id> batches;
    Statement rows = database.prepare("SELECT batch FROM history WHERE batch IS NOT NULL AND " +
                                      std::string(which) + " ORDER BY number DESC");
    while (rows.step())
        batches.push_back(rows.column<Id>(0));
    return batches;
}

void dropOldest(Database& database, const HistoryLimits& limits) {
    Statement rows = database.prepare("SELECT number, size FROM history ORDER BY number DESC");
    std::int64_t entries = 0, bytes = 0, last = 0;
    while (rows.step()) {
        ++entries;
        bytes += rows.integer(1);
        if (entries > 1 && (entries > limits.entries || bytes > limits.bytes)) {
            last = rows.integer(0);
            break;
        }
    }
    rows.reset();
    if (last == 0)
        return;
    // What can no longer be undone needs no before-images.
    for (const auto& batch : batchesOf(database, "number <= " + std::to_string(last)))
        forgetBatch(database, batch);
    database.run("DELETE FROM history WHERE number <= ?", last);
}

}  // namespace

void cutRedo(Database& database) {
    for (const auto& batch : batchesOf(database, "undone = 1"))
        forgetBatch(database, batch);
    database.exec("DELETE FROM history WHERE undone = 1");
}

void appendHistory(Database& database, std::string_view actor, std::string_view label, const Id& batch,
                   Bytes changeset, const HistoryLimits& limits) {
    const auto number = database.value<std::int64_t>("SELECT max(number) FROM history") + 1;
    database.run(
        "INSERT INTO history (number, at, actor, label, batch, undone, size) VALUES (?, ?, ?, ?, ?, 0, ?)",
        number, utcNow(), actor, label, batch, changeset.size());
    Statement chunk =
        database.prepare("INSERT INTO history_chunk (number, part, changeset) VALUES (?, ?, ?)");
    for (std::size_t part = 0; part * limits.chunk < changeset.size(); ++part) {
        const auto rest = changeset.subspan(part * limits.chunk);
        chunk.bindAll(number, part, rest.first(std::min(limits.chunk, rest.size()))).run();
    }
    database.exec("UPDATE meta SET changes = changes + 1");
    dropOldest(database, limits);
}

std::vector<HistoryEntry> readHistory(Database& database) {
    std::vector<HistoryEntry> entries;
    Statement rows = database.prepare(std::string(Columns) + "ORDER BY number DESC");
    while (rows.step())
        entries.push_back(entryOf(rows));
    return entries;
}

std::optional<HistoryEntry> nextUndo(Database& database) {
    return first(database, "WHERE undone = 0 ORDER BY number DESC LIMIT 1");
}

std::optional<HistoryEntry> nextRedo(Database& database) {
    return first(database, "WHERE undone = 1 ORDER BY number LIMIT 1");
}

void takeBack(Database& database, const HistoryEntry& entry) {
    if (entry.batch)
        undoBatch(database, entry.batch);
    applyChangeset(database, inverted(changesetOf(database, entry)));
    renewPeriods(database);
    mark(database, entry, true);
}

void doAgain(Database& database, const HistoryEntry& entry) {
    applyChangeset(database, changesetOf(database, entry));
    renewPeriods(database);
    if (entry.batch)
        redoBatch(database, entry.batch);
    mark(database, entry, false);
}

}  // namespace goalpost::store
