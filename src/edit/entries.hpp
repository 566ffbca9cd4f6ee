// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/lookup.hpp"
#include "edit/naming.hpp"

#include <string>
#include <utility>

/// What verbs on the entries of a list share: adding, changing and taking out, each by the entry's id.
namespace goalpost::edit {

/// Throws Error when another entry of the list has the key, letter case ignored.
template <class T, class KeyOf>
void refuseTwin(const std::vector<T>& list, const T& entry, KeyOf keyOf, std::string_view what) {
    for (const T& other : list)
        if (other.id != entry.id && foldCase(keyOf(other)) == foldCase(keyOf(entry)))
            throw Error("There is a " + std::string(what) + " named " + inQuotes(keyOf(other)) +
                        " already; choose another name.");
}

/// An entry without an id gets one.
template <class T>
void addTo(std::vector<T>& list, T entry) {
    if (entry.id.empty())
        entry.id = Id::create();
    list.push_back(std::move(entry));
}

template <class T>
void replaceIn(std::vector<T>& list, T entry, std::string_view what) {
    T& stored = entryOf(list, entry.id, what);
    stored = std::move(entry);
}

/// The entry that was taken out. Throws Error when there is none.
template <class T>
T takeFrom(std::vector<T>& list, const Id& id, std::string_view what) {
    T taken = entryOf(list, id, what);
    list.erase(std::remove_if(list.begin(), list.end(), [&](const T& entry) { return entry.id == id; }),
               list.end());
    return taken;
}

}  // namespace goalpost::edit
