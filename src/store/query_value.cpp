// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/query_value.hpp"

#include <algorithm>
#include <charconv>

namespace goalpost::store {

namespace {

std::string unescaped(std::string_view text) {
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        unsigned char byte = 0;
        if (text[i] == '%' && i + 2 < text.size() &&
            std::from_chars(&text[i + 1], &text[i + 1] + 2, byte, 16).ptr == &text[i + 1] + 2) {
            plain += static_cast<char>(byte);
            i += 2;
        } else {
            plain += text[i] == '+' ? ' ' : text[i];
        }
    }
    return plain;
}

}  // namespace

std::string queryValue(std::string_view address, std::string_view name) {
    const auto query = address.find('?');
    if (query == std::string_view::npos)
        return {};
    auto rest = address.substr(query + 1);
    rest = rest.substr(0, rest.find('#'));
    while (!rest.empty()) {
        const auto part = rest.substr(0, rest.find('&'));
        if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=')
            return unescaped(part.substr(name.size() + 1));
        rest.remove_prefix(std::min(rest.size(), part.size() + 1));
    }
    return {};
}

}  // namespace goalpost::store
