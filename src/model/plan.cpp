// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/plan.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace goalpost::model {

namespace {

template <class Range>
auto* withId(Range& list, const Id& id) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.id == id; });
    return found == list.end() ? nullptr : &*found;
}

}  // namespace

std::string_view nameOf(Goal goal) {
    switch (goal) {
        case Goal::BrandAwareness:
            return "Brand awareness";
        case Goal::Engagement:
            return "Engagement";
        case Goal::WebsiteTraffic:
            return "Website traffic";
        case Goal::LeadGeneration:
            return "Lead generation";
        case Goal::Sales:
            return "Sales and conversions";
    }
    return {};
}

std::string_view nameOf(Phase phase) {
    switch (phase) {
        case Phase::Goal:
            return "Goal";
        case Phase::Tools:
            return "Tools";
        case Phase::Execution:
            return "Execution";
        case Phase::Closed:
            return "Closed";
    }
    return {};
}

const Brand* Plan::brand(const Id& id) const {
    return withId(brands, id);
}
const Creator* Plan::creator(const Id& id) const {
    return withId(creators, id);
}
Creator* Plan::creator(const Id& id) {
    return withId(creators, id);
}
const Campaign* Plan::campaign(const Id& id) const {
    return withId(campaigns, id);
}
Campaign* Plan::campaign(const Id& id) {
    return withId(campaigns, id);
}
const Tool* Plan::tool(const Id& id) const {
    return withId(tools, id);
}

const Campaign* Plan::campaignNamed(std::string_view name) const {
    const std::string wanted = foldCase(trim(name));
    for (const auto& campaign : campaigns)
        if (foldCase(campaign.name) == wanted)
            return &campaign;
    for (const auto& campaign : campaigns) {
        const Brand* owner = brand(campaign.brand);
        if (foldCase((owner ? owner->name : "") + "/" + campaign.name) == wanted)
            return &campaign;
    }
    return nullptr;
}

const Creator* Plan::creatorNamed(std::string_view name) const {
    const std::string wanted = foldCase(trim(name));
    for (const auto& creator : creators)
        if (foldCase(creator.name) == wanted)
            return &creator;
    return nullptr;
}

std::string Plan::currencyOf(const Campaign& campaign) const {
    const Brand* owner = brand(campaign.brand);
    return owner && !owner->currency.empty() ? owner->currency : "USD";
}

std::optional<double> Plan::grossMarginOf(const Campaign& campaign) const {
    const Brand* owner = brand(campaign.brand);
    return owner && owner->grossMargin.value_or(0) > 0 ? owner->grossMargin : std::nullopt;
}

int Plan::fiscalYearStartOf(const Campaign& campaign) const {
    const Brand* owner = brand(campaign.brand);
    return owner ? owner->fiscalYearStartMonth.value_or(1) : 1;
}

}  // namespace goalpost::model
