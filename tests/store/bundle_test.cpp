// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/bundle.hpp"

#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "plans.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

const auto Anything = [](const model::Plan&) {};

std::string bundleOf(const Workspace& workspace) {
    std::ostringstream out;
    writeBundle(workspace, out);
    return out.str();
}

/// A new, empty workspace in a folder of its own.
struct Empty {
    test::TempFolder folder;
    std::unique_ptr<Workspace> workspace =
        Workspace::create(folder / "new.goalpost", {.automaticBackups = false});
    BundleCounts read(const std::string& bundle) const {
        std::istringstream in(bundle);
        return readBundle(*workspace, in, Anything);
    }
    /// Refused with a message that has `word`, and nothing is stored.
    void refuses(const std::string& bundle, const std::string& word) const {
        const std::string before = workspace->dump();
        CHECK_THROWS_WITH(read(bundle), Catch::Matchers::ContainsSubstring(word));
        CHECK(workspace->dump() == before);
        CHECK(workspace->plan() == model::Plan{});
        CHECK_FALSE(workspace->database().inTransaction());
    }
};

/// Every kind of row: days, totals, periods, organic and paid, of posts, an account and a site.
MeasuredWorkspace& filled(MeasuredWorkspace& w) {
    w.book([](Booking& booking) {
        booking.book(PostRecord("P1", model::Span::Day, "2026-07-02",
                                {{Measure::Views, 100}, {Measure::Revenue, 1'234'500}}));
        auto paid = PostRecord("P1", model::Span::Day, "2026-07-02", {{Measure::Views, 40}});
        paid.delivery = model::Delivery::Paid;
        booking.book(paid);
        auto told = PostRecord("P9", model::Span::Day, "2026-07-03", {{Measure::Likes, 0}});
        told.title = "Ein \"Titel\" mit \\ und ⭐";
        told.permalink = "https://www.instagram.com/p/P9/";
        told.published = test::day("2026-06-30");
        booking.book(told);
    });
    w.book(w.options("totals \xC3\xBC.csv"), [](Booking& booking) {
        booking.book(PostRecord("P1", model::Span::Lifetime, "2026-07-20", {{Measure::Views, 900}}));
        auto period = PostRecord("P9", model::Span::Period, "2026-07-01", {{Measure::Views, 77}});
        period.lastDay = test::day("2026-07-31");
        booking.book(period);
        auto account = PostRecord("", model::Span::Day, "2026-07-05", {{Measure::Follows, 12}});
        account.kind = model::SubjectKind::Account;
        booking.book(account);
        auto site = PostRecord("", model::Span::Day, "2026-07-06", {{Measure::Sessions, 3}});
        site.kind = model::SubjectKind::Site;
        site.dimension = "page";
        site.element = "/shop";
        booking.book(site);
    });
    // One import that was taken back is no content.
    w.book(w.options("undone.csv"), [](Booking& booking) {
        booking.book(PostRecord("P7", model::Span::Day, "2026-07-02", {{Measure::Views, 1}}));
    });
    w.workspace->undo();
    return w;
}

/// A bundle written by hand, with one part in another form.
std::string byHand(const std::string& part, const std::string& value) {
    const std::vector<std::pair<std::string, std::string>> parts = {
        {"goalpost-bundle", "1"},
        {"schema", "1"},
        {"written_by", "\"0.1.0\""},
        {"workspace", "\"\""},
        {"exported", "\"\""},
        {"plan", R"({"brands": [{"uuid": "00000000-0000-7000-8000-000000000001", "name": "Rye"}]})"},
        {"imports", R"([{"uuid": "00000000-0000-7000-8000-0000000000aa", "file": "a.csv"}])"},
        {"posts", R"([{"uuid": "00000000-0000-7000-8000-0000000000bb", "platform": "x", "import": 0}])"},
        {"series", R"([{"kind": "site", "dimension": "page", "element": "/"}])"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "views": 5}])"},
        {"totals", "[]"},
        {"periods", R"([{"series": 0, "from": "2026-07-01", "to": "2026-07-31", "import": 0}])"}};
    std::string bundle = "{";
    for (const auto& [key, told] : parts)
        if (key != part)
            bundle += (bundle.size() > 1 ? "," : "") + std::string("\n\"") + key + "\": " + told;
        else if (!value.empty())
            bundle += (bundle.size() > 1 ? "," : "") + std::string("\n\"") + key + "\": " + value;
    return bundle + "\n}";
}

}  // namespace

TEST_CASE("A bundle brings everything into an empty workspace, and its dump is the same") {
    MeasuredWorkspace w;
    filled(w);
    const std::string bundle = bundleOf(*w.workspace);
    CHECK(bundle.find("undone.csv") == std::string::npos);
    CHECK(bundle.find("\"revenue\": \"123.45\"") != std::string::npos);
    const Empty empty;
    const auto counts = empty.read(bundle);
    CHECK(counts.imports == 2);
    CHECK(counts.posts == 2);
    CHECK(counts.series == 2);
    CHECK(counts.values == 7);
    CHECK(empty.workspace->dump() == w.workspace->dump());
    CHECK(empty.workspace->verify().empty());
    CHECK(empty.workspace->plan() == w.workspace->plan());
    const auto sums = [&](const Workspace& of) {
        model::Values all;
        for (const auto& group : of.measured({w.campaign, model::GroupBy::Post, w.period}).groups)
            all.add(group.sums);
        return all;
    };
    CHECK(sums(*empty.workspace) == sums(*w.workspace));
    CHECK(empty.workspace->imports().front().file == "totals \xC3\xBC.csv");
    // Written once more it is the same but for its head.
    const std::string again = bundleOf(*empty.workspace);
    CHECK(again.substr(again.find("\"plan\"")) == bundle.substr(bundle.find("\"plan\"")));
}

TEST_CASE("A plan with every field filled goes through a bundle without loss") {
    auto plan = test::fullPlan();
    for (auto& brand : plan.brands) {
        brand.currency = "EUR";
        brand.fiscalYearStartMonth = 4;
        brand.grossMargin = 1.0 / 3;
    }
    for (auto& creator : plan.creators) {
        creator.audience->credible = 1.0 / 3;
        creator.audience->ages.clear();
        for (auto& rate : creator.rates)
            rate.currency = "JPY";
    }
    for (auto& step : plan.workflow)
        step.errorRate = step.manualShare = 0.1;
    plan.campaigns[0].goal = model::GoalChoice{};  // an empty part is not the same as none
    plan.campaigns[1].goal.reset();
    const Empty from, to;
    from.workspace->commit(plan, "Plan");
    to.read(bundleOf(*from.workspace));
    CHECK(to.workspace->plan() == plan);
    CHECK(to.workspace->dump() == from.workspace->dump());
}

TEST_CASE("An empty workspace is a bundle too, and values go on to be added to what came of a bundle") {
    const Empty from, to;
    to.read(bundleOf(*from.workspace));
    CHECK(to.workspace->dump() == from.workspace->dump());

    MeasuredWorkspace w;
    filled(w);
    const Empty next;
    next.read(bundleOf(*w.workspace));
    Booking booking(*next.workspace, w.options("more.csv"));
    booking.book(PostRecord("P1", model::Span::Day, "2026-07-02", {{Measure::Views, 100}}));
    booking.book(PostRecord("P1", model::Span::Day, "2026-07-09", {{Measure::Views, 1}}));
    const auto result = booking.finish("Import more.csv");
    CHECK(result.identical == 1);
    CHECK(result.added == 1);
    CHECK(result.postsMatched == 1);
    CHECK(next.workspace->verify().empty());
    CHECK(next.workspace->undo());
    CHECK(next.workspace->dump() == w.workspace->dump());
}

TEST_CASE("A bundle goes into an empty workspace only") {
    MeasuredWorkspace w;
    filled(w);
    const std::string bundle = bundleOf(*w.workspace), before = w.workspace->dump();
    std::istringstream in(bundle);
    CHECK_THROWS_WITH(readBundle(*w.workspace, in, Anything),
                      Catch::Matchers::ContainsSubstring("is not empty"));
    CHECK(w.workspace->dump() == before);
    const Empty undone;
    undone.workspace->commit(test::smallPlan(), "Plan");
    undone.workspace->undo();
    CHECK_THROWS_AS(undone.read(bundle), FileError);
    CHECK(undone.workspace->redo());
}

TEST_CASE("A bundle that is cut off anywhere is refused whole") {
    MeasuredWorkspace w;
    const std::string bundle = bundleOf(*filled(w).workspace);
    const Empty empty;
    for (std::size_t at = 0; at + 2 < bundle.size(); at += 97) {
        INFO("at " << at);
        empty.refuses(bundle.substr(0, at), "line ");
    }
    empty.refuses(bundle + "x", "line ");
}

TEST_CASE("Nothing in a bundle is taken on trust, and every error names its place") {
    const Empty empty;
    struct Wrong {
        const char* part;
        const char* value;
        const char* told;
    };
    const std::vector<Wrong> wrongs = {
        {"goalpost-bundle", "2", "/goalpost-bundle"},
        {"schema", "999", "newer Goalpost"},
        {"schema", "\"x\"", "/schema"},
        {"exported", "", "/exported"},
        {"days", "", "/days"},
        {"periods", "", "/periods"},
        {"plan", "[]", "At /plan"},
        {"plan", R"({"brandz": []})", "/plan/brandz"},
        {"plan", R"({"brands": [{"name": "Rye"}]})", "/plan/brands/0"},
        {"plan", R"({"brands": [{"uuid": "../../etc"}]})", "/plan/brands/0/uuid"},
        {"plan", R"({"brands": [{"uuid": "00000000-0000-7000-8000-000000000001"},
                                {"uuid": "00000000-0000-7000-8000-000000000001"}]})",
         "/plan/brands/1/uuid"},
        {"plan", R"({"campaigns": [{"uuid": "00000000-0000-7000-8000-000000000001",
                                    "brand": "00000000-0000-7000-8000-000000000002"}]})",
         "/plan/campaigns/0/brand"},
        {"plan", R"({"campaigns": [{"uuid": "00000000-0000-7000-8000-000000000001", "from": "2026-02-30"}]})",
         "/plan/campaigns/0/from"},
        {"plan", R"({"brands": 1, "brands": 2})", "stands twice"},
        {"imports", "{}", "/imports"},
        {"imports", "[1]", "/imports/0"},
        {"imports", R"([{"uuid": "00000000-0000-7000-8000-0000000000aa"}, {"file": "b.csv"}])",
         "/imports/1/uuid"},
        {"imports", R"([{"uuid": "00000000-0000-7000-8000-0000000000aa"},
                        {"uuid": "00000000-0000-7000-8000-0000000000aa"}])",
         "/imports/1"},
        {"imports", R"([{"uuid": "00000000-0000-7000-8000-0000000000aa", "added": -1}])", "/imports/0/added"},
        {"posts", R"([{"uuid": "00000000-0000-7000-8000-0000000000bb", "import": 1}])", "/posts/0/import"},
        {"posts", R"([{"uuid": "00000000-0000-7000-8000-0000000000bb", "title": "a\nb"}])", "/posts/0/title"},
        {"posts", R"([{"uuid": "00000000-0000-7000-8000-0000000000bb", "campaign": "x"}])",
         "/posts/0/campaign"},
        {"posts", R"([{"uuid": "00000000-0000-7000-8000-0000000000bb", "platform": "x", "platform_id": "1"},
                      {"uuid": "00000000-0000-7000-8000-0000000000bc", "platform": "x", "platform_id": "1"}])",
         "/posts/1"},
        {"series", R"([{"kind": "planet"}])", "/series/0/kind"},
        {"days", R"([{"post": 1, "day": "2026-07-01", "import": 0}])", "/days/0/post"},
        {"days", R"([{"post": 0, "series": 0, "day": "2026-07-01", "import": 0}])", "/days/0"},
        {"days", R"([{"post": 0, "day": "2026-07-01"}])", "/days/0/import"},
        {"days", R"([{"post": 0, "import": 0}])", "/days/0/day"},
        {"days", R"([{"post": 0, "day": "1969-12-31", "import": 0}])", "/days/0/day"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "views": 1e300}])", "/days/0/views"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "views": 18446744073709551615}])",
         "/days/0/views"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "views": 1000000000001}])",
         "from -1000000000000 to 1000000000000"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "viewz": 1}])", "/days/0/viewz"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "delivery": "air"}])", "/days/0/delivery"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "revenue": 5}])", "/days/0/revenue"},
        {"days", R"([{"post": 0, "day": "2026-07-01", "import": 0, "views": 1},
                     {"post": 0, "day": "2026-07-01", "import": 0, "views": 2}])",
         "/days/1"},
        {"periods", R"([{"series": 0, "from": "2026-07-02", "to": "2026-07-01", "import": 0}])",
         "/periods/0/to"},
        {"periods", R"([{"series": 0, "from": "2026-07-02", "to": "2099-07-01", "import": 0}])",
         "/periods/0/to"},
    };
    for (const auto& [part, value, told] : wrongs) {
        INFO(part << ": " << value);
        empty.refuses(byHand(part, value), told);
    }
    empty.refuses("", "line 1");
    empty.refuses("[]", "no bundle");
    empty.refuses("7", "no bundle");
    empty.refuses("{}", "/goalpost-bundle");
    empty.refuses(R"({"plan": {}})", "/goalpost-bundle");
    empty.refuses(R"({"other": {}})", "/other");
    // As it is written by hand it would have been taken.
    CHECK(empty.read(byHand("", "")).values == 2);
    CHECK(empty.workspace->verify().empty());
}

TEST_CASE("A bundle cannot exhaust the program by depth, length or number") {
    const Empty empty;
    empty.refuses(byHand("plan", std::string(200'000, '[')), "deeper than 64");
    empty.refuses(byHand("written_by", std::string(200'000, '[')), "deeper than 64");
    empty.refuses(byHand("written_by", "\"" + std::string(2'000'000, 'x') + "\""), "larger than any");
    empty.refuses(byHand("series", "[" + std::string(2'000'000, ' ')), "larger than any");
    std::string keys = "{";
    for (int i = 0; i < 3000; ++i)
        keys += "\"k" + std::to_string(i) + "\": 0, ";
    empty.refuses(byHand("plan", keys + "\"end\": 0}"), "more than 2000 keys");
    empty.refuses(byHand("written_by", "\"\xFF\xFE\""), "not valid JSON");
}
