// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/theme.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::paint {
namespace {

struct TokenRow {
    std::string_view name;
    QColor Theme::*colour;
    QRgb light;
    QRgb dark;
};

constexpr std::array Tokens{
    TokenRow{"window", &Theme::window, 0xF3F4F7, 0x14181F},
    TokenRow{"raised", &Theme::raised, 0xFFFFFF, 0x1C222C},
    TokenRow{"sunken", &Theme::sunken, 0xECEEF2, 0x10141A},
    TokenRow{"hover", &Theme::hover, 0xF0F2F6, 0x242B37},
    TokenRow{"border", &Theme::border, 0xD9DDE5, 0x303847},
    TokenRow{"border-strong", &Theme::borderStrong, 0x838D9F, 0x6F7B90},
    TokenRow{"text", &Theme::text, 0x18202E, 0xE8EBF1},
    TokenRow{"muted", &Theme::muted, 0x535D70, 0xA3ADBD},
    TokenRow{"disabled", &Theme::disabled, 0x98A1B0, 0x667085},
    TokenRow{"accent", &Theme::accent, 0x2B55BF, 0x93B2FF},
    TokenRow{"accent-hover", &Theme::accentHover, 0x22469F, 0xB3C8FF},
    TokenRow{"accent-tint", &Theme::accentTint, 0xE7EDFA, 0x243152},
    TokenRow{"on-accent", &Theme::onAccent, 0xFFFFFF, 0x10182B},
    TokenRow{"positive", &Theme::positive, 0x0B6B4D, 0x62CDA4},
    TokenRow{"positive-tint", &Theme::positiveTint, 0xE0F2EA, 0x17352B},
    TokenRow{"warning", &Theme::warning, 0x855000, 0xEDB95F},
    TokenRow{"warning-tint", &Theme::warningTint, 0xFCEFD7, 0x3B2E14},
    TokenRow{"negative", &Theme::negative, 0xB0261E, 0xFF9A92},
    TokenRow{"negative-tint", &Theme::negativeTint, 0xFBE8E6, 0x452220},
    TokenRow{"bench", &Theme::bench, 0x594799, 0xBDAFF7},
    TokenRow{"bench-tint", &Theme::benchTint, 0xEDEAF8, 0x2C2748},
    TokenRow{"solid-pos", &Theme::solidPos, 0x0B6B4D, 0x62CDA4},
    TokenRow{"solid-neg", &Theme::solidNeg, 0x8E1F18, 0xFF9A92},
    TokenRow{"grid", &Theme::grid, 0xE7EAEF, 0x29303C},
    TokenRow{"c1", &Theme::c1, 0x2F56C6, 0x7C93FF},
    TokenRow{"c2", &Theme::c2, 0xC0600F, 0xFA8414},
    TokenRow{"c3", &Theme::c3, 0x16A092, 0x34CDB9},
    TokenRow{"c4", &Theme::c4, 0xAD74EF, 0xA0638A},
    TokenRow{"c5", &Theme::c5, 0x144A74, 0xBFE6FF},
    TokenRow{"c6", &Theme::c6, 0x783703, 0xEFE34B},
    TokenRow{"c7", &Theme::c7, 0x230087, 0x5E5FDC},
    TokenRow{"c8", &Theme::c8, 0x521612, 0xCD3B0A},
};

constexpr std::array Pairs{
    ContrastPair{"text", {"window", "raised", "sunken", "hover", "accent-tint"}, 4.5},
    ContrastPair{"muted", {"window", "raised", "sunken", "hover", "accent-tint"}, 4.5},
    ContrastPair{"accent", {"window", "raised", "accent-tint"}, 4.5},
    ContrastPair{"on-accent", {"accent", "accent-hover", "solid-pos", "solid-neg"}, 4.5},
    ContrastPair{"positive", {"raised", "window", "positive-tint"}, 4.5},
    ContrastPair{"warning", {"raised", "window", "warning-tint"}, 4.5},
    ContrastPair{"negative", {"raised", "window", "negative-tint"}, 4.5},
    ContrastPair{"bench", {"raised", "window", "bench-tint"}, 4.5},
    ContrastPair{"border-strong", {"raised", "window"}, 3.0},
    ContrastPair{"c1", {"raised"}, 3.0},
    ContrastPair{"c2", {"raised"}, 3.0},
    ContrastPair{"c3", {"raised"}, 3.0},
    ContrastPair{"c4", {"raised"}, 3.0},
    ContrastPair{"c5", {"raised"}, 3.0},
    ContrastPair{"c6", {"raised"}, 3.0},
    ContrastPair{"c7", {"raised"}, 3.0},
    ContrastPair{"c8", {"raised"}, 3.0},
};

Theme themeOf(QRgb TokenRow::*appearance) {
    Theme theme;
    for (const TokenRow& token : Tokens)
        theme.*token.colour = QColor::fromRgb(token.*appearance);
    return theme;
}

double luminance(const QColor& colour) {
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

struct TextShape {
    double points;
    QFont::Weight weight;
};

TextShape shapeOf(TextRole role) {
    switch (role) {
        case TextRole::KpiValue:
            return {20, QFont::DemiBold};
        case TextRole::PageTitle:
            return {15, QFont::DemiBold};
        case TextRole::Sentence:
            return {13.5, QFont::Normal};
        case TextRole::Section:
            return {11, QFont::DemiBold};
        case TextRole::Body:
            return {BodyPoints, QFont::Normal};
        case TextRole::BodyStrong:
            return {BodyPoints, QFont::DemiBold};
        case TextRole::Small:
            return {9, QFont::Normal};
        case TextRole::Caption:
            return {8.5, QFont::Normal};
    }
    return {BodyPoints, QFont::Normal};
}

}  // namespace

const Theme& Theme::light() {
    static const Theme theme = themeOf(&TokenRow::light);
    return theme;
}

const Theme& Theme::dark() {
    static const Theme theme = themeOf(&TokenRow::dark);
    return theme;
}

QColor Theme::named(std::string_view name) const {
    const auto token = std::ranges::find(Tokens, name, &TokenRow::name);
    return token == Tokens.end() ? QColor() : this->*token->colour;
}

QColor Theme::series(std::size_t number) const {
    const std::array all{c1, c2, c3, c4, c5, c6, c7, c8};
    return all[number % all.size()];
}

std::span<const std::string_view> colourNames() {
    static const auto names = [] {
        std::array<std::string_view, Tokens.size()> list;
        std::ranges::transform(Tokens, list.begin(), &TokenRow::name);
        return list;
    }();
    return names;
}

std::span<const ContrastPair> contrastPairs() {
    return Pairs;
}

double contrast(const QColor& a, const QColor& b) {
    const auto [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

QFont fontFor(TextRole role, const QFont& body) {
    const TextShape shape = shapeOf(role);
    const double scale = shape.points / BodyPoints;
    QFont font(body);
    if (body.pointSizeF() > 0)
        font.setPointSizeF(body.pointSizeF() * scale);
    else
        font.setPixelSize(std::max(1, static_cast<int>(std::lround(body.pixelSize() * scale))));
    font.setWeight(shape.weight);
    return font;
}

}  // namespace goalpost::paint
