// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "model/plan.hpp"

#include <string>
#include <string_view>

/// Plans as JSON documents (docs/cli.md, docs/plan.schema.json).
namespace goalpost::model {

/// The plan with everything of `document` in it. Entities are found by their identity (names; see
/// docs/cli.md), top-level lists merge, a list inside an object replaces that object's list (an entry
/// with the same identity stays the same entity), an absent key leaves what is there, null clears it.
/// Throws InputError whose place is a JSON pointer: unknown keys (with the nearest known one), wrong
/// types, unknown words, dates that do not exist, names that refer to nothing, doubled identities.
Plan applyDocument(const Plan& plan, const Json& document);

/// The document that makes this plan, in the order of docs/plan-example.json; keys without a value are
/// left out. With a campaign: that campaign and all it refers to.
Json documentOf(const Plan& plan, const Campaign* only = nullptr);

/// The JSON Schema (draft 2020-12) of plan documents, generated from model/describe.hpp.
Json documentSchema();

/// The plan as readable text, aligned; one campaign or everything.
std::string readable(const Plan& plan, const Campaign* only = nullptr);

}  // namespace goalpost::model
