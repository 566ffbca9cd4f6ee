// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/id.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::edit {

/// The entry with this id, to be changed. Throws Error, naming what was looked for.
template <class T>
T& entryOf(std::vector<T>& list, const Id& id, std::string_view what) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& entry) { return entry.id == id; });
    if (found == list.end())
        throw Error("This " + std::string(what) + " is not in the plan any more; choose another one.");
    return *found;
}

/// As names stand in an act's label and in messages.
inline std::string inMarks(std::string_view name) {
    return '"' + std::string(name) + '"';
}

/// Entries that came without one get an id.
template <class T>
void nameNew(std::vector<T>& list) {
    for (T& entry : list)
        if (entry.id.empty())
            entry.id = Id::create();
}

}  // namespace goalpost::edit
