// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/batch_hooks.hpp"
#include "store/closed.hpp"
#include "store/database.hpp"
#include "store/dump_text.hpp"
#include "store/listing_tables.hpp"
#include "store/post_rows.hpp"
#include "store/recount.hpp"

namespace goalpost::store {

namespace {

std::string valuesText(const model::Values& values) {
    std::string out;
    for (const auto& row : model::measures())
        if (values[row.measure])
            out += "\t" + std::string{row.column} + "=" + std::to_string(*values[row.measure]);
    return out;
}

/// Which of the values were entered by hand.
std::string manualText(std::int64_t mask) {
    std::string out;
    for (const auto& row : model::measures())
        if ((mask >> static_cast<int>(row.measure) & 1) != 0)
            out += (out.empty() ? "\tmanual=" : ",") + std::string{row.column};
    return out;
}

void addText(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty())
        out += "\t" + std::string{name} + "=" + escapedForDump(value);
}

std::string days(const FactTable& table, std::int64_t key) {
    const bool isPeriod = table.shift == 32;
    std::string text = "\t" + isoDate(dateOfDay(isPeriod ? periodFirst(key) : dayOf(key)));
    if (isPeriod)
        text += "\t" + isoDate(dateOfDay(periodLast(key)));
    return text + (deliveryOf(key) == model::Delivery::Paid ? "\tpaid" : "\torganic");
}

void dumpValues(Database& database, const FactTable& table, Handle subject, std::string_view name,
                std::string& out) {
    auto rows = database.prepare("SELECT key, " + allMeasures() + ", manual FROM " + std::string{table.name} +
                                 " WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(subject << table.shift, ((subject + 1) << table.shift) - 1);
    while (rows.step())
        out += std::string{table.name} + "\t" + std::string{name} + days(table, rows.integer(0)) +
               valuesText(allColumns().read(rows, 1)) +
               manualText(rows.integer(1 + static_cast<int>(model::MeasureCount))) + "\n";
}

void dumpPost(const PostRow& row, std::string& out) {
    const auto& post = row.post;
    out += post.id.text;
    addText(out, "platform", post.platform);
    addText(out, "platform_id", post.platformId);
    addText(out, "permalink", post.permalink);
    addText(out, "title", post.title);
    addText(out, "published", post.published ? isoDate(*post.published) : std::string{});
    if (row.minute >= 0)
        addText(out, "minute", std::to_string(row.minute));
    addText(out, "account", post.account.text);
    addText(out, "campaign", post.campaign.text);
    addText(out, "deliverable", post.deliverable.text);
    out += "\n";
}

void dumpPosts(Database& database, std::string& out) {
    auto rows = database.prepare("SELECT " + std::string{PostColumns} + " FROM post ORDER BY id");
    while (rows.step()) {
        const auto row = readPost(rows);
        const auto& post = row.post;
        out += "post\t";
        dumpPost(row, out);
        for (const auto& table : FactTables)
            dumpValues(database, table, row.handle, post.id.text, out);
    }
}

void dumpSeries(Database& database, std::string& out) {
    auto rows = database.prepare(
        "SELECT handle, kind, owner, dimension, element FROM series "
        "ORDER BY kind, owner, dimension, element");
    while (rows.step()) {
        std::string name{rows.text(1)};
        for (int column = 2; column < 5; ++column)
            name += "\t" + escapedForDump(rows.text(column));
        for (const auto& table : FactTables)
            dumpValues(database, table, rows.integer(0), name, out);
    }
}

void dumpBatches(Database& database, std::string& out) {
    auto rows = database.prepare(
        "SELECT id, file, format, fingerprint, at, as_of, source, added, changed, "
        "identical, rejected, who, note FROM import_batch WHERE undone = 0 ORDER BY id");
    while (rows.step()) {
        out += "import_batch";
        for (int column = 0; column < rows.columns(); ++column)
            out += "\t" + escapedForDump(rows.text(column));
        out += "\n";
    }
}

void dumpClosedValues(Database& database, const Id& closing, const PostRow& row, std::string& out) {
    auto values = database.prepare("SELECT key, last_day, " + allMeasures() +
                                   " FROM closed_value WHERE closing = ?1 AND key BETWEEN ?2 AND ?3"
                                   " ORDER BY key");
    values.bindAll(closing, row.handle << 19, ((row.handle + 1) << 19) - 1);
    while (values.step()) {
        const auto key = values.integer(0);
        out += "closed_value\t" + closing.text + "\t" + row.post.id.text + "\t" +
               std::to_string(key & ((1 << 19) - 1)) + "\t" + std::string{values.text(1)} +
               valuesText(allColumns().read(values, 2)) + "\n";
    }
}

/// Kept rows whose closing was taken back are no content.
void dumpClosed(Database& database, std::string& out) {
    auto rows = database.prepare(
        "SELECT k.closing, k.campaign_id, k.plan, k.source, k.as_of, k.through, k.site, k.account, "
        "k.mentions FROM "
        "closed_campaign k JOIN closing c ON c.id = k.closing ORDER BY k.closing");
    while (rows.step()) {
        out += "closed_campaign";
        for (int column = 0; column < rows.columns(); ++column)
            out += "\t" + escapedForDump(rows.text(column));
        out += "\n";
        const Id closing = rows.column<Id>(0);
        auto posts = database.prepare("SELECT " + std::string{PostColumns} +
                                      " FROM closed_post WHERE closing = ?1 ORDER BY id");
        posts.bindAll(closing);
        while (posts.step()) {
            const auto row = readPost(posts);
            out += "closed_post\t" + closing.text + "\t";
            dumpPost(row, out);
            dumpClosedValues(database, closing, row, out);
        }
    }
}

void verifyClosed(Database& database, std::vector<std::string>& faults) {
    for (auto& fault : closedFaultsOf(database))
        faults.push_back(std::move(fault));
    const auto lost = database.value<std::int64_t>(
        "SELECT count(*) FROM (SELECT DISTINCT closing, key >> 19 AS handle FROM closed_value) v WHERE NOT "
        "EXISTS (SELECT 1 FROM closed_post p WHERE p.closing = v.closing AND p.handle = v.handle)");
    if (lost > 0)
        faults.push_back("Of closed campaigns, " + std::to_string(lost) +
                         " kept posts have values and no row.");
}

void verifySubjects(Database& database, const FactTable& table, std::vector<std::string>& faults) {
    const std::string name{table.name};
    const auto lost = database.value<std::int64_t>(
        "SELECT count(*) FROM (SELECT DISTINCT key >> " + std::to_string(table.shift) + " AS subject FROM " +
        name +
        ") WHERE subject NOT IN (SELECT handle FROM post) AND subject NOT IN (SELECT handle FROM series)");
    if (lost > 0)
        faults.push_back("In " + name + ", values of " + std::to_string(lost) +
                         " posts or series that do not exist.");
    const auto strange = database.value<std::int64_t>(
        "SELECT count(*) FROM (SELECT DISTINCT batch FROM " + name +
        ") WHERE batch NOT IN (SELECT number FROM import_batch WHERE undone = 0)");
    if (strange > 0)
        faults.push_back("In " + name + ", values of imports that are not in the list of imports.");
}

}  // namespace

std::string dumpMeasured(Database& database) {
    std::string out;
    dumpBatches(database, out);
    dumpPosts(database, out);
    dumpSeries(database, out);
    out += dumpListings(database);
    dumpClosed(database, out);
    return out;
}

std::vector<std::string> verifyMeasured(Database& database) {
    std::vector<std::string> faults;
    for (const auto& table : FactTables)
        verifySubjects(database, table, faults);
    verifyListings(database, faults);
    verifyClosed(database, faults);
    for (auto& fault : verifySums(database))
        faults.push_back(std::move(fault));
    return faults;
}

}  // namespace goalpost::store
