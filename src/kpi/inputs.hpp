// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "model/measured.hpp"

#include <vector>

/// What has to be measured for a KPI to have a value, and what of it is not there.
namespace goalpost::kpi {

/// All of `all` and, where it is not empty, one of `oneOf`: what it may be divided by.
struct Inputs {
    std::vector<Measure> all{};
    std::vector<Measure> oneOf{};
    bool empty() const { return all.empty() && oneOf.empty(); }
    bool operator==(const Inputs&) const = default;
};

/// The optional parts of a sum are no inputs: it has a value without them.
Inputs inputsOf(const Kpi& kpi);
/// What of it is missing in the group; empty where everything is there, also where the followers of the
/// accounts can stand in for what it is divided by.
Inputs missingIn(const Kpi& kpi, const model::Group& group);
/// "clicks, and impressions or views"; empty for none.
Sentence wordsOf(const Inputs& inputs);

}  // namespace goalpost::kpi
