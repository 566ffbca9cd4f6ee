// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/cell_kind.hpp"

#include "base/text.hpp"
#include "imports/number_parts.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <cstddef>

namespace goalpost::imports {

namespace {

constexpr std::size_t LongestValueCell = 72;

/// The signs of a cell, counted in one pass.
struct Signs {
    std::size_t digits = 0;
    std::size_t letters = 0;
    std::size_t capitals = 0;
    std::size_t wide = 0;  ///< bytes beyond ASCII
    std::size_t blanks = 0;
    std::size_t dots = 0;
    std::size_t colons = 0;
    std::size_t slashes = 0;
    std::size_t dashes = 0;  ///< '-' and '_'
    std::size_t ats = 0;
    std::size_t others = 0;
};

Signs signsOf(std::string_view text) {
    Signs signs;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c >= '0' && c <= '9')
            ++signs.digits;
        else if (c >= 'a' && c <= 'z')
            ++signs.letters;
        else if (c >= 'A' && c <= 'Z')
            ++signs.letters, ++signs.capitals;
        else if (byte >= 0x80)
            ++signs.wide;
        else if (byte <= ' ')
            ++signs.blanks;
        else if (c == '.')
            ++signs.dots;
        else if (c == ':')
            ++signs.colons;
        else if (c == '/' || c == '\\')
            ++signs.slashes;
        else if (c == '-' || c == '_')
            ++signs.dashes;
        else if (c == '@')
            ++signs.ats;
        else
            ++signs.others;
    }
    return signs;
}

bool isEmail(std::string_view text, const Signs& signs) {
    if (signs.ats != 1 || signs.blanks > 0 || signs.dots == 0)
        return false;
    const std::size_t at = text.find('@');
    const std::size_t dot = text.rfind('.');
    return at > 0 && dot != std::string_view::npos && dot > at + 1 && dot + 2 < text.size();
}

bool isWebAddress(std::string_view text, const Signs& signs) {
    if (signs.blanks > 0)
        return false;
    for (const std::string_view scheme : {"http://", "https://", "www.", "ftp://"})
        if (text.size() > scheme.size() && foldCase(text.substr(0, scheme.size())) == scheme)
            return true;
    // "instagram.com/p/C8x1": a name with a dot between letters, then a slash.
    const std::size_t slash = text.find('/');
    const std::size_t dot = text.find('.');
    if (slash == std::string_view::npos || dot == std::string_view::npos || dot == 0 || dot > slash)
        return false;
    const std::string_view host = text.substr(0, slash);
    const std::size_t last = host.rfind('.');
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return host.size() - last > 2 &&
           std::all_of(host.begin() + static_cast<std::ptrdiff_t>(last) + 1, host.end(), isLetter);
}

bool isIpAddress(std::string_view text, const Signs& signs) {
    if (signs.dots != 3 || signs.digits < 4 || signs.digits > 12 || text.size() != signs.dots + signs.digits)
        return false;
    for (int part = 0; part < 4; ++part) {
        const std::size_t dot = text.find('.');
        const auto value = parseCount(text.substr(0, dot));
        if (dot == 0 || !value || *value > 255)
            return false;
        text.remove_prefix(dot == std::string_view::npos ? text.size() : dot + 1);
    }
    return text.empty();
}

bool isPath(std::string_view text, const Signs& signs) {
    if (signs.slashes == 0 || text.size() < 2)
        return false;
    const bool drive = signs.colons == 1 && text.size() > 2 && text[1] == ':' && text[2] == '\\';
    const bool rooted = text.front() == '/' || text.starts_with("./") || text.starts_with("~/");
    return drive || (rooted && signs.blanks == 0) || text.starts_with("\\\\");
}

/// A UUID, or letters mixed with digits in one run of eight and more, as no word is.
bool isIdLike(std::string_view text, const Signs& signs) {
    if (signs.blanks + signs.wide + signs.others + signs.dots + signs.slashes + signs.ats + signs.colons > 0)
        return false;
    if (text.size() < 8 || text.size() > 64 || signs.letters == 0 || signs.digits == 0)
        return false;
    const bool mixed = signs.capitals > 0 && signs.capitals < signs.letters;
    return mixed || signs.digits * 4 >= text.size();
}

/// "1:02:03", "PT5M", "5m 3s"; "30 days" is rather the name of something.
bool isClockLike(std::string_view text, const Signs& signs) {
    if (signs.colons > 0 || text.starts_with("PT"))
        return true;
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    const bool words = std::adjacent_find(text.begin(), text.end(), [&](char a, char b) {
                           return isLetter(a) && isLetter(b);
                       }) != text.end();
    return !words && signs.wide == 0 && text.find('d') == std::string_view::npos;
}

CellKind kindWithDigits(std::string_view text, const Signs& signs) {
    if (isDigits(text))
        return CellKind::Integer;
    if (isIpAddress(text, signs))
        return CellKind::Ip;
    if (text.size() > LongestValueCell)
        return CellKind::Text;
    if (const auto parts = takeApart(text)) {
        const DigitsFit dot = digitsFit(parts->digits(), '.');
        const DigitsFit comma = digitsFit(parts->digits(), ',');
        if (dot != DigitsFit::None || comma != DigitsFit::None) {
            if (parts->percent)
                return CellKind::Percent;
            if (parts->money)
                return CellKind::Money;
            const bool whole = dot == DigitsFit::Whole || comma == DigitsFit::Whole;
            return whole && parts->factor == 1 ? CellKind::Integer : CellKind::Number;
        }
    }
    if (const DateLook look = dateLookOf(text); look.orders != 0)
        return look.time ? CellKind::DateTime : CellKind::Date;
    if (isClockLike(text, signs) && parseDuration(text))
        return CellKind::Time;
    if (isRuinedId(text) || isScientific(text))
        return CellKind::Number;
    return CellKind::Text;
}

}  // namespace

CellKind cellKind(std::string_view cell) {
    const std::string_view text = visible(cell);
    if (text.empty())
        return CellKind::Empty;
    const Signs signs = signsOf(text);
    if (signs.digits > 0)
        if (const CellKind kind = kindWithDigits(text, signs); kind != CellKind::Text)
            return kind;
    if (isEmail(text, signs))
        return CellKind::Email;
    if (isWebAddress(text, signs))
        return CellKind::Url;
    if (isPath(text, signs))
        return CellKind::Path;
    if (isIdLike(text, signs))
        return CellKind::IdLike;
    if (signs.digits == 0) {
        if (isMissingMark(text))
            return CellKind::Missing;
        if (isBooleanWord(text))
            return CellKind::Boolean;
    }
    return CellKind::Text;
}

bool isValueLike(std::string_view cell) {
    switch (cellKind(cell)) {
        case CellKind::Integer:
        case CellKind::Number:
        case CellKind::Money:
        case CellKind::Percent:
        case CellKind::DateTime:
            return true;
        case CellKind::Date: {
            // Months may stand over columns: "Jul 2026".
            constexpr unsigned Month = 1u << static_cast<unsigned>(DateOrder::Month);
            return (dateOrdersOf(cell) & ~Month) != 0;
        }
        case CellKind::Time:
            // "30 days" may stand over a column, "0:30" not.
            return cell.find(':') != std::string_view::npos || trim(cell).starts_with("PT");
        default:
            return false;
    }
}

}  // namespace goalpost::imports
