// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/date.hpp"
#include "base/error.hpp"
#include "base/text.hpp"
#include "model/exact_document.hpp"
#include "store/bundle.hpp"
#include "store/bundle_source.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/post_rows.hpp"
#include "store/schema.hpp"
#include "store/value_row.hpp"
#include "store/workspace.hpp"

#include <nlohmann/json.hpp>
#include <sqlite3.h>

#include <ostream>
#include <unordered_map>

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
            "rejected"
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
            entry(line(object, "the list of imports"));
        }
    }
    void writePosts() {
        Statement rows =
            m_database.prepare("SELECT " + std::string(PostColumns) + " FROM post ORDER BY handle");
        while (rows.step()) {
            const PostRow row = readPost(rows);
            const auto& post = row.post;
            m_posts.emplace(row.handle, m_counts.posts++);
            Json object{{"uuid", post.id.text}};
            tell(object, "platform", post.platform);
            tell(object, "platform_id", post.platformId);
            tell(object, "permalink", post.permalink);
            tell(object, "permalink_key", row.permalinkKey);
            tell(object, "title", post.title);
            if (post.published)
                object["published"] = isoDate(*post.published);
            tell(object, "account", post.account.text);
            tell(object, "campaign", post.campaign.text);
            tell(object, "deliverable", post.deliverable.text);
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
        Statement rows = m_database.prepare("SELECT key, batch, " + allMeasures() + " FROM " +
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
            appendMeasures(rows, text);
            entry(text + "}");
            ++m_counts.values;
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
