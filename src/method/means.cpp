// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/means.hpp"

#include "base/if_held.hpp"

#include <algorithm>

namespace goalpost::method {

namespace {

void addAbsences(const model::Creator& creator, Period period, std::vector<Away>& away) {
    for (const model::Absence& absence : creator.availability) {
        if (!absence.awayFrom || !absence.awayTo)
            continue;
        const Period part{std::max(*absence.awayFrom, period.from), std::min(*absence.awayTo, period.to)};
        if (part.from <= part.to)
            away.push_back({creator.name, part});
    }
}

}  // namespace

std::optional<Amount> budgetOf(const model::Campaign& campaign) {
    if (campaign.budget)
        return campaign.budget;
    std::optional<Amount> sum;
    const auto summed = ifHeld([&] {
        for (const model::Objective& objective : campaign.objectives)
            if (objective.budget)
                sum = sum.value_or(Amount{}) + *objective.budget;
        return sum;
    });
    return summed.value_or(std::nullopt);
}

Means meansOf(const model::Plan& plan, const model::Campaign& campaign, std::optional<Period> period) {
    Means means;
    for (const model::Partnership& partnership : campaign.partnerships) {
        if (partnership.status == model::PartnershipStatus::Declined)
            continue;
        ++means.partners;
        if (!partnership.fee) {
            ++means.withoutFee;
        } else if (!means.areFeesTooLarge) {
            means.fees = ifHeld([&] { return means.fees.value_or(Amount{}) + *partnership.fee; });
            means.areFeesTooLarge = !means.fees;
        }
        if (const model::Creator* creator = plan.creator(partnership.creator); creator && period)
            addAbsences(*creator, *period, means.away);
    }
    std::stable_sort(means.away.begin(), means.away.end(),
                     [](const Away& a, const Away& b) { return a.period.from < b.period.from; });
    return means;
}

}  // namespace goalpost::method
