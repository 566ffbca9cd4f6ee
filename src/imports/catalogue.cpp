// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
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

std::string_view whyNotBooked(const Sniff& sniff) {
    const auto refused = [](const Format* format) {
        return format != nullptr && format->booking == Booking::None;
    };
    const Format* format = find(sniff.format.id);
    if (!refused(format))
        return {};
    for (const TableShape& table : sniff.tables)
        if (const Format* own = find(table.format); own != nullptr && !refused(own))
            return {};
    return format->notBooked;
}

std::string noSuchFormat(const std::string& id) {
    std::vector<std::string> ids;
    for (const Format* format : catalogue())
        ids.emplace_back(format->id);
    const auto meant = nearest(id, ids);
    return "There is no import format \"" + id + "\"" +
           (meant ? "; did you mean \"" + *meant + "\"?" : "; there are: " + join(ids, ", ") + ".");
}

}  // namespace goalpost::imports
