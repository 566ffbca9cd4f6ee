// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "measured_fixture.hpp"
#include "model/listing.hpp"

#include <optional>
#include <string_view>

namespace goalpost::test {

/// A row that is no figure of a post.
struct ListingRecord : model::Record {
    model::Listing told;
    explicit ListingRecord(model::SubjectKind of, std::string_view date = "2026-07-10",
                           std::string_view asOf = "2026-08-01") {
        kind = of;
        platform = "instagram";
        day = test::day(date);
        told.asOf = test::day(asOf);
    }
    const model::Record& row() {
        listing = &told;
        return *this;
    }
};

inline ListingRecord order(std::string_view number, std::optional<std::int64_t> net,
                           std::string_view asOf = "2026-08-01") {
    ListingRecord record(model::SubjectKind::Order, "2026-07-10", asOf);
    record.told.source = "shopify";
    record.told.number = number;
    record.told.currency = "EUR";
    record.told.net = net;
    return record;
}

}  // namespace goalpost::test
