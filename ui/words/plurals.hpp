// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QTranslator>

namespace goalpost::ui {

/// English needs no translation but for its plurals: "%n row(s)" becomes "1 row" and "4 rows".
class EnglishPlurals : public QTranslator {
    Q_OBJECT
  public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* text, const char* note, int n) const override;

  protected:
    static QString plural(const char* text, int n);
};

}  // namespace goalpost::ui
