// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/look/desktop_scheme.hpp"

#include <QSignalSpy>

using namespace goalpost;

namespace {

void setting(ui::DesktopScheme& scheme, const char* key, uint value) {
    REQUIRE(QMetaObject::invokeMethod(
        &scheme, "take", Q_ARG(QString, QStringLiteral("org.freedesktop.appearance")),
        Q_ARG(QString, QString::fromLatin1(key)), Q_ARG(QDBusVariant, QDBusVariant(value))));
}

}  // namespace

TEST_CASE("the desktop's colour scheme is followed while the program runs") {
    ui::DesktopScheme scheme;
    setting(scheme, "color-scheme", 2);
    CHECK(scheme.isDark() == false);
    QSignalSpy changed(&scheme, &ui::DesktopScheme::changed);
    setting(scheme, "color-scheme", 1);
    CHECK(scheme.isDark() == true);
    CHECK(changed.count() == 1);
    setting(scheme, "color-scheme", 1);
    setting(scheme, "accent-color", 2);
    CHECK(changed.count() == 1);
    setting(scheme, "color-scheme", 0);  // no preference
    CHECK_FALSE(scheme.isDark().has_value());
    CHECK(changed.count() == 2);
}
