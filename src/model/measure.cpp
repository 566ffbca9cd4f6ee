// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/measure.hpp"

#include "base/error.hpp"

namespace goalpost::model {

namespace {

constexpr std::array<MeasureRow, MeasureCount> Rows{{
    {Measure::Impressions, "impressions", "impressions", "Impressions"},
    {Measure::Views, "views", "views", "Views"},
    {Measure::Reach, "reach", "reach", "Reach", Scale::Count, false},
    {Measure::Likes, "likes", "likes", "Likes"},
    {Measure::Comments, "comments", "comments", "Comments"},
    {Measure::Shares, "shares", "shares", "Shares"},
    {Measure::Saves, "saves", "saves", "Saves"},
    {Measure::Clicks, "clicks", "clicks", "Link clicks"},
    {Measure::Sessions, "sessions", "sessions", "Sessions"},
    {Measure::EngagedSessions, "engaged-sessions", "engaged_sessions", "Engaged sessions"},
    {Measure::SessionTime, "session-time", "session_time", "Session seconds", Scale::Time},
    {Measure::FormStarts, "form-starts", "form_starts", "Form starts"},
    {Measure::FormCompletions, "form-completions", "form_completions", "Form completions"},
    {Measure::SignUps, "sign-ups", "sign_ups", "Sign-ups"},
    {Measure::Leads, "leads", "leads", "Leads"},
    {Measure::QualifiedLeads, "qualified-leads", "qualified_leads", "Qualified leads"},
    {Measure::LeadPoints, "lead-points", "lead_points", "Lead points"},
    {Measure::Orders, "orders", "orders", "Orders"},
    {Measure::Revenue, "revenue", "revenue", "Revenue", Scale::Money},
    {Measure::ThumbnailImpressions, "thumbnail-impressions", "thumbnail_impressions",
     "Thumbnail impressions"},
    {Measure::ThumbnailClicks, "thumbnail-clicks", "thumbnail_clicks", "Thumbnail clicks"},
    {Measure::WatchTime, "watch-time", "watch_time", "Watch seconds", Scale::Time},
    {Measure::Follows, "follows", "follows", "Follows"},
    {Measure::ProfileVisits, "profile-visits", "profile_visits", "Profile visits"},
    {Measure::BrandMentions, "brand-mentions", "brand_mentions", "Brand mentions"},
    {Measure::PageViews, "page-views", "page_views", "Page views"},
    {Measure::Users, "users", "users", "Users", Scale::Count, false},
    {Measure::NewUsers, "new-users", "new_users", "New users"},
    {Measure::Events, "events", "events", "Events"},
    {Measure::KeyEvents, "key-events", "key_events", "Key events"},
    {Measure::Commission, "commission", "commission", "Commission", Scale::Money},
    {Measure::AdSpend, "ad-spend", "ad_spend", "Ad spend", Scale::Money},
}};

constexpr bool inOrder() {
    for (std::size_t i = 0; i < Rows.size(); ++i)
        if (static_cast<std::size_t>(Rows[i].measure) != i)
            return false;
    return true;
}
static_assert(inOrder());

}  // namespace

std::span<const MeasureRow, MeasureCount> measures() {
    return Rows;
}

const MeasureRow& rowOf(Measure measure) {
    return Rows[static_cast<std::size_t>(measure)];
}

std::optional<Measure> measureWithId(std::string_view id) {
    for (const auto& row : Rows)
        if (row.id == id)
            return row.measure;
    return std::nullopt;
}

std::int64_t mostOf(Measure measure) {
    // Amounts end at 900 billion, and a bundle's numbers are exact up to 2^53: both hold what is let in.
    return rowOf(measure).scale == Scale::Count ? 1'000'000'000'000 : 9'000'000'000'000'000;
}

void failToSum() {
    throw Error("The values are too large to be summed; correct them in the file and import it again.");
}

double natural(Measure measure, std::int64_t stored) {
    const auto value = static_cast<double>(stored);
    switch (rowOf(measure).scale) {
        case Scale::Money:
            return value / 10000.0;
        case Scale::Time:
            return value / 1000.0;
        case Scale::Count:
            break;
    }
    return value;
}

}  // namespace goalpost::model
