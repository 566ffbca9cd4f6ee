// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "base/figure.hpp"
#include "kpi/kpi.hpp"

#include <string>
#include <string_view>

/// How reports write what stands in them: numbers and dates are those of base.
namespace goalpost::report {

using goalpost::abbreviated;
using goalpost::changeText;
using goalpost::exported;
using goalpost::formatted;
using goalpost::longDate;
using goalpost::longSpan;
using goalpost::monthText;
using goalpost::rangeText;
using goalpost::shareText;
using goalpost::Unknown;

/// An amount that somebody wrote, with its cents where it has some: "$15,000", "$12,000.50".
std::string exactMoney(Amount amount, std::string_view currency);
/// A share of simulations, none of which is sure: "over 99%", "42%", "under 1%".
std::string chanceText(double chance);
/// "YouTube", "Instagram", "X"; another platform's word with a capital.
std::string platformName(std::string_view platform);

}  // namespace goalpost::report
