// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "base/json.hpp"
#include "model/measure.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::store {

/// One entry of a list of a bundle. Nothing in it is taken on trust: what cannot be is refused with its
/// JSON pointer (InputError). Knows which of its keys were asked for.
class BundleEntry {
  public:
    /// Beyond what JSON numbers can tell exactly, and what is ever measured.
    static constexpr std::int64_t Largest = std::int64_t{1} << 53;

    /// Both must live as long as the entry.
    BundleEntry(const std::string& pointer, const Json& json);

    const std::string& pointer() const { return m_pointer; }
    /// Keys that are not there read as empty.
    std::string text(const char* key);
    Id id(const char* key);
    std::optional<Date> date(const char* key);
    std::optional<std::int64_t> number(const char* key, std::int64_t least, std::int64_t most);
    /// The place in another list that was read before, which has `count` entries.
    std::optional<std::int64_t> place(const char* key, std::int64_t count);
    /// As it stands, for what is more than one value; null where it is not there.
    const Json* whole(const char* key) { return find(key); }
    /// These two must be there.
    std::int32_t day(const char* key);
    Id ownId(const char* key);
    /// What is left of the keys is taken as measures.
    model::Values values() const;

    void refuseUnknown() const;
    [[noreturn]] void refuse(std::string_view key, const std::string& message) const;

  private:
    const Json* find(const char* key);
    bool isKnown(std::string_view key) const;
    [[noreturn]] void refuseKey(const std::string& key) const;
    std::int64_t whole(std::string_view key, const Json& value, std::int64_t least, std::int64_t most) const;
    model::Measure measureNamed(const std::string& column) const;
    std::int64_t measure(const std::string& key, const Json& value) const;

    const std::string& m_pointer;
    const Json& m_json;
    std::vector<std::string_view> m_known;
};

}  // namespace goalpost::store
