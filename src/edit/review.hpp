// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/change.hpp"

#include <vector>

/// Verbs on reviews of tools and campaigns. An Id that names nothing throws Error.
namespace goalpost::edit {

/// Each names exactly one tool or campaign and its due date; one for the same subject and day is refused.
Act scheduleReviews(model::Plan plan, std::vector<model::Review> reviews);
/// All of the review but its changes and the day on which it was held, which have verbs of their own.
Act setReview(model::Plan plan, model::Review review);
Act removeReview(model::Plan plan, const Id& review);

/// Throws RuleRefusal (REVIEW-CHANGE) unless one change says what, by whom and until when.
Act closeReview(model::Plan plan, const Id& review, Date held);
Act reopenReview(model::Plan plan, const Id& review);

Act addChange(model::Plan plan, const Id& review, model::ReviewChange change);
/// A closed review keeps a complete change (REVIEW-CHANGE); so does removing.
Act setChange(model::Plan plan, const Id& review, model::ReviewChange change);
Act removeChange(model::Plan plan, const Id& review, const Id& change);

}  // namespace goalpost::edit
