// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/fingerprint.hpp"

#include "base/fnv.hpp"
#include "base/text.hpp"
#include "imports/format.hpp"
#include "imports/proposal.hpp"
#include "imports/recognise.hpp"
#include "imports/rejected_rows.hpp"

#include <algorithm>
#include <cstdint>

namespace goalpost::imports {

namespace {

constexpr std::string_view GoesTo = ": ";

std::string headersOf(const TableShape& table) {
    std::string headers;
    for (const Column& column : ownColumns(table)) {
        headers += foldHeader(column.name);
        // Columns without a header are told apart by what their cells are.
        if (table.headerRows == 0)
            headers += ' ' + std::string(idOf(column.type));
        headers += '\n';
    }
    return headers;
}

std::string hex(std::uint64_t number) {
    std::string text(16, '0');
    for (std::size_t i = 0; i < text.size(); ++i, number >>= 4U)
        text[text.size() - 1 - i] = "0123456789abcdef"[number & 15U];
    return text;
}

/// As targetWithId() reads it.
std::string wordOf(const Target& target) {
    const std::string_view unit = target.unit == Unit::Hours     ? ":hours"
                                  : target.unit == Unit::Minutes ? ":minutes"
                                                                 : "";
    return target.id() + std::string(unit);
}

/// "Plays: views" as header and target; "Notes:" goes to nothing.
std::pair<std::string_view, std::string_view> partsOf(std::string_view entry) {
    const std::size_t at = entry.rfind(GoesTo);
    if (at != std::string_view::npos)
        return {entry.substr(0, at), trim(entry.substr(at + GoesTo.size()))};
    return {entry.ends_with(':') ? entry.substr(0, entry.size() - 1) : entry, {}};
}

/// The n-th column with the same header gets what the n-th such entry says.
void applyTo(TableShape& table, const std::vector<std::string>& entries, const std::string& why) {
    std::vector<bool> used(entries.size());
    for (Column& column : table.columns)
        for (std::size_t i = 0; i < entries.size(); ++i) {
            const auto [header, word] = partsOf(entries[i]);
            if (used[i] || foldHeader(header) != foldHeader(column.name))
                continue;
            const auto target = targetWithId(word);
            if (!target)
                continue;
            used[i] = true;
            column.target = *target;
            column.confidence = target->empty() ? 0 : 1;
            column.why = why;
            break;
        }
}

}  // namespace

std::string headerFingerprint(const Sniff& sniff) {
    std::vector<std::string> seen;
    Fnv hash;
    for (const TableShape& table : sniff.tables) {
        std::string headers = headersOf(table);
        if (std::find(seen.begin(), seen.end(), headers) != seen.end())
            continue;
        hash.add(headers).add("\f");
        seen.push_back(std::move(headers));
    }
    return hex(hash.value());
}

model::ImportMapping mappingOf(const Sniff& sniff, std::string format) {
    model::ImportMapping mapping;
    mapping.fingerprint = headerFingerprint(sniff);
    mapping.file = sniff.file.filename().string();
    mapping.format = std::move(format);
    std::vector<std::string> seen;
    for (const TableShape& table : sniff.tables) {
        std::string headers = headersOf(table);
        if (std::find(seen.begin(), seen.end(), headers) != seen.end())
            continue;
        seen.push_back(std::move(headers));
        for (const Column& column : ownColumns(table))
            mapping.columns.push_back(column.name + std::string(GoesTo) + wordOf(column.target));
    }
    return mapping;
}

bool applyMapping(const model::ImportMapping& mapping, Sniff& sniff) {
    if (mapping.fingerprint != headerFingerprint(sniff))
        return false;
    const std::string when = mapping.on ? " on " + isoDate(*mapping.on) : "";
    const bool proposed = sniff.format.proposed || sniff.format.id.empty();
    if (!mapping.format.empty() && find(mapping.format) != nullptr)
        sniff.format = {mapping.format, 1.0};
    for (TableShape& table : sniff.tables) {
        applyTo(table, mapping.columns, "As you mapped it" + when + ".");
        if (!mapping.format.empty())
            table.format = mapping.format;
        else if (proposed)
            table.format = formatOfMapping(sniff, table);
        if (proposed && mapping.format.empty() && !table.format.empty())
            sniff.format = {table.format, 1.0};
    }
    sniff.format.proposed = false;
    sniff.reasons.push_back("The columns are taken as you mapped them" + when + ".");
    return true;
}

}  // namespace goalpost::imports
