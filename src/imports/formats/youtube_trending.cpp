// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"video_id", "post-id"},
    {"title", "title"},
    {"channel_title", "creator-name"},
    {"channelid", "creator-id"},
    {"channel_id", "creator-id"},
    {"channeltitle", "creator-name"},
    {"category_id", ""},
    {"categoryid", ""},
    {"tags", ""},
    {"views", "views"},
    {"view_count", "views"},
    {"likes", "likes"},
    {"dislikes", ""},
    {"comment_total", "comments"},
    {"comment_count", "comments"},
    {"thumbnail_link", ""},
    {"comments_disabled", ""},
    {"ratings_disabled", ""},
    {"video_error_or_removed", ""},
    {"description", ""},
    {"publish_time", "published"},
    {"publishedat", "published"},
    {"date", "date"},
    {"trending_date", "date"},
    {"fetch_date", "date"},
};

}  // namespace

const Format& youtubeTrending() {
    static const Format Entry{
        .id = "youtube-trending",
        .name = "YouTube videos as they stood day by day",
        .platform = "youtube",
        .subject = Subject::Post,
        .booking = Booking::Snapshot,
        .dateOrder = DateOrder::DayFirst,
        .description =
            "A list of videos with their totals on several days, as programs collect it from YouTube: one "
            "row "
            "per video and day.",
        .headers = Headers,
        .required = {"post-id", "date", "views", "creator-name"},
        .totalsWords = {},
        .footerWords = {},
        .complete =
            [](model::Record& record, const auto& keep) {
                if (record.permalink.empty() && !record.postId.empty())
                    record.permalink = keep("https://www.youtube.com/watch?v=" + std::string(record.postId));
            },
    };
    return Entry;
}

}  // namespace goalpost::imports
