// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "model/plan.hpp"

#include <string>

/// Plans as JSON without any loss: as plan documents, but every entry has its id as "uuid", and references
/// are such ids. Part of bundles (docs/bundle.md).
namespace goalpost::model {

Json exactDocumentOf(const Plan& plan);
/// Takes nothing on trust. Throws InputError with the JSON pointer, which begins with `pointer`: unknown
/// keys, wrong types and words, ids that are none, stand twice or lead nowhere.
Plan planOf(const Json& document, const std::string& pointer);

}  // namespace goalpost::model
