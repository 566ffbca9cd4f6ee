// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/words/plurals.hpp"

namespace goalpost::ui {

/// A language nobody speaks: every text of the program a third longer, accented and in brackets. What shows
/// without brackets is not translated; what shows without its end is clipped. For tests and pictures.
class PseudoTranslator : public EnglishPlurals {
    Q_OBJECT
  public:
    using EnglishPlurals::EnglishPlurals;

    QString translate(const char* context, const char* text, const char* note, int n) const override;

    static QString pseudo(const QString& text);
    /// Whether a text shown came through the translator: it has the brackets, or nothing to translate.
    static bool isTranslated(const QString& shown);
};

}  // namespace goalpost::ui
