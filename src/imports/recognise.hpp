// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"
#include "imports/sniff.hpp"

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace goalpost::imports {

/// "paid-likes", "watch-time", "post-id" as a target; empty text gives an empty target. Nothing for a
/// word that is neither a measure nor a field.
std::optional<Target> targetWithId(std::string_view id);

/// A format's headers, ready to be looked up.
class HeaderIndex {
  public:
    explicit HeaderIndex(const Format& format);
    /// The meaning of a header, also where a currency stands in brackets behind it; null where unknown.
    const HeaderMeaning* find(std::string_view header) const;

  private:
    std::unordered_map<std::string, const HeaderMeaning*> m_meanings;
};

/// True where the table has the targets that the format asks for.
bool hasRequired(const Format& format, const TableShape& table);
/// Gives the table's columns the targets that the format's headers tell; the first of two columns with
/// the same target keeps it.
void mapColumns(const Format& format, TableShape& table);
/// Chooses the format that explains the tables best and maps their columns; adds reasons.
void recognise(Sniff& sniff);

}  // namespace goalpost::imports
