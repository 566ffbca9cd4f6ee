// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "base/id.hpp"

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>

struct sqlite3_stmt;

namespace goalpost::store {

class Database;
using Bytes = std::span<const std::byte>;

template <class T>
inline constexpr bool IsOptional = false;
template <class T>
inline constexpr bool IsOptional<std::optional<T>> = true;

/// A prepared statement. Parameters count from 1, columns from 0. Dates are day numbers, amounts
/// ten-thousandths, an empty Id is NULL; an unset optional is NULL.
class Statement {
  public:
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    Statement(const Statement&) = delete;
    ~Statement();

    Statement& bind(int index, std::nullptr_t);
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, std::integral auto value) {
        return bind(index, static_cast<std::int64_t>(value));
    }
    Statement& bind(int index, double value);
    Statement& bind(int index, std::string_view text);  ///< copied
    Statement& bind(int index, const std::string& text) { return bind(index, std::string_view{text}); }
    Statement& bind(int index, const char* text) { return bind(index, std::string_view{text}); }
    Statement& bind(int index, const Id& id);
    Statement& bind(int index, Date date) { return bind(index, static_cast<std::int64_t>(dayNumber(date))); }
    Statement& bind(int index, Amount amount) { return bind(index, amount.tenThousandths); }
    Statement& bind(int index, Bytes bytes);  ///< copied
    template <class T>
    Statement& bind(int index, const std::optional<T>& value) {
        return value ? bind(index, *value) : bind(index, nullptr);
    }
    /// Not copied: the text must live until the statement is reset or bound anew.
    Statement& bindView(int index, std::string_view text);
    template <class... Args>
    Statement& bindAll(const Args&... args) {
        int index = 0;
        (bind(++index, args), ...);
        return *this;
    }

    /// True while there is a row.
    bool step();
    /// Steps to the end and resets; the bound values stay.
    void run();
    /// Ready to run again; the bound values stay.
    void reset();

    int columns() const;
    std::string_view name(int column) const;
    bool isNull(int column) const;
    int type(int column) const;  ///< SQLITE_INTEGER, SQLITE_FLOAT, SQLITE_TEXT, SQLITE_BLOB, SQLITE_NULL
    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const;  ///< until the next step
    Bytes blob(int column) const;             ///< until the next step

    template <class T>
    T column(int index) const {
        if constexpr (IsOptional<T>)
            return isNull(index) ? T{} : T{column<typename T::value_type>(index)};
        else if constexpr (std::is_same_v<T, std::string>)
            return std::string{text(index)};
        else if constexpr (std::is_same_v<T, Id>)
            return Id{std::string{text(index)}};
        else if constexpr (std::is_same_v<T, Date>)
            return dateOfDay(static_cast<std::int32_t>(integer(index)));
        else if constexpr (std::is_same_v<T, Amount>)
            return Amount{integer(index)};
        else if constexpr (std::is_same_v<T, bool>)
            return integer(index) != 0;
        else if constexpr (std::is_floating_point_v<T>)
            return static_cast<T>(real(index));
        else
            return static_cast<T>(integer(index));
    }

  private:
    friend class Database;
    Statement(Database& database, sqlite3_stmt* handle, std::string sql);
    Statement& check(int code);

    Database* m_database;
    sqlite3_stmt* m_handle;
    std::string m_sql;
};

}  // namespace goalpost::store
