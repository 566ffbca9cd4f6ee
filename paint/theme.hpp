// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QtGui/QColor>
#include <QtGui/QFont>

#include <array>
#include <span>
#include <string_view>

/// Drawing that the window and the printed report share: colours, type, symbols, charts and pages.
/// Needs QtGui, no widgets.
namespace goalpost::paint {

/// The colours of one appearance. Every pair that stands on one another as text or border is listed in
/// contrastPairs() and meets WCAG 2.x; c1 to c8 are the chart series in the order of their use. Labels
/// are always `text` or `muted`, never series-coloured.
struct Theme {
    QColor window, raised, sunken, hover;
    QColor border, borderStrong;
    QColor text, muted, disabled;
    QColor accent, accentHover, accentTint, onAccent;
    QColor positive, positiveTint, warning, warningTint, negative, negativeTint, bench, benchTint;
    QColor solidPos, solidNeg;
    QColor grid;
    QColor c1, c2, c3, c4, c5, c6, c7, c8;

    static const Theme& light();
    static const Theme& dark();
    /// The colour with this name ("accent-tint"); an invalid colour when there is none.
    QColor named(std::string_view name) const;
    /// Chart colours by number from 0; they begin again after eight.
    QColor series(std::size_t number) const;
    bool operator==(const Theme&) const = default;
};

/// The names of all colours, as style sheets and tests use them.
std::span<const std::string_view> colourNames();

/// Text or a border that must stand out from each of these grounds by at least this ratio.
struct ContrastPair {
    std::string_view front;
    std::array<std::string_view, 5> grounds;  ///< unused ones are empty
    double ratio;
};
std::span<const ContrastPair> contrastPairs();
/// The contrast ratio of WCAG 2.x, 1 to 21.
double contrast(const QColor& a, const QColor& b);

/// What a text is for; its size follows the body text's.
enum class TextRole { KpiValue, PageTitle, Sentence, Section, Body, BodyStrong, Small, Caption };

/// The body size at 96 dpi, in points; all other sizes keep their proportion to it.
inline constexpr double BodyPoints = 9.75;
/// The font of a role in the family and scale of a body font (the application's, or the report's).
QFont fontFor(TextRole role, const QFont& body);

/// Distances in device-independent pixels on screen, in points on paper.
namespace space {
inline constexpr int XS = 4;
inline constexpr int S = 8;
inline constexpr int M = 12;
inline constexpr int L = 16;
inline constexpr int XL = 20;
inline constexpr int XXL = 24;
inline constexpr int CardX = 14;  ///< padding of a card, left and right
inline constexpr int CardY = 11;  ///< padding of a card, above and below
}  // namespace space

namespace measure {
inline constexpr int ControlRadius = 4;
inline constexpr int CardRadius = 6;
inline constexpr int BarRadius = 2;
inline constexpr int Control = 30;  ///< height of buttons and fields
inline constexpr int SmallControl = 26;
inline constexpr int Row = 32;
inline constexpr int CompactRow = 28;
inline constexpr int TwoLineRow = 40;
inline constexpr int NavigationRow = 30;
inline constexpr int Navigation = 216;  ///< width
inline constexpr int NavigationCollapsed = 52;
}  // namespace measure

}  // namespace goalpost::paint
