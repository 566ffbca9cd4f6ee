// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/currencies.hpp"

#include <algorithm>
#include <array>

namespace goalpost::imports {

namespace {

struct CurrencySign {
    std::string_view sign;
    std::string_view code;
};

/// Longer ones first where one ends or begins another.
constexpr std::array CurrencySigns = std::to_array<CurrencySign>({
    {"US$", "USD"},  {"CA$", "CAD"}, {"AU$", "AUD"},  {"NZ$", "NZD"}, {"HK$", "HKD"}, {"NT$", "TWD"},
    {"MX$", "MXN"},  {"R$", "BRL"},  {"C$", "CAD"},   {"A$", "AUD"},  {"S$", "SGD"},  {"$", "USD"},
    {"€", "EUR"},    {"£", "GBP"},   {"￥", "JPY"},   {"¥", "JPY"},   {"円", "JPY"},  {"元", "CNY"},
    {"₹", "INR"},    {"Rs.", "INR"}, {"Rs", "INR"},   {"zł", "PLN"},  {"Kč", "CZK"},  {"kč", "CZK"},
    {"Ft", "HUF"},   {"lei", "RON"}, {"kr.", ""},     {"Kr.", ""},    {"kr", ""},     {"Kr", ""},
    {"руб.", "RUB"}, {"руб", "RUB"}, {"₽", "RUB"},  {"₺", "TRY"},   {"TL", "TRY"},  {"₩", "KRW"},
    {"원", "KRW"},   {"₴", "UAH"},   {"грн.", "UAH"}, {"грн", "UAH"}, {"лв.", "BGN"}, {"лв", "BGN"},
    {"₪", "ILS"},    {"฿", "THB"},   {"₫", "VND"},    {"₱", "PHP"},   {"Rp", "IDR"},  {"RM", "MYR"},
    {"SFr.", "CHF"}, {"Fr.", "CHF"}, {"₦", "NGN"},
});

/// Codes in use. Left out are those that are English words people write in capitals: ALL, TOP.
constexpr std::string_view Codes =
    "USD EUR GBP CHF JPY CNY INR BRL CAD AUD NZD HKD SGD TWD MXN SEK NOK DKK ISK PLN CZK HUF RON BGN HRK RSD "
    "RUB UAH TRY ILS AED SAR QAR KWD BHD OMR JOD EGP MAD TND ZAR NGN KES GHS UGX TZS ETB XOF XAF KRW THB VND "
    "IDR MYR PHP PKR BDT LKR NPR ARS CLP COP PEN UYU BOB PYG CRC GTQ DOP KZT GEL AMD AZN BYN MDL MKD BAM ";
/// Codes that a header may name without brackets; others could be something else.
constexpr std::string_view BareCodes = "USD EUR GBP CHF JPY CNY INR BRL CAD AUD SEK NOK DKK PLN CZK HUF ";
constexpr std::string_view CommaCodes =
    "EUR BRL PLN CZK HUF RON BGN HRK RSD RUB UAH TRY IDR ARS CLP COP DKK "
    "NOK SEK ISK VND ";
constexpr std::string_view DollarCodes = "USD CAD AUD NZD HKD SGD TWD MXN ARS CLP COP UYU ";

bool isCapitalLetter(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isAnyLetter(char c) {
    return isCapitalLetter(c) || (c >= 'a' && c <= 'z');
}

bool listHas(std::string_view list, std::string_view code) {
    for (std::size_t at = 0; at + 3 < list.size(); at += 4)
        if (list.substr(at, 3) == code)
            return true;
    return false;
}

/// The same code out of the list, which lives as long as the program.
std::string_view codeInList(std::string_view code) {
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), isCapitalLetter))
        return {};
    for (std::size_t at = 0; at + 3 < Codes.size(); at += 4)
        if (Codes.substr(at, 3) == code)
            return Codes.substr(at, 3);
    return {};
}

/// The bytes that signs begin (or end) with, and those of codes: most texts are told from amounts by one.
constexpr std::array<bool, 256> edgeBytes(bool front) {
    std::array<bool, 256> edges{};
    for (const CurrencySign& sign : CurrencySigns)
        edges[static_cast<unsigned char>(front ? sign.sign.front() : sign.sign.back())] = true;
    for (unsigned char c = 'A'; c <= 'Z'; ++c)
        edges[c] = true;
    return edges;
}
constexpr auto FrontBytes = edgeBytes(true);
constexpr auto BackBytes = edgeBytes(false);

}  // namespace

bool isCurrencyCode(std::string_view code) {
    return !codeInList(code).empty();
}

bool isDollar(std::string_view code) {
    return code.size() == 3 && listHas(DollarCodes, code);
}

bool hasDecimalComma(std::string_view code) {
    return code.size() == 3 && listHas(CommaCodes, code);
}

CurrencyFound currencyAtFront(std::string_view text) {
    if (text.empty() || !FrontBytes[static_cast<unsigned char>(text.front())])
        return {};
    if (text.size() > 3 && !isAnyLetter(text[3]))
        if (const auto code = codeInList(text.substr(0, 3)); !code.empty())
            return {3, code};
    for (const CurrencySign& sign : CurrencySigns)
        if (text.starts_with(sign.sign))
            return {sign.sign.size(), sign.code};
    return {};
}

CurrencyFound currencyAtBack(std::string_view text) {
    const std::size_t n = text.size();
    if (n == 0 || !BackBytes[static_cast<unsigned char>(text.back())])
        return {};
    if (n > 3 && !isAnyLetter(text[n - 4]))
        if (const auto code = codeInList(text.substr(n - 3)); !code.empty())
            return {3, code};
    for (const CurrencySign& sign : CurrencySigns)
        if (text.ends_with(sign.sign))
            return {sign.sign.size(), sign.code};
    return {};
}

std::string_view currencyInHeader(std::string_view header) {
    for (std::size_t at = 0; at + 3 <= header.size(); ++at) {
        if (!isCapitalLetter(header[at]) || (at > 0 && isAnyLetter(header[at - 1])) ||
            (at + 3 < header.size() && isAnyLetter(header[at + 3])))
            continue;
        const auto code = codeInList(header.substr(at, 3));
        if (code.empty())
            continue;
        const bool bracketed = at > 0 && at + 3 < header.size() &&
                               ((header[at - 1] == '(' && header[at + 3] == ')') ||
                                (header[at - 1] == '[' && header[at + 3] == ']'));
        if (bracketed || (listHas(BareCodes, code) && header.size() > 3))
            return code;
    }
    for (const CurrencySign& sign : CurrencySigns)
        if (!isAnyLetter(sign.sign.front()) && !sign.code.empty() &&
            static_cast<unsigned char>(sign.sign.front()) != 0xD0 &&
            header.find(sign.sign) != std::string_view::npos)
            return sign.code;
    return {};
}

}  // namespace goalpost::imports
