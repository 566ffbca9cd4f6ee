// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/formats/formats.hpp"

namespace goalpost::imports {

namespace {

// "Average engagement time" divides by users, not by sessions, so no session time can be had from it.
constexpr HeaderMeaning Headers[] = {
    {"page path + query string and screen class", "dimension:page"},
    {"page path and screen class", "dimension:page"},
    {"page path + query string", "dimension:page"},
    {"page path", "dimension:page"},
    {"page location", "dimension:page-location"},
    {"landing page", "dimension:landing-page"},
    {"landing page + query string", "dimension:landing-page"},
    {"page title and screen class", "dimension:page-title"},
    {"page title and screen name", "dimension:page-title"},
    {"page title", "dimension:page-title"},
    {"hostname", "dimension:hostname"},
    {"event name", "dimension:event"},
    {"session default channel group", "dimension:channel"},
    {"session primary channel group (default channel group)", "dimension:channel"},
    {"first user default channel group", "dimension:first-channel"},
    {"first user primary channel group (default channel group)", "dimension:first-channel"},
    {"session source / medium", "dimension:source-medium"},
    {"session source/medium", "dimension:source-medium"},
    {"session source", "dimension:source"},
    {"session medium", "dimension:medium"},
    {"session campaign", "dimension:campaign"},
    {"session manual campaign", "dimension:campaign"},
    {"country", "dimension:country"},
    {"country id", "dimension:country-id"},
    {"city", "dimension:city"},
    {"region", "dimension:region"},
    {"language", "dimension:language"},
    {"device category", "dimension:device"},
    {"platform", "dimension:platform"},
    {"item name", "dimension:item"},
    {"browser", "dimension:browser"},
    {"operating system", "dimension:operating-system"},
    {"session manual ad content", "utm-content"},
    {"manual ad content", "utm-content"},
    {"nth day", "nth-day"},
    {"date", "date"},
    {"day", "date"},
    {"views", "page-views"},
    {"users", "users"},
    {"total users", "users"},
    {"active users", "users"},
    {"new users", "new-users"},
    {"sessions", "sessions"},
    {"engaged sessions", "engaged-sessions"},
    {"event count", "events"},
    {"conversions", "key-events"},
    {"key events", "key-events"},
    {"total revenue", "revenue"},
    {"purchase revenue", ""},
    {"transactions", "orders"},
    {"purchases", "orders"},
    {"views per user", ""},
    {"views per active user", ""},
    {"average engagement time", ""},
    {"average engagement time per session", ""},
    {"average engagement time per active user", ""},
    {"average session duration", ""},
    {"unique user scrolls", ""},
    {"event count per user", ""},
    {"event count per active user", ""},
    {"engagement rate", ""},
    {"bounce rate", ""},
    {"engaged sessions per user", ""},
    {"engaged sessions per active user", ""},
    {"items purchased", ""},
    {"30 days", ""},
    {"7 days", ""},
    {"1 day", ""},
    {"returning users", ""},
    {"session key event rate", ""},
    {"user key event rate", ""},
    {"events per session", ""},
};

}  // namespace

const Format& ga4() {
    static const Format Entry{
        .id = "ga4",
        .name = "Google Analytics 4 report",
        .platform = "",
        .subject = Subject::Site,
        .booking = Booking::ByTable,
        .dateOrder = DateOrder::Compact,
        .description = "In Google Analytics 4 open a report, choose Share, Download file, CSV.",
        .headers = Headers,
        .required = {"dimension|nth-day|date|utm-content", "period"},
        .totalsWords = {"total", "totals", "grand total", "gesamt"},
        .footerWords = {},
    };
    return Entry;
}

}  // namespace goalpost::imports
