// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/addendum.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::report {

namespace {

bool isSame(const std::optional<double>& then, const std::optional<double>& now) {
    if (!then || !now)
        return then.has_value() == now.has_value();
    return std::abs(*then - *now) <= 1e-9 * std::max({1.0, std::abs(*then), std::abs(*now)});
}

}  // namespace

Addendum addendumOf(const Subject& subject, const kpi::Table& total) {
    Addendum addendum;
    const auto& live = subject.evidence.live;
    if (!live || total.rows.empty())
        return addendum;
    addendum.on = subject.evidence.liveOn.value_or(subject.today);
    for (const model::Group& group : live->groups)
        addendum.through = std::max(addendum.through, group.lastDay);
    const auto table = kpi::evaluate(subject.plan, subject.campaign, *live, nullptr, subject.today);
    for (const kpi::Value& then : total.rows.front().kpis) {
        if (!then.role || then.role == model::Role::Noise)
            continue;
        std::optional<double> now;
        if (!table.rows.empty())
            for (const kpi::Value& value : table.rows.front().kpis)
                if (value.id == then.id && value.goal == then.goal)
                    now = value.value;
        if (isSame(then.value, now))
            continue;
        addendum.values.push_back(
            {then, now, now ? std::optional(*now - then.value.value_or(0)) : std::nullopt});
    }
    return addendum;
}

std::string differenceText(const LateValue& late, const std::string& currency) {
    if (!late.difference)
        return std::string(Unknown);
    const bool isRate = late.then.unit == kpi::Unit::Percent;
    const std::string text = isRate ? formatted(*late.difference * 100, kpi::Unit::Score, {}) + " points"
                                    : formatted(*late.difference, late.then.unit, currency);
    return *late.difference > 0 ? "+" + text : text;
}

std::optional<Sentence> closedEarly(const model::Campaign& campaign, Date on) {
    if (!campaign.to || on > *campaign.to)
        return std::nullopt;
    std::size_t pieces = 0;
    std::size_t notLive = 0;
    for (const auto& partnership : campaign.partnerships)
        for (const auto& piece : partnership.deliverables) {
            ++pieces;
            notLive += piece.status != model::DeliverableStatus::Live &&
                       piece.status != model::DeliverableStatus::Verified;
        }
    return Sentence{"It ends before its last day, %1; pieces that are not live: %2 of %3.",
                    {Day{*campaign.to}, plain(notLive), plain(pieces)}};
}

}  // namespace goalpost::report
