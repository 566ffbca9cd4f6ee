// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/figure.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// What the core says to people: literals with typed arguments. Written in English by text(); the window
/// translates the literals and writes numbers, money and dates as its user does.
namespace goalpost {

/// A word of the program itself: a KPI's name, a goal, a measure. Must outlive the sentence, as literals do.
struct Word {
    enum class Case : std::uint8_t {
        AsIs,
        Inside,  ///< in the middle of a sentence: "referral sessions", but "CPM"
        Small,   ///< without any capital letter
    };
    std::string_view literal;
    Case how = Case::AsIs;
    bool operator==(const Word&) const = default;
};

/// A day of a sentence.
struct Day {
    enum class Form : std::uint8_t {
        Long,         ///< "1 July 2026"
        Short,        ///< "1 Jul 2026"
        WithoutYear,  ///< "1 Jul"
        Iso,          ///< "2026-07-01"
    };
    Date date;
    Form form = Form::Long;
    bool operator==(const Day&) const = default;
};

/// Some days of a sentence.
struct Days {
    enum class Form : std::uint8_t {
        Named,  ///< "Q3 2026" where they are exactly that, else "1 Jul 2026 – 30 Aug 2026"
        Long,   ///< "1 July to 30 August 2026"
        Short,  ///< "1 Jul – 30 Aug 2026"; of two years "1 Oct 2026 – 31 Jan 2027"
    };
    Period period;
    int fiscalYearStartMonth = 1;
    Form form = Form::Named;
    bool operator==(const Days&) const = default;
};

struct Argument;

/// A sentence or a part of one: a literal with its arguments "%1" to "%9", filled in one pass.
struct Sentence {
    std::string_view literal;
    std::vector<Argument> arguments;

    // Defined below, where Argument is complete.
    Sentence();
    // NOLINTBEGIN(google-explicit-constructor): a literal alone is a sentence
    Sentence(const char* text);
    Sentence(std::string_view text);
    // NOLINTEND(google-explicit-constructor)
    Sentence(std::string_view text, std::vector<Argument> with);
    /// A text that is put together is no literal: it belongs into an argument.
    Sentence(const std::string&) = delete;

    bool empty() const { return literal.empty(); }
    /// In English.
    std::string text() const;
    bool operator==(const Sentence& other) const;
};

/// What is filled into a sentence. A plain text is what users wrote, and is never translated.
struct Argument {
    /// One sentence: a vector because the type is not complete here.
    using Part = std::vector<Sentence>;
    std::variant<std::string, Word, Figure, Day, Days, Part> value;
    std::string_view field{};  ///< the field of the plan that it tells: "budget"; empty for others

    // NOLINTBEGIN(google-explicit-constructor): an argument is what it is made of
    Argument(std::string text) : value(std::move(text)) {}
    Argument(const char* text) : value(std::string(text)) {}
    Argument(Word word) : value(word) {}
    Argument(Figure figure) : value(std::move(figure)) {}
    Argument(Day day) : value(day) {}
    Argument(Days days) : value(days) {}
    Argument(Sentence part) : value(Part{std::move(part)}) {}
    // NOLINTEND(google-explicit-constructor)
    Argument of(std::string_view name) && {
        field = name;
        return std::move(*this);
    }
    bool operator==(const Argument&) const = default;
};

inline Sentence::Sentence() = default;
inline Sentence::Sentence(const char* text) : literal(text) {}
inline Sentence::Sentence(std::string_view text) : literal(text) {}
inline Sentence::Sentence(std::string_view text, std::vector<Argument> with)
    : literal(text), arguments(std::move(with)) {}

/// A run of a sentence's text that comes from one field of the plan, or from none.
struct Phrase {
    std::string text;
    std::string field;
};
/// The sentence in English, cut where a field begins or ends.
std::vector<Phrase> phrasesOf(const Sentence& sentence);

/// A number of things, written with digits alone.
Figure plain(std::size_t count);
/// "%1 and %2" over all parts: "a, b and c". Empty for no part.
Sentence listed(const std::vector<Sentence>& parts, std::string_view between = "%1, %2",
                std::string_view last = "%1, %2");

/// Cuts a literal at its placeholders below `count`: calls `text` and `argument` in the order of the literal.
template <class Text, class Fill>
void eachPart(std::string_view literal, std::size_t count, Text text, Fill argument) {
    std::size_t from = 0;
    for (std::size_t i = 0; i + 1 < literal.size(); ++i) {
        const char digit = literal[i + 1];
        if (literal[i] != '%' || digit < '1' || digit > '9' || static_cast<std::size_t>(digit - '1') >= count)
            continue;
        if (i > from)
            text(literal.substr(from, i - from));
        argument(static_cast<std::size_t>(digit - '1'));
        from = ++i + 1;
    }
    if (from < literal.size())
        text(literal.substr(from));
}

}  // namespace goalpost
