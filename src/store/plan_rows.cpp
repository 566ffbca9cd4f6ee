// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/plan_rows.hpp"

#include "base/text.hpp"
#include "store/database.hpp"
#include "store/plan_visitor.hpp"

#include <any>
#include <typeindex>
#include <unordered_map>
#include <unordered_set>

namespace goalpost::store {

using namespace model;

nlohmann::ordered_json listOf(std::string_view text) {
    try {
        return nlohmann::ordered_json::parse(text);
    } catch (const nlohmann::ordered_json::exception&) {
        throw FileError("The workspace holds a list that cannot be read: " + shortened(text, 40) + ".");
    }
}

std::string quotedList(const std::vector<std::string>& names) {
    std::vector<std::string> parts;
    for (const auto& name : names)
        parts.push_back(quotedName(name));
    return join(parts, ", ");
}

const PlanTable& tableNamed(std::string_view name) {
    return *std::find_if(planTables().begin(), planTables().end(),
                         [&](const PlanTable& table) { return table.name == name; });
}

namespace {

/// Lists the tables below the plan, owners first.
struct TableCollector : Visitor<TableCollector> {
    std::vector<PlanTable> tables;
    std::string owner;
    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>&) {
        PlanTable table{std::string(TableOf<T>), owner, {"id"}};
        if (!owner.empty())
            table.columns.push_back(owner);
        table.columns.push_back("position");
        const auto& own = columnsOf<T>();
        table.columns.insert(table.columns.end(), own.begin(), own.end());
        tables.push_back(std::move(table));
        const std::string outer = std::exchange(owner, std::string(TableOf<T>));
        T object;
        describe(*this, object);
        owner = outer;
    }
};

struct IdCollector : Visitor<IdCollector> {
    std::unordered_set<std::string_view> ids;
    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>& list) {
        for (auto& object : list) {
            ids.insert(object.id.text);
            describe(*this, object);
        }
    }
};

/// Reads each table once and hands the rows to their owners.
class Loader : public Visitor<Loader> {
  public:
    explicit Loader(Database& database) : m_database(database) {}

    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>& list) {
        auto& rows = rowsOf<T>();
        if (const auto found = rows.find(m_owner); found != rows.end())
            list = std::move(found->second);
        const std::string outer = m_owner;
        for (auto& object : list) {
            m_owner = object.id.text;
            describe(*this, object);
        }
        m_owner = outer;
    }

  private:
    template <class T>
    using ByOwner = std::unordered_map<std::string, std::vector<T>>;

    template <class T>
    ByOwner<T>& rowsOf() {
        std::any& kept = m_tables[typeid(T)];
        if (!kept.has_value())
            kept = read<T>();
        return *std::any_cast<ByOwner<T>>(&kept);
    }

    template <class T>
    ByOwner<T> read() {
        const PlanTable& table = tableNamed(TableOf<T>);
        const bool ownedRow = !table.parent.empty();
        Statement rows = m_database.prepare("SELECT " + quotedList(table.columns) + " FROM " +
                                            quotedName(table.name) + " ORDER BY position, id");
        ByOwner<T> byOwner;
        while (rows.step()) {
            T object;
            object.id.text = rows.text(0);
            FieldReader fields{ColumnCursor(rows, ownedRow ? 3 : 2)};
            describe(fields, object);
            byOwner[ownedRow ? std::string(rows.text(1)) : std::string()].push_back(std::move(object));
        }
        return byOwner;
    }

    Database& m_database;
    std::string m_owner;
    std::unordered_map<std::type_index, std::any> m_tables;
};

/// Reads each row by itself.
class RowTester : public Visitor<RowTester> {
  public:
    explicit RowTester(Database& database) : m_database(database) {}
    std::vector<std::pair<std::string, std::string>> unreadable;

    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>&) {
        const PlanTable& table = tableNamed(TableOf<T>);
        Statement rows =
            m_database.prepare("SELECT " + quotedList(table.columns) + " FROM " + quotedName(table.name));
        while (rows.step()) {
            try {
                T object;
                FieldReader fields{ColumnCursor(rows, table.parent.empty() ? 2 : 3)};
                describe(fields, object);
            } catch (const std::exception&) {
                unreadable.emplace_back(table.name, rows.text(0));
            }
        }
        T below;
        describe(*this, below);
    }

  private:
    Database& m_database;
};

}  // namespace

const std::vector<PlanTable>& planTables() {
    static const std::vector<PlanTable> tables = [] {
        TableCollector collector;
        Plan plan;
        describe(collector, plan);
        return std::move(collector.tables);
    }();
    return tables;
}

bool isPlanTable(std::string_view name) {
    return std::any_of(planTables().begin(), planTables().end(),
                       [&](const PlanTable& table) { return table.name == name; });
}

std::vector<std::pair<std::string, std::string>> unreadableRows(Database& database) {
    RowTester tester(database);
    Plan plan;
    describe(tester, plan);
    return std::move(tester.unreadable);
}

std::size_t removedEntries(const Plan& before, const Plan& after) {
    IdCollector old, kept;
    look(old, before);
    look(kept, after);
    return static_cast<std::size_t>(
        std::count_if(old.ids.begin(), old.ids.end(), [&](auto id) { return !kept.ids.contains(id); }));
}

model::Plan loadPlan(Database& database) {
    Plan plan;
    Loader loader(database);
    describe(loader, plan);
    return plan;
}

}  // namespace goalpost::store
