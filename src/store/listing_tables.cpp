// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/listing_tables.hpp"

#include "store/database.hpp"
#include "store/dump_text.hpp"

#include <array>

namespace goalpost::store {

namespace {

using enum ListingType;

constexpr ListingColumn OrderColumns[] = {
    {"source", Text, true},  {"number", Text, true},  {"kind", Text, true},  {"as_of", Day, true},
    {"day", Day, true},      {"currency", Text},      {"net", Money},        {"total", Money},
    {"refunded", Money},     {"discount", Money},     {"codes", Text},       {"status", Text},
    {"new_customer", Whole}, {"account_id", Text},    {"creator", Text},     {"utm_source", Text},
    {"utm_medium", Text},    {"utm_campaign", Text},  {"utm_content", Text}, {"landing", Text},
    {"referrer", Text},      {"second_number", Text}, {"post", Text}};

constexpr ListingColumn FollowerColumns[] = {
    {"account_id", Text, true},  {"day", Day, true},        {"kind", Text, true},
    {"followers", Whole},        {"average_views", Whole},  {"average_likes", Whole},
    {"average_comments", Whole}, {"average_shares", Whole}, {"engagement_rate", Whole}};

constexpr ListingColumn CommentColumns[] = {
    {"source", Text, true}, {"number", Text, true},  {"kind", Text, true}, {"as_of", Day, true},
    {"post", Text},         {"permalink_key", Text}, {"author", Text},     {"day", Day},
    {"text", Text},         {"likes", Whole},        {"replies", Whole},   {"parent", Text}};

constexpr ListingColumn MentionColumns[] = {
    {"source", Text, true}, {"number", Text, true}, {"kind", Text, true},    {"as_of", Day, true},
    {"brand", Text},        {"permalink", Text},    {"permalink_key", Text}, {"author", Text},
    {"day", Day},           {"text", Text},         {"reach", Whole},        {"engagements", Whole},
    {"sentiment", Text},    {"sponsored", Whole}};

constexpr std::array<ListingTable, 4> Tables{
    {{"customer_order", "orders", "source, number", OrderColumns},
     {"follower_count", "followers", "account_id, day", FollowerColumns},
     {"comment", "comments", "source, number", CommentColumns},
     {"mention", "mentions", "source, number", MentionColumns}}};

/// Moves the batch's own rows to one shelf and those of another back.
void swapRows(Database& database, const ListingTable& table, const std::string& which, std::int64_t batch,
              std::int64_t from, std::int64_t to) {
    const std::string name{table.name}, columns = table.list(), where = " WHERE " + which;
    database.run("INSERT INTO " + table.shelf() + " (shelf, " + columns + ") SELECT ?2, " + columns +
                     " FROM " + name + where,
                 batch, to);
    database.run("DELETE FROM " + name + where, batch);
    database.run("INSERT INTO " + name + " (" + columns + ") SELECT " + columns + " FROM " + table.shelf() +
                     " WHERE shelf = ?1",
                 from);
    database.run("DELETE FROM " + table.shelf() + " WHERE shelf = ?1", from);
}

void dumpRows(Database& database, const ListingTable& table, std::string& out) {
    auto rows = database.prepare("SELECT " + table.list() + " FROM " + std::string{table.name} +
                                 " ORDER BY " + std::string{table.key});
    while (rows.step()) {
        out += table.name;
        for (int i = 0; i < rows.columns(); ++i)
            if (!rows.isNull(i) && rows.name(i) != "batch")
                out += "\t" + std::string{rows.name(i)} + "=" + escapedForDump(rows.text(i));
        out += "\n";
    }
}

}  // namespace

std::string ListingTable::list() const {
    std::string text;
    for (const auto& column : columns)
        text.append(column.name).append(", ");
    return text + "batch";
}

std::span<const ListingTable> listingTables() {
    return Tables;
}

const ListingTable& tableOf(ListingKind kind) {
    return Tables[static_cast<std::size_t>(kind)];
}

void undoListings(Database& database, std::int64_t batch) {
    for (const auto& table : Tables)
        swapRows(database, table, "batch = ?1", batch, batch, -batch);
}

void redoListings(Database& database, std::int64_t batch) {
    for (const auto& table : Tables) {
        const std::string key{table.key};
        swapRows(database, table,
                 "(" + key + ") IN (SELECT " + key + " FROM " + table.shelf() + " WHERE shelf = -?1)", batch,
                 -batch, batch);
    }
}

void forgetListings(Database& database, std::int64_t batch) {
    for (const auto& table : Tables)
        database.run("DELETE FROM " + table.shelf() + " WHERE shelf IN (?1, -?1)", batch);
}

std::string dumpListings(Database& database) {
    std::string out;
    for (const auto& table : Tables)
        dumpRows(database, table, out);
    auto rows = database.prepare(
        "SELECT b.id, e.place, e.name, e.path, e.sha256, e.size, e.bytes IS NOT NULL FROM evidence e "
        "JOIN import_batch b ON b.number = e.batch WHERE b.undone = 0 ORDER BY b.id, e.place");
    while (rows.step()) {
        out += "evidence";
        for (int i = 0; i < rows.columns(); ++i)
            out += "\t" + escapedForDump(rows.text(i));
        out += "\n";
    }
    return out;
}

void verifyListings(Database& database, std::vector<std::string>& faults) {
    for (const auto& table : Tables) {
        const std::string name{table.name};
        if (database.value<bool>("SELECT EXISTS (SELECT 1 FROM " + name +
                                 " WHERE batch NOT IN (SELECT number FROM import_batch WHERE undone = 0))"))
            faults.push_back("In " + name + ", rows of imports that are not in the list of imports.");
    }
    if (database.value<bool>(
            "SELECT EXISTS (SELECT 1 FROM customer_order WHERE post IS NOT NULL AND post NOT IN "
            "(SELECT id FROM post))"))
        faults.emplace_back("Orders are credited to posts that do not exist, and count nowhere.");
}

}  // namespace goalpost::store
