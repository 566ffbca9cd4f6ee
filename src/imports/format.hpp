// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "model/measure.hpp"
#include "model/record.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// Import formats: each is one entry, in imports/formats/<name>.cpp, listed in imports/catalogue.cpp.
namespace goalpost::imports {

/// ByTable: days where a table has them, else totals of its period, or of all time where the lines above it
/// say so. Snapshot: lifetime totals, each up to its row's own day. None: recognised, but not booked.
enum class Booking : std::uint8_t { Daily, Lifetime, Period, ByTable, Snapshot, None };
/// Orders, creators, comments and mentions are no figures of posts: imports/listings.hpp.
/// Ad: paid delivery by campaign, ad group or ad; its rows of one day are parts that add up.
enum class Subject : std::uint8_t { Post, Account, Site, Ad, Any, Order, Creator, Comment, Mention };

/// A header as it stands in some language's export, and what it means.
struct HeaderMeaning {
    std::string_view header;  ///< compared by foldHeader(), without a currency in brackets at its end
    /// A measure's id ("paid-likes": of paid delivery), a field, or empty: known, but not taken. "by-title":
    /// what the table's title says (Format::titles).
    std::string_view target;
    Unit unit = Unit::Natural;
};

/// Adds to a record what the format's rows tell only indirectly: a permalink made from the id, a
/// handle found in the permalink. `keep` holds a text as long as the record lives.
using Completion = void (*)(model::Record&, const std::function<std::string_view(std::string)>& keep);

struct Format {
    std::string_view id;
    std::string_view name;
    std::string_view platform;  ///< "" where rows name it
    Subject subject = Subject::Post;
    Booking booking = Booking::Lifetime;
    DateOrder dateOrder = DateOrder::Iso;  ///< where the column's own evidence does not decide
    std::string_view description;          ///< how a user gets the file, in one sentence
    std::span<const HeaderMeaning> headers;
    /// Targets one table of the file must have for this format; "a|b" means one of them.
    std::vector<std::string_view> required;
    std::vector<std::string_view> totalsWords{};  ///< first cell of totals rows, folded: "total", "gesamt", …
    std::vector<std::string_view> footerWords{};  ///< beginnings of one-cell footers
    Completion complete = nullptr;
    std::string_view notBooked{};  ///< why, for Booking::None
    /// Words in a table's title (or in the header of a column that is none of `headers`) that tell what its
    /// figures are; the first that is found counts. A platform named in the title is the table's.
    std::span<const HeaderMeaning> titles{};
    /// A mapping of a file that is of no known kind: proposed by evidence, not recognised by its headers.
    bool proposed = false;
};

std::span<const Format* const> catalogue();
const Format* find(std::string_view id);
/// Why nothing of a recognised file can be booked, whatever is decided; empty where something can.
std::string_view whyNotBooked(const Sniff& sniff);
/// The sentence for an id that the catalogue does not have: which one may be meant, or which there are.
std::string noSuchFormat(const std::string& id);

}  // namespace goalpost::imports
