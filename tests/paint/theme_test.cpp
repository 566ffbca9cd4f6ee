// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/theme.hpp"

#include "support/catch.hpp"

#include <string>

using namespace goalpost::paint;

TEST_CASE("contrast is WCAG's: black on white is 21, a colour on itself is 1") {
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(QColor(10, 20, 30), QColor(10, 20, 30)) == Approx(1.0));
    // #777777 on white, a well-known near miss of 4.5
    CHECK(contrast(QColor(0x77, 0x77, 0x77), Qt::white) == Approx(4.478).margin(0.001));
}

TEST_CASE("every pair of colours that stand on one another is told apart well enough") {
    for (const Theme* theme : {&Theme::light(), &Theme::dark()})
        for (const ContrastPair& pair : contrastPairs())
            for (const std::string_view ground : pair.grounds) {
                if (ground.empty())
                    continue;
                INFO(std::string(pair.front) << " on " << std::string(ground));
                REQUIRE(theme->named(pair.front).isValid());
                REQUIRE(theme->named(ground).isValid());
                CHECK(contrast(theme->named(pair.front), theme->named(ground)) >= pair.ratio);
            }
}

TEST_CASE("every colour has a name, and an unknown name has no colour") {
    for (const std::string_view name : colourNames()) {
        CHECK(Theme::light().named(name).isValid());
        CHECK(Theme::dark().named(name).isValid());
    }
    CHECK(Theme::light().named("accent-tint") == QColor(0xE7, 0xED, 0xFA));
    CHECK(Theme::dark().named("c8") == QColor(0xCD, 0x3B, 0x0A));
    CHECK_FALSE(Theme::light().named("pink").isValid());
}

TEST_CASE("text sizes keep their proportion to the body text") {
    QFont body;
    body.setPointSizeF(13);
    CHECK(fontFor(TextRole::Body, body).pointSizeF() == Approx(13));
    CHECK(fontFor(TextRole::KpiValue, body).pointSizeF() == Approx(13 * 20 / 9.75));
    QFont pixels;
    pixels.setPixelSize(13);
    CHECK(fontFor(TextRole::KpiValue, pixels).pixelSize() == 27);
}
