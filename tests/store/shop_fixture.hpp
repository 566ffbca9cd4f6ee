// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "listing_fixture.hpp"

#include <vector>

namespace goalpost::test {

inline constexpr std::int64_t Euro = 10'000;

/// The workspace's partner has the code THEO10 and two pieces; Ida has IDA10 and one.
struct Shop : MeasuredWorkspace {
    Shop() {
        auto plan = workspace->plan();
        auto& campaign = plan.campaigns[0];
        campaign.partnerships[0].promoCode = "THEO10";
        model::Partnership ida;
        ida.id = Id::create();
        ida.creator = plan.creators[1].id;
        ida.promoCode = "Ida10";
        model::Deliverable cake;
        cake.id = Id::create();
        cake.name = "Cake";
        cake.utmContent = "cake";
        ida.deliverables = {cake};
        campaign.partnerships.push_back(ida);
        workspace->commit(plan, "Give codes");
    }
    static ListingRecord coded(std::string_view number, std::int64_t euros, std::string_view codes) {
        auto record = order(number, euros * Euro);
        record.told.codes = codes;
        return record;
    }
    store::BookingResult orders(std::vector<ListingRecord> rows) const {
        return book([&](store::Booking& booking) {
            for (auto& row : rows)
                booking.book(row.row());
        });
    }
    std::optional<std::int64_t> of(model::GroupBy by, std::string_view key, model::Measure measure) const {
        for (const auto& group : measured(by).groups)
            if (group.key == key)
                return group.sums[measure];
        return std::nullopt;
    }
};

}  // namespace goalpost::test
