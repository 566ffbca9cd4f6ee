// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outlook.hpp"

#include "base/if_held.hpp"
#include "kpi/evaluate.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::report {

namespace {

using kpi::PlannedPosts;
using model::Campaign;
using model::Objective;
using model::Partnership;
using model::Plan;

constexpr int MorePosts = 2;

bool isDueIn(const model::Deliverable& piece, const Objective& objective) {
    return !piece.due || ((!objective.from || *piece.due >= *objective.from) &&
                          (!objective.to || *piece.due <= *objective.to));
}

/// The platform of a creator who has only one.
std::string onlyPlatform(const Plan& plan, const Id& creatorId) {
    const model::Creator* creator = plan.creator(creatorId);
    if (!creator || creator->accounts.empty())
        return {};
    const std::string& first = creator->accounts.front().platform;
    const bool same = std::all_of(creator->accounts.begin(), creator->accounts.end(),
                                  [&](const auto& account) { return account.platform == first; });
    return same ? first : std::string();
}

/// Deliverables first; what the objective plans beyond them is spread evenly over the partners, or belongs
/// to nobody.
void plan(const Plan& all, const Campaign& campaign, const Objective& objective, Outlook& outlook) {
    for (const Partnership& partnership : campaign.partnerships) {
        if (partnership.status == model::PartnershipStatus::Declined)
            continue;
        PlannedPosts& planned =
            outlook.planned.emplace_back(partnership.creator, onlyPlatform(all, partnership.creator), 0);
        planned.posts =
            static_cast<int>(std::count_if(partnership.deliverables.begin(), partnership.deliverables.end(),
                                           [&](const auto& piece) { return isDueIn(piece, objective); }));
        outlook.posts += planned.posts;
    }
    const int more = objective.plannedPosts.value_or(0) - outlook.posts;
    if (more <= 0)
        return;
    outlook.isSpread = true;
    outlook.posts += more;
    if (outlook.planned.empty())
        outlook.planned.emplace_back();
    const int partners = static_cast<int>(outlook.planned.size());
    for (int i = 0; i < partners; ++i)
        outlook.planned[static_cast<std::size_t>(i)].posts += more / partners + (i < more % partners ? 1 : 0);
}

/// What one more post of the partner costs, from the fee and the pieces it is for.
std::optional<Amount> feeOfOne(const Campaign& campaign, const Id& creator) {
    for (const Partnership& partnership : campaign.partnerships)
        if (partnership.creator == creator && partnership.fee && !partnership.deliverables.empty())
            return partnership.fee->times(1.0 / static_cast<double>(partnership.deliverables.size()));
    return std::nullopt;
}

/// To three digits, on the side that is reached rather than missed.
double easier(double value, bool lower) {
    if (value == 0)
        return value;
    const double perStep = std::pow(10, 2 - std::floor(std::log10(std::abs(value))));
    const double steps = std::round(value * perStep * 1e6) / 1e6;  // 2.3 is 230 steps, not 229.99…
    return (lower ? std::ceil(steps) : std::floor(steps)) / perStep;
}

/// Everything a second question needs of the first.
struct Question {
    const Plan& plan;
    const Campaign& campaign;
    const Objective& objective;
    const kpi::Kpi& kpi;
    const std::vector<kpi::PastPost>& history;
    std::optional<double> cost;
};

/// More posts by the partner whose own posts are known to bring most.
std::optional<Option> morePosts(const Question& about, const Outlook& outlook) {
    const bool lower = about.kpi.better == kpi::Better::Lower && about.kpi.cost == kpi::CostPart::None;
    const kpi::Basis* best = nullptr;
    for (const kpi::Basis& basis : outlook.forecast.bases)
        if (kpi::isOwn(basis.history) &&
            (!best || (lower ? basis.median < best->median : basis.median > best->median)))
            best = &basis;
    const model::Creator* creator = best ? about.plan.creator(best->planned.creator) : nullptr;
    if (!creator)
        return std::nullopt;
    auto planned = outlook.planned;
    for (PlannedPosts& one : planned)
        if (one.creator == creator->id)
            one.posts += MorePosts;
    Option option;
    option.what = {"%1 more posts by %2", {plain(MorePosts), creator->name}};
    if (const auto fee = feeOfOne(about.campaign, creator->id))
        option.cost = ifHeld([&] { return *fee + *fee; });
    const auto cost =
        about.cost && option.cost ? std::optional(*about.cost + option.cost->value()) : about.cost;
    option.chance =
        kpi::forecast(about.kpi, about.history, planned, outlook.target, cost, about.plan.benchmarks).chance;
    return option;
}

/// The target that an even chance reaches.
std::optional<Option> easierTarget(const Question& about, const Plan& plan, const Outlook& outlook) {
    if (!outlook.forecast.middle || !outlook.forecast.chance || *outlook.forecast.chance >= 0.5)
        return std::nullopt;
    const double target = easier(*outlook.forecast.middle, about.kpi.better == kpi::Better::Lower);
    Option option;
    option.what = {
        "A target of %1",
        {Figure{.value = target, .unit = about.kpi.unit, .currency = plan.currencyOf(about.campaign)}}};
    option.chance =
        kpi::forecast(about.kpi, about.history, outlook.planned, target, about.cost, about.plan.benchmarks)
            .chance;
    option.cost = Amount{};
    return option;
}

}  // namespace

Date lastHistoryDay(const Objective& objective, Date today) {
    return (objective.from ? std::min(*objective.from, today) : today) - std::chrono::days{1};
}

Outlook outlookOf(const Plan& all, const Campaign& campaign, const Objective& objective,
                  const PastOfPosts& known, Date today) {
    Outlook outlook;
    outlook.objective = objective.id;
    outlook.target = kpi::targetOf(objective);
    const kpi::Kpi* kpi = kpi::find(all, objective.kpi);
    if (!kpi) {
        outlook.forecast.why = {"There is no KPI \"%1\" to forecast.", {objective.kpi}};
        return outlook;
    }
    if (campaign.currentPhase() == model::Phase::Closed) {
        outlook.forecast.why = "The campaign is closed; what came of it is measured, not forecast.";
        return outlook;
    }
    plan(all, campaign, objective, outlook);
    if (objective.from && objective.to && *objective.from <= *objective.to)
        outlook.away = method::meansOf(all, campaign, Period{*objective.from, *objective.to}).away;
    std::vector<model::Post> others;
    std::copy_if(known.posts.begin(), known.posts.end(), std::back_inserter(others),
                 [&](const model::Post& post) { return post.campaign != campaign.id; });
    const auto past = kpi::pastPosts(*kpi, known.measured, others, lastHistoryDay(objective, today));
    if (objective.direction == model::Direction::Benchmark)
        outlook.needed = kpi::postsForBaseline(*kpi, past);
    const auto budget = objective.budget ? objective.budget : campaign.budget;
    const Question about{all,  campaign, objective,
                         *kpi, past,     budget ? std::optional(budget->value()) : std::nullopt};
    outlook.forecast = kpi::forecast(*kpi, past, outlook.planned, outlook.target, about.cost, all.benchmarks);
    if (!outlook.forecast.chance)
        return outlook;
    outlook.standing = kpi::standingOf(*kpi, outlook.forecast, *outlook.target);
    if (auto option = morePosts(about, outlook))
        outlook.options.push_back(std::move(*option));
    if (auto option = easierTarget(about, all, outlook))
        outlook.options.push_back(std::move(*option));
    return outlook;
}

const PastOfPosts& Pasts::upTo(Date lastDay) {
    auto known = m_known.find(lastDay);
    if (known == m_known.end())
        known = m_known.emplace(lastDay, m_read(lastDay)).first;
    return known->second;
}

std::vector<Outlook> outlooksOf(const Plan& all, const Campaign& campaign, Date today, Pasts& pasts) {
    std::vector<Outlook> outlooks;
    for (const Objective& objective : campaign.objectives)
        outlooks.push_back(
            outlookOf(all, campaign, objective, pasts.upTo(lastHistoryDay(objective, today)), today));
    return outlooks;
}

std::vector<method::Finding> findingsOf(const Plan& all, const Campaign& campaign,
                                        std::span<const Outlook> outlooks) {
    std::vector<method::Finding> findings;
    if (campaign.currentPhase() > model::Phase::Tools)
        return findings;
    for (const Outlook& outlook : outlooks)
        for (const Objective& objective : campaign.objectives)
            if (objective.id == outlook.objective && outlook.standing)
                if (auto finding =
                        method::judgeForecast(all, campaign, objective, outlook.forecast, *outlook.standing))
                    findings.push_back(std::move(*finding));
    return findings;
}

}  // namespace goalpost::report
