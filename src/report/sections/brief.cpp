// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

std::string audienceOf(const model::TargetAudience& audience) {
    std::vector<std::string> parts;
    for (const auto& [word, list] :
         {std::pair{"countries", &audience.countries}, std::pair{"ages", &audience.ages},
          std::pair{"interests", &audience.interests}})
        if (!list->empty())
            parts.push_back(std::string(word) + " " + join(*list, ", "));
    return join(parts, "; ");
}

std::vector<Block> build(const Subject& subject, const Figures&) {
    const model::Campaign& campaign = subject.campaign;
    KeyValue brief;
    const auto line = [&](std::string name, std::string text) {
        brief.lines.emplace_back(std::move(name), text.empty() ? "not told yet" : std::move(text));
    };
    const auto goal = [&](std::optional<model::Goal> which) {
        return which ? std::string(model::nameOf(*which)) : std::string();
    };
    line("Primary goal", goal(campaign.primaryGoal()));
    if (campaign.secondaryGoal())
        line("Secondary goal", goal(campaign.secondaryGoal()));
    line("Phase", std::string(model::nameOf(campaign.currentPhase())));
    const auto period = campaign.period();
    line("Period", period ? periodName(*period, subject.plan.fiscalYearStartOf(campaign)) : std::string());
    line("Budget",
         campaign.budget ? exactMoney(*campaign.budget, subject.plan.currencyOf(campaign)) : std::string());
    line("Owner", campaign.owner);
    line("Target audience", campaign.targetAudience ? audienceOf(*campaign.targetAudience) : std::string());
    return {Heading{"In brief"}, brief};
}

}  // namespace

const Section Brief{"brief", "In brief", build};

}  // namespace goalpost::report::sections
