// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/report.hpp"

#include <string>

namespace goalpost::test {

using model::Measure;
using namespace report;

inline model::Group groupOf(std::string key, Id id, std::int64_t sessions, std::int64_t seconds, Date last) {
    model::Group group;
    group.key = key;
    group.label = key;
    group.id = std::move(id);
    group.sums[Measure::Sessions] = sessions;
    group.sums[Measure::SessionTime] = seconds * 1000;
    group.postCount = 2;
    group.lastDay = last;
    return group;
}

/// Ten days with a hundred visits each, by two creators, out of thirty planned days.
struct Scene {
    model::Plan plan;
    Evidence evidence;
    Date today = *makeDate(2026, 6, 11);

    Scene() {
        model::Brand brand;
        brand.id = {"brand"};
        brand.name = "Juniper Row";
        brand.currency = "EUR";
        plan.brands.push_back(brand);
        for (const char* name : {"Theo", "Maya"}) {
            model::Creator creator;
            creator.id = {name};
            creator.name = name;
            plan.creators.push_back(creator);
        }
        addCampaign();
        addEvidence();
    }

    Subject subject() const { return {plan, plan.campaigns.front(), today, evidence}; }

  private:
    void addCampaign() {
        model::Campaign campaign;
        campaign.id = {"campaign"};
        campaign.name = "June";
        campaign.brand = {"brand"};
        campaign.from = *makeDate(2026, 6, 1);
        campaign.to = *makeDate(2026, 6, 30);
        campaign.budget = Amount::parse("900.00");
        campaign.goal = model::GoalChoice{model::Goal::WebsiteTraffic, std::nullopt};
        campaign.kpis = {
            {{"k1"}, "referral-sessions", std::nullopt, model::Role::Primary, "analytics", {}},
            {{"k2"}, "session-duration", std::nullopt, model::Role::Primary, "analytics", {}},
        };
        model::Objective objective;
        objective.kpi = "referral-sessions";
        objective.direction = model::Direction::Reach;
        objective.target = 2400;
        objective.from = campaign.from;
        objective.to = campaign.to;
        model::Baseline baseline;
        baseline.value = 1500;
        baseline.from = *makeDate(2026, 5, 1);
        baseline.to = *makeDate(2026, 5, 30);
        objective.baseline = baseline;
        campaign.objectives.push_back(objective);
        plan.campaigns.push_back(campaign);
    }

    void addEvidence() {
        const Period period{*makeDate(2026, 6, 1), *makeDate(2026, 6, 30)};
        const Date last = *makeDate(2026, 6, 10);
        evidence.total = {period, model::GroupBy::Campaign, {}, "imported", last};
        evidence.creators = evidence.posts = evidence.daily = evidence.months = evidence.total;
        evidence.total.groups = {groupOf("June", {"campaign"}, 1000, 90000, last)};
        evidence.creators.by = model::GroupBy::Creator;
        evidence.creators.groups = {groupOf("Maya", {"Maya"}, 300, 30000, last),
                                    groupOf("Theo", {"Theo"}, 600, 50000, last)};
        evidence.posts.by = model::GroupBy::Post;
        evidence.posts.groups = {groupOf("p1", {"p1"}, 600, 50000, last)};
        evidence.posts.groups.front().label = "=Picnic tart";
        evidence.daily.by = model::GroupBy::Day;
        for (int day = 1; day <= 10; ++day)
            evidence.daily.groups.push_back(
                groupOf(isoDate(*makeDate(2026, 6, day)), {}, 100, 9000, *makeDate(2026, 6, day)));
        evidence.months.by = model::GroupBy::Month;
        evidence.months.groups = {groupOf("2026-06", {}, 1000, 90000, last)};
        model::Post post;
        post.id = {"p1"};
        post.platform = "youtube";
        post.creator = {"Theo"};
        post.published = *makeDate(2026, 6, 2);
        evidence.published.push_back(post);
    }
};

inline const Table* tableNamed(const Document& document, const std::string& title) {
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block); table && table->title.text() == title)
            return table;
    return nullptr;
}

}  // namespace goalpost::test
