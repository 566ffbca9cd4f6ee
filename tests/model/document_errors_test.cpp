// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "documents.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::model;

namespace {

/// A document that is refused, the JSON pointer it is refused at, and words its message has.
struct Bad {
    const char* document;
    const char* pointer;
    const char* words;
};

const Bad Table[] = {
    // Shapes
    {R"([])", "", "no plan document"},
    {R"("text")", "", "no plan document"},
    {R"({"brands": {}})", "/brands", "list in square brackets"},
    {R"({"brands": [3]})", "/brands/0", "object in curly brackets"},
    {R"({"brands": [null]})", "/brands/0", "object in curly brackets"},
    {R"({"creators": [{"name": "A", "audience": []}]})", "/creators/0/audience", "curly brackets"},
    {R"({"creators": [{"name": "A", "niches": "food"}]})", "/creators/0/niches", "list of texts"},
    {R"({"creators": [{"name": "A", "niches": ["food", 3]}]})", "/creators/0/niches/1", "text in quotes"},
    {R"({"creators": [{"name": "A", "niches": [""]}]})", "/creators/0/niches/0", "empty text"},
    {R"({"creators": [{"name": "A", "niches": [null]}]})", "/creators/0/niches/0", "Null"},
    {R"({"creators": [{"name": "A", "audience": {"countries": ["DE"]}}]})", "/creators/0/audience/countries",
     "shares"},
    // Unknown keys
    {R"({"campains": []})", "/campains", "did you mean \"campaigns\"?"},
    {R"({"brands": [{"name": "A", "curency": "EUR"}]})", "/brands/0/curency", "did you mean \"currency\"?"},
    {R"({"brands": [{"name": "A", "id": "1"}]})", "/brands/0/id", "known ones are: name, currency"},
    {R"({"campaigns": [{"name": "A", "goal": {"tertiary": "sales"}}]})", "/campaigns/0/goal/tertiary",
     "not known here"},
    {R"({"brands": [{"name": "A", "a/b~c": 1}]})", "/brands/0/a~1b~0c", "not known here"},
    // What identifies an entry
    {R"({"brands": [{"currency": "EUR"}]})", "/brands/0", "has no \"name\""},
    {R"({"brands": [{"name": ""}]})", "/brands/0/name", "cannot be empty"},
    {R"({"brands": [{"name": null}]})", "/brands/0/name", "cannot be empty"},
    {R"({"brands": [{"name": 7}]})", "/brands/0/name", "text in quotes"},
    {R"({"brands": [{"name": "A\nB"}]})", "/brands/0/name", "one line"},
    {R"({"campaigns": [{"name": "A", "kpis": [{"role": "primary"}]}]})", "/campaigns/0/kpis/0",
     "has no \"id\""},
    {R"({"campaigns": [{"name": "A", "partnerships": [{}]}]})", "/campaigns/0/partnerships/0",
     "has no \"creator\""},
    {R"({"workflow": [{"who": "A"}]})", "/workflow/0", "has no \"stage\""},
    {R"({"pilots": [{"name": "P", "log": [{"cases": 3}]}]})", "/pilots/0/log/0", "pilot log has no \"date\""},
    {R"({"reviews": [{"due": "2026-01-01"}]})", "/reviews/0", "exactly one"},
    {R"({"tools": [{"name": "T"}], "campaigns": [{"name": "C"}], "reviews": [{"tool": "T", "campaign": "C"}]})",
     "/reviews/0", "exactly one"},
    // Doubled identities
    {R"({"brands": [{"name": "A"}, {"name": "B"}, {"name": "a "}]})", "/brands/2", "twice"},
    {R"({"campaigns": [{"name": "A", "kpis": [{"id": "likes", "goal": "sales"}, {"id": "likes", "goal": "sales"}]}]})",
     "/campaigns/0/kpis/1", "twice"},
    {R"({"pilots": [{"name": "P", "log": [{"date": "2026-01-01"}, {"date": "2026-01-01"}]}]})",
     "/pilots/0/log/1", "twice"},
    {R"({"creators": [{"name": "A"}], "campaigns": [{"name": "C", "partnerships": [{"creator": "A"}, {"creator": "A"}]}]})",
     "/campaigns/0/partnerships/1", "twice"},
    {R"({"tools": [{"name": "T"}], "campaigns": [{"name": "C", "tools": {"names": ["T", "t"]}}]})",
     "/campaigns/0/tools/names/1", "twice"},
    // Names that refer to nothing
    {R"({"campaigns": [{"name": "A", "brand": "Nobody"}]})", "/campaigns/0/brand",
     "no brand named \"Nobody\""},
    {R"({"brands": [{"name": "Juniper"}], "campaigns": [{"name": "A", "brand": "Junipr"}]})",
     "/campaigns/0/brand", "did you mean \"Juniper\"?"},
    {R"({"campaigns": [{"name": "A", "partnerships": [{"creator": "Z"}]}]})",
     "/campaigns/0/partnerships/0/creator", "no creator named"},
    {R"({"campaigns": [{"name": "A", "tools": {"names": ["X"]}}]})", "/campaigns/0/tools/names/0",
     "no tool named"},
    {R"({"campaigns": [{"name": "A", "tools": {"names": "X"}}]})", "/campaigns/0/tools/names",
     "list of names"},
    {R"({"brands": [{"name": "B"}], "campaigns": [{"name": "A", "brand": "B", "objectives": [{"business_objective": "G"}]}]})",
     "/campaigns/0/objectives/0/business_objective", "at the campaign's brand"},
    {R"({"reviews": [{"campaign": "X", "due": "2026-01-01"}]})", "/reviews/0/campaign", "no campaign named"},
    {R"({"pilots": [{"name": "P", "tool": "X"}]})", "/pilots/0/tool", "no tool named"},
    // Words
    {R"({"campaigns": [{"name": "A", "goal": {"primary": "awareness"}}]})", "/campaigns/0/goal/primary",
     "brand-awareness, engagement, website-traffic, lead-generation, sales"},
    {R"({"campaigns": [{"name": "A", "goal": {"primary": ["sales"]}}]})", "/campaigns/0/goal/primary",
     "one of"},
    {R"({"campaigns": [{"name": "A", "phase": "Closed"}]})", "/campaigns/0/phase",
     "goal, tools, execution, closed"},
    {R"({"campaigns": [{"name": "A", "kpis": [{"id": "likes", "role": "main"}]}]})",
     "/campaigns/0/kpis/0/role", "primary, contextual, noise"},
    {R"({"workflow": [{"stage": "finding"}]})", "/workflow/0/stage", "discovery, vetting, outreach"},
    // Numbers
    {R"({"creators": [{"name": "A", "accounts": [{"platform": "x", "handle": "h", "followers": -1}]}]})",
     "/creators/0/accounts/0/followers", "below 0"},
    {R"({"creators": [{"name": "A", "accounts": [{"platform": "x", "handle": "h", "followers": 1.5}]}]})",
     "/creators/0/accounts/0/followers", "not a whole number"},
    {R"({"creators": [{"name": "A", "accounts": [{"platform": "x", "handle": "h", "followers": "many"}]}]})",
     "/creators/0/accounts/0/followers", "whole number"},
    {R"({"creators": [{"name": "A", "accounts": [{"platform": "x", "handle": "h", "followers": 3000000000}]}]})",
     "/creators/0/accounts/0/followers", "too large"},
    {R"({"creators": [{"name": "A", "audience": {"countries": {"DE": 61}}}]})",
     "/creators/0/audience/countries/DE", "outside 0 to 1"},
    {R"({"creators": [{"name": "A", "audience": {"countries": {"a/b": -0.1}}}]})",
     "/creators/0/audience/countries/a~1b", "outside 0 to 1"},
    {R"({"creators": [{"name": "A", "audience": {"credible": 1.01}}]})", "/creators/0/audience/credible",
     "outside 0 to 1"},
    {R"({"workflow": [{"stage": "payment", "error_rate": 12}]})", "/workflow/0/error_rate", "outside 0 to 1"},
    {R"({"brands": [{"name": "A", "fiscal_year_start_month": 13}]})", "/brands/0/fiscal_year_start_month",
     "outside 1 to 12"},
    {R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "change": "25"}]}]})",
     "/campaigns/0/objectives/0/change", "25%"},
    {R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "change": "a lot%"}]}]})",
     "/campaigns/0/objectives/0/change", "25%"},
    {R"({"campaigns": [{"name": "A", "objectives": [{"kpi": "likes", "target": true}]}]})",
     "/campaigns/0/objectives/0/target", "a number"},
    // Amounts and currencies
    {R"({"campaigns": [{"name": "A", "budget": "1,000.00"}]})", "/campaigns/0/budget", "no amount"},
    {R"({"campaigns": [{"name": "A", "budget": 0.12345}]})", "/campaigns/0/budget", "four decimals"},
    {R"({"campaigns": [{"name": "A", "budget": "-5.00"}]})", "/campaigns/0/budget", "negative"},
    {R"({"campaigns": [{"name": "A", "budget": 1e300}]})", "/campaigns/0/budget", "no amount"},
    {R"({"campaigns": [{"name": "A", "budget": false}]})", "/campaigns/0/budget", "an amount such as"},
    {R"({"brands": [{"name": "A", "currency": "euro"}]})", "/brands/0/currency", "three capital letters"},
    // Dates
    {R"({"campaigns": [{"name": "A", "from": "2026-02-30"}]})", "/campaigns/0/from",
     "no day of the calendar"},
    {R"({"campaigns": [{"name": "A", "to": "30.06.2026"}]})", "/campaigns/0/to", "2026-07-01"},
    {R"({"campaigns": [{"name": "A", "from": 20260701}]})", "/campaigns/0/from", "write a date"},
    {R"({"tools": [{"name": "T", "operators": [{"name": "O", "mechanics": "soon"}]}]})",
     "/tools/0/operators/0/mechanics", "no day of the calendar"},
};

}  // namespace

TEST_CASE("Each wrong document is refused at the exact place with what to do") {
    for (const Bad& bad : Table) {
        INFO(bad.document);
        try {
            applyDocument({}, parseJson(bad.document));
            FAIL_CHECK("was taken");
        } catch (const InputError& error) {
            CHECK(error.place() == bad.pointer);
            CHECK_THAT(std::string(error.what()), Catch::Matchers::ContainsSubstring(bad.words));
        }
    }
}

TEST_CASE("Taking away what others refer to is refused") {
    const Plan plan = applyDocument({}, test::exampleDocument());
    const Bad table[] = {
        {R"({"brands": null})", "/brands", "still belongs to a brand"},
        {R"({"creators": null})", "/creators", "still has a partner"},
        {R"({"tools": null})", "/tools", "still refers to a tool"},
        {R"({"campaigns": null})", "/campaigns", "still refers to a campaign"},
        {R"({"brands": [{"name": "Tidewater Coffee", "business_objectives": []}]})", "/brands/0",
         "business objective its brand does not have"},
        {R"({"brands": [{"name": "Other"}], "campaigns": [{"name": "First Pour", "brand": null}]})",
         "/brands", "business objective its brand does not have"},
    };
    for (const Bad& bad : table) {
        INFO(bad.document);
        try {
            applyDocument(plan, parseJson(bad.document));
            FAIL_CHECK("was taken");
        } catch (const InputError& error) {
            CHECK(error.place() == bad.pointer);
            CHECK_THAT(std::string(error.what()), Catch::Matchers::ContainsSubstring(bad.words));
        }
    }
}

TEST_CASE("A name that several campaigns have needs its brand") {
    const Plan plan = test::applied({}, R"({"brands": [{"name": "A"}, {"name": "B"}],
        "campaigns": [{"name": "Launch", "brand": "A"}, {"name": "Launch", "brand": "B"}]})");
    CHECK_THROWS_AS(test::applied(plan, R"({"campaigns": [{"name": "Launch", "owner": "Ann"}]})"),
                    InputError);
}
