// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

/// The plan documents that stand beside a rule as examples differ in a few members of one campaign.
namespace goalpost::method::rules {

/// A plan document of one brand and one campaign with these members: `"goal": {…}, "kpis": […]`.
inline std::string examplePlan(std::string_view members) {
    return R"({"brands": [{"name": "Oak & Rye", "currency": "EUR",
             "business_objectives": [{"name": "More sales on our own site"}]}],
 "campaigns": [{"name": "Autumn Table", "brand": "Oak & Rye", )" +
           std::string(members) + "}]}";
}

inline constexpr std::string_view TrafficGoal = R"("goal": {"primary": "website-traffic"}, )";

inline constexpr std::string_view TrafficKpis = R"("kpis": [
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics export"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics export"}], )";

inline constexpr std::string_view TrafficBenchmark = R"("objectives": [
    {"kpi": "referral-sessions", "direction": "benchmark", "scope": "from creator campaigns",
     "from": "2026-09-01", "to": "2026-11-30", "evaluate": "2026-12-05",
     "business_objective": "More sales on our own site"}])";

/// TrafficGoal, TrafficKpis and TrafficBenchmark with further members: a complete Goal phase.
inline std::string completePlan(std::string_view more = {}) {
    return examplePlan(std::string(TrafficGoal) + std::string(TrafficKpis) + std::string(TrafficBenchmark) +
                       (more.empty() ? "" : ", ") + std::string(more));
}

/// A complete Goal phase but for its only objective, which has these members.
inline std::string planWithObjective(std::string_view members) {
    return examplePlan(std::string(TrafficGoal) + std::string(TrafficKpis) + R"("objectives": [{)" +
                       std::string(members) + "}]");
}

/// A complete Goal phase but for its goals and KPIs, with the traffic objective in it.
inline std::string planWithKpis(std::string_view goal, std::string_view kpis) {
    return examplePlan(R"("goal": {)" + std::string(goal) + R"(}, "kpis": [)" + std::string(kpis) + "], " +
                       std::string(TrafficBenchmark));
}

/// The same document with these creators.
inline std::string withCreators(std::string_view creators, std::string plan) {
    plan.insert(1, R"("creators": [)" + std::string(creators) + "], ");
    return plan;
}

}  // namespace goalpost::method::rules
