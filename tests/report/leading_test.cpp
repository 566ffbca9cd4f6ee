// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/leading.hpp"

#include "report/verdict.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <string>
#include <vector>

using namespace goalpost;
using namespace goalpost::report;
using model::Measure;
using test::Scene;
using test::tableNamed;

TEST_CASE("what was measured leads a report: cards, verdict, creators; what was not has no source") {
    Scene scene;
    auto& kpis = scene.plan.campaigns.front().kpis;
    kpis = {{{"k1"}, "impressions", std::nullopt, model::Role::Primary, "export", {}},
            {{"k2"}, "views", std::nullopt, model::Role::Primary, "export", {}}};
    for (auto* measured : {&scene.evidence.total, &scene.evidence.creators})
        for (auto& group : measured->groups) {
            group.sums[Measure::Views] = 10 * *group.sums[Measure::Sessions];
            group.posts = {{Id{"p1"}, group.sums}};
        }
    const Figures figures = figuresOf(scene.subject());
    const auto primary = figures.withRole(model::Role::Primary);
    REQUIRE(primary.size() == 2);
    CHECK(primary[0]->id == "views");
    CHECK(primary[0]->value == std::optional<double>(10000));
    CHECK(primary[1]->id == "impressions");
    CHECK(primary[1]->source.empty());
    CHECK(leadOf(figures)->id == "views");
    const Document document = build(*find("results"), scene.subject());
    const Table* creators = tableNamed(document, "Creators");
    REQUIRE(creators);
    CHECK(creators->columns[3].title == "Views");
    CHECK(creators->rows[0][3].number == std::optional<double>(6000));
    const auto coverage = coverageOf(figures, leadingTotalOf(figures));
    REQUIRE(coverage);
    CHECK(coverage->credited == 9000);
    CHECK(coverage->rest() == 1000);
    CHECK(coverage->hasRest());
    const Table* every = tableNamed(document, "Every KPI");
    REQUIRE(every);
    const auto row = std::ranges::find_if(
        every->rows, [](const std::vector<Cell>& cells) { return cells[0].text == "Impressions"; });
    REQUIRE(row != every->rows.end());
    CHECK(every->columns[7].title == "Source");
    CHECK((*row)[7].text.empty());
}

TEST_CASE("a total that nobody chose leads the creators where no chosen one was measured") {
    Scene scene;
    scene.plan.campaigns.front().kpis = {
        {{"k1"}, "impressions", std::nullopt, model::Role::Primary, "export", {}}};
    const Figures figures = figuresOf(scene.subject());
    REQUIRE(leadingTotalOf(figures));
    CHECK(leadingTotalOf(figures)->id == "referral-sessions");
}

TEST_CASE("fiscal quarters are explained where the year does not begin in January") {
    Scene scene;
    auto& objective = scene.plan.campaigns.front().objectives.front();
    const auto has = [&](const std::string& words) {
        const Document document = build(*find("plan"), scene.subject());
        for (const Block& block : document.blocks)
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                for (const Run& run : paragraph->runs)
                    if (run.text.find(words) != std::string::npos)
                        return true;
        return false;
    };
    objective.from = *makeDate(2026, 4, 1);
    objective.to = *makeDate(2026, 6, 30);
    CHECK_FALSE(has("fiscal"));
    scene.plan.brands.front().fiscalYearStartMonth = 4;
    CHECK(has("Quarters, halves and years are fiscal, from April on: Q1 2026 is 1 April to 30 June 2026."));
    objective.to = *makeDate(2026, 6, 29);  // no quarter
    CHECK_FALSE(has("fiscal"));
}

TEST_CASE("amounts of which the cents are not shown are said to be rounded") {
    Scene scene;
    const auto said = [&] {
        const Document document = build(*find("results"), scene.subject());
        for (const Block& block : document.blocks)
            if (const auto* bar = std::get_if<Bar>(&block))
                return bar->left + " / " + bar->right;
        return std::string();
    };
    model::Partnership partnership;
    partnership.creator = {"Theo"};
    partnership.fee = Amount::parse("600.00");
    partnership.status = model::PartnershipStatus::Complete;
    scene.plan.campaigns.front().partnerships.push_back(partnership);
    CHECK(said().find("rounded") == std::string::npos);
    scene.plan.campaigns.front().budget = Amount::parse("12000.50");
    CHECK(said().find("of €12,001") != std::string::npos);
    CHECK(said().find(". Amounts are rounded") != std::string::npos);
}

TEST_CASE("the plan has amounts as they were written") {
    Scene scene;
    scene.plan.campaigns.front().budget = Amount::parse("12000.50");
    const Document document = build(*find("plan"), scene.subject());
    std::vector<std::string> budgets;
    for (const Block& block : document.blocks)
        if (const auto* brief = std::get_if<KeyValue>(&block))
            for (const auto& [name, text] : brief->lines)
                if (name == "Budget")
                    budgets.push_back(text);
    CHECK(budgets == std::vector<std::string>{"€12,000.50"});
    CHECK(exactMoney(*Amount::parse("15000"), "USD") == "$15,000");
}
