// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "store/database.hpp"
#include "store/plan_visitor.hpp"

#include <unordered_map>
#include <unordered_set>

namespace goalpost::store {

using namespace model;

namespace {

std::string_view tableOf(Kind kind) {
    switch (kind) {
        case Kind::Brand:
            return TableOf<Brand>;
        case Kind::Creator:
            return TableOf<Creator>;
        case Kind::Campaign:
            return TableOf<Campaign>;
        case Kind::Tool:
            return TableOf<Tool>;
        case Kind::BusinessObjective:
            return TableOf<BusinessObjective>;
    }
    return {};
}

/// Every id of a plan and everything it refers to.
class IdCheck : public Visitor<IdCheck> {
  public:
    explicit IdCheck(const Plan& plan) {
        look(*this, plan);
        for (const auto& [table, id, from] : m_references)
            if (!m_ids[std::string(table)].contains(id))
                throw Error("The " + from + " refers to a " + std::string(table) +
                            " that is not in the plan (" + id + "); nothing was stored.");
    }

    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>& part) {
        if (part)
            describe(*this, *part);
    }
    void refers(const std::string&, Id& id, Kind kind) {
        if (id)
            m_references.push_back({tableOf(kind), id.text, m_table});
    }
    template <class T>
    void owned(std::vector<T>& list) {
        const std::string outer = std::exchange(m_table, std::string(TableOf<T>));
        auto& ids = m_ids[m_table];
        for (auto& object : list) {
            if (object.id.empty())
                throw Error("A " + m_table + " has no id; nothing was stored.");
            if (!ids.insert(object.id.text).second)
                throw Error("Two entries of " + m_table + " have the id " + object.id.text +
                            "; nothing was stored.");
            describe(*this, object);
        }
        m_table = outer;
    }
    bool has(std::string_view table, const Id& id) const {
        const auto ids = m_ids.find(std::string(table));
        return ids != m_ids.end() && ids->second.contains(id.text);
    }

  private:
    struct Reference {
        std::string_view table;
        std::string id, from;
    };
    std::unordered_map<std::string, std::unordered_set<std::string>> m_ids;
    std::vector<Reference> m_references;
    std::string m_table;
};

/// The lists of children of an object, in the order of describe(), as pointers without their type.
struct ChildLists : Visitor<ChildLists> {
    std::vector<const void*> lists;
    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>& list) {
        lists.push_back(&list);
    }
};

/// Walks the plan before and the plan after side by side; equal lists are left out at once.
class Saver : public Visitor<Saver> {
  public:
    Saver(Database& database, const IdCheck& after) : m_database(database), m_after(after) {}

    bool save(const Plan& before, const Plan& after) {
        compare(before, after);
        return m_wrote;
    }

    template <class T>
    void plain(const std::string&, T&) {}
    template <class T>
    void many(const std::string&, T&) {}
    template <class T>
    void within(const std::string&, std::optional<T>&) {}
    template <class T>
    void owned(std::vector<T>& after) {
        const auto* before = static_cast<const std::vector<T>*>(m_before[m_next++]);
        saveList(*before, after);
    }

  private:
    /// The children of two states of one object.
    template <class T>
    void compare(const T& before, const T& after) {
        ChildLists lists;
        look(lists, before);
        if (lists.lists.empty())
            return;
        auto outerLists = std::exchange(m_before, std::move(lists.lists));
        const auto outerNext = std::exchange(m_next, 0);
        look(*this, after);
        m_before = std::move(outerLists);
        m_next = outerNext;
    }

    template <class T>
    void saveList(const std::vector<T>& before, const std::vector<T>& after) {
        if (before == after)
            return;
        std::unordered_map<std::string_view, std::size_t> places;
        for (std::size_t i = 0; i < before.size(); ++i)
            places.emplace(before[i].id.text, i);
        for (std::size_t i = 0; i < after.size(); ++i) {
            const auto found = places.find(after[i].id.text);
            saveOne(found == places.end() ? nullptr : &before[found->second],
                    found == places.end() ? i : found->second, after[i], i);
        }
        std::unordered_set<std::string_view> kept;
        for (const auto& object : after)
            kept.insert(object.id.text);
        for (const auto& object : before)
            if (!kept.contains(object.id.text))
                remove(object);
    }

    template <class T>
    void saveOne(const T* before, std::size_t oldPlace, const T& after, std::size_t place) {
        if (before && oldPlace == place && *before == after)
            return;
        const Row row = rowOf(after);
        if (!before)
            put<T>(after.id, place, row);
        else if (oldPlace != place || row != rowOf(*before))
            put<T>(after.id, place, row);
        const std::string outer = std::exchange(m_owner, after.id.text);
        static const T Nothing{};
        compare(before ? *before : Nothing, after);
        m_owner = outer;
    }

    /// The row goes, and with it all it owns; what moved to another owner has been written there, or will be.
    template <class T>
    void remove(const T& object) {
        static const T Nothing{};
        compare(object, Nothing);
        if (m_after.has(TableOf<T>, object.id))
            return;
        m_database.run("DELETE FROM " + quotedName(TableOf<T>) + " WHERE id = ?", object.id);
        m_wrote = true;
    }

    template <class T>
    void put(const Id& id, std::size_t place, const Row& row) {
        Statement statement = m_database.prepare(upsert<T>());
        int index = 0;
        statement.bind(++index, id);
        if (!tableNamed(TableOf<T>).parent.empty())
            statement.bind(++index, std::string_view{m_owner});
        statement.bind(++index, place);
        for (const auto& value : row)
            std::visit(
                [&](const auto& held) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                        statement.bind(++index, nullptr);
                    else
                        statement.bind(++index, held);
                },
                value);
        statement.run();
        m_wrote = true;
    }

    /// An entity may move to another owner; so a row that is new in its list may be in the file already.
    template <class T>
    static const std::string& upsert() {
        static const std::string sql = [] {
            const PlanTable& table = tableNamed(TableOf<T>);
            std::vector<std::string> marks(table.columns.size(), "?"), sets;
            for (const auto& column : table.columns)
                if (column != "id")
                    sets.push_back(quotedName(column) + " = excluded." + quotedName(column));
            return "INSERT INTO " + quotedName(table.name) + " (" + quotedList(table.columns) + ") VALUES (" +
                   join(marks, ", ") + ") ON CONFLICT (id) DO UPDATE SET " + join(sets, ", ");
        }();
        return sql;
    }

    Database& m_database;
    const IdCheck& m_after;
    std::vector<const void*> m_before;
    std::size_t m_next = 0;
    std::string m_owner;
    bool m_wrote = false;
};

}  // namespace

bool savePlan(Database& database, const model::Plan& before, const model::Plan& after) {
    const IdCheck ids(after);
    return Saver(database, ids).save(before, after);
}

}  // namespace goalpost::store
