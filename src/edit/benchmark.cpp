// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/benchmark.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::edit {

using model::Benchmark;
using model::Plan;

namespace {

std::string labelOf(std::string_view verb, const Plan& plan, const Benchmark& benchmark) {
    return std::string(verb) + " a market benchmark of " +
           Sentence("%1", {kpi::nameOf(plan, benchmark.kpi)}).text();
}

}  // namespace

std::string faultOf(const Benchmark& benchmark) {
    const auto isAbove = [](const std::optional<double>& a, const std::optional<double>& b) {
        return a && b && *a > *b;
    };
    if (isAbove(benchmark.low, benchmark.typical) || isAbove(benchmark.typical, benchmark.high) ||
        isAbove(benchmark.low, benchmark.high))
        return "A benchmark's low, typical and high figures are not in that order; correct them.";
    return {};
}

Act addBenchmark(Plan plan, std::string_view kpi) {
    Benchmark& benchmark = plan.benchmarks.emplace_back();
    benchmark.id = Id::create();
    benchmark.kpi = kpi;
    const std::string label = labelOf("Add", plan, benchmark);
    return {std::move(plan), label};
}

Act changeBenchmark(Plan plan, const Id& id, const std::function<void(Benchmark&)>& change) {
    Benchmark& benchmark = entryOf(plan.benchmarks, id, "benchmark");
    change(benchmark);
    benchmark.id = id;
    benchmark.platform = foldCase(trim(benchmark.platform));
    if (const auto fault = faultOf(benchmark); !fault.empty())
        throw Error(fault);
    const std::string label = labelOf("Change", plan, benchmark);
    return {std::move(plan), label};
}

Act removeBenchmark(Plan plan, const Id& id) {
    const std::string label = labelOf("Delete", plan, entryOf(plan.benchmarks, id, "benchmark"));
    std::erase_if(plan.benchmarks, [&](const Benchmark& one) { return one.id == id; });
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
