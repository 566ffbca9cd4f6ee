// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"
#include "store/workspace.hpp"
#include "support/temp_folder.hpp"

#include <functional>
#include <initializer_list>
#include <string>

namespace goalpost::test {

inline std::int32_t day(std::string_view iso) {
    return dayNumber(*parseIsoDate(iso));
}

/// A row about a post of an Instagram account, with views that live as long as the row.
struct PostRecord : model::Record {
    using Values = std::initializer_list<std::pair<model::Measure, std::int64_t>>;
    PostRecord(std::string_view post, model::Span meaning, std::string_view date, Values told) {
        platform = "instagram";
        account = "theocooks";
        postId = post;
        span = meaning;
        day = test::day(date);
        for (const auto& [measure, value] : told)
            values[measure] = value;
    }
};

/// A workspace with one campaign from 1 July to 30 September 2026, one partner with two deliverables
/// (post id P1; permalink of P2) and one creator who is no partner.
class MeasuredWorkspace {
  public:
    MeasuredWorkspace();

    store::BookingOptions options(std::string_view file = "values.csv") const;
    store::BookingResult book(const std::function<void(store::Booking&)>& rows) const;
    store::BookingResult book(store::BookingOptions options,
                              const std::function<void(store::Booking&)>& rows) const;
    model::Values sums(model::GroupBy by = model::GroupBy::Campaign) const;
    model::Measured measured(model::GroupBy by, bool withPosts = true) const;
    void reopen();

    TempFolder folder;
    Id campaign, partner;
    std::unique_ptr<store::Workspace> workspace;
    Period period{*parseIsoDate("2026-07-01"), *parseIsoDate("2026-09-30")};
    /// Backups in the test's folder, none on opening.
    store::OpenOptions quietly() const;
};

/// The test ends when the workspace has a fault: references, or sums that are not those of its rows.
void requireSound(const MeasuredWorkspace& w);

}  // namespace goalpost::test
