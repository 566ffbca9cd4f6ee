// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace goalpost::ui {

/// How well a few typed letters stand for a text: all of them must occur in order. Letters at the beginning
/// of words, runs of letters and short texts count for more.
struct FuzzyMatch {
    int score = 0;
    QList<qsizetype> places;  ///< of the letters in the text
};

/// Both must be case-folded. Nothing where they do not match; an empty pattern matches all alike.
std::optional<FuzzyMatch> fuzzyMatch(QStringView pattern, QStringView text);

}  // namespace goalpost::ui
