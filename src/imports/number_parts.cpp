// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/number_parts.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/currencies.hpp"

#include <algorithm>

namespace goalpost::imports {

namespace {

constexpr std::size_t LongestNumber = 60;
constexpr int MostSignificant = 18;

struct Replacement {
    std::string_view written;
    std::string_view plain;
};

/// Blanks, minus signs, apostrophes and digits of other scripts in ASCII. An Arabic decimal sign is a dot
/// where the number is read with dots and a comma where with commas, so it stands as '\1'.
constexpr std::array Plain = std::to_array<Replacement>({
    {"\xC2\xA0", " "},      // no-break space
    {"\xE2\x80\xAF", " "},  // narrow no-break space
    {"\xE2\x80\x89", " "},  // thin space
    {"\xE2\x80\x87", " "},  // figure space
    {"\xE2\x80\x88", " "},  // punctuation space
    {"\xE3\x80\x80", " "},  // ideographic space
    {"\xE2\x88\x92", "-"},  // minus
    {"\xE2\x80\x90", "-"},  // hyphen
    {"\xE2\x80\x91", "-"},  // no-break hyphen
    {"\xE2\x80\x93", "-"},  // en dash
    {"\xEF\xBC\x8D", "-"},  // fullwidth hyphen
    {"\xE2\x80\x99", "'"},  // right single quote
    {"\xE2\x80\x98", "'"},  // left single quote
    {"\xCA\xBC", "'"},      // modifier apostrophe
    {"\xC2\xB4", "'"},      // acute accent
    {"\xD9\xAA", "%"},      // Arabic percent
    {"\xEF\xBC\x85", "%"},  // fullwidth percent
    {"\xD9\xAB", "\1"},     // Arabic decimal sign
    {"\xD9\xAC", "'"},      // Arabic thousands sign
    {"\xEF\xBC\x8C", ","},  // fullwidth comma
    {"\xEF\xBC\x8E", "."},  // fullwidth dot
    {"\xC2\xAD", ""},       // soft hyphen
    {"\xE2\x80\x8B", ""},   // zero-width space
    {"\xE2\x80\x8C", ""},   // zero-width non-joiner
    {"\xE2\x80\x8D", ""},   // zero-width joiner
    {"\xE2\x80\x8E", ""},   // left-to-right mark
    {"\xE2\x80\x8F", ""},   // right-to-left mark
    {"\xE2\x81\xA0", ""},   // word joiner
    {"\xE2\x80\xAA", ""},   // embeddings, overrides, isolates
    {"\xE2\x80\xAB", ""},  {"\xE2\x80\xAC", ""}, {"\xE2\x80\xAD", ""},
    {"\xE2\x81\xA6", ""},  {"\xE2\x81\xA7", ""}, {"\xE2\x81\xA8", ""},
    {"\xE2\x81\xA9", ""},  {"\xEF\xBB\xBF", ""},  // byte-order mark
});

/// A digit of the Arabic, Persian, Devanagari, Bengali or fullwidth row at the start: its value, else -1.
int otherDigit(std::string_view text, std::size_t& bytes) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    bytes = 2;
    if (text.size() >= 2 && byte(0) == 0xD9 && byte(1) >= 0xA0 && byte(1) <= 0xA9)
        return byte(1) - 0xA0;
    if (text.size() >= 2 && byte(0) == 0xDB && byte(1) >= 0xB0 && byte(1) <= 0xB9)
        return byte(1) - 0xB0;
    bytes = 3;
    if (text.size() < 3)
        return -1;
    if (byte(0) == 0xEF && byte(1) == 0xBC && byte(2) >= 0x90 && byte(2) <= 0x99)
        return byte(2) - 0x90;
    if (byte(0) == 0xE0 && (byte(1) == 0xA5 || byte(1) == 0xA7) && byte(2) >= 0xA6 && byte(2) <= 0xAF)
        return byte(2) - 0xA6;
    return -1;
}

/// Writes the text in ASCII as far as numbers need it; letters and currency signs stay.
std::string_view plainText(std::string_view text, std::array<char, 64>& buffer) {
    std::size_t out = 0;
    for (std::size_t i = 0; i < text.size() && out < buffer.size();) {
        if (static_cast<unsigned char>(text[i]) < 0x80) {
            buffer[out++] = text[i++];
            continue;
        }
        const std::string_view rest = text.substr(i);
        std::size_t bytes = 0;
        if (const int digit = otherDigit(rest, bytes); digit >= 0) {
            buffer[out++] = static_cast<char>('0' + digit);
            i += bytes;
            continue;
        }
        const auto* found = std::find_if(Plain.begin(), Plain.end(),
                                         [&](const Replacement& r) { return rest.starts_with(r.written); });
        if (found == Plain.end()) {
            buffer[out++] = text[i++];
            continue;
        }
        if (!found->plain.empty())
            buffer[out++] = found->plain.front();
        i += found->written.size();
    }
    return {buffer.data(), out};
}

struct Shortening {
    std::string_view word;
    std::int64_t factor;
};
constexpr std::int64_t Thousand = 1'000;
constexpr std::int64_t Million = 1'000'000;
constexpr std::int64_t Billion = 1'000'000'000;
constexpr std::array Shortenings = std::to_array<Shortening>({
    {"k", Thousand},   {"m", Million},         {"b", Billion},        {"tsd.", Thousand},
    {"tsd", Thousand}, {"tys.", Thousand},     {"tys", Thousand},     {"mil", Thousand},
    {"rb", Thousand},  {"тыс.", Thousand},     {"тыс", Thousand},     {"тис.", Thousand},
    {"тис", Thousand}, {"хил.", Thousand},     {"хил", Thousand},     {"thousand", Thousand},
    {"mio.", Million}, {"mio", Million},       {"mln.", Million},     {"mln", Million},
    {"mn", Million},   {"mi", Million},        {"jt", Million},       {"млн.", Million},
    {"млн", Million},  {"million", Million},   {"millions", Million}, {"mrd.", Billion},
    {"mrd", Billion},  {"mld.", Billion},      {"mld", Billion},      {"mlrd", Billion},
    {"md", Billion},   {"bn", Billion},        {"bi", Billion},       {"млрд.", Billion},
    {"млрд", Billion}, {"billion", Billion},   {"lakhs", 100'000},    {"lakh", 100'000},
    {"lac", 100'000},  {"crores", 10'000'000}, {"crore", 10'000'000}, {"cr", 10'000'000},
    {"千", Thousand},  {"천", Thousand},       {"万", 10'000},        {"萬", 10'000},
    {"만", 10'000},    {"亿", 100'000'000},    {"億", 100'000'000},   {"억", 100'000'000},
});

bool endsWithWord(std::string_view text, std::string_view word) {
    if (text.size() <= word.size())
        return false;
    const std::string_view end = text.substr(text.size() - word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
        const char c = end[i] >= 'A' && end[i] <= 'Z' ? static_cast<char>(end[i] + 32) : end[i];
        if (c != word[i])
            return false;
    }
    const char before = text[text.size() - word.size() - 1];
    return isDigit(before) || before == ' ' || before == '.';
}

const Shortening* shorteningAtBack(std::string_view text) {
    // Words first, then the letters that could end one; Russian capitals are rare enough to leave out.
    for (const Shortening& one : Shortenings)
        if (endsWithWord(text, one.word))
            return &one;
    return nullptr;
}

void trimBlanks(std::string_view& text) {
    while (text.starts_with(' '))
        text.remove_prefix(1);
    while (text.ends_with(' '))
        text.remove_suffix(1);
}

/// Peels sign, brackets and currency off the front. False where something else stands there.
bool peelFront(std::string_view& text, NumberParts& parts, bool& isSigned) {
    while (!text.empty()) {
        const char c = text.front();
        if (isDigit(c) || ((c == '.' || c == ',' || c == '\1') && text.size() > 1 && isDigit(text[1])))
            return true;
        if ((c == '-' || c == '+') && !isSigned) {
            parts.negative = c == '-';
            isSigned = true;
            text.remove_prefix(1);
        } else if (c == '(' && text.ends_with(')') && !isSigned) {
            parts.negative = true;
            isSigned = true;
            text = text.substr(1, text.size() - 2);
        } else if (c == '%' && !parts.percent) {
            parts.percent = true;
            text.remove_prefix(1);
        } else if (const auto currency = currencyAtFront(text); currency && !parts.money) {
            parts.money = true;
            parts.currency = currency.code;
            text.remove_prefix(currency.size);
        } else {
            return false;
        }
        trimBlanks(text);
    }
    return false;
}

/// The same at the back, where the percent sign, shortenings and a second currency code may stand too.
bool peelBack(std::string_view& text, NumberParts& parts, bool& isSigned) {
    bool atBack = false;
    while (!text.empty()) {
        const char c = text.back();
        if (isDigit(c))
            return true;
        const bool dotted = (c == '.' || c == ',') && text.size() > 1 && isDigit(text[text.size() - 2]);
        if (dotted)
            return true;
        if (c == '-' && !isSigned) {
            isSigned = true;
            text.remove_suffix(1);
            // "12,-" is a price without cents.
            if (text.ends_with('-'))
                text.remove_suffix(1);
            parts.negative = !text.ends_with(',') && !text.ends_with('.');
        } else if (c == '%' && !parts.percent) {
            parts.percent = true;
            text.remove_suffix(1);
        } else if (const auto* shortening = parts.factor == 1 ? shorteningAtBack(text) : nullptr) {
            parts.factor = shortening->factor;
            text.remove_suffix(shortening->word.size());
        } else if (const auto currency = currencyAtBack(text); currency && !atBack) {
            // "$12 USD": the code is more exact than the sign.
            if (!currency.code.empty())
                parts.currency = currency.code;
            parts.money = true;
            atBack = true;
            text.remove_suffix(currency.size);
        } else {
            return false;
        }
        trimBlanks(text);
    }
    return false;
}

/// Where the whole part ends, if it is well written: digits, or groups of three, or India's of two with
/// three at the end. npos where it is not.
std::size_t wholeEnd(std::string_view text, char decimal) {
    char sign = '\0';
    std::size_t inGroup = 0;
    bool threes = true;
    bool twos = true;
    std::size_t groups = 1;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (isDigit(c)) {
            ++inGroup;
            continue;
        }
        if (c == decimal || c == '\1')
            break;
        if ((sign != '\0' && c != sign) || inGroup == 0 || inGroup > 3)
            return std::string_view::npos;
        if (sign != '\0') {
            threes = threes && inGroup == 3;
            twos = twos && inGroup == 2;
        } else {
            twos = c == ',' && inGroup <= 2;
        }
        sign = c;
        inGroup = 0;
        ++groups;
    }
    if (sign == '\0')
        return i;
    if (inGroup != 3 || !(threes || (twos && groups > 2)) || text.front() == '0')
        return std::string_view::npos;
    return i;
}

}  // namespace

std::optional<NumberParts> takeApart(std::string_view text) {
    text = trim(text);
    if (text.empty() || text.size() > LongestNumber)
        return std::nullopt;
    std::array<char, 64> buffer;
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })) {
        text = plainText(text, buffer);
        trimBlanks(text);
    }
    NumberParts parts;
    bool isSigned = false;
    if (!peelFront(text, parts, isSigned) || !peelBack(text, parts, isSigned))
        return std::nullopt;
    for (const char c : text) {
        if (!isDigit(c) && c != '.' && c != ',' && c != '\'' && c != ' ' && c != '\1')
            return std::nullopt;
        parts.text[parts.size++] = c;
    }
    return parts;
}

DigitsFit digitsFit(std::string_view digits, char decimal) {
    const std::size_t end = wholeEnd(digits, decimal);
    if (end == std::string_view::npos)
        return DigitsFit::None;
    if (end == digits.size())
        return DigitsFit::Whole;
    const std::string_view fraction = digits.substr(end + 1);
    if (fraction.empty() && end == 0)
        return DigitsFit::None;
    DigitsFit fit = DigitsFit::Whole;
    for (const char c : fraction) {
        if (!isDigit(c))
            return DigitsFit::None;
        if (c != '0')
            fit = DigitsFit::Fraction;
    }
    return fit;
}

std::optional<Decimal> decimalOf(const NumberParts& parts, char decimal) {
    const std::string_view digits = parts.digits();
    if (digitsFit(digits, decimal) == DigitsFit::None)
        return std::nullopt;
    Decimal number;
    int significant = 0;
    bool inFraction = false;
    int zeros = 0;  // at the end of the fraction so far: they carry nothing unless a digit follows
    const auto take = [&](int digit) {
        if (significant == MostSignificant)
            return false;
        number.digits = number.digits * 10 + digit;
        significant += number.digits != 0;
        number.scale += inFraction;
        return number.scale <= MostSignificant;
    };
    for (const char c : digits) {
        if (!isDigit(c)) {
            inFraction = inFraction || c == decimal || c == '\1';
            continue;
        }
        if (inFraction && c == '0') {
            ++zeros;
            continue;
        }
        for (; zeros > 0; --zeros)
            if (!take(0))
                return std::nullopt;
        if (!take(c - '0'))
            return std::nullopt;
    }
    if (parts.negative)
        number.digits = -number.digits;
    return number;
}

}  // namespace goalpost::imports
