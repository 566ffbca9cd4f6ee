// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/describe.hpp"
#include "store/plan_columns.hpp"
#include "store/plan_rows.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

/// Visitors over model/describe.hpp that know columns; part of plan_rows.cpp and plan_save.cpp.
namespace goalpost::store {

/// A visitor that knows the name of the column each field goes to; V's `value` gets plain fields and
/// `list` lists, `enter`/`leave` stand around a part.
template <class Derived>
class Visitor {
  public:
    template <class T>
    void key(std::string_view name, T& field) {
        self().plain(column(name), field);
    }
    template <class T>
    void field(std::string_view name, T& field) {
        self().plain(column(name), field);
    }
    template <class T>
    void percent(std::string_view name, T& field) {
        self().plain(column(name), field);
    }
    template <class T>
    void list(std::string_view name, T& field) {
        self().many(column(name), field);
    }
    void reference(std::string_view name, Id& id, model::Kind kind) { self().refers(column(name), id, kind); }
    void references(std::string_view name, std::vector<Id>& ids, model::Kind) {
        self().many(column(name), ids);
    }
    template <class T>
    void part(std::string_view name, std::optional<T>& part) {
        const std::string outer = m_prefix;
        const std::string whole = column(name);
        m_prefix = whole + "_";
        self().within(whole, part);
        m_prefix = outer;
    }
    template <class T>
    void children(std::string_view, std::vector<T>& list) {
        self().owned(list);
    }

    template <class T>
    void owned(std::vector<T>&) {}
    void refers(const std::string& name, Id& id, model::Kind) { self().plain(name, id); }

  private:
    Derived& self() { return static_cast<Derived&>(*this); }
    /// The row's own key is "id": a field of that name is called "kpi".
    std::string column(std::string_view name) const {
        return m_prefix + (name == "id" ? "kpi" : std::string(name));
    }

    std::string m_prefix;
};

/// The names of an entity's own columns.
struct NameCollector : Visitor<NameCollector> {
    std::vector<std::string> names;
    template <class T>
    void plain(const std::string& name, T&) {
        names.push_back(name);
    }
    template <class T>
    void many(const std::string& name, T&) {
        names.push_back(name);
    }
    template <class T>
    void within(const std::string& name, std::optional<T>&) {
        names.push_back(name);
        T part;
        describe(*this, part);
    }
};

/// The values of an entity's own columns.
struct ValueCollector : Visitor<ValueCollector> {
    Row row;
    bool absent = false;
    template <class T>
    void plain(const std::string&, T& field) {
        row.push_back(absent ? Value{} : toValue(field));
    }
    template <class T>
    void many(const std::string&, T& list) {
        row.push_back(absent ? Value{} : listValue(list));
    }
    template <class T>
    void within(const std::string&, std::optional<T>& part) {
        row.push_back(part ? Value{std::int64_t{1}} : Value{});
        T nothing;
        absent = !part;
        describe(*this, part ? *part : nothing);
        absent = false;
    }
};

/// Fills an entity from its own columns.
struct FieldReader : Visitor<FieldReader> {
    ColumnCursor cursor;
    explicit FieldReader(ColumnCursor start) : cursor(start) {}
    template <class T>
    void plain(const std::string&, T& field) {
        cursor.read(field);
    }
    template <class T>
    void many(const std::string&, T& list) {
        cursor.readList(list);
    }
    template <class T>
    void within(const std::string&, std::optional<T>& part) {
        T read;
        const bool present = cursor.readFlag();
        describe(*this, read);
        if (present)
            part = std::move(read);
    }
};

/// describe() shows fields by reference so that it can serve readers; those that only look use this.
template <class V, class T>
void look(V& visitor, const T& object) {
    describe(visitor, const_cast<T&>(object));
}

template <class T>
Row rowOf(const T& object) {
    ValueCollector values;
    look(values, object);
    return std::move(values.row);
}

/// The names of T's own columns, in the order of describe().
template <class T>
const std::vector<std::string>& columnsOf() {
    static const std::vector<std::string> columns = [] {
        NameCollector names;
        T object;
        model::describe(names, object);
        return std::move(names.names);
    }();
    return columns;
}

const PlanTable& tableNamed(std::string_view name);
std::string quotedList(const std::vector<std::string>& names);

}  // namespace goalpost::store
