// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"
#include "report/portfolio.hpp"

#include <vector>

/// What cannot wait: the same list at the start of the window and on the command line.
namespace goalpost::report {

enum class DueKind : std::uint8_t { Objective, Review, Pilot, Baseline, Deliverable, Payment };
std::string_view idOf(DueKind kind);    ///< "objective"
std::string_view nameOf(DueKind kind);  ///< "Objectives off pace"

struct DueItem {
    DueKind kind;
    std::optional<Date> date;           ///< when it is or was due; nothing for objectives
    std::optional<kpi::Status> status;  ///< of an objective
    method::Sentence title;             ///< "Summer Table 2026: Referral sessions"
    method::Sentence note;              ///< what to do
    Id campaign{};                      ///< empty: of the workspace
    Id subject{};                       ///< the review, pilot, deliverable, partnership
    bool isLate(Date today) const { return date && *date < today; }
};

/// Objectives at risk or off track of running campaigns; reviews, deliverables and payments that are late
/// or due within `DaysAhead`; pilots that end within twice that or wait for their decision; benchmarking
/// objectives whose period is over. Objectives first, then kind by kind, the one whose oldest item waits
/// longest first; within a kind the worst first.
std::vector<DueItem> dueItems(const model::Plan& plan, const std::vector<CampaignState>& states, Date today);
inline constexpr int DaysAhead = 7;

}  // namespace goalpost::report
