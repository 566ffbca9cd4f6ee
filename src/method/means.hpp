// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <optional>
#include <string>
#include <vector>

/// What an objective can count on: partners, their fees, and the days on which they are away.
namespace goalpost::method {

struct Away {
    std::string creator;
    Period period;  ///< the part of the absence inside the objective's period
};

struct Means {
    int partners = 0;              ///< without those who declined
    int withoutFee = 0;            ///< partners with whom no fee is noted
    std::optional<Amount> fees;    ///< nothing when no fee is noted, or they are too large
    bool areFeesTooLarge = false;  ///< to be summed
    std::vector<Away> away;        ///< by its first day
};

/// What the partners are paid from: the campaign's budget, else what its objectives have together; nothing
/// where none is told or the sum is too large.
std::optional<Amount> budgetOf(const model::Campaign& campaign);

Means meansOf(const model::Plan& plan, const model::Campaign& campaign, std::optional<Period> period);

}  // namespace goalpost::method
