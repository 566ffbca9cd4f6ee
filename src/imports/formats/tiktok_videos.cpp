// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"time", ""},
    {"video title", "title"},
    {"video description", "title"},
    {"video link", "permalink"},
    {"video id", "post-id"},
    {"item id", "post-id"},
    {"post time", "published"},
    {"create time", "published"},
    {"video views", "views"},
    {"total views", "views"},
    {"likes", "likes"},
    {"total likes", "likes"},
    {"comments", "comments"},
    {"total comments", "comments"},
    {"shares", "shares"},
    {"total shares", "shares"},
    {"add to favorites", "saves"},
    {"favorites", "saves"},
    {"saves", "saves"},
    {"reach", "reach"},
    {"reached audience", "reach"},
    {"new followers", "follows"},
    {"video duration", "duration"},
    {"total play time", ""},
    {"total watch time", ""},
    {"average watch time", ""},
    {"average time watched", ""},
    {"watched full video", ""},
    {"full video watched rate", ""},
    {"engagement rate", ""},
    {"traffic source", ""},
    {"for you", ""},
    {"hashtags", ""},
    {"music", ""},
    {"profile views", "profile-visits"},
};

/// The address holds both the video's id and the account's handle.
void complete(model::Record& record, const std::function<std::string_view(std::string)>&) {
    constexpr std::string_view Video = "/video/";
    const std::string_view link = record.permalink;
    const std::size_t at = link.find(Video);
    if (at == std::string_view::npos)
        return;
    if (record.postId.empty()) {
        const std::string_view id = link.substr(at + Video.size());
        record.postId = id.substr(0, id.find_first_of("/?#"));
    }
    const std::size_t handle = link.find("/@");
    if (record.account.empty() && handle != std::string_view::npos && handle < at)
        record.account = link.substr(handle + 2, at - handle - 2);
}

}  // namespace

const Format& tiktokVideos() {
    static const Format Entry{
        .id = "tiktok-videos",
        .name = "TikTok videos",
        .platform = "tiktok",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::YearFirst,
        .description =
            "In TikTok Studio open Analytics, Content (in the Business Suite: Video list) and download the "
            "data as CSV or Excel.",
        .headers = Headers,
        .required = {"post-id|permalink", "published", "views"},
        .totalsWords = {"total"},
        .footerWords = {},
        .complete = complete,
    };
    return Entry;
}

}  // namespace goalpost::imports
