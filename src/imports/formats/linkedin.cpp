// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// Clicks are clicks on anything in the post, and engagements are a sum of what stands beside them.
constexpr HeaderMeaning PostHeaders[] = {
    {"post url", "permalink"},
    {"post link", "permalink"},
    {"post title", "title"},
    {"post type", "post-type"},
    {"content type", ""},
    {"post publish date", "published"},
    {"created date", "published"},
    {"posted by", "creator-name"},
    {"campaign name", ""},
    {"campaign start date", ""},
    {"campaign end date", ""},
    {"audience", ""},
    {"impressions", "impressions"},
    {"unique impressions", "reach"},
    {"members reached", "reach"},
    {"views", "views"},
    {"views (excluding offsite video views)", "views"},
    {"offsite views", ""},
    {"clicks", ""},
    {"click through rate (ctr)", ""},
    {"likes", "likes"},
    {"reactions", "likes"},
    {"comments", "comments"},
    {"reposts", "shares"},
    {"shares", "shares"},
    {"follows", "follows"},
    {"engagement rate", ""},
    {"engagements", ""},
};

constexpr HeaderMeaning DayHeaders[] = {
    {"date", "date"},
    {"impressions", "impressions"},
    {"impressions (organic)", "impressions"},
    {"impressions (sponsored)", "paid-impressions"},
    {"impressions (total)", ""},
    {"unique impressions (organic)", "reach"},
    {"unique impressions", "reach"},
    {"unique views", "reach"},
    {"members reached", "reach"},
    {"clicks (organic)", ""},
    {"clicks (sponsored)", ""},
    {"clicks (total)", ""},
    {"reactions", "likes"},
    {"reactions (organic)", "likes"},
    {"reactions (sponsored)", "paid-likes"},
    {"reactions (total)", ""},
    {"comments", "comments"},
    {"comments (organic)", "comments"},
    {"comments (sponsored)", "paid-comments"},
    {"comments (total)", ""},
    {"reposts", "shares"},
    {"reposts (organic)", "shares"},
    {"reposts (sponsored)", "paid-shares"},
    {"reposts (total)", ""},
    {"engagements", ""},
    {"engagement rate (organic)", ""},
    {"engagement rate (sponsored)", ""},
    {"engagement rate (total)", ""},
    {"new followers", "follows"},
    {"sponsored followers", ""},
    {"organic followers", ""},
    {"auto-invited followers", ""},
    {"total followers", ""},
    {"total page views (total)", "profile-visits"},
};

constexpr HeaderMeaning OtherHeaders[] = {
    {"overall performance", "breakdown"},
    {"top demographics", "breakdown"},
    {"value", ""},
    {"percentage", ""},
    {"location", "breakdown"},
    {"job function", "breakdown"},
    {"seniority", "breakdown"},
    {"industry", "breakdown"},
    {"company size", "breakdown"},
    {"total followers", ""},
    {"total views", ""},
};

/// "urn:li:activity:7137698996587790336" is the post's id.
void complete(model::Record& record, const std::function<std::string_view(std::string)>&) {
    if (!record.postId.empty())
        return;
    for (const std::string_view mark : {"urn:li:activity:", "urn:li:share:", "urn:li:ugcPost:", "-activity-"})
        if (const std::size_t at = record.permalink.find(mark); at != std::string_view::npos) {
            const std::string_view id = record.permalink.substr(at + mark.size());
            record.postId = id.substr(0, id.find_first_not_of("0123456789"));
            return;
        }
}

}  // namespace

const Format& linkedinPosts() {
    static const Format Entry{
        .id = "linkedin-posts",
        .name = "LinkedIn posts",
        .platform = "linkedin",
        .subject = Subject::Post,
        .booking = Booking::Lifetime,
        .dateOrder = DateOrder::MonthFirst,
        .description =
            "In LinkedIn open Analytics, Content (of a page: Analytics, Content, Export) and export the "
            "spreadsheet; it has a sheet of posts.",
        .headers = PostHeaders,
        .required = {"permalink", "published"},
        .totalsWords = {"total"},
        .footerWords = {},
        .complete = complete,
    };
    return Entry;
}

const Format& linkedinDays() {
    static const Format Entry{
        .id = "linkedin-days",
        .name = "LinkedIn: days of the profile or page",
        .platform = "linkedin",
        .subject = Subject::Account,
        .booking = Booking::Daily,
        .dateOrder = DateOrder::MonthFirst,
        .description = "The sheets of days in the spreadsheet that LinkedIn's Analytics export.",
        .headers = DayHeaders,
        .required = {"date", "impressions|follows|profile-visits"},
        .totalsWords = {"total"},
        .footerWords = {},
    };
    return Entry;
}

const Format& linkedinOther() {
    static const Format Entry{
        .id = "linkedin-other",
        .name = "LinkedIn: audience and overall performance",
        .platform = "linkedin",
        .subject = Subject::Account,
        .booking = Booking::None,
        .dateOrder = DateOrder::MonthFirst,
        .description = "The sheets on the audience and the sums in LinkedIn's spreadsheet.",
        .headers = OtherHeaders,
        .required = {"breakdown"},
        .totalsWords = {},
        .footerWords = {},
        .notBooked = "sums and shares of the audience tell neither posts nor days",
    };
    return Entry;
}

}  // namespace goalpost::imports
