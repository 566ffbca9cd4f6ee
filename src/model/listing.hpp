// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace goalpost::model {

/// What a row tells besides whose it is, where it is no figure of a post: an order, a creator of a list, a
/// comment or a mention (Record::kind says which). Empty texts and unset numbers are not told. The views
/// live as long as those of the record.
struct Listing {
    using Number = std::optional<std::int64_t>;

    std::string_view source;      ///< where orders, comments or mentions are numbered: a shop, a platform
    std::string_view number;      ///< the order's, comment's or mention's id there
    std::string_view longId;      ///< of an order: the shop's own id, where `number` is what people see
    std::string_view unnamed;     ///< stands for a shop that nobody named; empty: every one is named
    bool isPlatformTold = false;  ///< by a cell of its own
    std::int32_t asOf = 0;        ///< the day on which this was so

    // An order; money in ten-thousandths.
    std::string_view currency, status, codes;
    Number net;  ///< goods after discounts, before shipping
    Number total, refunded, discount;
    Number itemNet;  ///< of one line of the order, where the order's own amount is not told
    Number newCustomer;
    std::string_view utmSource, utmMedium, utmCampaign, landing, referrer;

    // A comment or mention.
    std::string_view author, text, parent, brand, sentiment;
    Number likes, replies, reach, engagements, sponsored;

    // A creator of a list; averages are those of a post, the rate is in millionths.
    std::string_view country, category, email;
    Number followers, averageViews, averageLikes, averageComments, averageShares, engagementRate;
};

}  // namespace goalpost::model
