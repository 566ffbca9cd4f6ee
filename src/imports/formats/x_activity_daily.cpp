// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"date", "date"},
    {"tweets published", "posts-published"},
    {"posts published", "posts-published"},
    {"create post", "posts-published"},
    {"bookmarks", "saves"},
    {"new follows", "follows"},
    {"unfollows", ""},
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

}  // namespace

const Format& xActivityDaily() {
    static const Format Entry{
        .id = "x-activity-daily",
        .name = "X days of the account (Daily activity)",
        .platform = "x",
        .subject = Subject::Account,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::Iso,
        .description = "In X Analytics choose the month and export the data by day.",
        .headers = Headers,
        .required = {"date", "posts-published", "impressions"},
        .totalsWords = {"total"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
