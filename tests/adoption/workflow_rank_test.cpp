// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "adoption/workflow_rank.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::adoption;
using model::Stage;
using model::WorkflowStep;

namespace {

WorkflowStep step(Stage stage, std::optional<double> hours, std::optional<double> errors,
                  std::optional<double> manual) {
    WorkflowStep result;
    result.stage = stage;
    result.hoursPerMonth = hours;
    result.errorRate = errors;
    result.manualShare = manual;
    return result;
}

}  // namespace

TEST_CASE("Stages are ranked by the mean of hours, errors and handwork as shares of the largest") {
    const auto ranked =
        rankStages({step(Stage::Discovery, 40, 0.10, 0.8), step(Stage::Outreach, 20, 0.05, 0.4),
                    step(Stage::Payment, 10, 0.20, 0.6)});
    REQUIRE(ranked.size() == 3);
    // Discovery: 40/40, 0.10/0.20, 0.8/0.8: (1 + 0.5 + 1) / 3
    CHECK(*ranked[0].score == Approx(0.833333));
    CHECK(ranked[0].rank == 1);
    // Outreach: 20/40, 0.05/0.20, 0.4/0.8: (0.5 + 0.25 + 0.5) / 3
    CHECK(*ranked[1].errors == Approx(0.25));
    CHECK(*ranked[1].score == Approx(0.416667));
    CHECK(ranked[1].rank == 3);
    // Payment: 10/40, 0.20/0.20, 0.6/0.8: (0.25 + 1 + 0.75) / 3
    CHECK(*ranked[2].score == Approx(0.666667));
    CHECK(ranked[2].rank == 2);
}

TEST_CASE("A stage with an unknown figure has no score and takes no rank") {
    const auto ranked =
        rankStages({step(Stage::Discovery, 40, std::nullopt, 0.8), step(Stage::Outreach, 20, 0.05, 0.4),
                    step(Stage::Payment, 20, 0.05, 0.4)});
    CHECK_FALSE(ranked[0].score);
    CHECK_FALSE(ranked[0].rank);
    CHECK(*ranked[0].hours == 1);
    CHECK(ranked[1].rank == 1);
    CHECK(ranked[2].rank == 1);
}

TEST_CASE("A figure that is zero in every stage is a share of zero") {
    const auto ranked = rankStages({step(Stage::Discovery, 40, 0, 0.8)});
    CHECK(*ranked[0].score == Approx(0.666667));
    CHECK(rankStages({}).empty());
}
