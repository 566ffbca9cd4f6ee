// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/header_units.hpp"
#include "imports/listings.hpp"
#include "imports/platforms.hpp"
#include "imports/recognise.hpp"
#include "imports/rejected_rows.hpp"
#include "imports/synonyms.hpp"

#include <algorithm>
#include <array>

namespace goalpost::imports {

namespace {

constexpr std::array<std::string_view, 23> Fields = {
    "post-id",      "permalink",       "title",       "published", "date",        "nth-day",
    "creator",      "platform",        "delivery",    "duration",  "utm-content", "post-type",
    "creator-name", "creator-id",      "element",     "breakdown", "promo-code",  "order-id",
    "dimension",    "posts-published", "period-from", "period-to", "currency",
};

bool isField(std::string_view id) {
    return std::find(Fields.begin(), Fields.end(), id.substr(0, id.find(':'))) != Fields.end();
}

/// Figures that a title tells, or headers that repeat it; without a title such headers are anybody's.
bool isTitled(const Format& format, const TableShape& table) {
    if (table.title.empty())
        return false;
    if (titleMeaning(format, table.title) != nullptr)
        return true;
    return std::any_of(table.columns.begin(), table.columns.end(),
                       [&](const Column& column) { return titleMeaning(format, column.name) != nullptr; });
}

bool has(const Format& format, const TableShape& table, std::string_view wanted) {
    if (wanted == "period")
        return table.period.has_value();
    if (wanted == "titled")
        return isTitled(format, table);
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        if (wanted == "measure")
            return column.target.measure.has_value();
        const std::string id = column.target.id();
        return id == wanted || std::string_view(id).substr(0, id.find(':')) == wanted;
    });
}

/// Where a column's meaning depends on the title above the table.
const HeaderMeaning* meaningIn(const Format& format, const HeaderIndex& index, const TableShape& table,
                               const Column& column) {
    const HeaderMeaning* meaning = index.find(column.name);
    if (meaning != nullptr && meaning->target == "by-title")
        return titleMeaning(format, table.title);
    if (meaning == nullptr && !table.title.empty())
        meaning = titleMeaning(format, column.name);
    return meaning;
}

}  // namespace

std::optional<Target> targetWithId(std::string_view id) {
    Target target;
    if (id.empty() || id == "by-title")
        return target;
    const std::size_t colon = id.find(':');
    const std::string_view unit = colon == std::string_view::npos ? "" : id.substr(colon + 1);
    std::string_view measure = unit == "hours" || unit == "minutes" ? id.substr(0, colon) : id;
    target.paid = measure.starts_with("paid-");
    target.measure = model::measureWithId(target.paid ? measure.substr(5) : measure);
    if (target.measure) {
        if (measure.size() < id.size())
            target.unit = unit == "hours" ? Unit::Hours : Unit::Minutes;
        return target;
    }
    if (!isField(id) && !isListingField(id))
        return std::nullopt;
    target.paid = false;
    target.field = std::string(id);
    return target;
}

HeaderIndex::HeaderIndex(const Format& format) {
    for (const HeaderMeaning& meaning : format.headers) {
        m_meanings.emplace(foldHeader(meaning.header), &meaning);
        m_plain.emplace(plainHeader(meaning.header), &meaning);
        m_targets.insert(meaning.target);
    }
    m_targets.insert("");
}

const HeaderMeaning* HeaderIndex::findOwn(std::string_view header) const {
    if (const auto found = m_meanings.find(foldHeader(header.substr(0, LongestHeader)));
        found != m_meanings.end())
        return found->second;
    const auto found = m_plain.find(plainHeader(header));
    return found == m_plain.end() ? nullptr : found->second;
}

const HeaderMeaning* HeaderIndex::find(std::string_view header) const {
    if (const HeaderMeaning* own = findOwn(header))
        return own;
    const HeaderMeaning* shared = synonymOf(header).meaning;
    if (shared == nullptr)
        return findWithoutUnit(header);
    if (m_targets.contains(shared->target))
        return shared;
    // YouTube's impressions are of thumbnails, whatever the language.
    if (shared->target == "impressions" && m_targets.contains("thumbnail-impressions")) {
        static constexpr HeaderMeaning Thumbnails{"impressions", "thumbnail-impressions"};
        return &Thumbnails;
    }
    return nullptr;
}

/// "Kijktijd (uur)" as "Kijktijd": the unit is looked up where the figures are read.
const HeaderMeaning* HeaderIndex::findWithoutUnit(std::string_view header) const {
    const std::string plain = plainHeader(header);
    if (remarkOf(plain) != Remark::Unit)
        return nullptr;
    const HeaderMeaning* meaning = find(withoutRemark(plain));
    const auto target = meaning ? targetWithId(meaning->target) : std::nullopt;
    const bool fits = target && target->measure && meaning->unit == Unit::Natural &&
                      remarkFits(plain, model::rowOf(*target->measure).scale);
    return fits ? meaning : nullptr;
}

const HeaderIndex& indexOf(const Format& format) {
    static const std::unordered_map<const Format*, HeaderIndex> Known = [] {
        std::unordered_map<const Format*, HeaderIndex> indexes;
        for (const Format* one : catalogue())
            indexes.emplace(one, HeaderIndex(*one));
        return indexes;
    }();
    return Known.at(&format);
}

const HeaderMeaning* titleMeaning(const Format& format, std::string_view title) {
    if (format.titles.empty() || title.empty())
        return nullptr;
    const std::string folded = foldHeader(title);
    for (const HeaderMeaning& meaning : format.titles)
        for (std::size_t at = folded.find(meaning.header); at != std::string::npos;
             at = folded.find(meaning.header, at + 1))
            if (at == 0 || folded[at - 1] == ' ' || folded[at - 1] == '-')
                return &meaning;
    return nullptr;
}

void mapColumns(const Format& format, TableShape& table) {
    const HeaderIndex& index = indexOf(format);
    std::vector<std::string> used;
    for (Column& column : table.columns)
        column.target = {};
    for (Column& column : ownColumns(table)) {
        const HeaderMeaning* meaning = meaningIn(format, index, table, column);
        if (!meaning || meaning->target.empty())
            continue;
        auto target = targetWithId(meaning->target);
        if (!target)
            continue;
        target->unit = meaning->unit;
        std::string id = target->id();
        if (std::find(used.begin(), used.end(), id) != used.end())
            continue;
        used.push_back(std::move(id));
        column.target = std::move(*target);
    }
    table.platform.clear();
    if (!format.titles.empty()) {
        table.platform = platformNamedIn(table.title);
        for (const Column& column : table.columns)
            if (table.platform.empty())
                table.platform = platformNamedIn(column.name);
    }
}

bool hasRequired(const Format& format, const TableShape& table) {
    return std::all_of(format.required.begin(), format.required.end(), [&](std::string_view wanted) {
        const auto choices = split(wanted, '|');
        return std::any_of(choices.begin(), choices.end(),
                           [&](const auto& one) { return has(format, table, one); });
    });
}

}  // namespace goalpost::imports
