// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/batch_hooks.hpp"
#include "store/database.hpp"
#include "store/post_rows.hpp"
#include "store/recount.hpp"

namespace goalpost::store {

namespace {

/// Tab, line end and backslash as \t, \n and \\.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '\t')
            out += "\\t";
        else if (c == '\n')
            out += "\\n";
        else if (c == '\\')
            out += "\\\\";
        else
            out += c;
    }
    return out;
}

std::string valuesText(const model::Values& values) {
    std::string out;
    for (const auto& row : model::measures())
        if (values[row.measure])
            out += "\t" + std::string{row.column} + "=" + std::to_string(*values[row.measure]);
    return out;
}

void addText(std::string& out, std::string_view name, std::string_view value) {
    if (!value.empty())
        out += "\t" + std::string{name} + "=" + escaped(value);
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
    auto rows = database.prepare("SELECT key, " + allMeasures() + " FROM " + std::string{table.name} +
                                 " WHERE key BETWEEN ?1 AND ?2");
    rows.bindAll(subject << table.shift, ((subject + 1) << table.shift) - 1);
    while (rows.step())
        out += std::string{table.name} + "\t" + std::string{name} + days(table, rows.integer(0)) +
               valuesText(allColumns().read(rows, 1)) + "\n";
}

void dumpPosts(Database& database, std::string& out) {
    auto rows = database.prepare("SELECT " + std::string{PostColumns} + " FROM post ORDER BY id");
    while (rows.step()) {
        const auto row = readPost(rows);
        const auto& post = row.post;
        out += "post\t" + post.id.text;
        addText(out, "platform", post.platform);
        addText(out, "platform_id", post.platformId);
        addText(out, "permalink", post.permalink);
        addText(out, "title", post.title);
        addText(out, "published", post.published ? isoDate(*post.published) : std::string{});
        addText(out, "account", post.account.text);
        addText(out, "campaign", post.campaign.text);
        addText(out, "deliverable", post.deliverable.text);
        out += "\n";
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
            name += "\t" + escaped(rows.text(column));
        for (const auto& table : FactTables)
            dumpValues(database, table, rows.integer(0), name, out);
    }
}

void dumpBatches(Database& database, std::string& out) {
    auto rows = database.prepare(
        "SELECT id, file, format, fingerprint, at, as_of, source, added, changed, "
        "identical, rejected FROM import_batch WHERE undone = 0 ORDER BY id");
    while (rows.step()) {
        out += "import_batch";
        for (int column = 0; column < rows.columns(); ++column)
            out += "\t" + escaped(rows.text(column));
        out += "\n";
    }
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
    return out;
}

std::vector<std::string> verifyMeasured(Database& database) {
    std::vector<std::string> faults;
    for (const auto& table : FactTables)
        verifySubjects(database, table, faults);
    for (auto& fault : verifySums(database))
        faults.push_back(std::move(fault));
    return faults;
}

}  // namespace goalpost::store
