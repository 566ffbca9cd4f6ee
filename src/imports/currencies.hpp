// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

/// Currencies as they are written beside amounts and in headers.
namespace goalpost::imports {

/// A sign or code found at an end of a text. Several countries share some signs ("kr"): they make an
/// amount money without telling the code.
struct CurrencyFound {
    std::size_t size = 0;   ///< bytes of the sign; 0: none
    std::string_view code;  ///< ISO 4217, or empty
    explicit operator bool() const { return size > 0; }
};

CurrencyFound currencyAtFront(std::string_view text);
CurrencyFound currencyAtBack(std::string_view text);
/// The ISO code that a header tells: "Revenue (USD)", "Spend [EUR]", "Cost in £"; empty for none.
std::string_view currencyInHeader(std::string_view header);
/// True for the code of a currency, in capitals.
bool isCurrencyCode(std::string_view code);
/// True where a bare "$" means this currency in its country.
bool isDollar(std::string_view code);
/// True where amounts in this currency are usually written with a decimal comma.
bool hasDecimalComma(std::string_view code);

}  // namespace goalpost::imports
