// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "kpi/evaluate.hpp"
#include "report/addendum.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// KPI tables as the JSON of docs/cli.md: rates as fractions, money as decimal text with its currency,
/// durations in seconds, and null with "why" where there is no value.
namespace goalpost::cli {

/// `explain`: with where each value comes from.
Json toJson(const kpi::Table& table, bool explain = false);
/// A list; empty where nothing came in late.
Json toJson(const report::Addendum& addendum, const std::string& currency);

/// "campaign", "creator", …: the words for grouping.
std::vector<std::string> groupingNames();
std::optional<model::GroupBy> groupingNamed(std::string_view name);

}  // namespace goalpost::cli
