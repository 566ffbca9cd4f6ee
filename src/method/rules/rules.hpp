// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"

/// The entries of the catalogue, one group a file.
namespace goalpost::method::rules {

// rules/goal.cpp
Rule goalFirst();
Rule goalFocus();
Rule goalConflict();
// rules/goal_profile.cpp
Rule goalProfile();
// rules/kpi_fit.cpp
Rule kpiFit();
Rule kpiNoise();
Rule kpiContext();
// rules/kpi_choice.cpp
Rule kpiCount();
Rule kpiCompanion();
Rule kpiDataSource();
// rules/attribution.cpp
Rule attributionByPost();
// rules/smart.cpp
Rule smartSpecific();
Rule smartMeasurable();
Rule smartBaseline();
Rule smartRelevant();
Rule smartTimeBound();
// rules/smart_realistic.cpp
Rule smartLike();
Rule smartAchievable();

/// What SMART-A adds once a forecast is known.
std::optional<Finding> achievableByForecast(const model::Plan& plan, const model::Campaign& campaign,
                                            const model::Objective& objective, const kpi::Forecast& forecast,
                                            kpi::Standing standing);

}  // namespace goalpost::method::rules
