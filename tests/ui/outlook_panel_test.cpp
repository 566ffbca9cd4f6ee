// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "open_window.hpp"
#include "support/catch.hpp"
#include "ui/models/targets_model.hpp"
#include "ui/pages/objectives/benchmarks_dialog.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/widgets/pill.hpp"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// A campaign whose one objective plans five posts of which nothing is known; a benchmark of the market says
/// 300 sessions each, so 1,500.
struct Forecast {
    OpenWindow open{OpenWindow::With::Campaign};

    explicit Forecast(double target) {
        open.session().change([target](model::Plan plan) {
            const Id id = plan.campaigns.at(0).id;
            plan = edit::chooseGoal(std::move(plan), id, model::Goal::WebsiteTraffic).plan;
            plan = edit::placeKpi(std::move(plan), id, model::Goal::WebsiteTraffic, "referral-sessions",
                                  model::Role::Primary)
                       .plan;
            model::Campaign& campaign = plan.campaigns.at(0);
            campaign.kpis.at(0).dataSource = "web analytics export";
            model::Objective objective;
            objective.kpi = "referral-sessions";
            objective.direction = model::Direction::Reach;
            objective.target = target;
            objective.scope = "from creator campaigns";
            objective.baseline = model::Baseline{};
            objective.baseline->value = 1000;
            objective.baseline->from = makeDate(2026, 4, 1);
            objective.baseline->to = makeDate(2026, 6, 30);
            objective.from = campaign.from;
            objective.to = campaign.to;
            objective.evaluate = campaign.to;
            objective.plannedPosts = 5;
            model::Benchmark& market = plan.benchmarks.emplace_back();
            market.id = Id::create();
            market.kpi = "referral-sessions";
            market.low = market.typical = market.high = 300;
            market.source = "trade report";
            market.asOf = makeDate(2026, 1, 31);
            return edit::setObjective(std::move(plan), id, std::move(objective));
        });
        open.settle();
        open.show("objectives");
        GOALPOST_UNTIL(open.child<ui::OutcomeView>("outcomes")->isVisible());
    }

    QString verdict() { return open.child<QLabel>("verdictA")->text(); }
};

}  // namespace

TEST_CASE("a forecast from the market says so with source and day, and stands in the table of targets") {
    Forecast about(1450);
    CHECK(about.open.child<QLabel>("outlookBasis")->text().contains(u"trade report, 31 Jan 2026"_s));
    CHECK(about.verdict() == u"Likely"_s);
    auto* table = about.open.child<ui::DataTable>("targetTable");
    const int column = static_cast<int>(ui::TargetsModel::Column::Forecast);
    CHECK(table->model()->index(0, column).data().toString() == u"1,500 – 1,500"_s);
    CHECK_FALSE(about.open.child<QLabel>("outlookWarning")->isVisible());
}

TEST_CASE("a target out of reach is called so, and a reason is written where it is said") {
    Forecast about(4000);
    CHECK(about.open.child<QLabel>("outlookWarning")->isVisible());
    CHECK(about.open.child<QLabel>("evidenceA")->text().contains(u"between 1,500 and 1,500"_s));
    about.open.window().prompts().answerNext(u"a film star joins"_s);
    about.open.click("outlookReason");
    about.open.settle();
    REQUIRE(about.open.session().plan()->reasons.size() == 1);
    CHECK(about.open.session().plan()->reasons[0].rule == "SMART-A");
    GOALPOST_UNTIL(about.open.child<QLabel>("outlookWarning")->text() ==
                   u"Reason given: a film star joins"_s);
    CHECK_FALSE(about.open.child<QPushButton>("outlookReason")->isVisible());
}

TEST_CASE("market benchmarks are entered in a dialog, and figures out of order are refused in it") {
    Forecast about(1450);
    about.open.click("marketBenchmarks");
    auto* dialog = about.open.child<ui::BenchmarksDialog>("benchmarksDialog");
    const auto line = [&](const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); };
    const auto write = [&](const char* name, const QString& text) {
        REQUIRE(line(name));
        line(name)->setFocus();
        line(name)->selectAll();
        QTest::keyClicks(line(name), text);
        QTest::keyClick(line(name), Qt::Key_Return);
        about.open.settle();
    };
    write("benchmark0High", u"450"_s);
    CHECK(about.open.session().plan()->benchmarks.at(0).high == 450);
    write("benchmark0Low", u"900"_s);
    CHECK(about.open.session().plan()->benchmarks.at(0).low == 300);
    CHECK(dialog->findChild<QLabel*>(u"benchmarksFault"_s)->text().contains(u"not in that order"_s));
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"benchmarkAdd"_s), Qt::LeftButton);
    about.open.settle();
    CHECK(about.open.session().plan()->benchmarks.size() == 2);
    QTest::mouseClick(dialog->findChild<QPushButton*>(u"benchmark1Delete"_s), Qt::LeftButton);
    about.open.settle();
    CHECK(about.open.session().plan()->benchmarks.size() == 1);
    QTest::keyClick(dialog, Qt::Key_Escape);
}

TEST_CASE("a benchmark says how many posts it needs and what the market's range is") {
    Forecast about(1450);
    about.open.session().change([](model::Plan plan) {
        const auto campaign = plan.campaigns.at(0);
        return edit::changeObjective(std::move(plan), campaign.id, campaign.objectives.at(0).id,
                                     [](model::Objective& objective) {
                                         objective.direction = model::Direction::Benchmark;
                                         objective.target.reset();
                                         objective.baseline.reset();
                                     });
    });
    about.open.settle();
    GOALPOST_UNTIL(about.open.child<QLabel>("outlookRange")
                       ->text()
                       .startsWith(u"A useful baseline needs 10 posts, the least there is"_s));
    CHECK(about.open.child<QLabel>("outlookRange")->text().endsWith(u"5 posts planned."_s));
    const auto type = [&](const char* name, const QString& text) {
        auto* line = about.open.child<QLineEdit>(name);
        line->setFocus();
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        about.open.settle();
    };
    type("objectiveNeeded", u"5"_s);
    type("marketLow", u"200"_s);
    type("marketHigh", u"100"_s);  // below its beginning: not taken
    const model::Objective& objective = about.open.session().campaign()->objectives.at(0);
    CHECK(objective.postsNeeded == 5);
    CHECK(objective.market->low == 200);
    CHECK_FALSE(about.open.session().campaign()->objectives.at(0).market->high);
}
