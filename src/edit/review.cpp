// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/review.hpp"

#include "edit/entries.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

Review& reviewOf(Plan& plan, const Id& id) {
    return entryOf(plan.reviews, id, "review");
}

std::string subjectOf(const Plan& plan, const Review& review) {
    if (const Tool* tool = plan.tool(review.tool))
        return inQuotes(tool->name);
    const Campaign* campaign = plan.campaign(review.campaign);
    return campaign ? inQuotes(campaign->name) : "nothing";
}

void checkReview(const Plan& plan, const Review& review) {
    if (review.tool.empty() == review.campaign.empty())
        throw Error("A review is about one tool or one campaign; choose one.");
    if (!review.due)
        throw Error("A review needs the day on which it is due; write one.");
    for (const Review& other : plan.reviews)
        if (other.id != review.id && other.tool == review.tool && other.campaign == review.campaign &&
            other.due == review.due)
            throw Error("A review of " + subjectOf(plan, review) + " is due on " + shortDate(*review.due) +
                        " already; choose another day.");
}

bool isConcrete(const ReviewChange& change) {
    return !trim(change.what).empty() && !trim(change.owner).empty() && change.by;
}

void keepOneChange(const Plan& plan, const Review& review) {
    if (std::none_of(review.changes.begin(), review.changes.end(), isConcrete))
        throw RuleRefusal(
            "REVIEW-CHANGE",
            "The review of " + subjectOf(plan, review) +
                " closes only with one change that says what, by whom and until when; add one.");
}

void checkChange(const Review& review, ReviewChange& change) {
    change.what = std::string(trim(change.what));
    if (change.what.empty())
        throw Error("A change says what is to be different; write it.");
    for (const ReviewChange& other : review.changes)
        if (other.id != change.id && other.kind == change.kind &&
            foldCase(other.what) == foldCase(change.what))
            throw Error("The change " + inQuotes(other.what) + " is there already; change that one.");
}

}  // namespace

Act scheduleReviews(Plan plan, std::vector<Review> reviews) {
    std::string label = "Schedule " + counted(static_cast<long long>(reviews.size()), "review", "reviews");
    for (Review& review : reviews) {
        checkReview(plan, review);
        if (reviews.size() == 1)
            label = "Schedule the review of " + subjectOf(plan, review);
        addTo(plan.reviews, std::move(review));
    }
    return {std::move(plan), label};
}

Act setReview(Plan plan, Review review) {
    checkReview(plan, review);
    const Review& stored = reviewOf(plan, review.id);
    review.changes = stored.changes;
    review.held = stored.held;
    const std::string label = "Change the review of " + subjectOf(plan, review);
    replaceIn(plan.reviews, std::move(review), "review");
    return {std::move(plan), label};
}

Act removeReview(Plan plan, const Id& id) {
    const Review taken = takeFrom(plan.reviews, id, "review");
    const std::string label = "Delete the review of " + subjectOf(plan, taken);
    return {std::move(plan), label};
}

Act closeReview(Plan plan, const Id& id, Date held) {
    Review& review = reviewOf(plan, id);
    keepOneChange(plan, review);
    review.held = held;
    const std::string label = "Close the review of " + subjectOf(plan, review);
    return {std::move(plan), label};
}

Act reopenReview(Plan plan, const Id& id) {
    Review& review = reviewOf(plan, id);
    review.held.reset();
    const std::string label = "Reopen the review of " + subjectOf(plan, review);
    return {std::move(plan), label};
}

Act addChange(Plan plan, const Id& id, ReviewChange change) {
    Review& review = reviewOf(plan, id);
    checkChange(review, change);
    const std::string label = "Add change " + inQuotes(change.what);
    addTo(review.changes, std::move(change));
    return {std::move(plan), label};
}

Act setChange(Plan plan, const Id& id, ReviewChange change) {
    Review& review = reviewOf(plan, id);
    checkChange(review, change);
    const std::string label = "Change " + inQuotes(change.what);
    replaceIn(review.changes, std::move(change), "change");
    if (review.held)
        keepOneChange(plan, review);
    return {std::move(plan), label};
}

Act removeChange(Plan plan, const Id& id, const Id& changeId) {
    Review& review = reviewOf(plan, id);
    const std::string what = takeFrom(review.changes, changeId, "change").what;
    if (review.held)
        keepOneChange(plan, review);
    return {std::move(plan), "Delete change " + inQuotes(what)};
}

}  // namespace goalpost::edit
