// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/custom.hpp"

#include "kpi/forecast.hpp"
#include "kpi/promise.hpp"
#include "measured_builder.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::test;
using kpi::Interval;
using kpi::Value;

namespace {

model::CustomKpi own(std::string id, std::string formula, Unit unit = Unit::Count) {
    model::CustomKpi one;
    one.id = Id{id};
    one.kpi = std::move(id);
    one.name = "Own " + one.kpi;
    one.formula = std::move(formula);
    one.unit = unit;
    one.better = model::Better::Higher;
    return one;
}

/// The value of one formula, chosen as the KPI "mine".
Value told(const std::string& formula, const model::Measured& measured, Unit unit = Unit::Count,
           model::Campaign base = campaign(), double margin = 0) {
    choose(base, "mine");
    base.brand = Id{"brand"};
    model::Plan plan = planOf(base);
    plan.brands.emplace_back().id = base.brand;
    plan.brands[0].grossMargin = margin;
    plan.customKpis.push_back(own("mine", formula, unit));
    const auto table = kpi::evaluate(plan, base, measured, nullptr, day("2026-08-31"));
    return *find(table.rows.at(0), "mine");
}

/// Three posts; saves of them 4, 6 and 10, reach 100, 200 and 200.
model::Measured three() {
    using enum Measure;
    return measured(group("Summer Table", {{{Saves, 4}, {Reach, 100}, {Likes, 30}},
                                           {{Saves, 6}, {Reach, 200}, {Likes, 50}},
                                           {{Saves, 10}, {Reach, 200}, {Likes, 20}}}));
}

model::Campaign paid() {
    model::Campaign out = campaign();
    model::Partnership& partnership = out.partnerships.emplace_back();
    partnership.creator = Id{"mira"};
    model::Cost& cost = partnership.costs.emplace_back();
    cost.amount = Amount::parse("50.00");
    cost.on = day("2026-07-02");
    return out;
}

}  // namespace

TEST_CASE("A formula is computed of sums: a ratio of sums, never a mean of ratios") {
    const Value rate = told("saves / reach", three(), Unit::Percent);
    CHECK(*rate.value ==
          Approx(0.04));  // 20 by 500; the mean of 4 %, 3 % and 5 % would be the same only by luck
    CHECK(rate.numerator == 20);
    CHECK(rate.denominator == 500);
    CHECK(rate.base == "reach");
    CHECK(rate.n == 3);
    CHECK(rate.method == "cluster");
    REQUIRE(rate.low);
    CHECK(*rate.low < 0.04);
    CHECK(*rate.high > 0.04);
    const Value both = told("(saves + likes) / (likes + saves + reach) * 100", three());
    CHECK(*both.value == Approx(100.0 * 120 / 620));
    CHECK(both.base == "likes, saves and reach");
}

TEST_CASE("Weights count, and a sum of weights is a total") {
    const Value value = told("likes + 3 * saves", three());
    CHECK(value.value == 160);  // 100 + 3 × 20
    CHECK(value.base.empty());
    REQUIRE(value.kpi);
    CHECK(value.kpi->isTotal());
    CHECK_FALSE(value.kpi->expression);
}

TEST_CASE("A formula of another kind has a value, its posts, and says why it has no interval") {
    const Value value = told("(likes - saves) / reach + 1", three());
    CHECK(*value.value == Approx(1.16));  // (100 − 20) ÷ 500 + 1
    CHECK(value.n == 3);
    CHECK_FALSE(value.low);
    CHECK(value.intervalWhy.text() == "no interval: the formula is no ratio of two sums");
    CHECK_FALSE(value.kpi->isTotal());
}

TEST_CASE("A missing measure or an empty divisor is no value, and says so") {
    using enum Measure;
    const Value missing = told("likes + shares", three());
    CHECK_FALSE(missing.value);
    CHECK(missing.why.text() ==
          "Nothing measured for the campaign tells shares; import a file that has this column.");
    const Value other = told("likes * shares", three());
    CHECK_FALSE(other.value);
    CHECK(other.why.text().find("tells shares") != std::string::npos);
    const auto none = measured(group("Summer Table", {{{Likes, 5}, {Saves, 0}}}));
    CHECK_FALSE(told("likes / saves", none).value);
    CHECK(told("likes / saves", none).why.text().find("nothing to divide by") != std::string::npos);
    CHECK_FALSE(told("1 + likes / saves", none).value);
    CHECK(told("1 + likes / saves", none).why.text().find("nothing to divide by") != std::string::npos);
}

TEST_CASE("Posts that do not tell every measure are left out of a formula, and that is said") {
    using enum Measure;
    const auto two = measured(group("Summer Table", {{{Likes, 30}, {Saves, 10}}, {{Likes, 500}}}));
    const Value value = told("1 - saves / likes", two);
    CHECK(*value.value == Approx(1.0 - 10.0 / 30.0));
    CHECK(value.n == 1);
    CHECK(value.note.text() == "1 of 2 posts does not tell all measures and is left out");
}

TEST_CASE("Cost is the accrued one, and what it cannot be told for has no value") {
    const Value each = told("cost / saves", three(), Unit::Money, paid());
    CHECK(*each.value == 2.5);  // 50 by 20
    CHECK(each.base == "saves");
    CHECK(each.source == "mixed");
    const Value both = told("cost / (saves + likes) * 10", three(), Unit::Money, paid());
    CHECK(*both.value == Approx(500.0 / 120));
    CHECK(both.base == "saves and likes");
    // Whatever the brand earns, likes for money break even nowhere.
    CHECK(told("likes / cost", three(), Unit::Multiple, paid(), 0.4).note.text().find("breaks even") ==
          std::string::npos);
    const Value rest = told("likes - cost", three(), Unit::Count, paid());
    CHECK(rest.value == 50);
    CHECK(rest.source == "mixed");
    CHECK_FALSE(told("cost / saves", three(), Unit::Money).value);
    CHECK(told("likes - cost", three()).why.text().find("No fee or cost is entered") != std::string::npos);
}

TEST_CASE("Days, posts and followers are told where they are known") {
    CHECK(told("likes / posts", three()).value == Approx(100.0 / 3));
    const Value daily = told("likes / days", three(), Unit::PerDay);
    REQUIRE(daily.value);
    CHECK(daily.denominator == 62);  // 1 July to 31 August
    CHECK(*daily.value == Approx(100.0 / 62));
    CHECK(told("likes / followers", three()).why.text().find("creator's accounts") != std::string::npos);
    auto mira = three();
    mira.by = model::GroupBy::Creator;
    mira.groups[0].followers = 4000;
    CHECK(told("likes / followers", mira).value == Approx(0.025));
}

TEST_CASE("Two plans may define one id, each as it likes, and both stay as they were") {
    model::Plan one;
    model::Plan two;
    one.customKpis.push_back(own("mine", "likes"));
    two.customKpis.push_back(own("mine", "saves / reach", Unit::Percent));
    const kpi::Kpi* first = kpi::find(one, "mine");
    const kpi::Kpi* second = kpi::find(two, "mine");
    REQUIRE(first);
    REQUIRE(second);
    CHECK(first != second);
    CHECK(first->required == std::vector{Measure::Likes});
    CHECK(second->unit == Unit::Percent);
    CHECK(kpi::find(one, "mine") == first);
    one.customKpis[0].name = "Renamed";
    CHECK(kpi::find(one, "mine")->name == "Renamed");
    CHECK(first->name == "Own mine");
    CHECK_FALSE(kpi::find(model::Plan{}, "mine"));
    CHECK_FALSE(kpi::find(one, ""));
    CHECK(kpi::nearestId(one, "mien") == "mine");
}

TEST_CASE("A built-in KPI is found before one's own of the same id") {
    model::Plan plan;
    plan.customKpis.push_back(own("views", "likes"));
    CHECK(kpi::find(plan, "views") == kpi::find("views"));
    CHECK(kpi::allOf(plan).size() == kpi::catalogue().size());
}

TEST_CASE("One's own KPIs that are not chosen are in the table where they have a value") {
    model::Campaign base = campaign();
    model::Plan plan = planOf(base);
    plan.customKpis = {own("saved", "saves / reach", Unit::Percent), own("shared", "shares")};
    const auto table = kpi::evaluate(plan, base, three(), nullptr, day("2026-08-31"));
    REQUIRE(find(table.rows.at(0), "saved"));
    CHECK_FALSE(find(table.rows.at(0), "saved")->role);
    CHECK_FALSE(find(table.rows.at(0), "shared"));
}

TEST_CASE("A formula that cannot be read is a KPI without a value") {
    const Value value = told("likes /", three());
    CHECK_FALSE(value.value);
    CHECK(value.why.text() == "Own mine cannot be told: its formula cannot be read.");
}

TEST_CASE("The user's lanes are the KPI's fits, with their reason") {
    auto definition = own("mine", "saves");
    definition.fits.push_back(
        {Id{"f"}, model::Goal::Engagement, model::Role::Noise, "our readers save nothing"});
    model::Plan plan;
    plan.customKpis.push_back(definition);
    const kpi::GoalFit* fit = kpi::fitOf(*kpi::find(plan, "mine"), model::Goal::Engagement);
    REQUIRE(fit);
    CHECK(fit->fit == kpi::Fit::Noise);
    CHECK(fit->why == "our readers save nothing");
    CHECK_FALSE(kpi::fitOf(*kpi::find(plan, "mine"), model::Goal::Sales));
}

TEST_CASE("Sums of people are not added up over what is planned, and odd formulas are not forecast") {
    model::Plan plan;
    plan.customKpis = {own("people", "reach + users"), own("odd", "likes * saves"),
                       own("sum", "likes + saves")};
    CHECK(kpi::countsPeople(*kpi::find(plan, "people")));
    CHECK_FALSE(kpi::countsPeople(*kpi::find(plan, "sum")));
    const auto why = [&](std::string_view id) {
        return kpi::forecast(*kpi::find(plan, id), {}, {}, 10).why.text();
    };
    CHECK(why("people").find("is not forecast") != std::string::npos);
    CHECK(why("odd") == "The formula of Own odd is neither a sum nor a ratio of sums; it is not forecast.");
    CHECK(why("sum").find("No posts are planned yet") != std::string::npos);
}

TEST_CASE("A ratio of one's own is forecast from past posts as a rate of the catalogue is") {
    model::Plan plan;
    plan.customKpis = {own("saved", "saves / (reach)", Unit::Percent)};
    const kpi::Kpi& row = *kpi::find(plan, "saved");
    std::vector<kpi::PastPost> past;
    for (int i = 0; i < 10; ++i)
        past.push_back({Id{"mira"}, "instagram", day("2026-05-01"), 5, 100});
    const std::vector<kpi::PlannedPosts> planned{{Id{"mira"}, "instagram", 3}};
    const auto forecast = kpi::forecast(row, past, planned, 0.04);
    REQUIRE(forecast.middle);
    CHECK(*forecast.middle == Approx(0.05));
    CHECK(forecast.chance == 1.0);
}

TEST_CASE("Every copied formula of the catalogue tells the catalogue's worked example") {
    std::size_t copied = 0;
    for (const auto& row : kpi::catalogue()) {
        const auto written = kpi::formulaFor(row);
        INFO(row.id);
        if (!written.why.empty()) {
            CHECK(written.text.empty());
            continue;
        }
        const auto read = kpi::readFormula(written.text);
        REQUIRE(std::holds_alternative<kpi::Formula>(read));
        if (!row.worked)
            continue;
        kpi::FormulaValues values{};
        for (const auto& [measure, value] : row.worked->inputs)
            values[static_cast<kpi::FormulaName>(measure)] = value;
        values[kpi::CostName] = row.worked->cost;
        values[kpi::DaysName] = row.worked->days;
        CHECK(std::get<kpi::Formula>(read).evaluate(values) == Approx(row.worked->value).epsilon(1e-6));
        ++copied;
    }
    CHECK(copied > 25);
}
