// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Fields[] = {
    {"date", "date"},
    {"day", "date"},
    {"platform", "platform"},
    {"account", "creator"},
    {"handle", "creator"},
    {"account name", "creator-name"},
    {"account id", "creator-id"},
    {"creator", "creator"},
    {"post id", "post-id"},
    {"permalink", "permalink"},
    {"post url", "permalink"},
    {"title", "title"},
    {"published", "published"},
    {"delivery", "delivery"},
    {"utm content", "utm-content"},
    {"utm_content", "utm-content"},
    // Names of KPIs that are sums of one measure.
    {"clicks", "clicks"},
    {"referral sessions", "sessions"},
    {"session time", "session-time"},
    {"watch time", "watch-time"},
    {"watch time (hours)", "watch-time", Unit::Hours},
    {"signups", "sign-ups"},
};

/// The fields, and every measure by its name, its id and its column.
const std::vector<HeaderMeaning>& headers() {
    static const std::vector<HeaderMeaning> All = [] {
        std::vector<HeaderMeaning> list(std::begin(Fields), std::end(Fields));
        for (const auto& row : model::measures()) {
            list.push_back({row.name, row.id});
            list.push_back({row.id, row.id});
            list.push_back({row.column, row.id});
        }
        return list;
    }();
    return All;
}

}  // namespace

const Format& goalpostDaily() {
    static const Format Entry{
        .id = "goalpost-daily",
        .name = "Plain daily table",
        .platform = "",
        .subject = Subject::Any,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::Iso,
        .description =
            "A table of your own: one row per post and day with Date, Platform, Account, Post ID, Permalink "
            "and one column for each measure.",
        .headers = headers(),
        .required = {"date", "post-id|permalink|creator|utm-content", "measure"},
        .totalsWords = {"total"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
