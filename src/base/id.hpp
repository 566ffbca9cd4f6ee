// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <functional>
#include <string>
#include <string_view>

namespace goalpost {

/// The key of something a person made: a UUID of version 7 as lower-case text, so that keys sort by
/// the time they were made and are never used again. Empty means "none".
struct Id {
    std::string text;

    /// A new one; successive calls in one process sort in the order of the calls.
    static Id create();
    bool empty() const { return text.empty(); }
    explicit operator bool() const { return !text.empty(); }
    auto operator<=>(const Id&) const = default;
};

/// The text has the form of an id and can be nothing else, a path for example.
bool isId(std::string_view text);

}  // namespace goalpost

template <>
struct std::hash<goalpost::Id> {
    std::size_t operator()(const goalpost::Id& id) const noexcept {
        return std::hash<std::string>{}(id.text);
    }
};
