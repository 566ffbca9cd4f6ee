// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "method/method.hpp"
#include "model/document.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

/// Plans out of documents, and findings in short.
namespace goalpost::test {

inline model::Plan planFrom(std::string_view document) {
    return model::applyDocument({}, parseJson(document));
}

/// A plan document of one campaign "Autumn" with these members.
inline std::string campaignWith(std::string_view members) {
    return R"({"brands": [{"name": "Oak & Rye", "currency": "EUR",
                           "business_objectives": [{"name": "More sales"}]}],
               "creators": [{"name": "Maya"}, {"name": "Theo"}],
               "tools": [{"name": "Lens", "stage": "discovery"}],
               "campaigns": [{"name": "Autumn", "brand": "Oak & Rye")" +
           std::string(members.empty() ? "" : ", ") + std::string(members) + "}]}";
}

inline constexpr std::string_view Kpis = R"("kpis": [
    {"id": "referral-sessions", "role": "primary", "data_source": "web analytics"},
    {"id": "session-duration", "role": "primary", "data_source": "web analytics"}])";

inline constexpr std::string_view Benchmark = R"("objectives": [{"kpi": "referral-sessions",
    "direction": "benchmark", "scope": "from creator campaigns", "from": "2026-09-01", "to": "2026-11-30",
    "evaluate": "2026-12-05", "business_objective": "More sales"}])";

/// A sample of the one data source has shown both KPIs.
inline constexpr std::string_view Rehearsed = R"("rehearsals": [{"source": "web analytics",
    "on": "2026-07-20", "computes": ["referral-sessions", "session-duration"]}])";

/// Everything the Goal phase asks, rehearsed data, and more members.
inline std::string complete(std::string_view more = {}) {
    return campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis) + ", " +
                        std::string(Benchmark) + ", " + std::string(Rehearsed) + (more.empty() ? "" : ", ") +
                        std::string(more));
}

/// Everything the Goal phase asks, with another objective.
inline std::string withObjective(std::string_view members) {
    return campaignWith(R"("goal": {"primary": "website-traffic"}, )" + std::string(Kpis) +
                        R"(, "objectives": [{)" + std::string(members) + "}]");
}

/// "GOAL-FIRST broken", one for each finding, in order of the rules' urgency.
inline std::vector<std::string> findingsOf(const model::Plan& plan) {
    std::vector<std::string> list;
    for (const auto& finding : method::check(plan, *parseIsoDate("2026-08-01")))
        list.push_back(std::string(finding.rule) + " " + std::string(method::idOf(finding.state)));
    return list;
}

}  // namespace goalpost::test
