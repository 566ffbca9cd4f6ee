// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "documents.hpp"
#include "support/catch.hpp"

#include <clocale>

using namespace goalpost;
using namespace goalpost::model;
using goalpost::test::applied;

TEST_CASE("The example can be applied, shown and applied again without a change") {
    const Json document = test::exampleDocument();
    const Plan plan = applyDocument({}, document);
    CHECK(formatJson(documentOf(plan)) == formatJson(document));
    CHECK(applyDocument(plan, document) == plan);
    CHECK(applyDocument(plan, documentOf(plan)) == plan);
    CHECK(documentOf(applyDocument({}, documentOf(plan))) == documentOf(plan));
}

TEST_CASE("The design's own example can be applied, shown and applied again without a change") {
    GOALPOST_NEED_SHARED(shared);
    const Json document = parseJson(test::readFile(shared / "design" / "plan-example.json"));
    const Plan plan = applyDocument({}, document);
    CHECK(applyDocument(plan, document) == plan);
    CHECK(nlohmann::json(documentOf(plan)) == nlohmann::json(document));
}

TEST_CASE("Everything that is made gets an id of its own") {
    const Plan plan = applyDocument({}, test::exampleDocument());
    CHECK_FALSE(plan.brands.front().id.empty());
    CHECK_FALSE(plan.brands.front().businessObjectives.front().id.empty());
    CHECK(plan.campaigns.at(1).kpis.at(0).id != plan.campaigns.at(1).kpis.at(1).id);
    CHECK(plan.campaigns.at(1).partnerships.front().creator == plan.creators.front().id);
    CHECK(plan.campaigns.at(1).tools->tools == std::vector<Id>{plan.tools.front().id});
    CHECK(plan.campaigns.at(1).objectives.front().businessObjective ==
          plan.brands.front().businessObjectives.front().id);
    CHECK(plan.reviews.at(1).campaign == plan.campaigns.at(1).id);
}

TEST_CASE("Shares are read as percent or number and written as percent") {
    for (const char* change : {"\"25%\"", "\"+25 %\"", "0.25", "\"25.0%\""}) {
        const Plan plan = applied(
            {}, std::string(R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "change": )") +
                    change + "}]}]}");
        CHECK(plan.campaigns[0].objectives[0].change == 0.25);
        CHECK(documentOf(plan)["campaigns"][0]["objectives"][0]["change"] == "25%");
    }
}

TEST_CASE("A decimal comma of the surroundings changes no share") {
    const std::string before = std::setlocale(LC_NUMERIC, nullptr);
    if (std::setlocale(LC_NUMERIC, "de_DE.UTF-8") == nullptr) {
        WARN("skipped: the locale de_DE.UTF-8 is not installed");
        return;
    }
    const Plan plan =
        applied({}, R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "change": "12.5%"}]}]})");
    const auto written = documentOf(plan)["campaigns"][0]["objectives"][0]["change"];
    std::setlocale(LC_NUMERIC, before.c_str());
    CHECK(plan.campaigns[0].objectives[0].change == 0.125);
    CHECK(written == "12.5%");
}

TEST_CASE("A share that no short percentage gives exactly keeps its value") {
    Plan plan =
        applied({}, R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "change": 0.1}]}]})");
    for (const double change : {1.0 / 3, 0.07, 0.29, 1e-9, 12.5, -0.035}) {
        plan.campaigns[0].objectives[0].change = change;
        CHECK(applyDocument(plan, documentOf(plan)).campaigns[0].objectives[0].change == change);
    }
}

TEST_CASE("Amounts are read as text or number and written as text") {
    const Plan plan =
        applied({}, R"({"campaigns": [{"name": "A", "budget": 9000.5}, {"name": "B", "budget": "0.1234"},
                                                     {"name": "C", "budget": 12}]})");
    CHECK(plan.campaigns[0].budget->text() == "9000.50");
    CHECK(documentOf(plan)["campaigns"][1]["budget"] == "0.1234");
    CHECK(documentOf(plan)["campaigns"][2]["budget"] == "12.00");
}

TEST_CASE("Names refer in any order: a partnership may name a creator further down") {
    const Plan plan = applied({}, R"({
        "reviews": [{"campaign": "A", "due": "2026-05-01"}],
        "campaigns": [{"name": "A", "brand": "b", "tools": {"decision": "use", "names": ["T"]},
                       "partnerships": [{"creator": "Zoe"}]}],
        "creators": [{"name": "Zoe"}], "tools": [{"name": "T"}], "brands": [{"name": "B"}]})");
    CHECK(plan.campaigns[0].partnerships[0].creator == plan.creators[0].id);
    CHECK(plan.campaigns[0].brand == plan.brands[0].id);
    CHECK(plan.reviews[0].campaign == plan.campaigns[0].id);
}

TEST_CASE("A campaign whose name two brands use is referred to with its brand") {
    const Plan plan = applied({}, R"({
        "brands": [{"name": "A"}, {"name": "B"}],
        "campaigns": [{"name": "Launch", "brand": "A"}, {"name": "Launch", "brand": "B"}],
        "reviews": [{"campaign": "B/Launch", "due": "2026-05-01"}]})");
    REQUIRE(plan.campaigns.size() == 2);
    CHECK(plan.reviews[0].campaign == plan.campaigns[1].id);
    CHECK(documentOf(plan)["reviews"][0]["campaign"] == "B/Launch");
    CHECK(applyDocument(plan, documentOf(plan)) == plan);
}

TEST_CASE("One campaign is shown with what it refers to and nothing else") {
    const Plan plan = applyDocument({}, test::exampleDocument());
    const Json document = documentOf(plan, &plan.campaigns[1]);
    CHECK(document["campaigns"].size() == 1);
    CHECK(document["brands"].size() == 1);
    CHECK(document["creators"].size() == 2);
    CHECK(document["tools"].size() == 1);
    CHECK(document["reviews"].size() == 1);
    CHECK_FALSE(document.contains("workflow"));
    CHECK_FALSE(document.contains("pilots"));
    const Json closed = documentOf(plan, &plan.campaigns[0]);
    CHECK_FALSE(closed.contains("creators"));
    CHECK_FALSE(closed.contains("tools"));
    CHECK_NOTHROW(applyDocument({}, document));
    CHECK_NOTHROW(applyDocument({}, closed));
}

TEST_CASE("Keys without a value are left out and an empty plan is an empty object") {
    CHECK(formatJson(documentOf({})) == "{}");
    CHECK(formatJson(documentOf(applied({}, R"({"brands": [{"name": "B"}]})"))) ==
          "{\n  \"brands\": [\n    {\n      \"name\": \"B\"\n    }\n  ]\n}");
}

TEST_CASE("Handles lose their at sign and platforms their capitals") {
    const Plan plan = applied(
        {}, R"({"creators": [{"name": "Z", "accounts": [{"platform": "YouTube", "handle": "@zoe"}]}]})");
    CHECK(plan.creators[0].accounts[0].platform == "youtube");
    CHECK(plan.creators[0].accounts[0].handle == "zoe");
}

TEST_CASE("The readable text names every part of the plan, aligned") {
    const Plan plan = applyDocument({}, test::exampleDocument());
    const std::string text = readable(plan);
    for (const char* part :
         {"BRANDS\n  Tidewater Coffee\n", "CAMPAIGNS\n  First Pour\n", "    Budget           11000.00\n",
          "Error rate", "Six filters, one morning", "REASONS\n"})
        CHECK(text.find(part) != std::string::npos);
    CHECK(text.find(" \n") == std::string::npos);
    CHECK(readable(plan, &plan.campaigns[0]).find("Morning Hours") == std::string::npos);
    CHECK(readable({}) == "The plan is empty.\n");
}
