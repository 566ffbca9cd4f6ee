// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "model/measure.hpp"

#include <span>
#include <string_view>
#include <vector>

/// Import formats: each is one entry, in imports/formats/<name>.cpp, listed in imports/catalogue.cpp.
namespace goalpost::imports {

enum class Booking : std::uint8_t { Daily, Lifetime, Period, ByTable };
enum class Subject : std::uint8_t { Post, Account, Site, Any };

/// A header as it stands in some language's export, and what it means.
struct HeaderMeaning {
    std::string_view header;  ///< compared by foldHeader()
    std::string_view target;  ///< a measure's id or a field
};

struct Format {
    std::string_view id;
    std::string_view name;
    std::string_view platform;  ///< "" where rows name it
    Subject subject = Subject::Post;
    Booking booking = Booking::Lifetime;
    DateOrder dateOrder = DateOrder::Iso;  ///< where the column's own evidence does not decide
    std::string_view description;          ///< how a user gets the file, in one sentence
    std::span<const HeaderMeaning> headers;
    /// Targets one table of the file must have for this format.
    std::vector<std::string_view> required;
    std::vector<std::string_view> totalsWords;  ///< first cell of totals rows, folded: "total", "gesamt", …
    std::vector<std::string_view> footerWords;  ///< beginnings of one-cell footers
};

std::span<const Format* const> catalogue();
const Format* find(std::string_view id);

}  // namespace goalpost::imports
