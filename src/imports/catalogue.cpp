// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

#include <array>

namespace goalpost::imports {

std::span<const Format* const> catalogue() {
    static const std::array List = {
        &goalpostDaily(),
        &instagramContent(),
        &facebookContent(),
        &metaInsights(),
        &metaAudience(),
        &metaAds(),
        &youtubeStudioContent(),
        &youtubeStudioDays(),
        &youtubeStudioBreakdown(),
        &youtubeTrending(),
        &tiktokVideos(),
        &tiktokOverview(),
        &xActivity(),
        &xActivityDaily(),
        &linkedinPosts(),
        &linkedinDays(),
        &linkedinOther(),
        &ga4(),
        &googleAds(),
        &utmReport(),
        &shopifyOrders(),
        &orders(),
        &affiliateReport(),
        &creatorList(),
        &creatorRanking(),
        &comments(),
        &brandMentions(),
        // Proposals for files of no known kind.
        &genericPosts(),
        &genericSnapshots(),
        &genericDaily(),
        &genericAds(),
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
