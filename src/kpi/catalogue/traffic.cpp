// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/catalogue/families.hpp"

namespace goalpost::kpi::catalogue_rows {

using model::Goal;

std::vector<Kpi> traffic() {
    return {
        {.id = "clicks",
         .name = "Link clicks",
         .noun = "link clicks",
         .meaning = "How often people followed a link to the brand's own pages.",
         .formula = "link clicks of all posts, added up",
         .required = {Measure::Clicks},
         .fits = {fromText(Goal::WebsiteTraffic, Fit::Contextual,
                           "Raw clicks without session quality are misleading.")},
         .companions = {"session-duration", "bounce-rate"},
         .traps =
             "Fewer sessions than clicks arrive; below 70 % look for broken tags. Clicks on a thumbnail are "
             "no link clicks.",
         .example = "95 + 55 link clicks = 150",
         .worked = Example{.inputs = {{Measure::Clicks, 150}}, .value = 150}},
        {.id = "click-through-rate",
         .name = "Click-through rate",
         .noun = "click-through rate",
         .meaning = "How many of the times the content was shown led to a click on its link.",
         .formula = "link clicks divided by impressions (else views)",
         .unit = Unit::Percent,
         .interval = Interval::Wilson,
         .required = {Measure::Clicks},
         .bases = {{"impressions", Measure::Impressions}, {"views", Measure::Views}},
         .fits = {fromText(Goal::WebsiteTraffic, Fit::Primary, "Measures how well content sends people on."),
                  argued(Goal::Sales, Fit::Contextual, "The step before the sale.")},
         .traps =
             "YouTube's impressions click-through rate is about thumbnails and is not this. Rates over "
             "impressions and over views are never compared. Clicks on a link in the profile have no base.",
         .example = "95 clicks ÷ 12,000 impressions = 0.79 %",
         .worked =
             Example{.inputs = {{Measure::Clicks, 95}, {Measure::Impressions, 12000}}, .value = 0.00791667}},
        {.id = "referral-sessions",
         .name = "Referral sessions",
         .noun = "website referral traffic",
         .meaning = "Visits to the brand's site that came through the campaign's links or codes.",
         .formula = "sessions booked to the campaign's posts and links, added up",
         .required = {Measure::Sessions},
         .fits = {fromText(Goal::WebsiteTraffic, Fit::Primary, "Counts the visitors that content sent.")},
         .traps = "Only tagged visits are seen; people who type the address are missing.",
         .example = "3,100 + 2,100 sessions = 5,200",
         .worked = Example{.inputs = {{Measure::Sessions, 5200}}, .value = 5200}},
        {.id = "session-duration",
         .name = "Session duration",
         .noun = "the average session duration",
         .meaning = "How long a visit lasts on average.",
         .formula = "time of all sessions divided by sessions",
         .unit = Unit::Seconds,
         .interval = Interval::Cluster,
         .required = {Measure::SessionTime},
         .bases = {{"sessions", Measure::Sessions}},
         .fits = {fromText(Goal::WebsiteTraffic, Fit::Primary,
                           "Shows whether the visitors were the right ones.")},
         .traps = "Analytics programs differ: time in the foreground by active user is not session time.",
         .example = "132,000 s ÷ 1,200 sessions = 110 s (1:50)",
         .worked =
             Example{.inputs = {{Measure::SessionTime, 132000}, {Measure::Sessions, 1200}}, .value = 110}},
        {.id = "bounce-rate",
         .name = "Bounce rate",
         .noun = "the bounce rate",
         .meaning = "How many visits end without any engagement.",
         .formula = "1 − engaged sessions divided by sessions",
         .unit = Unit::Percent,
         .better = Better::Lower,
         .interval = Interval::Wilson,
         .required = {Measure::EngagedSessions},
         .bases = {{"sessions", Measure::Sessions}},
         .complement = true,
         .fits = {fromText(Goal::WebsiteTraffic, Fit::Primary, "Shows visits that came for nothing.")},
         .traps =
             "Google Analytics 4 calls a visit engaged from 10 seconds, a key event or two views on; other "
             "programs draw the line elsewhere.",
         .example = "1 − 780 engaged ÷ 1,200 sessions = 35 %",
         .worked =
             Example{.inputs = {{Measure::EngagedSessions, 780}, {Measure::Sessions, 1200}}, .value = 0.35}},
    };
}

}  // namespace goalpost::kpi::catalogue_rows
