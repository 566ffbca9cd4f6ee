// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/fuzzy.hpp"

#include <algorithm>

namespace goalpost::ui {

namespace {

constexpr int Letter = 1;
constexpr int RunBonus = 5;
constexpr int WordBonus = 8;
constexpr int StartBonus = 4;

bool startsWord(QStringView text, qsizetype place) {
    return place == 0 || (!text[place - 1].isLetterOrNumber() && text[place].isLetterOrNumber());
}

/// The match that takes each letter as early as it can from `from` on.
std::optional<FuzzyMatch> matchFrom(QStringView pattern, QStringView text, qsizetype from) {
    FuzzyMatch match;
    qsizetype place = from;
    for (const QChar letter : pattern) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, place);
        if (next < 0)
            return std::nullopt;
        match.score += Letter;
        if (startsWord(text, next))
            match.score += WordBonus;
        if (next == 0)
            match.score += StartBonus;
        if (!match.places.isEmpty() && match.places.back() == next - 1)
            match.score += RunBonus;
        match.places << next;
        place = next + 1;
    }
    return match;
}

}  // namespace

std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text) {
    const auto first = std::find_if(pattern.begin(), pattern.end(), [](QChar c) { return !c.isSpace(); });
    if (first == pattern.end())
        return FuzzyMatch{};
    std::optional<FuzzyMatch> best;
    for (qsizetype from = text.indexOf(*first); from >= 0; from = text.indexOf(*first, from + 1)) {
        auto match = matchFrom(pattern, text, from);
        if (!match)
            break;  // a later beginning leaves even fewer letters
        if (!best || match->score > best->score)
            best = std::move(match);
    }
    if (best)
        best->score -= static_cast<int>(std::min<qsizetype>(text.size() / 16, 6));
    return best;
}

}  // namespace goalpost::ui
