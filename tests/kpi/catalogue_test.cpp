// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/kpi.hpp"
#include "kpi/value.hpp"
#include "tests/support/catch.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

using namespace goalpost;
using namespace goalpost::kpi;
using model::Goal;

namespace {

/// The value of a row's own example, computed as a campaign's value is.
Value computed(const Kpi& row, const Example& example) {
    model::Group group;
    group.postCount = 1;
    model::PostSums post;
    for (const auto& [measure, natural] : example.inputs) {
        double scale = 1;
        if (model::rowOf(measure).scale == model::Scale::Money)
            scale = 10000;
        if (model::rowOf(measure).scale == model::Scale::Time)
            scale = 1000;
        post.sums[measure] = std::llround(natural * scale);
    }
    group.sums = post.sums;
    group.posts.push_back(post);
    GroupCost cost{example.cost, {}, {}};
    if (example.margin > 0)
        cost.grossMargin = example.margin;
    return valueOf(row, {group, model::GroupBy::Campaign, cost, example.days});
}

std::set<std::string> idsWith(Goal goal, Fit fit) {
    std::set<std::string> ids;
    for (const auto& row : catalogue())
        if (const auto* known = fitOf(row, goal); known && known->fit == fit)
            ids.emplace(row.id);
    return ids;
}

using Ids = std::set<std::string>;

}  // namespace

TEST_CASE("The catalogue has every KPI that plans may name") {
    const char* const ids[] = {"impressions",
                               "views",
                               "reach",
                               "frequency",
                               "brand-mentions",
                               "share-of-voice",
                               "brand-mention-velocity",
                               "likes",
                               "comments",
                               "shares",
                               "saves",
                               "engagement-volume",
                               "conversation-volume",
                               "comment-quality",
                               "share-rate",
                               "save-rate",
                               "engagement-rate",
                               "follower-growth",
                               "clicks",
                               "click-through-rate",
                               "referral-sessions",
                               "session-duration",
                               "bounce-rate",
                               "form-completions",
                               "form-completion-rate",
                               "sign-ups",
                               "leads",
                               "qualified-leads",
                               "qualification-rate",
                               "cost-per-lead",
                               "cost-per-qualified-lead",
                               "lead-quality-score",
                               "orders",
                               "revenue",
                               "attributed-revenue",
                               "conversion-rate",
                               "average-order-value",
                               "roas",
                               "roi",
                               "spend",
                               "cpm",
                               "cpv",
                               "cpe",
                               "cpc",
                               "cpa",
                               "emv"};
    for (const auto* id : ids) {
        INFO(id);
        CHECK(find(id) != nullptr);
    }
    CHECK(catalogue().size() == std::size(ids));
    CHECK(find("engagement") == nullptr);
    CHECK(nearestId("engagment-rate") == "engagement-rate");
}

TEST_CASE("Every row of the catalogue is complete") {
    std::set<std::string_view> ids;
    std::set<std::string_view> names;
    for (const auto& row : catalogue()) {
        INFO(row.id);
        CHECK(ids.insert(row.id).second);
        CHECK(names.insert(row.name).second);
        CHECK_FALSE(row.noun.empty());
        CHECK(row.meaning.ends_with('.'));
        CHECK_FALSE(row.formula.empty());
        CHECK_FALSE(row.traps.empty());
        CHECK_FALSE(row.example.empty());
        CHECK(row.worked.has_value() == row.missing.empty());
        for (const auto& fit : row.fits)
            CHECK(fit.why.ends_with('.'));
        for (const auto companion : row.companions)
            CHECK(find(companion) != nullptr);
        if (row.interval == Interval::Cluster)
            CHECK_FALSE(row.bases.empty());
    }
}

TEST_CASE("Every row computes its own example") {
    for (const auto& row : catalogue()) {
        if (!row.worked)
            continue;
        INFO(row.id);
        const Value value = computed(row, *row.worked);
        INFO(value.why.text());
        REQUIRE(value.value);
        CHECK(*value.value == Approx(row.worked->value).epsilon(1e-6));
        CHECK(value.unit == row.unit);
    }
}

TEST_CASE("A row whose data cannot be had says which are missing") {
    for (const auto& row : catalogue()) {
        if (row.missing.empty())
            continue;
        INFO(row.id);
        const Value value = computed(row, {});
        CHECK_FALSE(value.value);
        CHECK(value.why.text().find(row.missing) != std::string::npos);
    }
}

TEST_CASE("KPIs fit their goals as the method's table says") {
    CHECK(idsWith(Goal::BrandAwareness, Fit::Primary) ==
          Ids{"impressions", "views", "reach", "brand-mentions", "share-of-voice", "brand-mention-velocity"});
    CHECK(idsWith(Goal::BrandAwareness, Fit::Contextual) ==
          Ids{"engagement-rate", "follower-growth", "frequency", "cpm"});
    CHECK(idsWith(Goal::BrandAwareness, Fit::Noise) == Ids{"roas", "average-order-value", "orders"});
    CHECK(idsWith(Goal::BrandAwareness, Fit::Forbidden) == Ids{"conversion-rate"});
    CHECK(idsWith(Goal::Engagement, Fit::Primary) ==
          Ids{"comment-quality", "share-rate", "conversation-volume"});
    CHECK(idsWith(Goal::Engagement, Fit::PrimaryWithCompanion) ==
          Ids{"engagement-volume", "likes", "comments", "shares", "saves"});
    CHECK(idsWith(Goal::Engagement, Fit::Contextual) ==
          Ids{"follower-growth", "engagement-rate", "save-rate", "cpe"});
    CHECK(idsWith(Goal::Engagement, Fit::Noise) == Ids{"conversion-rate", "cost-per-lead"});
    CHECK(idsWith(Goal::WebsiteTraffic, Fit::Primary) ==
          Ids{"click-through-rate", "referral-sessions", "session-duration", "bounce-rate"});
    CHECK(idsWith(Goal::WebsiteTraffic, Fit::Contextual) == Ids{"clicks", "cpc"});
    CHECK(idsWith(Goal::WebsiteTraffic, Fit::Noise) == Ids{"likes", "follower-growth"});
    CHECK(idsWith(Goal::LeadGeneration, Fit::Primary) ==
          Ids{"form-completion-rate", "cost-per-qualified-lead", "lead-quality-score"});
    CHECK(idsWith(Goal::LeadGeneration, Fit::PrimaryWithCompanion) ==
          Ids{"form-completions", "sign-ups", "cost-per-lead"});
    CHECK(idsWith(Goal::LeadGeneration, Fit::Contextual) == Ids{"leads", "qualification-rate"});
    CHECK(idsWith(Goal::LeadGeneration, Fit::Noise) == Ids{"likes", "impressions"});
    CHECK(idsWith(Goal::Sales, Fit::Primary) ==
          Ids{"attributed-revenue", "roas", "revenue", "conversion-rate", "average-order-value"});
    CHECK(idsWith(Goal::Sales, Fit::Contextual) == Ids{"orders", "click-through-rate", "cpa"});
    CHECK(idsWith(Goal::Sales, Fit::Noise) == Ids{"reach", "views", "likes"});
    CHECK(idsWith(Goal::Sales, Fit::Forbidden) == Ids{"impressions"});
}

TEST_CASE("The source text's own KPIs are marked as its own") {
    const std::map<Goal, Ids> named{
        {Goal::BrandAwareness,
         {"impressions", "reach", "brand-mentions", "share-of-voice", "brand-mention-velocity",
          "engagement-rate", "conversion-rate"}},
        {Goal::Engagement,
         {"comment-quality", "share-rate", "engagement-volume", "likes", "comments", "shares", "saves",
          "conversation-volume", "follower-growth"}},
        {Goal::WebsiteTraffic,
         {"click-through-rate", "referral-sessions", "session-duration", "bounce-rate", "clicks"}},
        {Goal::LeadGeneration,
         {"form-completion-rate", "cost-per-qualified-lead", "lead-quality-score", "form-completions",
          "sign-ups", "cost-per-lead"}},
        {Goal::Sales,
         {"attributed-revenue", "roas", "revenue", "conversion-rate", "average-order-value", "impressions"}}};
    for (const auto& [goal, expected] : named) {
        Ids marked;
        for (const auto& row : catalogue())
            if (const auto* fit = fitOf(row, goal); fit && fit->fromText)
                marked.emplace(row.id);
        INFO(model::idOf(goal));
        CHECK(marked == expected);
    }
}

TEST_CASE("Less is better for costs and for the bounce rate only") {
    Ids lower;
    for (const auto& row : catalogue())
        if (row.better == Better::Lower)
            lower.emplace(row.id);
    CHECK(lower ==
          Ids{"bounce-rate", "cost-per-lead", "cost-per-qualified-lead", "cpm", "cpv", "cpe", "cpc", "cpa"});
}
