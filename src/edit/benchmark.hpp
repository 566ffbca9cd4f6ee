// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <string_view>

/// Verbs on market benchmarks: what one post usually brings of a KPI, from a source, as of a day. One that is
/// not whole yet is kept, and no forecast rests on it. An Id that names nothing throws Error.
namespace goalpost::edit {

Act addBenchmark(model::Plan plan, std::string_view kpi);
/// Throws Error where low, typical and high would not be in that order.
Act changeBenchmark(model::Plan plan, const Id& benchmark,
                    const std::function<void(model::Benchmark&)>& change);
Act removeBenchmark(model::Plan plan, const Id& benchmark);

/// Why the figures cannot stand as they are; empty when they can.
std::string faultOf(const model::Benchmark& benchmark);

}  // namespace goalpost::edit
