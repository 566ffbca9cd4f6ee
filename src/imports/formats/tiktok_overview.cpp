// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"date", "date"},
    {"video views", "views"},
    {"reached audience", "reach"},
    {"unique viewers", "reach"},
    {"profile views", "profile-visits"},
    {"likes", "likes"},
    {"shares", "shares"},
    {"comments", "comments"},
    {"new followers", "follows"},
    {"leads submission", "leads"},
    {"unique lead submissions", ""},
    {"total followers", ""},
    {"followers", ""},
    {"difference in followers from previous day", "follows"},
    {"engaged audience", ""},
    {"phone number clicks", ""},
    {"website clicks", "clicks"},
    {"app download link clicks", ""},
    {"email clicks", ""},
    {"address clicks", ""},
    {"net growth", ""},
    {"lost followers", ""},
    {"new viewers", ""},
    {"returning viewers", ""},
    {"total viewers", "reach"},
    {"products", ""},
};

}  // namespace

const Format& tiktokOverview() {
    static const Format Entry{
        .id = "tiktok-overview",
        .name = "TikTok: days of the account",
        .platform = "tiktok",
        .subject = Subject::Account,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::YearFirst,
        .description =
            "In TikTok Studio open Analytics, Overview, Viewers or Followers (in the Business Suite: "
            "Overview "
            "or Audience) and download the data.",
        .headers = Headers,
        .required = {"date", "profile-visits|reach|follows"},
        .totalsWords = {"total"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
