// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <functional>
#include <string>

/// Verbs on brands and their business objectives (edit/remove.hpp takes a brand out). An Id that names
/// nothing throws Error.
namespace goalpost::edit {

Act addBrand(model::Plan plan, std::string name, std::string currency);
/// Lets `change` write the brand's own fields. Throws Error for a name that is taken, a word that is no
/// currency, a month that is none.
Act changeBrand(model::Plan plan, const Id& brand, const std::function<void(model::Brand&)>& change);
Act addBusinessObjective(model::Plan plan, const Id& brand, std::string name, std::string owner);
Act changeBusinessObjective(model::Plan plan, const Id& brand, const Id& objective, std::string name,
                            std::string owner);
/// Throws Error while an objective of a campaign serves it.
Act removeBusinessObjective(model::Plan plan, const Id& brand, const Id& objective);

}  // namespace goalpost::edit
