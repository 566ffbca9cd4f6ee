// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/amount.hpp"

#include "base/error.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace goalpost {

namespace {

[[noreturn]] void failToAdd() {
    throw Error("The amounts are too large to be summed; correct the largest of them.");
}

}  // namespace

Amount operator+(Amount a, Amount b) {
    Amount sum;
    if (__builtin_add_overflow(a.tenThousandths, b.tenThousandths, &sum.tenThousandths))
        failToAdd();
    return sum;
}

Amount operator-(Amount a, Amount b) {
    Amount rest;
    if (__builtin_sub_overflow(a.tenThousandths, b.tenThousandths, &rest.tenThousandths))
        failToAdd();
    return rest;
}

std::optional<Amount> Amount::parse(std::string_view text) {
    const bool negative = !text.empty() && text.front() == '-';
    if (negative)
        text.remove_prefix(1);
    std::int64_t whole = 0;
    std::size_t i = 0;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        whole = whole * 10 + (text[i] - '0');
        if (whole > 900'000'000'000)
            return std::nullopt;
    }
    if (i == 0)
        return std::nullopt;
    std::int64_t fraction = 0;
    if (i < text.size()) {
        if (text[i] != '.')
            return std::nullopt;
        const std::string_view digits = text.substr(i + 1);
        if (digits.empty() || digits.size() > 4)
            return std::nullopt;
        for (const char c : digits) {
            if (c < '0' || c > '9')
                return std::nullopt;
            fraction = fraction * 10 + (c - '0');
        }
        for (std::size_t n = digits.size(); n < 4; ++n)
            fraction *= 10;
    }
    const std::int64_t total = whole * 10000 + fraction;
    return Amount{negative ? -total : total};
}

std::string Amount::text() const {
    const std::int64_t size = tenThousandths < 0 ? -tenThousandths : tenThousandths;
    std::string fraction = std::to_string(10000 + size % 10000).substr(1);
    while (fraction.size() > 2 && fraction.back() == '0')
        fraction.pop_back();
    return (tenThousandths < 0 ? "-" : "") + std::to_string(size / 10000) + "." + fraction;
}

Amount Amount::times(double factor) const {
    constexpr double Most = 9e18;  // what 64 bits hold, roundly
    const double product = static_cast<double>(tenThousandths) * factor;
    if (!(std::abs(product) <= Most))
        failToAdd();
    return {static_cast<std::int64_t>(std::llround(product))};
}

int currencyDecimals(std::string_view code) {
    static constexpr std::array<std::string_view, 16> None = {"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                              "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                              "VND", "VUV", "XAF", "XPF"};
    static constexpr std::array<std::string_view, 7> Three = {"BHD", "IQD", "JOD", "KWD",
                                                              "LYD", "OMR", "TND"};
    if (std::find(None.begin(), None.end(), code) != None.end() || code == "XOF")
        return 0;
    return std::find(Three.begin(), Three.end(), code) != Three.end() ? 3 : 2;
}

bool isCurrencyCode(std::string_view code) {
    return code.size() == 3 &&
           std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace goalpost
