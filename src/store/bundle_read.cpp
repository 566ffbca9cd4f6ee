// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "model/document_value.hpp"
#include "model/exact_document.hpp"
#include "store/bundle.hpp"
#include "store/bundle_entry.hpp"
#include "store/bundle_listings.hpp"
#include "store/bundle_source.hpp"
#include "store/database.hpp"
#include "store/mention_counts.hpp"
#include "store/plan_rows.hpp"
#include "store/post_rows.hpp"
#include "store/rollups.hpp"
#include "store/schema.hpp"
#include "store/spans.hpp"
#include "store/transaction.hpp"
#include "store/value_row.hpp"
#include "store/workspace.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <algorithm>
#include <vector>

namespace goalpost::store {

namespace {

using model::inQuotes;
using model::kindOf;

class Reader {
  public:
    Reader(Database& database, const std::function<void(const model::Plan&)>& accept)
        : m_database(database), m_accept(accept) {
        for (const FactTable& table : FactTables) {
            std::string sql = "INSERT INTO " + std::string(table.name) + " (key, batch, " + allMeasures() +
                              ", manual) VALUES (?, ?, ?";
            for (std::size_t i = 0; i < model::MeasureCount; ++i)
                sql += ", ?";
            m_inserts.push_back(database.prepare(sql + ")"));
        }
        std::string sql =
            "INSERT INTO closed_value (closing, key, last_day, " + allMeasures() + ") VALUES (?, ?, ?";
        for (std::size_t i = 0; i < model::MeasureCount; ++i)
            sql += ", ?";
        m_inserts.push_back(database.prepare(sql + ")"));
    }

    void take(std::string_view key, const std::string& pointer, const Json& json) {
        if (key == "goalpost-bundle")
            return readVersion(json);
        if (key == "schema")
            return readSchema(json);
        if (key == "plan")
            return readPlan(pointer, json);
        if (key == "written_by" || key == "workspace" || key == "exported")
            return;  // for people
        BundleEntry entry(pointer, json);
        if (key == "imports")
            readImport(entry);
        else if (key == "posts")
            readPost(entry);
        else if (key == "series")
            readSeries(entry);
        else if (key == "closings")
            readClosing(entry);
        else if (key == "closed_posts")
            readClosedPost(entry);
        else if (key == "closed_values")
            return readClosedValue(entry);
        else if (key == "evidence")
            readEvidence(m_database, entry, m_counts.imports);
        else if (const auto* table = listingPart(key))
            readListing(m_database, *table, entry, m_counts.imports);
        else
            return readValues(entry, key == "days" ? 0 : key == "totals" ? 1 : 2);
        entry.refuseUnknown();
    }
    BundleCounts finish() {
        for (std::size_t i = 0; i < m_measures.size(); ++i)
            m_database.run("UPDATE import_batch SET measures = ? WHERE number = ?", m_measures[i], i + 1);
        // Which import told what: source and day of the figures are asked by it.
        m_database.exec(
            "INSERT OR IGNORE INTO batch_subject (batch, subject)"
            " SELECT batch, key >> 19 FROM measurement UNION SELECT batch, key >> 19 FROM snapshot"
            " UNION SELECT batch, key >> 32 FROM period_total"
            " UNION SELECT o.batch, p.handle FROM customer_order o JOIN post p ON p.id = o.post");
        m_database.run(
            "UPDATE import_batch SET measures = measures | ?1 WHERE number IN (SELECT batch FROM "
            "customer_order WHERE post IS NOT NULL)",
            std::int64_t{OrderMeasures});
        if (m_database.value<bool>(
                "SELECT EXISTS (SELECT 1 FROM customer_order WHERE post IS NOT NULL AND post "
                "NOT IN (SELECT id FROM post))"))
            throw InputError("/orders", "An order names a post that is not in the list of posts.");
        recountEverything(m_database);
        m_database.exec("UPDATE meta SET changes = changes + 1");
        return m_counts;
    }

  private:
    static const ListingTable* listingPart(std::string_view key) {
        const auto tables = listingTables();
        const auto found = std::ranges::find(tables, key, &ListingTable::part);
        return found == tables.end() ? nullptr : &*found;
    }
    static void readVersion(const Json& json) {
        if (json != BundleVersion)
            throw InputError("/goalpost-bundle", kindOf(json) +
                                                     " stands here; this Goalpost reads bundles of "
                                                     "version " +
                                                     std::to_string(BundleVersion) + ".");
    }
    static void readSchema(const Json& json) {
        if (!json.is_number_integer() || json < 1)
            throw InputError("/schema", "The version of the file format belongs here, a whole number.");
        if (json > currentSchema())
            throw InputError("/schema",
                             "The bundle was written by a newer Goalpost; update Goalpost to read it.");
    }
    void readPlan(const std::string& pointer, const Json& json) {
        const auto plan = model::planOf(json, pointer);
        m_accept(plan);
        savePlan(m_database, {}, plan);
    }
    void readImport(BundleEntry& entry) {
        const Id id = entry.ownId("uuid");
        const auto count = [&](const char* key) {
            return entry.number(key, 0, BundleEntry::Largest).value_or(0);
        };
        const auto file = entry.text("file"), format = entry.text("format"),
                   fingerprint = entry.text("fingerprint"), at = entry.text("at");
        const auto asOf = entry.date("as_of");
        const auto source = entry.text("source");
        const auto who = entry.text("who"), note = entry.text("note");
        const auto orNull = [](const std::string& text) {
            return text.empty() ? std::nullopt : std::optional(text);
        };
        const auto added = count("added"), changed = count("changed"), identical = count("identical"),
                   rejected = count("rejected");
        insert(entry, "another import with this id", [&] {
            m_database.run(
                "INSERT INTO import_batch (number, id, file, format, fingerprint, at, as_of, source,"
                " measures, added, changed, identical, rejected, who, note) VALUES (?, ?, ?, ?, ?, ?, ?, ?,"
                " 0, ?, ?, ?, ?, ?, ?)",
                ++m_counts.imports, id, file, format, fingerprint, at, asOf, source, added, changed,
                identical, rejected, orNull(who), orNull(note));
        });
        m_measures.push_back(0);
    }
    static PostRow postOf(BundleEntry& entry) {
        PostRow row;
        auto& post = row.post;
        post.id = entry.ownId("uuid");
        post.platform = entry.text("platform");
        post.platformId = entry.text("platform_id");
        post.permalink = entry.text("permalink");
        row.permalinkKey = entry.text("permalink_key");
        post.title = entry.text("title");
        post.published = entry.date("published");
        row.minute = static_cast<std::int32_t>(entry.number("published_minute", 0, 1439).value_or(-1));
        post.account = entry.id("account");
        post.campaign = entry.id("campaign");
        post.deliverable = entry.id("deliverable");
        return row;
    }
    void readPost(BundleEntry& entry) {
        PostRow row = postOf(entry);
        row.batch = 1 + entry.place("import", m_counts.imports).value_or(-1);
        row.handle = nextHandle(entry, ++m_counts.posts);
        insert(entry, "another post with this id, or of this platform with the same id there",
               [&] { insertPost(m_database, row); });
    }
    void readSeries(BundleEntry& entry) {
        const auto kind = entry.text("kind");
        if (kind != "account" && kind != "site")
            entry.refuse("kind", inQuotes(kind) + " stands here; account or site belongs here.");
        const auto owner = entry.text("owner"), dimension = entry.text("dimension"),
                   element = entry.text("element");
        const Handle handle = nextHandle(entry, m_counts.posts + ++m_counts.series);
        insert(entry, "another series of the same", [&] {
            m_database.run(
                "INSERT INTO series (handle, kind, owner, dimension, element) VALUES (?, ?, ?, ?, ?)", handle,
                kind, owner, dimension, element);
        });
    }
    void readValues(BundleEntry& entry, int kind) {
        const Handle subject = subjectOf(entry);
        const auto import = entry.place("import", m_counts.imports);
        if (!import)
            entry.refuse("import", "The place of the import in the list of imports belongs here.");
        const auto key = keyOf(entry, kind, subject, deliveryOf(entry));
        const auto manual = manualOf(entry);
        const auto values = entry.values();
        if ((manual & ~maskOf(values)) != 0)
            entry.refuse("manual", "It names a value that is not told.");
        Statement& into = m_inserts[static_cast<std::size_t>(kind)];
        into.bindAll(key, *import + 1);
        allColumns().bind(into, 3, values);
        into.bind(3 + static_cast<int>(model::MeasureCount),
                  manual == 0 ? std::nullopt : std::optional<std::int64_t>(manual));
        insert(entry, "another entry of the same post, day and delivery", [&] { into.run(); });
        m_measures[static_cast<std::size_t>(*import)] |= maskOf(values);
        ++m_counts.values;
    }
    /// Which of the values were entered by hand.
    static std::uint32_t manualOf(BundleEntry& entry) {
        const Json* list = entry.whole("manual");
        std::uint32_t mask = 0;
        if (!list)
            return mask;
        if (!list->is_array())
            entry.refuse("manual", "A list of names of values belongs here.");
        for (const auto& name : *list)
            for (const auto& row : model::measures())
                if (name == row.column)
                    mask |= 1U << static_cast<unsigned>(row.measure);
        return mask;
    }
    void readClosing(BundleEntry& entry) {
        const Id closing = entry.ownId("closing");
        const Id campaign = entry.ownId("campaign");
        const Json* plan = entry.whole("plan");
        if (!plan)
            entry.refuse("plan", "The plan of the closed campaign belongs here.");
        const auto kept = model::planOf(*plan, entry.pointer() + "/plan");
        if (!kept.campaign(campaign))
            entry.refuse("plan", "The plan does not have the closed campaign.");
        m_accept(kept);
        const auto source = entry.text("source");
        const auto asOf = entry.date("as_of"), through = entry.date("through");
        const auto site = entry.number("site", 0, 1).value_or(0);
        const auto account = entry.number("account", 0, 1).value_or(0);
        std::optional<std::string> mentions;
        if (const Json* list = entry.whole("mentions")) {
            try {
                mentions = textOf(mentionsFrom(list->dump()));
            } catch (const InputError& error) {
                entry.refuse("mentions", error.what());
            }
        }
        insert(entry, "another entry of this closing", [&] {
            m_database.run(
                "INSERT INTO closed_campaign (closing, campaign_id, plan, source, as_of, through, site,"
                " account, mentions) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                closing, campaign, model::exactDocumentOf(kept).dump(), source, asOf, through, site, account,
                mentions);
        });
        m_closings.push_back(closing);
    }
    void readClosedPost(BundleEntry& entry) {
        const auto closing = entry.place("closing", static_cast<std::int64_t>(m_closings.size()));
        if (!closing)
            entry.refuse("closing", "The place of the closing in the list of closings belongs here.");
        PostRow row = postOf(entry);
        row.handle = nextHandle(entry, static_cast<std::int64_t>(m_closedPosts.size()) + 1);
        const Id& id = m_closings[static_cast<std::size_t>(*closing)];
        insert(entry, "another post with this id in this closing",
               [&] { insertClosedPost(m_database, id, row); });
        m_closedPosts.push_back(id);
    }
    void readClosedValue(BundleEntry& entry) {
        const auto post = entry.place("closed_post", static_cast<std::int64_t>(m_closedPosts.size()));
        if (!post)
            entry.refuse("closed_post", "The place of the post in the list of closed posts belongs here.");
        const auto day = entry.day("day");
        const auto last = entry.date("last");
        const auto kind = entry.number("kind", 1, 3);
        if (last.has_value() != kind.has_value() || (last && dayNumber(*last) < day))
            entry.refuse("last",
                         "A total has its last day and its kind: 1 since publishing, 2 of a period, 3 of a "
                         "shop's orders.");
        const auto key = dayKey(*post + 1, day, deliveryOf(entry), static_cast<RowKind>(kind.value_or(0)));
        const auto values = entry.values();
        Statement& into = m_inserts.back();
        into.bindAll(m_closedPosts[static_cast<std::size_t>(*post)], key, last);
        allColumns().bind(into, 4, values);
        insert(entry, "another entry of the same post, day and delivery", [&] { into.run(); });
    }
    Handle subjectOf(BundleEntry& entry) const {
        const auto post = entry.place("post", m_counts.posts);
        const auto series = entry.place("series", m_counts.series);
        if (post.has_value() == series.has_value())
            throw InputError(entry.pointer(),
                             "Either a \"post\" or a \"series\" belongs here, as its place in "
                             "that list.");
        return post ? *post + 1 : m_counts.posts + *series + 1;
    }
    static model::Delivery deliveryOf(BundleEntry& entry) {
        const auto told = entry.text("delivery");
        if (!told.empty() && told != "paid" && told != "organic")
            entry.refuse("delivery", inQuotes(told) + " stands here; organic or paid belongs here.");
        return told == "paid" ? model::Delivery::Paid : model::Delivery::Organic;
    }
    static std::int64_t keyOf(BundleEntry& entry, int kind, Handle subject, model::Delivery delivery) {
        if (kind < 2)
            return dayKey(subject, entry.day(kind == 0 ? "day" : "as_of"), delivery);
        const auto first = entry.day("from"), last = entry.day("to");
        constexpr std::int32_t Longest = 8192;
        if (last < first || last - first >= Longest)
            entry.refuse("to", "A period ends on its first day or up to 8192 days after.");
        return periodKey(subject, first, last, delivery);
    }
    static Handle nextHandle(const BundleEntry& entry, std::int64_t count) {
        if (count > LastHandle)
            throw InputError(entry.pointer(), "A workspace keeps up to 8 million posts and series.");
        return count;
    }
    template <class Work>
    static void insert(const BundleEntry& entry, const char* twice, Work work) {
        try {
            work();
        } catch (const DatabaseError& error) {
            if ((error.code() & 0xFF) != SQLITE_CONSTRAINT)
                throw;
            throw InputError(entry.pointer(),
                             std::string("There is ") + twice + " before this one; keep one of both.");
        }
    }

    Database& m_database;
    const std::function<void(const model::Plan&)>& m_accept;
    BundleCounts m_counts;
    std::vector<std::uint32_t> m_measures;  ///< by import
    std::vector<Statement> m_inserts;       ///< of the three kinds of facts, and of what was kept
    std::vector<Id> m_closings;
    std::vector<Id> m_closedPosts;  ///< of each the closing
};

void requireEmpty(const Workspace& workspace) {
    auto& database = workspace.database();
    const bool used = workspace.plan() != model::Plan{} ||
                      database.value<bool>(
                          "SELECT EXISTS (SELECT 1 FROM history) OR EXISTS (SELECT 1 FROM post)"
                          " OR EXISTS (SELECT 1 FROM import_batch)");
    if (used)
        throw FileError(workspace.path().string() +
                        " is not empty; a bundle goes into a new workspace, where it mixes with nothing.");
}

}  // namespace

BundleCounts readBundle(Workspace& workspace, std::istream& in,
                        const std::function<void(const model::Plan&)>& accept) {
    workspace.requireWritable();
    requireEmpty(workspace);
    BundleCounts counts;
    try {
        auto& database = workspace.database();
        Transaction transaction(database);
        Reader reader(database, accept);
        readPieces(in, [&](std::string_view key, const std::string& pointer, const Json& json) {
            reader.take(key, pointer, json);
        });
        counts = reader.finish();
        transaction.commit();
    } catch (const Error& error) {
        workspace.afterFailure(error);
        throw;
    }
    workspace.reload();
    return counts;
}

}  // namespace goalpost::store
