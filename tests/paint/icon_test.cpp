// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/icon.hpp"

#include "paint/marks.hpp"
#include "support/catch.hpp"

#include <QtGui/QImage>

using namespace goalpost;
using namespace goalpost::paint;

namespace {

/// True when every drawn pixel has the colour's hue and at least one is fully drawn.
bool isDrawnIn(const QPixmap& pixmap, const QColor& colour) {
    const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
    int full = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor pixel = image.pixelColor(x, y);
            if (pixel.alpha() < 250)
                continue;
            ++full;
            if (std::abs(pixel.red() - colour.red()) > 3 || std::abs(pixel.blue() - colour.blue()) > 3)
                return false;
        }
    return full > 0;
}

}  // namespace

TEST_CASE("a symbol is drawn in the colour asked for and sharp on dense screens") {
    const QPixmap normal = iconPixmap(QStringLiteral("target"), 20, QColor(200, 30, 40));
    CHECK(normal.size() == QSize(20, 20));
    const QPixmap dense = iconPixmap(QStringLiteral("target"), 20, QColor(20, 30, 240), 2);
    CHECK(dense.size() == QSize(40, 40));
    CHECK(dense.devicePixelRatio() == 2);
    CHECK(isDrawnIn(dense, QColor(20, 30, 240)));
}

TEST_CASE("a button's symbol has its own colour when disabled and when checked") {
    const Theme& theme = Theme::light();
    const QIcon symbol = icon(QStringLiteral("target"), theme);
    CHECK(isDrawnIn(symbol.pixmap(QSize(32, 32), QIcon::Normal, QIcon::Off), theme.text));
    CHECK(isDrawnIn(symbol.pixmap(QSize(32, 32), QIcon::Disabled, QIcon::Off), theme.disabled));
    CHECK(isDrawnIn(symbol.pixmap(QSize(32, 32), QIcon::Normal, QIcon::On), theme.accent));
}

TEST_CASE("an unknown symbol draws nothing") {
    CHECK_FALSE(hasIcon(QStringLiteral("no-such-symbol")));
    const QImage image = iconPixmap(QStringLiteral("no-such-symbol"), 8, Qt::red).toImage();
    CHECK(image.pixelColor(4, 4).alpha() == 0);
}

TEST_CASE("every status has a symbol that exists, a word, and readable colours") {
    for (const kpi::Status status :
         {kpi::Status::Planning, kpi::Status::Ahead, kpi::Status::OnTrack, kpi::Status::AtRisk,
          kpi::Status::OffTrack, kpi::Status::Benchmarking, kpi::Status::Achieved, kpi::Status::Missed})
        for (const Theme* theme : {&Theme::light(), &Theme::dark()}) {
            const PillLook look = lookOf(status, *theme);
            CHECK(hasIcon(look.icon));
            CHECK_FALSE(look.text.isEmpty());
            CHECK(contrast(look.front, look.ground) >= 4.5);
        }
}
