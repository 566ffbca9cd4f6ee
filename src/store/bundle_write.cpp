// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "model/exact_document.hpp"
#include "store/bundle.hpp"
#include "store/bundle_listings.hpp"
#include "store/bundle_source.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/post_rows.hpp"
#include "store/schema.hpp"
#include "store/value_row.hpp"
#include "store/workspace.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <map>
#include <ostream>
#include <unordered_map>
#include <utility>
#include <vector>

namespace goalpost::store {

namespace {

using Places = std::unordered_map<std::int64_t, std::int64_t>;

[[noreturn]] void refuse(const std::string& what) {
    throw FileError("The workspace cannot be exported without loss: " + what +
                    " The command verify tells more.");
}

/// What is read belongs together, even where another program writes in between.
class Reading {
  public:
    explicit Reading(Database& database) : m_database(database) { database.exec("BEGIN"); }
    ~Reading() { sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr); }
    Reading(const Reading&) = delete;
    Reading& operator=(const Reading&) = delete;

  private:
    Database& m_database;
};

std::string line(const Json& json, const std::string& where) {
    try {
        return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::strict);
    } catch (const nlohmann::json::exception&) {
        refuse(where + " holds a text that is not UTF-8.");
    }
}

void tell(Json& object, const char* key, std::string_view text) {
    if (!text.empty())
        object[key] = text;
}

class Writer {
  public:
    Writer(Database& database, std::ostream& out) : m_database(database), m_out(out) {}

    BundleCounts write() {
        writeHead();
        list("imports", [&] { return writeImports(); });
        list("posts", [&] { return writePosts(); });
        list("series", [&] { return writeSeries(); });
        for (const FactTable& table : FactTables)
            list(BundleKeys[9 + table.kind], [&] { return writeValues(table); });
        list("closings", [&] { return writeClosings(); });
        list("closed_posts", [&] { return writeClosedPosts(); });
        list("closed_values", [&] { return writeClosedValues(); });
        const auto place = [&](std::int64_t batch) {
            const auto import = m_imports.find(batch);
            if (import == m_imports.end())
                refuse("There are rows of an import that is not listed.");
            return import->second;
        };
        for (const ListingTable& table : listingTables())
            list(table.part, [&] {
                eachListing(m_database, table, place,
                            [&](const Json& row) { entry(line(row, std::string(table.name))); });
            });
        list("evidence", [&] {
            eachEvidence(m_database, place, [&](const Json& row) { entry(line(row, "evidence")); });
        });
        m_out << "\n}\n";
        return m_counts;
    }

  private:
    void writeHead() {
        const Json head{{"goalpost-bundle", BundleVersion},
                        {"schema", currentSchema()},
                        {"written_by", programVersion()},
                        {"workspace", m_database.value<std::string>("SELECT workspace FROM meta")},
                        {"exported", utcNow()}};
        m_out << "{\n";
        for (const auto& [key, value] : head.items())
            m_out << Json(key).dump() << ": " << value.dump() << ",\n";
        const Json plan = model::exactDocumentOf(loadPlan(m_database));
        line(plan, "the plan");
        m_out << "\"plan\": " << plan.dump(1);
    }
    template <class Rows>
    void list(std::string_view key, Rows rows) {
        m_out << ",\n\"" << key << "\": [";
        m_first = true;
        rows();
        m_out << (m_first ? "]" : "\n]");
    }
    void entry(const std::string& text) {
        m_out << (m_first ? "\n" : ",\n") << text;
        m_first = false;
    }

    void writeImports() {
        Statement rows = m_database.prepare(
            "SELECT number, id, file, format, fingerprint, at, as_of, source, added, changed, identical, "
            "rejected, who, note"
            " FROM import_batch WHERE undone = 0 ORDER BY number");
        while (rows.step()) {
            m_imports.emplace(rows.integer(0), m_counts.imports++);
            Json object{{"uuid", rows.text(1)}};
            tell(object, "file", rows.text(2));
            tell(object, "format", rows.text(3));
            tell(object, "fingerprint", rows.text(4));
            tell(object, "at", rows.text(5));
            if (!rows.isNull(6))
                object["as_of"] = isoDate(rows.column<Date>(6));
            tell(object, "source", rows.text(7));
            object["added"] = rows.integer(8);
            object["changed"] = rows.integer(9);
            object["identical"] = rows.integer(10);
            object["rejected"] = rows.integer(11);
            tell(object, "who", rows.text(12));
            tell(object, "note", rows.text(13));
            entry(line(object, "the list of imports"));
        }
    }
    static Json postObject(const PostRow& row) {
        const auto& post = row.post;
        Json object{{"uuid", post.id.text}};
        tell(object, "platform", post.platform);
        tell(object, "platform_id", post.platformId);
        tell(object, "permalink", post.permalink);
        tell(object, "permalink_key", row.permalinkKey);
        tell(object, "title", post.title);
        if (post.published)
            object["published"] = isoDate(*post.published);
        if (row.minute >= 0)
            object["published_minute"] = row.minute;
        tell(object, "account", post.account.text);
        tell(object, "campaign", post.campaign.text);
        tell(object, "deliverable", post.deliverable.text);
        return object;
    }
    void writePosts() {
        Statement rows =
            m_database.prepare("SELECT " + std::string(PostColumns) + " FROM post ORDER BY handle");
        while (rows.step()) {
            const PostRow row = readPost(rows);
            m_posts.emplace(row.handle, m_counts.posts++);
            Json object = postObject(row);
            if (const auto import = m_imports.find(row.batch); import != m_imports.end())
                object["import"] = import->second;
            entry(line(object, "a post"));
        }
    }
    void writeSeries() {
        Statement rows =
            m_database.prepare("SELECT handle, kind, owner, dimension, element FROM series ORDER BY handle");
        while (rows.step()) {
            m_series.emplace(rows.integer(0), m_counts.series++);
            Json object{{"kind", rows.text(1)}};
            tell(object, "owner", rows.text(2));
            tell(object, "dimension", rows.text(3));
            tell(object, "element", rows.text(4));
            entry(line(object, "the list of series"));
        }
    }
    void writeValues(const FactTable& table) {
        Statement rows = m_database.prepare("SELECT key, batch, " + allMeasures() + ", manual FROM " +
                                            std::string(table.name) + " ORDER BY key");
        std::string text;
        while (rows.step()) {
            const auto key = rows.integer(0);
            text = subjectText(key >> table.shift);
            text += daysText(table, key);
            if (deliveryOf(key) == model::Delivery::Paid)
                text += ", \"delivery\": \"paid\"";
            const auto import = m_imports.find(rows.integer(1));
            if (import == m_imports.end())
                refuse("In " + std::string(table.name) +
                       " there are values of an import that is not listed.");
            text += ", \"import\": " + std::to_string(import->second);
            text += manualText(rows.integer(2 + static_cast<int>(model::MeasureCount)));
            appendMeasures(rows, text);
            entry(text + "}");
            ++m_counts.values;
        }
    }
    /// Only of closings that stand in the plan: the others are no content.
    void writeClosings() {
        Statement rows = m_database.prepare(
            "SELECT k.closing, k.campaign_id, k.plan, k.source, k.as_of, k.through, k.site, k.account, "
            "k.mentions FROM "
            "closed_campaign k JOIN closing c ON c.id = k.closing ORDER BY k.closing");
        while (rows.step()) {
            m_closings.push_back(rows.column<Id>(0));
            Json object{{"closing", rows.text(0)}, {"campaign", rows.text(1)}};
            object["plan"] = parseJson(rows.text(2));
            tell(object, "source", rows.text(3));
            if (!rows.isNull(4))
                object["as_of"] = isoDate(rows.column<Date>(4));
            if (!rows.isNull(5))
                object["through"] = isoDate(rows.column<Date>(5));
            object["site"] = rows.integer(6);
            object["account"] = rows.integer(7);
            if (!rows.isNull(8))
                object["mentions"] = parseJson(rows.text(8));
            entry(line(object, "what was kept of a closed campaign"));
        }
    }
    void writeClosedPosts() {
        for (std::size_t i = 0; i < m_closings.size(); ++i) {
            Statement rows = m_database.prepare("SELECT " + std::string(PostColumns) +
                                                " FROM closed_post WHERE closing = ?1 ORDER BY id");
            rows.bindAll(m_closings[i]);
            while (rows.step()) {
                const PostRow row = readPost(rows);
                m_closedPosts.emplace(std::pair{i, row.handle}, m_closedPosts.size());
                Json object = postObject(row);
                object["closing"] = i;
                entry(line(object, "a post of a closed campaign"));
            }
        }
    }
    void writeClosedValues() {
        for (std::size_t i = 0; i < m_closings.size(); ++i) {
            Statement rows = m_database.prepare("SELECT key, last_day, " + allMeasures() +
                                                " FROM closed_value WHERE closing = ?1 ORDER BY key");
            rows.bindAll(m_closings[i]);
            while (rows.step()) {
                const auto key = rows.integer(0);
                const auto post = m_closedPosts.find({i, key >> 19});
                if (post == m_closedPosts.end())
                    refuse("Of a closed campaign there are values of a post that was not kept.");
                std::string text = "{\"closed_post\": " + std::to_string(post->second) + ", \"day\": \"" +
                                   isoDate(dateOfDay(dayOf(key))) + "\"";
                if (!rows.isNull(1))
                    text += ", \"last\": \"" + isoDate(rows.column<Date>(1)) +
                            "\", \"kind\": " + std::to_string(key >> 1 & 3);
                if (deliveryOf(key) == model::Delivery::Paid)
                    text += ", \"delivery\": \"paid\"";
                appendMeasures(rows, text);
                entry(text + "}");
            }
        }
    }
    std::string subjectText(Handle subject) const {
        if (const auto post = m_posts.find(subject); post != m_posts.end())
            return "{\"post\": " + std::to_string(post->second);
        if (const auto series = m_series.find(subject); series != m_series.end())
            return "{\"series\": " + std::to_string(series->second);
        refuse("There are values of a post that is not there.");
    }
    static std::string daysText(const FactTable& table, std::int64_t key) {
        const auto day = [](const char* name, std::int32_t number) {
            return std::string(", \"") + name + "\": \"" + isoDate(dateOfDay(number)) + "\"";
        };
        switch (table.kind) {
            case 0:
                return day("day", dayOf(key));
            case 1:
                return day("as_of", dayOf(key));
            default:
                return day("from", periodFirst(key)) + day("to", periodLast(key));
        }
    }
    /// Which of the values were entered by hand.
    static std::string manualText(std::int64_t mask) {
        if (mask == 0)
            return {};
        Json list = Json::array();
        for (const auto& row : model::measures())
            if ((mask >> static_cast<int>(row.measure) & 1) != 0)
                list.push_back(row.column);
        return ", \"manual\": " + list.dump();
    }
    static void appendMeasures(const Statement& rows, std::string& text) {
        int column = 2;
        for (const auto& row : model::measures()) {
            if (!rows.isNull(column)) {
                text += ", \"";
                text += row.column;
                text += "\": ";
                const auto value = rows.integer(column);
                if (row.scale == model::Scale::Money)
                    text += "\"" + Amount{value}.text() + "\"";
                else
                    text += std::to_string(value);
            }
            ++column;
        }
    }

    Database& m_database;
    std::ostream& m_out;
    BundleCounts m_counts;
    Places m_imports, m_posts, m_series;
    std::vector<Id> m_closings;
    std::map<std::pair<std::size_t, Handle>, std::size_t> m_closedPosts;  ///< to their places in their list
    bool m_first = true;
};

}  // namespace

BundleCounts writeBundle(const Workspace& workspace, std::ostream& out) {
    Database& database = workspace.database();
    const Reading reading(database);
    if (database.value<int>("PRAGMA user_version") != currentSchema())
        throw FileError(
            workspace.path().string() +
            " is of a newer Goalpost, of which this one does not know all; export it with that one.");
    return Writer(database, out).write();
}

}  // namespace goalpost::store
