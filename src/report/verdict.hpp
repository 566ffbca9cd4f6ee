// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "report/report.hpp"

#include <optional>
#include <string>
#include <vector>

namespace goalpost::report {

/// How a value stands to its target.
enum class Standing : std::uint8_t { Better, Level, Worse, Unknown };
/// Of the end of the period where a forecast tells it, else of the value itself; Unknown without target,
/// without value, and for a running total that has no forecast yet and is still short of its target.
Standing standingOf(const kpi::Value& value, bool periodOver);

/// The answer before the evidence: one leading sentence about the leading primary KPI, then what the
/// other primary KPIs say. Written from the figures alone.
struct Verdict {
    Sentence lead;
    std::vector<Sentence> rest;
    std::optional<kpi::Status> status;  ///< the worst among the primary KPIs
    std::string text() const;
};
Verdict verdictOf(const Subject& subject, const Figures& figures);
/// A sentence each on the campaign's posts that are not counted, outside its dates or without a date, and on
/// those that count on the day of their file.
std::vector<Sentence> leftOutOf(const Subject& subject);

/// The worst status: Off track before At risk before On track before Ahead; nothing for an empty list.
std::optional<kpi::Status> worst(const std::vector<const kpi::Value*>& values);
/// The first primary KPI with a target among those that were measured, else the first of these, else the
/// same of those that were not; null where there is none.
const kpi::Value* leadOf(const Figures& figures);
/// True for a total that grows over the period (sessions, orders), false for rates, costs and scores.
bool isTotal(const kpi::Value& value);
/// "referral sessions" in the middle of a sentence, "CPM" as it is.
std::string nameInSentence(const kpi::Value& value);
std::string nameOf(const kpi::Value& value);

}  // namespace goalpost::report
