// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/rejected_rows.hpp"

#include <algorithm>

namespace goalpost::imports {

std::size_t noteColumns(const TableShape& table) {
    const std::span<const std::string_view> all = NoteHeaders;
    for (const auto notes : {all, all.subspan(1)})
        if (table.columns.size() > notes.size() &&
            std::equal(notes.begin(), notes.end(), table.columns.begin(),
                       [](std::string_view note, const Column& column) { return column.name == note; }))
            return notes.size();
    return 0;
}

std::span<const Column> ownColumns(const TableShape& table) {
    return std::span(table.columns).subspan(noteColumns(table));
}

std::span<Column> ownColumns(TableShape& table) {
    return std::span(table.columns).subspan(noteColumns(table));
}

std::string_view unguarded(std::string_view cell) {
    return !cell.empty() && cell.front() == Guard ? cell.substr(1) : cell;
}

}  // namespace goalpost::imports
