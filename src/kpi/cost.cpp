// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/evaluate.hpp"

#include <algorithm>

namespace goalpost::kpi {

namespace {

using model::DeliverableStatus;
using model::PartnershipStatus;

bool isBinding(const model::Partnership& partnership) {
    return partnership.status == PartnershipStatus::Contracted ||
           partnership.status == PartnershipStatus::Active ||
           partnership.status == PartnershipStatus::Complete;
}

bool isDelivered(const model::Deliverable& deliverable) {
    return deliverable.status == DeliverableStatus::Live || deliverable.status == DeliverableStatus::Verified;
}

/// The part of the fee that was earned. A contract without a list of deliverables is earned at the end.
double deliveredShare(const model::Partnership& partnership, const model::Campaign& campaign, Date day) {
    if (partnership.status == PartnershipStatus::Declined)
        return 0;
    const auto& all = partnership.deliverables;
    if (all.empty())
        return isBinding(partnership) && campaign.to && day >= *campaign.to ? 1 : 0;
    return static_cast<double>(std::count_if(all.begin(), all.end(), isDelivered)) /
           static_cast<double>(all.size());
}

}  // namespace

std::optional<Amount> accruedCost(const model::Campaign& campaign, Date day, const Id& creator) {
    std::optional<Amount> sum;
    for (const auto& partnership : campaign.partnerships) {
        if (creator && partnership.creator != creator)
            continue;
        if (partnership.fee)
            sum = sum.value_or(Amount{}) + partnership.fee->times(deliveredShare(partnership, campaign, day));
        for (const auto& cost : partnership.costs)
            if (cost.amount)
                sum = sum.value_or(Amount{}) + (cost.on && *cost.on > day ? Amount{} : *cost.amount);
    }
    return sum;
}

Amount committedCost(const model::Campaign& campaign) {
    Amount sum;
    for (const auto& partnership : campaign.partnerships) {
        if (partnership.status == PartnershipStatus::Declined)
            continue;
        if (isBinding(partnership))
            sum += partnership.fee.value_or(Amount{});
        for (const auto& cost : partnership.costs)
            sum += cost.amount.value_or(Amount{});
    }
    return sum;
}

Amount paidCash(const model::Campaign& campaign, Date day) {
    Amount sum;
    for (const auto& partnership : campaign.partnerships)
        for (const auto& payment : partnership.payments)
            if (payment.amount && payment.paid && *payment.paid <= day)
                sum += *payment.amount;
    return sum;
}

}  // namespace goalpost::kpi
