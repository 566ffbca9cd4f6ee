// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <random>

/// Invented plans for the tests of the store.
namespace goalpost::test {

/// Every field of every type filled, every list with two entries.
model::Plan fullPlan();
/// Two brands, three campaigns, some creators with accounts and partnerships.
model::Plan smallPlan();
/// The plan after one edit as people make them; sometimes a large one. Never the same plan.
model::Plan randomEdit(const model::Plan& plan, std::mt19937& random);

}  // namespace goalpost::test
