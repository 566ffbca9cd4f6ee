// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/portfolio.hpp"

#include <algorithm>
#include <array>

namespace goalpost::report {

namespace {

constexpr std::array Order{kpi::Status::OffTrack, kpi::Status::AtRisk,       kpi::Status::OnTrack,
                           kpi::Status::Ahead,    kpi::Status::Benchmarking, kpi::Status::Planning,
                           kpi::Status::Missed,   kpi::Status::Achieved};

std::optional<Date> lastDay(const model::Measured& daily) {
    std::optional<Date> last;
    for (const model::Group& group : daily.groups)
        last = std::max(last, group.lastDay);
    return last;
}

std::optional<Date> nextReviewOf(const model::Plan& plan, const Id& campaign) {
    std::optional<Date> next;
    for (const model::Review& review : plan.reviews)
        if (review.campaign == campaign && !review.held && review.due && (!next || *review.due < *next))
            next = review.due;
    return next;
}

std::optional<std::size_t> decisiveOf(const std::vector<kpi::Value>& values) {
    std::optional<std::size_t> worst;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i].status && (!worst || urgencyOf(values[i].status) < urgencyOf(values[*worst].status)))
            worst = i;
    if (worst || values.empty())
        return worst;
    const auto told =
        std::ranges::find_if(values, [](const kpi::Value& value) { return value.value.has_value(); });
    return told == values.end() ? 0 : static_cast<std::size_t>(told - values.begin());
}

CampaignState stateOf(const model::Plan& plan, const model::Campaign& campaign, const MeasuredOf& measured,
                      Date today) {
    CampaignState state;
    state.campaign = campaign.id;
    state.period = campaign.period();
    state.currency = plan.currencyOf(campaign);
    state.spend = kpi::accruedCost(campaign, today);
    if (!state.period)
        return state;
    const auto total = measured(campaign.id, model::GroupBy::Campaign, *state.period);
    const auto daily = measured(campaign.id, model::GroupBy::Day, *state.period);
    state.through = lastDay(daily);
    const kpi::Table table = kpi::evaluate(plan, campaign, total, &daily, today);
    if (!table.rows.empty())
        for (const kpi::Value& value : table.rows.front().kpis)
            if (value.role == model::Role::Primary)
                state.primary.push_back(value);
    state.decisive = decisiveOf(state.primary);
    if (const kpi::Value* worst = state.worst())
        state.status = worst->status;
    return state;
}

}  // namespace

int urgencyOf(std::optional<kpi::Status> status) {
    const auto found = std::find(Order.begin(), Order.end(), status);
    return static_cast<int>(found - Order.begin());
}

std::vector<CampaignState> statesOf(const model::Plan& plan, const MeasuredOf& measured, Date today,
                                    const model::ShownOf& shown) {
    std::vector<CampaignState> states;
    for (const model::Campaign& campaign : plan.campaigns) {
        if (campaign.archived)
            continue;
        const model::Shown as = shown ? shown(campaign.id) : model::Shown{};
        const model::Campaign* kept = as.closed ? as.plan->campaign(campaign.id) : nullptr;
        states.push_back(kept ? stateOf(*as.plan, *kept, measured, as.today)
                              : stateOf(plan, campaign, measured, today));
        states.back().nextReview = nextReviewOf(plan, campaign.id);
    }
    return states;
}

}  // namespace goalpost::report
