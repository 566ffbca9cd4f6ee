// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "model/describe.hpp"
#include "store/statement.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <utility>
#include <variant>
#include <vector>

/// How one field of the plan becomes one value of a row and back; part of plan_rows.cpp.
namespace goalpost::store {

using Value = std::variant<std::monostate, std::int64_t, double, std::string>;
using Row = std::vector<Value>;

inline Value toValue(const std::string& text) {
    return text.empty() ? Value{} : Value{text};
}
inline Value toValue(int number) {
    return std::int64_t{number};
}
inline Value toValue(double number) {
    return number;
}
inline Value toValue(Date date) {
    return std::int64_t{dayNumber(date)};
}
inline Value toValue(Amount amount) {
    return amount.tenThousandths;
}
inline Value toValue(const Id& id) {
    return toValue(id.text);
}
template <class E>
requires std::is_enum_v<E> Value toValue(E word) {
    return std::string{model::idOf(word)};
}
template <class T>
Value toValue(const std::optional<T>& value) {
    return value ? toValue(*value) : Value{};
}
inline Value listValue(const std::vector<std::string>& list) {
    return list.empty() ? Value{} : Value{nlohmann::ordered_json(list).dump()};
}
inline Value listValue(const std::map<std::string, double>& shares) {
    return shares.empty() ? Value{} : Value{nlohmann::ordered_json(shares).dump()};
}
inline Value listValue(const std::vector<Id>& ids) {
    auto list = nlohmann::ordered_json::array();
    for (const auto& id : ids)
        list.push_back(id.text);
    return ids.empty() ? Value{} : Value{list.dump()};
}

/// The JSON text of a column; throws FileError for what is no JSON.
nlohmann::ordered_json listOf(std::string_view text);

/// Reads the columns of one row in the order of describe().
class ColumnCursor {
  public:
    ColumnCursor(const Statement& row, int first) : m_row(row), m_next(first) {}

    void read(std::string& text) { text = m_row.text(m_next++); }
    void read(Id& id) { id.text = m_row.text(m_next++); }
    template <class T>
    void read(std::optional<T>& value) {
        const int column = m_next++;
        if (m_row.isNull(column))
            value.reset();
        else if constexpr (std::is_enum_v<T>)
            value = word<T>(column);
        else
            value = m_row.column<T>(column);
    }
    void readList(std::vector<std::string>& list) {
        if (const auto text = m_row.text(m_next++); !text.empty())
            list = listOf(text).get<std::vector<std::string>>();
    }
    void readList(std::map<std::string, double>& shares) {
        if (const auto text = m_row.text(m_next++); !text.empty())
            shares = listOf(text).get<std::map<std::string, double>>();
    }
    void readList(std::vector<Id>& ids) {
        if (const auto text = m_row.text(m_next++); !text.empty())
            for (const auto& id : listOf(text))
                ids.push_back({id.get<std::string>()});
    }
    bool readFlag() { return !m_row.isNull(m_next++); }

  private:
    template <class E>
    E word(int column) const {
        if (const auto found = model::fromId<E>(m_row.text(column)))
            return *found;
        throw FileError("The workspace holds the unknown word \"" + std::string(m_row.text(column)) +
                        "\" in " + std::string(m_row.name(column)) + "; it cannot be read as a plan.");
    }

    const Statement& m_row;
    int m_next;
};

}  // namespace goalpost::store
