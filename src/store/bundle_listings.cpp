// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/bundle_listings.hpp"

#include "base/amount.hpp"
#include "base/error.hpp"
#include "store/database.hpp"

#include <nlohmann/json.hpp>

namespace goalpost::store {

namespace {

Json cellOf(const Statement& row, int place, ListingType type) {
    switch (type) {
        case ListingType::Text:
            return row.column<std::string>(place);
        case ListingType::Money:
            return Amount{row.integer(place)}.text();
        case ListingType::Day:
            return isoDate(row.column<Date>(place));
        case ListingType::Whole:
            break;
    }
    return row.integer(place);
}

std::optional<std::int64_t> moneyOf(BundleEntry& entry, const char* key) {
    const auto text = entry.text(key);
    if (text.empty())
        return std::nullopt;
    const auto amount = Amount::parse(text);
    if (!amount)
        entry.refuse(key, "An amount such as \"120.50\" belongs here.");
    return amount->tenThousandths;
}

std::int64_t importOf(BundleEntry& entry, std::int64_t imports) {
    const auto import = entry.place("import", imports);
    if (!import)
        entry.refuse("import", "The place of the import in the list of imports belongs here.");
    return *import + 1;
}

/// False where there is nothing.
bool bindCellOf(Statement& insert, int place, BundleEntry& entry, const ListingColumn& column) {
    const std::string name{column.name};
    const char* key = name.c_str();
    if (column.type == ListingType::Text) {
        const auto text = entry.text(key);
        insert.bind(place, text.empty() ? std::nullopt : std::optional(text));
        return !text.empty();
    }
    if (column.type == ListingType::Day) {
        const auto day = entry.date(key);
        insert.bind(place, day);
        return day.has_value();
    }
    const auto number = column.type == ListingType::Money
                            ? moneyOf(entry, key)
                            : entry.number(key, -BundleEntry::Largest, BundleEntry::Largest);
    insert.bind(place, number);
    return number.has_value();
}

int digitOf(char c) {
    return c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

std::vector<std::byte> bytesOfHex(BundleEntry& entry, const std::string& hex) {
    std::vector<std::byte> bytes;
    bytes.reserve(hex.size() / 2);
    for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
        const int high = digitOf(hex[i]), low = digitOf(hex[i + 1]);
        if (high < 0 || low < 0)
            entry.refuse("bytes", "Hexadecimal digits in lower case belong here.");
        bytes.push_back(static_cast<std::byte>(high * 16 + low));
    }
    if (hex.size() % 2 != 0)
        entry.refuse("bytes", "Hexadecimal digits come in pairs.");
    return bytes;
}

}  // namespace

void eachListing(Database& database, const ListingTable& table, const PlaceOfImport& placeOf,
                 const std::function<void(const Json&)>& take) {
    auto rows = database.prepare("SELECT " + table.list() + " FROM " + std::string{table.name} +
                                 " ORDER BY " + std::string{table.key});
    while (rows.step()) {
        Json object = Json::object();
        int place = 0;
        for (const auto& column : table.columns) {
            if (!rows.isNull(place))
                object[std::string{column.name}] = cellOf(rows, place, column.type);
            ++place;
        }
        object["import"] = placeOf(rows.integer(place));
        take(object);
    }
}

void readListing(Database& database, const ListingTable& table, BundleEntry& entry, std::int64_t imports) {
    std::string places = "?";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        places += ", ?";
    auto insert = database.prepare("INSERT OR IGNORE INTO " + std::string{table.name} + " (" + table.list() +
                                   ") VALUES (" + places + ")");
    int place = 0;
    for (const auto& column : table.columns)
        if (!bindCellOf(insert, ++place, entry, column) && column.required)
            entry.refuse(column.name, "This has to be told.");
    insert.bind(++place, importOf(entry, imports));
    insert.run();
    if (database.changes() == 0)
        throw InputError(entry.pointer(),
                         "There is another entry with this key before this one; keep one of both.");
}

void eachEvidence(Database& database, const PlaceOfImport& placeOf,
                  const std::function<void(const Json&)>& take) {
    auto rows = database.prepare(
        "SELECT e.batch, e.place, e.name, e.path, e.sha256, e.size, lower(hex(e.bytes)), e.bytes IS NULL "
        "FROM "
        "evidence e JOIN import_batch b ON b.number = e.batch WHERE b.undone = 0 ORDER BY e.batch, e.place");
    while (rows.step()) {
        Json object{{"import", placeOf(rows.integer(0))},
                    {"place", rows.integer(1)},
                    {"name", rows.text(2)},
                    {"sha256", rows.text(4)},
                    {"size", rows.integer(5)}};
        if (!rows.isNull(3))
            object["path"] = rows.text(3);
        if (rows.integer(7) == 0)
            object["bytes"] = rows.text(6);
        take(object);
    }
}

void readEvidence(Database& database, BundleEntry& entry, std::int64_t imports) {
    const auto batch = importOf(entry, imports);
    const auto place = entry.number("place", 0, 1000).value_or(0);
    const auto name = entry.text("name"), sha256 = entry.text("sha256"), path = entry.text("path");
    const auto size = entry.number("size", 0, BundleEntry::Largest).value_or(0);
    const auto hex = entry.text("bytes");
    const auto bytes = bytesOfHex(entry, hex);
    auto insert = database.prepare(
        "INSERT OR IGNORE INTO evidence (batch, place, name, path, sha256, size, bytes) VALUES (?, ?, ?, ?, "
        "?, "
        "?, ?)");
    insert.bindAll(batch, place, name, path.empty() ? std::nullopt : std::optional(path), sha256, size);
    if (path.empty())
        insert.bind(7, Bytes{bytes});
    else
        insert.bind(7, nullptr);
    insert.run();
    if (database.changes() == 0)
        throw InputError(entry.pointer(), "There is another picture of this import at the same place.");
}

}  // namespace goalpost::store
