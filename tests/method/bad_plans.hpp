// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

/// The plans of tests/method/bad_plans: good ones, and what breaks each of them in one way.
namespace goalpost::test {

struct BadPlan {
    std::string name;
    std::string good;  ///< which plan it was before
    std::string rule;
    std::string state;
    std::string subject;
    Json document;
};

inline Json badPlansFile(const std::string& name) {
    return parseJson(readFile(sourceFolder() / "tests/method/bad_plans" / (name + ".json")));
}

inline Json goodPlan(const std::string& name) {
    return badPlansFile("good_" + name);
}

inline constexpr std::string_view GoodPlans[] = {"traffic",    "tools", "running", "awareness",
                                                 "engagement", "leads", "sales"};

inline std::vector<BadPlan> badPlans() {
    std::vector<BadPlan> plans;
    for (const char* file : {"goal", "kpi", "smart"})
        for (const auto& one : badPlansFile(file)) {
            const auto& finding = one.at("finding");
            plans.push_back({one.at("name"), one.at("good"), finding.at(0), finding.at(1), finding.at(2),
                             goodPlan(one.at("good")).patch(one.at("patch"))});
        }
    return plans;
}

}  // namespace goalpost::test
