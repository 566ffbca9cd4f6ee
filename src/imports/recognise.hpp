// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/sniff.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace goalpost::imports {

/// "paid-likes", "watch-time", "watch-time:hours", "post-id" as a target; empty text gives an empty target.
/// Nothing for a word that is neither a measure nor a field.
std::optional<Target> targetWithId(std::string_view id);

/// A format's headers, ready to be looked up; behind them the words that all formats share (synonyms.hpp), as
/// far as they mean something that the format has.
class HeaderIndex {
  public:
    explicit HeaderIndex(const Format& format);
    /// The meaning of a header, also where a currency or a unit stands in brackets behind it; null where
    /// unknown.
    const HeaderMeaning* find(std::string_view header) const;
    /// The same, of the format's own headers alone.
    const HeaderMeaning* findOwn(std::string_view header) const;

  private:
    const HeaderMeaning* findWithoutUnit(std::string_view header) const;

    std::unordered_map<std::string, const HeaderMeaning*> m_meanings;
    std::unordered_map<std::string, const HeaderMeaning*> m_plain;
    std::unordered_set<std::string_view> m_targets;
};

/// The index of a format of the catalogue, made once.
const HeaderIndex& indexOf(const Format& format);

/// What a title, or a header of several words, says of the figures below it; null where it says nothing.
const HeaderMeaning* titleMeaning(const Format& format, std::string_view title);

/// True where the table has the targets that the format asks for.
bool hasRequired(const Format& format, const TableShape& table);
/// Gives the table's columns the targets that the format's headers tell; the first of two columns with
/// the same target keeps it.
void mapColumns(const Format& format, TableShape& table);
/// Chooses the format that explains the tables best and maps their columns, or proposes a mapping where no
/// format does; adds reasons.
void recognise(Sniff& sniff);
/// As if every table was of that format. Throws InputError for an id that the catalogue does not have.
void recogniseAs(Sniff& sniff, const std::string& id);

}  // namespace goalpost::imports
