// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/measured_cost.hpp"

#include "tests/kpi/measured_builder.hpp"
#include "tests/support/catch.hpp"

using namespace goalpost;
using namespace goalpost::test;
using model::GroupBy;

namespace {

/// A fee of 500 that is earned whole, and a boost of 250 on 20 July.
model::Campaign boosted() {
    auto out = campaign();
    model::Partnership theo;
    theo.creator = Id{"theo"};
    theo.fee = Amount::parse("500.00");
    theo.status = model::PartnershipStatus::Contracted;
    theo.deliverables.resize(1);
    theo.deliverables[0].status = model::DeliverableStatus::Live;
    theo.costs.push_back({Id{}, "Boost", Amount::parse("250.00"), day("2026-07-20")});
    out.partnerships.push_back(theo);
    return out;
}

const Measures Sold = {{Measure::Orders, 10}, {Measure::Commission, 310'500}, {Measure::AdSpend, 2'400'000}};

}  // namespace

TEST_CASE("Measured commission and ad spend stand beside the cost, and what of them is planned is said") {
    const auto sums = values(Sold);
    const auto costs = kpi::measuredCosts(boosted(), sums, day("2026-08-31"));
    REQUIRE(costs.size() == 2);
    CHECK(costs[0] == kpi::MeasuredCost{Measure::Commission, *Amount::parse("31.05"), std::nullopt});
    CHECK(costs[1] == kpi::MeasuredCost{Measure::AdSpend, *Amount::parse("240.00"), Amount::parse("250.00")});
    CHECK(kpi::sentenceOf(costs[0], "USD").text() ==
          "Commission of $31.05 was measured and is not in accrued cost, which is what the plan says.");
    CHECK(kpi::sentenceOf(costs[1], "USD").text() ==
          "Ad spend of $240 was measured; accrued cost has the $250 that the plan says for it.");
    CHECK(kpi::leftOutOf(costs).text() == "without the measured commission");
    // Before the boost, and for another creator, the plan has nothing for it.
    CHECK_FALSE(kpi::measuredCosts(boosted(), sums, day("2026-07-10"))[1].planned);
    CHECK(kpi::leftOutOf(kpi::measuredCosts(boosted(), sums, day("2026-08-31"), Id{"maya"})).text() ==
          "without the measured commission and ad spend");
    CHECK(kpi::measuredCosts(boosted(), values({{Measure::Commission, 0}}), day("2026-08-31")).empty());
}

TEST_CASE("A KPI of cost is what the plan says, once, and tells the measured money it leaves out") {
    const auto sold = group("Summer Table", {Sold});
    const auto cpa = valueOf("cpa", measured(sold), boosted());
    REQUIRE(cpa.value);
    CHECK(cpa.numerator == 750.0);  // 500 and the planned 250, not the 240 of the same boost again
    CHECK(*cpa.value == Approx(75));
    CHECK(cpa.note.text().find("without the measured commission") != std::string::npos);
    auto planned = boosted();
    planned.partnerships[0].costs.push_back({Id{}, "commission", Amount::parse("40.00"), std::nullopt});
    const auto told = valueOf("cpa", measured(sold), planned);
    CHECK(told.numerator == 790.0);
    CHECK(told.note.empty());
}
