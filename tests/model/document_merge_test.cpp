// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "documents.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::model;
using goalpost::test::applied;

TEST_CASE("Top-level lists merge: what the document does not name stays") {
    const Plan before = applied({}, R"({"creators": [{"name": "A", "country": "DE"}, {"name": "B"}]})");
    const Plan after = applied(before, R"({"creators": [{"name": "C"}, {"name": "B", "country": "AT"}]})");
    REQUIRE(after.creators.size() == 3);
    CHECK(after.creators[0] == before.creators[0]);
    CHECK(after.creators[1].id == before.creators[1].id);
    CHECK(after.creators[1].country == "AT");
    CHECK(after.creators[2].name == "C");
}

TEST_CASE("Letter case and blanks around a name do not make another entity") {
    const Plan before = applied({}, R"({"brands": [{"name": "Juniper Row", "currency": "EUR"}]})");
    const Plan after = applied(before, R"({"brands": [{"name": " JUNIPER row "}]})");
    REQUIRE(after.brands.size() == 1);
    CHECK(after.brands[0].id == before.brands[0].id);
    CHECK(after.brands[0].currency == "EUR");
}

TEST_CASE("A list inside an object replaces that object's list") {
    const Plan before =
        applied({}, R"({"campaigns": [{"name": "A", "kpis": [{"id": "likes"}, {"id": "reach"}]}]})");
    const Plan after =
        applied(before, R"({"campaigns": [{"name": "A", "kpis": [{"id": "views"}, {"id": "reach"}]}]})");
    REQUIRE(after.campaigns[0].kpis.size() == 2);
    CHECK(after.campaigns[0].kpis[0].kpi == "views");
    CHECK(after.campaigns[0].kpis[1].id == before.campaigns[0].kpis[1].id);
}

TEST_CASE("An entry with the same identity keeps its id and what the document does not name") {
    const Plan before = applied({}, R"({"campaigns": [{"name": "A", "objectives": [
        {"kpi": "likes", "from": "2026-01-01", "scope": "all", "target": 5},
        {"kpi": "likes", "from": "2026-04-01", "scope": "some", "target": 7}]}]})");
    const Plan after = applied(before, R"({"campaigns": [{"name": "A", "objectives": [
        {"kpi": "likes", "from": "2026-04-01", "target": 8}]}]})");
    REQUIRE(after.campaigns[0].objectives.size() == 1);
    CHECK(after.campaigns[0].objectives[0].id == before.campaigns[0].objectives[1].id);
    CHECK(after.campaigns[0].objectives[0].scope == "some");
    CHECK(after.campaigns[0].objectives[0].target == 8.0);
}

TEST_CASE("An absent key leaves what is there and null clears it") {
    const Plan before =
        applied({}, R"({"campaigns": [{"name": "A", "owner": "Lena", "budget": "5.00", "from": "2026-01-01",
        "goal": {"primary": "sales"}, "kpis": [{"id": "orders"}], "phase": "goal"}]})");
    const Plan same = applied(before, R"({"campaigns": [{"name": "A"}]})");
    CHECK(same == before);
    const Plan after =
        applied(before, R"({"campaigns": [{"name": "A", "owner": null, "budget": null, "from": null,
        "goal": null, "kpis": null, "phase": null}]})");
    Campaign bare;
    bare.id = before.campaigns[0].id;
    bare.name = "A";
    CHECK(after.campaigns[0] == bare);
}

TEST_CASE("A part of an object merges key by key") {
    const Plan before = applied(
        {}, R"({"campaigns": [{"name": "A", "goal": {"primary": "sales", "secondary": "engagement"}}]})");
    const Plan after = applied(before, R"({"campaigns": [{"name": "A", "goal": {"secondary": null}}]})");
    CHECK(after.campaigns[0].primaryGoal() == Goal::Sales);
    CHECK_FALSE(after.campaigns[0].secondaryGoal());
    CHECK_FALSE(
        applied(after, R"({"campaigns": [{"name": "A", "goal": {"primary": null}}]})").campaigns[0].goal);
}

TEST_CASE("Lists of texts and maps of shares are replaced whole") {
    const Plan before = applied({}, R"({"creators": [{"name": "A", "niches": ["x", "y"],
        "audience": {"countries": {"DE": 0.5, "AT": 0.1}, "credible": 0.9}}]})");
    const Plan after = applied(
        before,
        R"({"creators": [{"name": "A", "niches": ["z"], "audience": {"countries": {"CH": "20%"}}}]})");
    CHECK(after.creators[0].niches == std::vector<std::string>{"z"});
    CHECK(after.creators[0].audience->countries == std::map<std::string, Share>{{"CH", 0.2}});
    CHECK(after.creators[0].audience->credible == 0.9);
}

TEST_CASE("Null in place of a top-level list clears it when nothing refers to it") {
    const Plan before = applied({}, R"({"tools": [{"name": "T"}], "creators": [{"name": "A"}]})");
    const Plan after = applied(before, R"({"tools": null})");
    CHECK(after.tools.empty());
    CHECK(after.creators == before.creators);
}

TEST_CASE("A campaign is found by its name within its brand") {
    const Plan before = applied({}, R"({"brands": [{"name": "A"}, {"name": "B"}],
        "campaigns": [{"name": "Launch", "brand": "A", "owner": "Ann"}]})");
    const Plan after = applied(
        before,
        R"({"campaigns": [{"name": "Launch", "brand": "B"}, {"name": "Launch", "brand": "A", "budget": "1"}]})");
    REQUIRE(after.campaigns.size() == 2);
    CHECK(after.campaigns[0].owner == "Ann");
    CHECK(after.campaigns[0].budget->text() == "1.00");
    CHECK(after.campaigns[1].owner.empty());
}

TEST_CASE("A campaign may be named without its brand while the name is enough") {
    const Plan before = applied(
        {},
        R"({"brands": [{"name": "A"}], "campaigns": [{"name": "Launch", "brand": "A"}, {"name": "Later"}]})");
    const Plan after = applied(
        before, R"({"campaigns": [{"name": "Launch", "owner": "Ann"}, {"name": "Later", "brand": "A"}]})");
    REQUIRE(after.campaigns.size() == 2);
    CHECK(after.campaigns[0].brand == before.brands[0].id);
    CHECK(after.campaigns[0].owner == "Ann");
    CHECK(after.campaigns[1].id == before.campaigns[1].id);
}

TEST_CASE("A partnership is its creator's and a review its subject's and day's") {
    const Plan before = applied({}, R"({"creators": [{"name": "A"}, {"name": "B"}], "tools": [{"name": "T"}],
        "campaigns": [{"name": "C", "partnerships": [{"creator": "A", "fee": "1"}, {"creator": "B", "fee": "2"}]}],
        "reviews": [{"tool": "T", "due": "2026-01-01"}, {"campaign": "C", "due": "2026-01-01"}]})");
    const Plan after = applied(
        before, R"({"campaigns": [{"name": "C", "partnerships": [{"creator": "B", "status": "vetted"}]}],
        "reviews": [{"campaign": "C", "due": "2026-01-01", "held": "2026-01-02"}]})");
    REQUIRE(after.campaigns[0].partnerships.size() == 1);
    CHECK(after.campaigns[0].partnerships[0].id == before.campaigns[0].partnerships[1].id);
    CHECK(after.campaigns[0].partnerships[0].fee->text() == "2.00");
    CHECK(after.reviews.size() == 2);
    CHECK_FALSE(after.reviews[0].held);
    CHECK(after.reviews[1].held);
}

TEST_CASE("Two instalments due on one day are two and match in their order") {
    const char* document =
        R"({"creators": [{"name": "A"}], "campaigns": [{"name": "C", "partnerships": [{"creator": "A",
        "payments": [{"amount": "1", "due": "2026-01-01"}, {"amount": "2", "due": "2026-01-01"}, {"amount": "3"}, {"amount": "4"}]}]}]})";
    const Plan before = applied({}, document);
    REQUIRE(before.campaigns[0].partnerships[0].payments.size() == 4);
    CHECK(applied(before, document) == before);
}

TEST_CASE("A business objective is looked up at the campaign's own brand") {
    const Plan plan = applied({}, R"({"brands": [{"name": "A", "business_objectives": [{"name": "Grow"}]},
                                                  {"name": "B", "business_objectives": [{"name": "Grow"}]}],
        "campaigns": [{"name": "C", "brand": "B", "objectives": [{"kpi": "likes", "business_objective": "grow"}]}]})");
    CHECK(plan.campaigns[0].objectives[0].businessObjective == plan.brands[1].businessObjectives[0].id);
}

TEST_CASE("The end before the start is kept: rules judge it, not the reader") {
    const Plan plan =
        applied({}, R"({"campaigns": [{"name": "C", "from": "2026-05-01", "to": "2026-04-01"}]})");
    CHECK(plan.campaigns[0].to < plan.campaigns[0].from);
}

TEST_CASE("A refused document leaves the plan it was applied to as it was") {
    const Plan before = applied({}, R"({"brands": [{"name": "A"}]})");
    const Plan copy = before;
    CHECK_THROWS_AS(applied(before, R"({"brands": [{"name": "B"}, {"nmae": "C"}]})"), InputError);
    CHECK(before == copy);
}
