// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

#include <array>

namespace goalpost::imports {

std::span<const Format* const> catalogue() {
    static const std::array<const Format*, 9> List = {
        &goalpostDaily(),          &instagramContent(), &facebookContent(), &youtubeStudioContent(),
        &youtubeStudioDays(),      &xActivity(),        &xActivityDaily(),  &ga4(),
        &youtubeStudioBreakdown(),
    };
    return List;
}

const Format* find(std::string_view id) {
    for (const Format* format : catalogue())
        if (format->id == id)
            return format;
    return nullptr;
}

}  // namespace goalpost::imports
