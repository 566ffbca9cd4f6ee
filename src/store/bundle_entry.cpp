// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/bundle_entry.hpp"

#include "base/amount.hpp"
#include "base/error.hpp"
#include "model/document_value.hpp"
#include "store/value_row.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <unordered_map>

namespace goalpost::store {

using model::inQuotes;
using model::kindOf;
using model::pointerTo;

BundleEntry::BundleEntry(const std::string& pointer, const Json& json) : m_pointer(pointer), m_json(json) {
    if (!json.is_object())
        throw InputError(pointer, kindOf(json) + " stands here; an object in curly brackets belongs here.");
}

std::string BundleEntry::text(const char* key) {
    const Json* value = find(key);
    if (!value)
        return {};
    if (!value->is_string())
        refuse(key, kindOf(*value) + " stands here; a text in quotes belongs here.");
    auto text = value->get<std::string>();
    if (std::any_of(text.begin(), text.end(), [](unsigned char c) { return c < 0x20 || c == 0x7F; }))
        refuse(key, "The text has a control character; texts of data stand on one line.");
    return text;
}

Id BundleEntry::id(const char* key) {
    Id id{text(key)};
    if (id && !isId(id.text))
        refuse(key, inQuotes(id.text) + " is no id.");
    return id;
}

Id BundleEntry::ownId(const char* key) {
    Id id = this->id(key);
    if (!id)
        refuse(key, "An id belongs here.");
    return id;
}

std::optional<Date> BundleEntry::date(const char* key) {
    const std::string told = text(key);
    if (told.empty())
        return std::nullopt;
    const auto date = parseIsoDate(told);
    if (!date || dayNumber(*date) < 0 || dayNumber(*date) > LastDay)
        refuse(key, inQuotes(told) + " is no day between 1970-01-01 and 2149-06-06.");
    return date;
}

std::int32_t BundleEntry::day(const char* key) {
    const auto told = date(key);
    if (!told)
        refuse(key, "A day belongs here.");
    return dayNumber(*told);
}

std::optional<std::int64_t> BundleEntry::number(const char* key, std::int64_t least, std::int64_t most) {
    const Json* value = find(key);
    return value ? std::optional(whole(key, *value, least, most)) : std::nullopt;
}

std::optional<std::int64_t> BundleEntry::place(const char* key, std::int64_t count) {
    const auto told = number(key, 0, Largest);
    if (told && *told >= count)
        refuse(key, "There is no entry " + std::to_string(*told) + " in that list; it has " +
                        std::to_string(count) + ".");
    return told;
}

model::Values BundleEntry::values() const {
    model::Values values;
    for (auto item = m_json.begin(); item != m_json.end(); ++item)
        if (!isKnown(item.key()))
            values[measureNamed(item.key())] = measure(item.key(), *item);
    return values;
}

void BundleEntry::refuseUnknown() const {
    if (m_known.size() == m_json.size())
        return;
    for (const auto& item : m_json.items())
        if (!isKnown(item.key()))
            refuseKey(item.key());
}

void BundleEntry::refuse(std::string_view key, const std::string& message) const {
    throw InputError(pointerTo(m_pointer, key), message);
}

const Json* BundleEntry::find(const char* key) {
    const auto found = m_json.find(key);
    if (found == m_json.end())
        return nullptr;
    m_known.emplace_back(key);
    return &*found;
}

bool BundleEntry::isKnown(std::string_view key) const {
    return std::find(m_known.begin(), m_known.end(), key) != m_known.end();
}

void BundleEntry::refuseKey(const std::string& key) const {
    refuse(key, "The key " + inQuotes(key) + " is not known here.");
}

std::int64_t BundleEntry::whole(std::string_view key, const Json& value, std::int64_t least,
                                std::int64_t most) const {
    const bool fits = value.is_number_integer() &&
                      (!value.is_number_unsigned() || value.get<std::uint64_t>() <= std::uint64_t(Largest));
    if (!fits || value.get<std::int64_t>() < least || value.get<std::int64_t>() > most)
        refuse(key, kindOf(value) + " stands here; a whole number from " + std::to_string(least) + " to " +
                        std::to_string(most) + " belongs here.");
    return value.get<std::int64_t>();
}

model::Measure BundleEntry::measureNamed(const std::string& column) const {
    static const auto byColumn = [] {
        std::unordered_map<std::string_view, model::Measure> map;
        for (const auto& row : model::measures())
            map.emplace(row.column, row.measure);
        return map;
    }();
    const auto found = byColumn.find(column);
    if (found == byColumn.end())
        refuseKey(column);
    return found->second;
}

std::int64_t BundleEntry::measure(const std::string& key, const Json& value) const {
    const auto measure = measureNamed(key);
    if (model::rowOf(measure).scale != model::Scale::Money)
        return whole(key, value, -model::mostOf(measure), model::mostOf(measure));
    const auto amount = value.is_string() ? Amount::parse(value.get<std::string>()) : std::nullopt;
    if (!amount)
        refuse(key, kindOf(value) + " stands here; an amount such as \"120.50\" belongs here.");
    return amount->tenThousandths;
}

}  // namespace goalpost::store
