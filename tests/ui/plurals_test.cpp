// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/words/plurals.hpp"

#include "support/catch.hpp"

#include <QObject>

TEST_CASE("a count in a text has the right number, and other texts stay as they are") {
    CHECK(QObject::tr("%n row(s) chosen", nullptr, 1) == QStringLiteral("1 row chosen"));
    CHECK(QObject::tr("%n row(s) chosen", nullptr, 0) == QStringLiteral("0 rows chosen"));
    CHECK(QObject::tr("%n row(s) chosen", nullptr, 12) == QStringLiteral("12 rows chosen"));
    CHECK(QObject::tr("Name(s)") == QStringLiteral("Name(s)"));
}
