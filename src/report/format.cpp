// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/format.hpp"

#include <array>

namespace goalpost::report {

std::string exactMoney(Amount amount, std::string_view currency) {
    return textOf(Figure{amount.value(), kpi::Unit::Money, std::string(currency), Figure::Form::Exact});
}

std::string chanceText(double chance) {
    return chance > 0.99 ? "over 99%" : chance < 0.01 ? "under 1%" : shareText(chance);
}

std::string platformName(std::string_view platform) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 6> Names{
        {{"youtube", "YouTube"},
         {"tiktok", "TikTok"},
         {"linkedin", "LinkedIn"},
         {"x", "X"},
         {"ga4", "GA4"},
         {"web", "Website"}}};
    for (const auto& [id, name] : Names)
        if (id == platform)
            return std::string(name);
    std::string text(platform);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

}  // namespace goalpost::report
