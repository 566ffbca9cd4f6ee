// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/catalogue/families.hpp"

namespace goalpost::kpi::catalogue_rows {

using model::Goal;

namespace {

/// What people are counted by, the most telling first.
const std::vector<Base> Audiences{{"reach", Measure::Reach},
                                  {"impressions", Measure::Impressions},
                                  {"views", Measure::Views},
                                  {"followers", std::nullopt}};

}  // namespace

std::vector<Kpi> engagementRates() {
    return {
        {.id = "share-rate",
         .name = "Share rate",
         .noun = "share rate",
         .meaning = "How many of the people reached passed the content on.",
         .formula = "shares divided by people reached (else impressions, views, followers)",
         .unit = Unit::Percent,
         .interval = Interval::Wilson,
         .required = {Measure::Shares},
         .bases = Audiences,
         .fits = {fromText(Goal::Engagement, Fit::Primary, "Passing content on is the strongest reaction.")},
         .traps = "Compare only rates with the same base.",
         .example = "60 shares ÷ 12,000 reached = 0.5 %",
         .worked = Example{.inputs = {{Measure::Shares, 60}, {Measure::Reach, 12000}}, .value = 0.005}},
        {.id = "save-rate",
         .name = "Save rate",
         .noun = "save rate",
         .meaning = "How many of the people reached kept the content.",
         .formula = "saves divided by people reached (else impressions, views, followers)",
         .unit = Unit::Percent,
         .interval = Interval::Wilson,
         .required = {Measure::Saves},
         .bases = Audiences,
         .fits = {argued(Goal::Engagement, Fit::Contextual, "Shows lasting use; few platforms tell it.")},
         .traps = "Compare only rates with the same base.",
         .example = "40 saves ÷ 8,000 reached = 0.5 %",
         .worked = Example{.inputs = {{Measure::Saves, 40}, {Measure::Reach, 8000}}, .value = 0.005}},
        {.id = "engagement-rate",
         .name = "Engagement rate",
         .noun = "engagement rate",
         .meaning = "How many reactions came for each person reached.",
         .formula = "likes, comments, shares and saves, divided by people reached (else impressions, views, "
                    "followers)",
         .unit = Unit::Percent,
         .interval = Interval::Cluster,
         .required = {Measure::Likes, Measure::Comments},
         .optional = {Measure::Shares, Measure::Saves},
         .bases = Audiences,
         .fits = {fromText(Goal::BrandAwareness, Fit::Contextual,
                           "Contextual but not primary for awareness."),
                  argued(Goal::Engagement, Fit::Contextual,
                         "A rate hides what the reactions were; volume, shares and comments tell more.")},
         .traps = "The same post has a rate five times higher by reach than by followers: the base is always "
                  "named, and rates of different bases are never mixed.",
         .example = "1,425 engagements ÷ 37,000 reached = 3.85 %",
         .worked = Example{.inputs = {{Measure::Likes, 1200},
                                      {Measure::Comments, 125},
                                      {Measure::Shares, 60},
                                      {Measure::Saves, 40},
                                      {Measure::Reach, 37000}},
                           .value = 0.0385135}},
        {.id = "follower-growth",
         .name = "Follower growth",
         .noun = "follower growth",
         .meaning = "How much the accounts' following grew over the period.",
         .formula = "followers at the end minus at the start, divided by followers at the start",
         .unit = Unit::Percent,
         .missing =
             "it needs each account's followers at the start and at the end of the period, and only the "
             "newest count is kept so far",
         .fits = {argued(Goal::BrandAwareness, Fit::Contextual, "A by-product of being seen."),
                  fromText(Goal::Engagement, Fit::Contextual, "A secondary indicator."),
                  argued(Goal::WebsiteTraffic, Fit::Noise, "Followers stay on the platform.")},
         .traps = "Bought followers grow it, too: vetting looks at the jumps.",
         .example = "(10,500 − 10,000) ÷ 10,000 = 5 %"},
    };
}

}  // namespace goalpost::kpi::catalogue_rows
