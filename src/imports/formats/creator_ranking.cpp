// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/creator_list_headers.hpp"
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning CreatorRankingNames[] = {
    {"name", "creator"},
    {"influencer insta name", "creator"},
    {"insta name", "creator"},
    {"tiktoker name", "creator"},
    {"youtuber name", "creator"},
    {"streamer name", "creator"},
    {"influencer name", "creator"},
    {"instagram name", "creator-name"},
    {"tiktok name", "creator-name"},
    {"channel name", "creator-name"},
    {"youtube name", "creator-name"},
    {"display name", "creator-name"},
    {"title", "creator-name"},
};

}  // namespace

const Format& creatorRanking() {
    static const std::vector<HeaderMeaning> All = withListHeaders(CreatorRankingNames);
    static const Format Entry{
        .id = "creator-ranking",
        .name = "Ranking of creators",
        .platform = "",
        .subject = Subject::Creator,
        .booking = Booking::ByTable,
        .dateOrder = DateOrder::Iso,
        .description =
            "A ranking with the account's handle as its name and the shown name beside it, one platform a "
            "file.",
        .headers = All,
        .required = {"creator", "creator-name", "followers"},
        .totalsWords = {},
        .footerWords = {},
        .complete = completeCreator,
    };
    return Entry;
}

}  // namespace goalpost::imports
