// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// "media views" counts pictures as well as videos, so it is no view of the post.
constexpr HeaderMeaning Headers[] = {
    {"tweet id", "post-id"},
    {"post id", "post-id"},
    {"tweet permalink", "permalink"},
    {"post permalink", "permalink"},
    {"tweet text", "title"},
    {"post text", "title"},
    {"post link", "permalink"},
    {"time", "published"},
    {"date", "published"},
    {"bookmarks", "saves"},
    {"new follows", "follows"},
    {"profile visits", "profile-visits"},
    {"shares", ""},
    {"video views", "views"},
    {"impressions", "impressions"},
    {"retweets", "shares"},
    {"reposts", "shares"},
    {"replies", "comments"},
    {"likes", "likes"},
    {"favorites", "likes"},
    {"user profile clicks", "profile-visits"},
    {"url clicks", "clicks"},
    {"follows", "follows"},
    {"engagements", ""},
    {"engagement rate", ""},
    {"hashtag clicks", ""},
    {"detail expands", ""},
    {"permalink clicks", ""},
    {"app opens", ""},
    {"app installs", ""},
    {"email tweet", ""},
    {"dial phone", ""},
    {"media views", ""},
    {"media engagements", ""},
    {"promoted impressions", "paid-impressions"},
    {"promoted retweets", "paid-shares"},
    {"promoted reposts", "paid-shares"},
    {"promoted replies", "paid-comments"},
    {"promoted likes", "paid-likes"},
    {"promoted favorites", "paid-likes"},
    {"promoted user profile clicks", "paid-profile-visits"},
    {"promoted url clicks", "paid-clicks"},
    {"promoted follows", "paid-follows"},
    {"promoted engagements", ""},
    {"promoted engagement rate", ""},
    {"promoted hashtag clicks", ""},
    {"promoted detail expands", ""},
    {"promoted permalink clicks", ""},
    {"promoted app opens", ""},
    {"promoted app installs", ""},
    {"promoted email tweet", ""},
    {"promoted dial phone", ""},
    {"promoted media views", ""},
    {"promoted media engagements", ""},
};

/// "…/LisaK/status/1432" names the account and, where the id is missing, the post.
void complete(model::Record& record, const std::function<std::string_view(std::string)>&) {
    constexpr std::string_view Status = "/status/";
    const std::size_t at = record.permalink.find(Status);
    if (at == std::string_view::npos)
        return;
    if (record.postId.empty()) {
        std::string_view id = record.permalink.substr(at + Status.size());
        record.postId = id.substr(0, id.find_first_of("/?#"));
    }
    const std::size_t slash = record.permalink.rfind('/', at - 1);
    if (record.account.empty() && slash != std::string_view::npos && slash + 1 < at)
        record.account = record.permalink.substr(slash + 1, at - slash - 1);
}

}  // namespace

const Format& xActivity() {
    static const Format Entry{
        .id = "x-activity",
        .name = "X posts (Post activity)",
        .platform = "x",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::Iso,
        .description = "In X Analytics choose the month and export the data by post.",
        .headers = Headers,
        .required = {"post-id|permalink", "published", "impressions"},
        .totalsWords = {"total"},
        .footerWords = {},
        .complete = complete,
    };
    return Entry;
}

}  // namespace goalpost::imports
