// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/plurals.hpp"

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

QString EnglishPlurals::plural(const char* text, int n) {
    QString source = QString::fromUtf8(text);
    return source.replace(u"(s)"_s, n == 1 ? QString() : u"s"_s);
}

QString EnglishPlurals::translate(const char* /*context*/, const char* text, const char* /*note*/,
                                  int n) const {
    return n < 0 ? QString() : plural(text, n);
}

}  // namespace goalpost::ui
