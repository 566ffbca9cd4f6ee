// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/statistics.hpp"
#include "model/plan.hpp"

#include <optional>

namespace goalpost::adoption {

/// The mean of a pilot's weeks with the range around it.
struct LoggedMean {
    double value = 0;
    kpi::Range range{};
    bool isInterval = false;  ///< the range is a 95 % interval (three weeks or more); else lowest to highest
    int weeks = 0;
    std::int64_t cases = 0;
};

/// What the log of a pilot tells. Minutes are with the review of the tool's work; minutes and quality
/// weigh each week by its cases, friction counts each week once. Nothing where no week tells it.
struct PilotFigures {
    int weeks = 0;
    std::int64_t cases = 0;
    std::optional<LoggedMean> minutes;
    std::optional<LoggedMean> quality;
    std::optional<LoggedMean> friction;
    std::optional<double> firstFriction;  ///< of the earliest week that tells it
};

PilotFigures figuresOf(const model::Pilot& pilot);
/// Working and reviewing a case, in minutes; a review that was not told counts nothing.
std::optional<double> minutesOf(const model::PilotLog& week);

/// A heuristic of the method: a pilot runs for 30 to 60 days.
inline constexpr int ShortestPilot = 30;
inline constexpr int LongestPilot = 60;
/// Where a pilot stands on a day.
enum class PilotState : std::uint8_t { Planned, Running, Ended, Decided };
PilotState stateOf(const model::Pilot& pilot, Date today);
/// From start to planned end, both included; nothing while one of them is unknown.
std::optional<int> plannedDays(const model::Pilot& pilot);

}  // namespace goalpost::adoption
