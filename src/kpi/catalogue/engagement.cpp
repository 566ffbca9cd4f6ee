// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/catalogue/families.hpp"

namespace goalpost::kpi::catalogue_rows {

using model::Goal;

namespace {

const std::vector<std::string_view> WithQuality{"comment-quality", "share-rate"};

/// Likes, comments, shares and saves differ in nothing but the word and what they are worth elsewhere.
Kpi reaction(Measure measure, std::string_view id, std::string_view name, std::string_view meaning,
             std::string_view formula, std::string_view why, std::string_view traps) {
    Kpi row;
    row.id = id;
    row.name = name;
    row.noun = id;
    row.meaning = meaning;
    row.formula = formula;
    row.required = {measure};
    row.fits = {fromText(Goal::Engagement, Fit::PrimaryWithCompanion, why)};
    row.companions = WithQuality;
    row.traps = traps;
    return row;
}

Kpi likes() {
    Kpi row = reaction(Measure::Likes, "likes", "Likes", "How often people marked the content as liked.",
                       "likes of all posts, added up", "A first sign that people care; alone it is cheap.",
                       "Some accounts hide likes: that is not measured, not zero.");
    row.fits.push_back(argued(Goal::WebsiteTraffic, Fit::Noise, "A like stays on the platform."));
    row.fits.push_back(argued(Goal::LeadGeneration, Fit::Noise, "A like leaves no contact."));
    row.fits.push_back(argued(Goal::Sales, Fit::Noise, "A like is no purchase."));
    row.example = "380 + 310 likes = 690";
    row.worked = Example{.inputs = {{Measure::Likes, 690}}, .value = 690};
    return row;
}

Kpi comments() {
    Kpi row =
        reaction(Measure::Comments, "comments", "Comments", "How often people answered in words.",
                 "comments of all posts, added up", "People took the time to answer; say what they said.",
                 "Emoji, tags and giveaways count as well: look at comment quality.");
    row.example = "24 + 16 comments = 40";
    row.worked = Example{.inputs = {{Measure::Comments, 40}}, .value = 40};
    return row;
}

Kpi shares() {
    Kpi row = reaction(Measure::Shares, "shares", "Shares", "How often people passed the content on.",
                       "shares of all posts, added up", "People vouch for the content before others.",
                       "Told to the account's owner only: a missing number is not measured, not zero.");
    row.example = "11 + 9 shares = 20";
    row.worked = Example{.inputs = {{Measure::Shares, 20}}, .value = 20};
    return row;
}

Kpi saves() {
    Kpi row = reaction(Measure::Saves, "saves", "Saves", "How often people kept the content for later.",
                       "saves of all posts, added up", "People mean to come back to it.",
                       "Told to the account's owner only: a missing number is not measured, not zero.");
    row.example = "40 + 22 saves = 62";
    row.worked = Example{.inputs = {{Measure::Saves, 62}}, .value = 62};
    return row;
}

}  // namespace

std::vector<Kpi> engagement() {
    return {
        likes(),
        comments(),
        shares(),
        saves(),
        {.id = "engagement-volume",
         .name = "Engagement volume",
         .noun = "engagements",
         .meaning = "All reactions together.",
         .formula = "likes, comments, shares and saves, added up",
         .required = {Measure::Likes, Measure::Comments},
         .optional = {Measure::Shares, Measure::Saves},
         .fits = {fromText(Goal::Engagement, Fit::PrimaryWithCompanion,
                           "Raw volume counts alongside comment quality and share rate.")},
         .companions = WithQuality,
         .traps = "Likes outnumber everything else, so this mostly follows likes.",
         .example = "380 likes + 24 comments + 11 shares + 5 saves = 420",
         .worked = Example{.inputs = {{Measure::Likes, 380},
                                      {Measure::Comments, 24},
                                      {Measure::Shares, 11},
                                      {Measure::Saves, 5}},
                           .value = 420}},
        {.id = "conversation-volume",
         .name = "Conversation volume",
         .noun = "comments and replies",
         .meaning = "How much people talk under the content.",
         .formula = "comments and replies of all posts, added up",
         .interval = Interval::Poisson,
         .required = {Measure::Comments},
         .fits = {fromText(Goal::Engagement, Fit::Primary, "Meaningful interaction is people talking.")},
         .traps = "Most platforms count replies among comments; where they do not, replies are missing here.",
         .example = "24 + 76 comments = 100",
         .worked = Example{.inputs = {{Measure::Comments, 100}}, .value = 100}},
        {.id = "comment-quality",
         .name = "Comment quality",
         .noun = "share of meaningful comments",
         .meaning =
             "The part of the comments that say something: no lone emoji, tag, duplicate or stock phrase.",
         .formula = "meaningful comments divided by comments looked at",
         .unit = Unit::Percent,
         .missing = "it needs a sample of comments read and judged by a person (50 or more), which cannot be "
                    "recorded here yet",
         .fits = {fromText(Goal::Engagement, Fit::Primary, "Separates talk from noise.")},
         .traps = "Have a second person judge a part of the sample.",
         .example = "38 meaningful ÷ 50 read = 76 %"},
    };
}

}  // namespace goalpost::kpi::catalogue_rows
