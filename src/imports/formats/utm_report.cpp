// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

constexpr HeaderMeaning Headers[] = {
    {"date", "date"},
    {"day", "date"},
    {"start date", "period-from"},
    {"from", "period-from"},
    {"end date", "period-to"},
    {"to", "period-to"},
    {"session source / medium", "dimension:source-medium"},
    {"session source/medium", "dimension:source-medium"},
    {"source / medium", "dimension:source-medium"},
    {"session source", "dimension:source"},
    {"session medium", "dimension:medium"},
    {"session campaign", "dimension:campaign"},
    {"session manual campaign name", "dimension:campaign"},
    {"session manual ad content", "utm-content"},
    {"manual ad content", "utm-content"},
    {"session manual term", "dimension:term"},
    {"utm_source", "dimension:source"},
    {"utm source", "dimension:source"},
    {"source", "dimension:source"},
    {"utm_medium", "dimension:medium"},
    {"utm medium", "dimension:medium"},
    {"medium", "dimension:medium"},
    {"utm_campaign", "dimension:campaign"},
    {"utm campaign", "dimension:campaign"},
    {"campaign", "dimension:campaign"},
    {"content", "utm-content"},
    {"term", "dimension:term"},
    {"utm_id", ""},
    {"utm_term", "dimension:term"},
    {"utm term", "dimension:term"},
    {"utm_content", "utm-content"},
    {"utm content", "utm-content"},
    {"landing page", "dimension:landing-page"},
    {"sessions", "sessions"},
    {"visits", "sessions"},
    {"engaged sessions", "engaged-sessions"},
    {"users", "users"},
    {"new users", "new-users"},
    {"page views", "page-views"},
    {"pageviews", "page-views"},
    {"session duration (s)", "session-time"},
    {"form starts", "form-starts"},
    {"form completions", "form-completions"},
    {"sign-ups", "sign-ups"},
    {"leads", "leads"},
    {"orders", "orders"},
    {"transactions", "orders"},
    {"purchases", "orders"},
    {"revenue", "revenue"},
    {"total revenue", "revenue"},
    {"key events", "key-events"},
    {"events", "events"},
    {"conversions", "key-events"},
    {"clicks", "clicks"},
    {"bounce rate", ""},
    {"engagement rate", ""},
    {"conversion rate", ""},
};

}  // namespace

const Format& utmReport() {
    static const Format Entry{
        .id = "utm-report",
        .name = "Visits by campaign tags (UTM)",
        .platform = "",
        .subject = Subject::Site,
        .booking = Booking::ByTable,
        .dateOrder = DateOrder::Iso,
        .description =
            "Any web analytics' table of visits by utm_source, utm_medium, utm_campaign and utm_content, by "
            "day "
            "or with the period above it.",
        .headers = Headers,
        .required = {"utm-content|dimension:source|dimension:campaign",
                     "sessions|users|page-views|clicks|orders|revenue"},
        .totalsWords = {"total", "totals", "grand total", "gesamt"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
