// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/trend.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

#include <algorithm>

using namespace goalpost;
using namespace goalpost::report;
using model::Measure;
using test::groupOf;
using test::Scene;
using test::tableNamed;

TEST_CASE("a results report shows the very figures of the KPI table") {
    const Scene scene;
    const Document document = build(*find("results"), scene.subject());
    CHECK(document.brand == "Juniper Row");
    CHECK(document.span == "Interim, 1 to 10 June 2026");
    CHECK(document.footer.starts_with("Data through 10 June 2026."));
    const Table* every = tableNamed(document, "Every KPI");
    REQUIRE(every);
    CHECK(every->rows[0][0].text == "Referral sessions");
    CHECK(every->rows[0][2].number == std::optional<double>(1000));
    CHECK(every->rows[1][2].number == std::optional<double>(90));
    CHECK(every->rows[1][2].text == "1:30");
}

TEST_CASE("a total is set against its baseline only when the period is over") {
    Scene scene;
    const auto parts = [&] {
        std::vector<std::string> names;
        const Document document = build(*find("results"), scene.subject());
        if (const Table* table = tableNamed(document, "Better, or just bigger?"))
            for (const auto& row : table->rows)
                names.push_back(row[1].text + ": " + row[4].text);
        return names;
    };
    // May: 1,500 in 30 days, 50 a day. June, with data for 10 days: 1,000, 100 a day.
    CHECK(parts() == std::vector<std::string>{"A day (30, now 10): +100.0%"});
    scene.today = *makeDate(2026, 7, 1);
    // In the whole of June 1,000 in 30 days: a third less, in total and a day.
    CHECK(parts() == std::vector<std::string>{"In total: −33.3%", "A day (30, now 30): −33.3%"});
}

TEST_CASE("the secondary goal's KPIs stand under a heading of their own") {
    Scene scene;
    model::Campaign& campaign = scene.plan.campaigns.front();
    campaign.goal->secondary = model::Goal::LeadGeneration;
    campaign.kpis.push_back(
        {{"k3"}, "form-completion-rate", model::Goal::LeadGeneration, model::Role::Primary, "forms", {}});
    const Document document = build(*find("results"), scene.subject());
    std::vector<std::string> seen;
    for (const Block& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block);
            heading && heading->text.text().starts_with("Second"))
            seen.push_back(heading->text.text());
        if (const auto* row = std::get_if<KpiRow>(&block))
            for (const KpiBlock& one : row->blocks)
                seen.push_back(one.name);
    }
    CHECK(seen == std::vector<std::string>{"Referral sessions", "Session duration",
                                           "Secondary goal: Lead generation", "Form completion rate"});
}

TEST_CASE("an objective is a heading, its sentence and five rows of evidence") {
    const Scene scene;
    const Document document = build(*find("plan"), scene.subject());
    const Table* table = tableNamed(document, "Objective: Referral sessions");
    REQUIRE(table);
    REQUIRE(table->rows.size() == 5);
    std::string initials;
    for (const auto& row : table->rows)
        initials += row[0].text.front();
    CHECK(initials == "SMART");
    CHECK(toCsv(document).find("Objective: Referral sessions,Aspect,Evidence") != std::string::npos);
}

TEST_CASE("what a rate is divided by is words for readers and an id for programs") {
    Scene scene;
    scene.plan.campaigns.front().kpis.push_back(
        {{"k3"}, "form-completion-rate", std::nullopt, model::Role::Primary, "forms", {}});
    scene.evidence.total.groups.front().sums[Measure::FormStarts] = 40;
    scene.evidence.total.groups.front().sums[Measure::FormCompletions] = 10;
    const Document document = build(*find("results"), scene.subject());
    const Table* every = tableNamed(document, "Every KPI");
    REQUIRE(every);
    const auto row = std::ranges::find_if(
        every->rows, [](const std::vector<Cell>& cells) { return cells[0].text == "Form completion rate"; });
    REQUIRE(row != every->rows.end());
    CHECK((*row)[6].text == "form starts");
    CHECK((*row)[6].csv == "form-starts");
}

TEST_CASE("creators are ranked, and what no creator is credited with has its own row") {
    const Scene scene;
    const Document document = build(*find("results"), scene.subject());
    const Table* creators = tableNamed(document, "Creators");
    REQUIRE(creators);
    REQUIRE(creators->rows.size() == 3);
    CHECK(creators->rows[0][0].text == "Theo");
    CHECK(creators->rows[0][0].note == "YouTube");
    CHECK(creators->rows[1][0].text == "Maya");
    CHECK(creators->rows[2][0].text == "Campaign level, no creator");
    CHECK(creators->rows[2][3].number == std::optional<double>(100));
    REQUIRE(creators->totals);
    CHECK(creators->totals->at(3).number == std::optional<double>(1000));
    for (const auto& row : creators->rows)
        CHECK(row.size() == creators->columns.size());
    CHECK(creators->totals->size() == creators->columns.size());
}

TEST_CASE("the trend adds up day by day to the KPI's value") {
    const Scene scene;
    const Figures figures = figuresOf(scene.subject());
    const auto chart = trendOf(scene.subject(), *figures.withRole(model::Role::Primary).front());
    REQUIRE(chart);
    const Series& actual = chart->series.front();
    REQUIRE(actual.points.size() == 10);
    CHECK(actual.points.front().y == std::optional<double>(100));
    CHECK(actual.points.back().y == std::optional<double>(1000));
    const auto named = [&](LineKind kind) {
        return std::ranges::find_if(chart->series, [kind](const Series& s) { return s.kind == kind; });
    };
    REQUIRE(named(LineKind::Target) != chart->series.end());
    CHECK(named(LineKind::Target)->points.back().y == std::optional<double>(2400));
    // 1,500 visits in 30 days of May are 50 a day, 1,500 in the 30 days of June
    REQUIRE(named(LineKind::Baseline) != chart->series.end());
    CHECK(*named(LineKind::Baseline)->points.back().y == Approx(1500));
    CHECK(chart->ticks == std::vector<double>{static_cast<double>(dayNumber(*makeDate(2026, 6, 2)))});
}

TEST_CASE("totals since publishing are drawn as such, against the target as a whole") {
    Scene scene;
    // What the post of 2 June has had by the 20th stands on its first day.
    scene.evidence.daily.groups = {groupOf("2026-06-02", {}, 1000, 90000, *makeDate(2026, 6, 20))};
    scene.evidence.total.groups = {groupOf("June", {"campaign"}, 1000, 90000, *makeDate(2026, 6, 20))};
    scene.today = *makeDate(2026, 6, 21);
    const Figures figures = figuresOf(scene.subject());
    const kpi::Value& sessions = *figures.withRole(model::Role::Primary).front();
    const auto chart = trendOf(scene.subject(), sessions);
    REQUIRE(chart);
    CHECK(chart->title.text() == "Referral sessions, cumulative by day of publishing");
    CHECK(chart->asOf == makeDate(2026, 6, 20));
    CHECK(chart->conclusion.text().starts_with("Referral sessions: 1,000 on 20 June 2026."));
    CHECK(chart->conclusion.text().ends_with("Totals stand on the day on which their post was published."));
    const Point end = chart->series.front().points.back();
    CHECK(end.x == dayNumber(*makeDate(2026, 6, 20)));  // the day that the total is of
    CHECK(end.y == std::optional<double>(1000));
    for (const Series& series : chart->series) {
        CHECK(series.kind != LineKind::Baseline);
        if (series.kind == LineKind::Target)
            CHECK(series.points.front().y == std::optional<double>(2400));
    }
    CHECK(weeklyTrendOf(scene.subject(), sessions)->title.text() ==
          "Referral sessions by week of publishing");
    scene.evidence.months.groups.push_back(groupOf("2026-07", {}, 1, 1, *makeDate(2026, 7, 1)));
    const Document document = build(*find("results"), scene.subject());
    CHECK(tableNamed(document, "By month")->note ==
          "Totals since publishing stand in the month in which their post was published.");
    CHECK(document.footer.starts_with("Data and totals since publishing, as of 20 June 2026."));
}

TEST_CASE("totals of posts without a publish date stand on one day and are no daily figures") {
    Scene scene;
    scene.today = *makeDate(2026, 7, 2);
    scene.evidence.daily.groups = {groupOf("2026-06-28", {}, 1000, 90000, *makeDate(2026, 6, 28))};
    scene.evidence.total.groups = {groupOf("June", {"campaign"}, 1000, 90000, *makeDate(2026, 6, 28))};
    CHECK(build(*find("results"), scene.subject()).span == "Final, 1 to 30 June 2026");
    scene.evidence.daily.hasLifetimes = true;
    const Document document = build(*find("results"), scene.subject());
    CHECK(document.span == "Ended, 1 to 30 June 2026");
    CHECK(document.footer.starts_with("Data and totals since publishing, as of 28 June 2026."));
    const Figures figures = figuresOf(scene.subject());
    const auto chart = trendOf(scene.subject(), *figures.withRole(model::Role::Primary).front());
    REQUIRE(chart);
    CHECK(chart->title.text() == "Referral sessions, cumulative by day of publishing");
    for (const Series& series : chart->series)
        if (series.kind == LineKind::Target)
            CHECK(series.points.front().y == std::optional<double>(2400));  // no straight line
}

TEST_CASE("a report is final where its figures are of days and reach the end, else the campaign has ended") {
    Scene scene;
    scene.today = *makeDate(2026, 7, 20);
    const auto span = [&] { return build(*find("results"), scene.subject()).span; };
    CHECK(span() == "Ended, 1 to 30 June 2026");  // the data end on 10 June
    scene.evidence.total.groups.front().lastDay = *makeDate(2026, 6, 23);
    CHECK(span() == "Final, 1 to 30 June 2026");  // seven days without any are usual
    scene.evidence.total.groups.front().lastDay = *makeDate(2026, 7, 10);
    scene.evidence.daily.groups.front().lastDay = *makeDate(2026, 7, 10);
    CHECK(span() == "Ended, 1 to 30 June 2026");  // of a total nobody knows how much it grew after the end
    scene.evidence.total.groups.clear();
    CHECK(span() == "Ended, 1 to 30 June 2026");
}

TEST_CASE("days are told with their year where it is not the one in which a report is read") {
    Scene scene;
    const auto target = [&] {
        const Document document = build(*find("results"), scene.subject());
        for (const Block& block : document.blocks)
            if (const auto* row = std::get_if<KpiRow>(&block))
                return row->blocks.front().lines.front();
        return std::string();
    };
    const auto chart = [&] {
        const Figures figures = figuresOf(scene.subject());
        return *trendOf(scene.subject(), *figures.withRole(model::Role::Primary).front());
    };
    const auto published = [&] {
        return tableNamed(build(*find("results"), scene.subject()), "Posts")->rows.front();
    };
    const auto tells = [&](const std::string& day) {
        return std::ranges::any_of(published(), [&](const Cell& cell) { return cell.text == day; });
    };
    CHECK(target() == "Target 2,400 by 30 Jun");
    CHECK_FALSE(chart().withYears);
    CHECK(tells("2 Jun"));
    scene.today = *makeDate(2027, 1, 4);
    CHECK(target() == "Target 2,400 by 30 Jun 2026");
    CHECK(chart().withYears);
    CHECK(tells("2 Jun 2026"));
}

TEST_CASE("what a cost is divided by is told where only some posts tell it") {
    Scene scene;
    for (model::Partnership& partnership :
         scene.plan.campaigns.front().partnerships = {model::Partnership{}}) {
        partnership.creator = {"Theo"};
        partnership.fee = Amount::parse("500.00");
        partnership.status = model::PartnershipStatus::Complete;
        partnership.deliverables.resize(1);
        partnership.deliverables.front().status = model::DeliverableStatus::Live;
    }
    for (model::Group* group :
         {&scene.evidence.total.groups.front(), &scene.evidence.creators.groups.back()}) {
        model::Values told;
        told[Measure::Sessions] = group->sums[Measure::Sessions];
        group->posts = {{{"p1"}, told}, {{"p2"}, {}}};
    }
    const Document document = build(*find("results"), scene.subject());
    std::string right;
    for (const Block& block : document.blocks)
        if (const auto* bar = std::get_if<Bar>(&block))
            right = bar->right;
    CHECK(right.ends_with("Cost for each of 1,000 referral sessions: €0.50, known of 1 of 2 posts"));
    CHECK(tableNamed(document, "Creators")
              ->note.ends_with(
                  "Cost each is the cost of all posts over the referral sessions of those that tell "
                  "them."));
}

TEST_CASE("a rate is drawn week by week, and a week without data is a gap") {
    Scene scene;
    scene.today = *makeDate(2026, 6, 25);
    auto& days = scene.evidence.daily.groups;
    days.push_back(groupOf("2026-06-22", {}, 100, 6000, *makeDate(2026, 6, 22)));
    const Figures figures = figuresOf(scene.subject());
    const auto chart = trendOf(scene.subject(), *figures.withRole(model::Role::Primary).back());
    REQUIRE(chart);
    const auto& points = chart->series.front().points;
    REQUIRE(points.size() == 4);  // weeks of 1, 8, 15 and 22 June
    CHECK(points[0].y == std::optional<double>(90));
    CHECK_FALSE(points[2].y.has_value());
    CHECK(points[3].y == std::optional<double>(60));
}

TEST_CASE("a report's CSV keeps the numbers and disarms titles") {
    const Scene scene;
    const std::string csv = toCsv(build(*find("results"), scene.subject()));
    CHECK(csv.find("Posts,'=Picnic tart,Theo,YouTube,2026-06-02") != std::string::npos);
    CHECK(csv.find("Every KPI,Referral sessions,primary,1000,") != std::string::npos);
    CHECK(csv.find("\"Referral sessions, cumulative\",2026-06-10,1000") != std::string::npos);
}

TEST_CASE("a report's CSV notes the posts that are not counted, the plan's does not") {
    Scene scene;
    for (const auto& [id, day] :
         {std::pair{"early", makeDate(2026, 5, 31)}, {"undated", std::optional<Date>{}}}) {
        model::Post& post = scene.evidence.published.emplace_back();
        post.id = {id};
        post.published = day;
    }
    const std::string csv = toCsv(build(*find("results"), scene.subject()));
    CHECK(csv.find(
              "\r\nReport,Notes,1 post of this campaign was published outside 1 Jun – 30 Jun 2026 and is not "
              "counted.,") != std::string::npos);
    CHECK(csv.find(
              "\r\nReport,Notes,\"1 post of this campaign has no publish date and is not counted; import a "
              "file that tells when it was published.\",") != std::string::npos);
    CHECK(toCsv(build(*find("plan"), scene.subject())).find("not counted") == std::string::npos);
}

TEST_CASE("every kind of report can be built of an empty campaign") {
    Scene scene;
    scene.plan.campaigns.front() = {};
    scene.plan.campaigns.front().name = "Nothing yet";
    scene.evidence = {};
    for (const Kind& kind : catalogue()) {
        const Document document = build(kind, scene.subject());
        CHECK(document.title == "Nothing yet");
        CHECK_FALSE(document.blocks.empty());
        CHECK_FALSE(toCsv(document).empty());
    }
}

TEST_CASE("every kind and section has an id of its own and a name") {
    std::vector<std::string_view> ids;
    for (const Kind& kind : catalogue()) {
        CHECK(find(kind.id) == &kind);
        CHECK_FALSE(kind.name.empty());
        ids.clear();
        for (const Section* section : kind.sections) {
            CHECK(std::ranges::find(ids, section->id) == ids.end());
            CHECK_FALSE(section->title.empty());
            ids.push_back(section->id);
        }
    }
    CHECK(find("no such kind") == nullptr);
}

TEST_CASE("evidence is gathered once for each grouping") {
    std::vector<model::GroupBy> asked;
    const Evidence evidence = gather(
        [&](model::GroupBy by) {
            asked.push_back(by);
            model::Measured measured;
            measured.by = by;
            return measured;
        },
        {});
    CHECK(asked.size() == 5);
    CHECK(evidence.daily.by == model::GroupBy::Day);
    CHECK(evidence.months.by == model::GroupBy::Month);
}

TEST_CASE("a plan says how far the campaign is, and what its forecasts say") {
    Scene scene;
    const model::Objective& objective = scene.plan.campaigns.front().objectives.front();
    Outlook outlook;
    outlook.objective = objective.id;
    outlook.forecast.low = 1200;
    outlook.forecast.middle = 1500;
    outlook.forecast.high = 1900;
    outlook.forecast.chance = 0.42;
    Subject subject = scene.subject();
    subject.outlooks = {&outlook, 1};
    const Document document = build(*find("plan"), subject);
    const Table* path = tableNamed(document, "Path");
    REQUIRE(path);
    REQUIRE(path->rows.size() == 4);
    CHECK(path->rows[0][0].text == "Goal");
    CHECK(path->rows[3][0].text == "Closed");
    CHECK(std::ranges::count_if(path->rows, [](const auto& row) { return row[1].text == "now"; }) == 1);
    const Table* evidence = tableNamed(document, "Objective: Referral sessions");
    REQUIRE(evidence);
    CHECK(evidence->rows[2][1].text.starts_with(
        "Forecast 1,500, 80% range 1,200–1,900; chance of the target 42%. "));
}
