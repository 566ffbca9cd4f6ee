// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/means.hpp"

#include "support/catch.hpp"
#include "tests/method/plans.hpp"

using namespace goalpost;

namespace {

model::Plan plan() {
    return test::planFrom(R"({
      "creators": [
        {"name": "Theo", "availability": [{"away_from": "2026-06-25", "away_to": "2026-07-02"},
                                          {"away_from": "2026-08-10", "away_to": "2026-08-21"}]},
        {"name": "Maya", "availability": [{"away_from": "2026-07-20", "away_to": "2026-07-21"}]},
        {"name": "Ana", "availability": [{"away_from": "2026-08-01", "away_to": "2026-08-02"}]}],
      "campaigns": [{"name": "Summer", "partnerships": [
        {"creator": "Theo", "status": "negotiating", "fee": "4200.00"},
        {"creator": "Maya", "status": "shortlisted"},
        {"creator": "Ana", "status": "declined", "fee": "900.00"}]}]})");
}

}  // namespace

TEST_CASE("Means count the partners who did not decline, and their fees") {
    const auto wanted = plan();
    const auto means = method::meansOf(wanted, wanted.campaigns[0], std::nullopt);
    CHECK(means.partners == 2);
    CHECK(means.withoutFee == 1);
    CHECK(means.fees == Amount::parse("4200.00"));
    CHECK(means.away.empty());
}

TEST_CASE("Absences are told as far as they lie in the period, in their order") {
    const auto wanted = plan();
    const auto means = method::meansOf(wanted, wanted.campaigns[0], parsePeriod("Q3 2026"));
    REQUIRE(means.away.size() == 3);
    CHECK(means.away[0].creator == "Theo");
    CHECK(means.away[0].period == *parsePeriod("2026-07-01..2026-07-02"));
    CHECK(means.away[1].creator == "Maya");
    CHECK(means.away[2].period.days() == 12);
}

TEST_CASE("Fees too large to be summed are told as such, and nothing is made up for them") {
    auto wanted = plan();
    // 1,024 times 900 billion is 9.216e14, and 64 bits hold 9.223e14 with four decimals.
    model::Partnership partner = wanted.campaigns[0].partnerships[0];
    partner.fee = Amount::parse("900000000000");
    wanted.campaigns[0].partnerships.assign(1024, partner);
    const auto most = method::meansOf(wanted, wanted.campaigns[0], std::nullopt);
    CHECK(most.fees == Amount{9'216'000'000'000'000'000});
    CHECK_FALSE(most.areFeesTooLarge);
    wanted.campaigns[0].partnerships.assign(1026, partner);
    const auto means = method::meansOf(wanted, wanted.campaigns[0], std::nullopt);
    CHECK(means.partners == 1026);
    CHECK(means.areFeesTooLarge);
    CHECK_FALSE(means.fees);
}

TEST_CASE("Without partners there are no fees to tell") {
    const auto wanted = test::planFrom(R"({"campaigns": [{"name": "Empty"}]})");
    CHECK_FALSE(method::meansOf(wanted, wanted.campaigns[0], std::nullopt).fees);
}
