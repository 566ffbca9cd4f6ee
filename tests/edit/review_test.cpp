// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/review.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::edit;
using model::Plan;

namespace {

Date day(const char* text) {
    return *parseIsoDate(text);
}

model::Review reviewOn(const char* due) {
    model::Review review;
    review.tool = Id{"tool"};
    review.due = day(due);
    return review;
}

Plan withReview() {
    Plan plan;
    plan.tools.push_back({});
    plan.tools[0].id = Id{"tool"};
    plan.tools[0].name = "Lens";
    return scheduleReviews(std::move(plan), {reviewOn("2026-07-08")}).plan;
}

model::ReviewChange raise() {
    model::ReviewChange change;
    change.kind = "tool configuration";
    change.what = "raise the sample";
    return change;
}

}  // namespace

TEST_CASE("Reviews are scheduled once for a subject and a day") {
    const Plan plan = withReview();
    CHECK_THROWS_AS(scheduleReviews(plan, {reviewOn("2026-07-08")}), Error);
    const Act act = scheduleReviews(plan, {reviewOn("2026-08-08"), reviewOn("2026-09-08")});
    CHECK(act.label == "Schedule 2 reviews");
    CHECK(act.plan.reviews.size() == 3);
    CHECK(scheduleReviews(plan, {reviewOn("2026-08-08")}).label == "Schedule the review of \"Lens\"");
    model::Review both = reviewOn("2026-10-08");
    both.campaign = Id{"campaign"};
    CHECK_THROWS_AS(scheduleReviews(plan, {both}), Error);
    both.campaign = {};
    both.due.reset();
    CHECK_THROWS_AS(scheduleReviews(plan, {both}), Error);
}

TEST_CASE("A review closes only with a change that says what, by whom and until when") {
    Plan plan = withReview();
    const Id id = plan.reviews[0].id;
    const auto rule = [&] {
        try {
            closeReview(plan, id, day("2026-07-09"));
        } catch (const RuleRefusal& refusal) {
            return refusal.rule();
        }
        return std::string("closed");
    };
    CHECK(rule() == "REVIEW-CHANGE");
    plan = addChange(std::move(plan), id, raise()).plan;
    CHECK(rule() == "REVIEW-CHANGE");
    model::ReviewChange change = plan.reviews[0].changes.at(0);
    change.owner = "Ana";
    change.by = day("2026-07-15");
    plan = setChange(std::move(plan), id, change).plan;
    CHECK(rule() == "closed");
    const Plan closed = closeReview(plan, id, day("2026-07-09")).plan;
    CHECK(closed.reviews[0].held == day("2026-07-09"));
    CHECK_THROWS_AS(removeChange(closed, id, change.id), RuleRefusal);
    change.owner.clear();
    CHECK_THROWS_AS(setChange(closed, id, change), RuleRefusal);
    CHECK(reopenReview(closed, id).plan == plan);
    CHECK(removeChange(plan, id, change.id).plan.reviews[0].changes.empty());
}

TEST_CASE("Answers and note of a review change without touching its changes and its closing") {
    Plan plan = withReview();
    const Id id = plan.reviews[0].id;
    plan = addChange(std::move(plan), id, raise()).plan;
    CHECK_THROWS_AS(addChange(plan, id, raise()), Error);
    CHECK_THROWS_AS(addChange(plan, id, {}), Error);
    model::Review review = plan.reviews[0];
    review.changes.clear();
    review.held = day("2026-07-09");
    review.savesTime = model::Answer::Yes;
    review.note = "ask sales";
    plan = setReview(std::move(plan), review).plan;
    CHECK(plan.reviews[0].savesTime == model::Answer::Yes);
    CHECK(plan.reviews[0].note == "ask sales");
    CHECK(plan.reviews[0].changes.size() == 1);
    CHECK_FALSE(plan.reviews[0].held);
    CHECK(removeReview(plan, id).plan.reviews.empty());
    CHECK_THROWS_AS(removeReview(plan, Id{"gone"}), Error);
}
