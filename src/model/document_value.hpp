// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "base/json.hpp"
#include "model/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Single values of plan documents: how each is written, read and checked. Reading throws InputError at the
/// value's JSON pointer; null reads as "not told".
namespace goalpost::model {

/// What a number may be; shares lie in 0 to 1, most others are not negative.
struct Limits {
    double least;
    double most;
};
Limits limitsOf(std::string_view field);

/// One more step of a JSON pointer (RFC 6901), escaped.
std::string pointerTo(const std::string& pointer, std::string_view key);
std::string pointerTo(const std::string& pointer, std::size_t index);
/// A JSON value in a message: its text in quotes, or what kind of thing it is.
std::string inQuotes(std::string_view text);
std::string kindOf(const Json& json);

/// A value with the place where it stands and the name of its field.
struct Told {
    const Json& json;
    const std::string& pointer;
    std::string_view field;
};

void readValue(const Told& told, std::string& out);
void readValue(const Told& told, std::optional<int>& out);
void readValue(const Told& told, std::optional<double>& out);
void readValue(const Told& told, std::optional<Amount>& out);
void readValue(const Told& told, std::optional<Date>& out);
void readValue(const Told& told, std::vector<std::string>& out);
void readValue(const Told& told, std::map<std::string, double>& out);
/// A word out of `allowed`; its position, or nothing for null.
std::optional<std::size_t> readWord(const Told& told, const std::vector<std::string>& allowed);

template <class E>
std::vector<std::string> wordsOf() {
    std::vector<std::string> words;
    for (const auto& entry : Words<E>::List)
        words.emplace_back(entry.second);
    return words;
}

template <class E>
requires requires {
    Words<E>::List;
}
void readValue(const Told& told, std::optional<E>& out) {
    const auto index = readWord(told, wordsOf<E>());
    out = index ? std::optional(Words<E>::List[*index].first) : std::nullopt;
}

/// "25%", "25 %" or 0.25; key texts are trimmed and stand on one line.
void readPercent(const Told& told, std::optional<double>& out);
void readKey(const Told& told, std::string& out);
template <class F>
void readKey(const Told& told, F& out) {
    readValue(told, out);
}

/// Null for what was not told; whole numbers without a decimal sign.
Json writeValue(const std::string& value);
Json writeValue(const std::optional<int>& value);
Json writeValue(const std::optional<double>& value);
Json writeValue(const std::optional<Amount>& value);
Json writeValue(const std::optional<Date>& value);
Json writeValue(const std::vector<std::string>& value);
Json writeValue(const std::map<std::string, double>& value);
/// "25%" where that reads back as the same number.
Json writePercent(const std::optional<double>& value);

}  // namespace goalpost::model
