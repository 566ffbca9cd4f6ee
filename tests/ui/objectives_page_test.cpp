// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign.hpp"
#include "edit/objective.hpp"
#include "support/catch.hpp"
#include "ui/models/targets_model.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/outcome_view.hpp"
#include "ui/widgets/pill.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTextBrowser>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

/// A campaign for website traffic with two primary KPIs that have data sources.
struct Planning {
    OpenWindow open{OpenWindow::With::Campaign};

    Planning() {
        open.session().change([](model::Plan plan) {
            const Id id = plan.campaigns.at(0).id;
            plan = edit::chooseGoal(std::move(plan), id, model::Goal::WebsiteTraffic).plan;
            for (const char* kpi : {"referral-sessions", "session-duration"})
                plan = edit::placeKpi(std::move(plan), id, model::Goal::WebsiteTraffic, kpi,
                                      model::Role::Primary)
                           .plan;
            for (model::KpiChoice& choice : plan.campaigns.at(0).kpis)
                choice.dataSource = "web analytics export";
            return edit::Act{std::move(plan), "Plan"};
        });
        open.settle();
        open.show("objectives");
    }

    const model::Campaign& campaign() { return *open.session().campaign(); }
    const model::Objective& objective() { return campaign().objectives.at(0); }
    QString sentence() { return open.child<QTextBrowser>("objectiveSentence")->toPlainText(); }
    QString verdict(const char* letter) {
        return open.child<QLabel>((std::string("verdict") + letter).c_str())->text();
    }
    /// 18,240 in the second quarter of 2026, as somebody brings it.
    void enterBaseline() {
        open.click("baselineManual");
        test::type(open, "baselineValue", QStringLiteral("18,240"));
        test::type(open, "baselineSource", QStringLiteral("own shop"));
        test::type(open, "baselineFrom", QStringLiteral("2026-04-01"));
        test::type(open, "baselineTo", QStringLiteral("2026-06-30"));
    }
};

/// Counts how often a label is painted that has less height than its text needs.
struct CutPaints : QObject {
    QString name;
    int whole = 0;
    int cut = 0;

    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* label = qobject_cast<QLabel*>(watched);
        if (!label || label->objectName() != name || event->type() != QEvent::Paint ||
            label->text().isEmpty())
            return false;
        const int needed = label->heightForWidth(label->width());
        cut += needed > label->height();
        whole += needed <= label->height() && needed > 1.5 * label->fontMetrics().height();
        return false;
    }
};

}  // namespace

TEST_CASE(
    "the outlook of an objective says what earlier posts make of it, and the arrow keys read its curve") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("objectives");
    auto* outcomes = open.child<ui::OutcomeView>("outcomes");
    GOALPOST_UNTIL(outcomes->isVisible());
    CHECK(open.child<QLabel>("outlookRange")->text().startsWith(u"Forecast "_s));
    CHECK(open.child<QLabel>("outlookBasis")->text().startsWith(u"49 planned posts"_s));
    CHECK(outcomes->accessibleName().contains(u"The target of 22,800 is reached in"_s));
    QTest::keyClick(outcomes, Qt::Key_Home);
    CHECK(outcomes->readOut().startsWith(u"9 of 10 reach "_s));
    QTest::keyClick(outcomes, Qt::Key_End);
    CHECK(outcomes->readOut().startsWith(u"1 of 10 reach "_s));
    QTest::keyClick(outcomes, Qt::Key_Escape);
    CHECK(outcomes->readOut().isEmpty());
}

TEST_CASE("a benchmark without history or posts says how many posts its baseline needs") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("goal");
    open.session().change([](model::Plan plan) {
        model::Campaign& campaign = plan.campaigns.at(0);
        campaign.goal = model::GoalChoice{model::Goal::WebsiteTraffic, std::nullopt};
        campaign.kpis.push_back({.id = Id::create(),
                                 .kpi = "referral-sessions",
                                 .goal = {},
                                 .role = model::Role::Primary,
                                 .dataSource = "a"});
        return edit::addObjective(std::move(plan), campaign.id, "referral-sessions");
    });
    open.show("objectives");
    GOALPOST_UNTIL(open.child<QLabel>("outlookRange")->text().endsWith(u"None is planned yet."_s));
    CHECK_FALSE(open.child<ui::OutcomeView>("outcomes")->isVisible());
}

TEST_CASE("without a primary KPI the page leads to the goal") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("objectives");
    open.click("objectivesToGoal");
    CHECK(open.window().currentPage() == QStringLiteral("goal"));
}

TEST_CASE("the objective of the source's example is written by filling its fields") {
    Planning plan;
    plan.open.click("addObjective");
    CHECK(plan.objective().direction == model::Direction::Benchmark);
    CHECK(test::lineText(plan.open, "objectiveFrom") == QStringLiteral("1 Jul 2026"));
    test::type(plan.open, "objectiveScope", QStringLiteral("from creator campaigns"));
    plan.enterBaseline();
    test::type(plan.open, "objectiveChange", QStringLiteral("25"));
    test::type(plan.open, "objectiveBudget", QStringLiteral("15000"));
    test::type(plan.open, "objectivePartnerships", QStringLiteral("4"));
    CHECK(test::lineText(plan.open, "objectiveTarget") == QStringLiteral("22,800"));
    CHECK(plan.sentence() ==
          QStringLiteral(
              "Increase website referral traffic from creator campaigns by 25% over Q3 2026, measured "
              "against the Q2 2026 baseline, using a budget of $15,000 across four creator "
              "partnerships."));
    CHECK(plan.open.child<QLabel>("evidenceM")->text().contains(QStringLiteral("+23.6%")));
    CHECK(plan.open.child<QLabel>("meansUnitCost")->text().contains(QStringLiteral("$0.66")));
}

TEST_CASE("a target gives the change, as the change gives the target") {
    Planning plan;
    plan.open.click("addObjective");
    plan.enterBaseline();
    test::type(plan.open, "objectiveTarget", QStringLiteral("20,064"));  // a tenth more
    CHECK(test::lineText(plan.open, "objectiveChange") == QStringLiteral("+10%"));
    CHECK(plan.objective().target == 20064);
    CHECK_FALSE(plan.objective().change);
    test::type(plan.open, "objectiveChange", QStringLiteral("50"));
    CHECK(test::lineText(plan.open, "objectiveTarget") == QStringLiteral("27,360"));
    CHECK_FALSE(plan.objective().target);
}

TEST_CASE("a percentage without a baseline is refused in its field and taken once there is one") {
    Planning plan;
    plan.open.click("addObjective");
    test::type(plan.open, "objectiveChange", QStringLiteral("25"));
    CHECK_FALSE(plan.objective().change);
    CHECK(test::messageOf(plan.open, "objectiveChange").contains(QStringLiteral("needs a baseline")));
    CHECK(test::lineText(plan.open, "objectiveChange") == QStringLiteral("25"));
    plan.enterBaseline();
    plan.open.settle();
    CHECK(plan.objective().change == 0.25);
    CHECK(test::messageOf(plan.open, "objectiveChange").isEmpty());
}

TEST_CASE("no baseline makes the cycle a benchmark again, and undo brings the promise back") {
    Planning plan;
    plan.open.click("addObjective");
    plan.enterBaseline();
    test::type(plan.open, "objectiveChange", QStringLiteral("25"));
    plan.open.click("baselineNone");
    CHECK(plan.objective().direction == model::Direction::Benchmark);
    CHECK_FALSE(plan.objective().baseline);
    CHECK(plan.sentence().contains(QStringLiteral("baseline")));
    test::undo(plan.open);
    CHECK(plan.objective().change == 0.25);
    CHECK(test::lineText(plan.open, "baselineValue") == QStringLiteral("18,240"));
}

TEST_CASE("a KPI's unit is read and written in its field") {
    Planning plan;
    plan.open.child<QComboBox>("objectiveChooser")->setCurrentIndex(1);
    emit plan.open.child<QComboBox>("objectiveChooser")->activated(1);
    plan.open.click("addObjective");
    REQUIRE(plan.objective().kpi == "session-duration");
    test::type(plan.open, "objectiveTarget", QStringLiteral("1:50"));
    CHECK(plan.objective().target == 110);
    CHECK(plan.objective().direction == model::Direction::Reach);
    test::type(plan.open, "objectiveTarget", QStringLiteral("soon"));
    CHECK(test::messageOf(plan.open, "objectiveTarget").contains(QStringLiteral("1:50")));
    CHECK(plan.objective().target == 110);
}

TEST_CASE("each primary KPI gets an objective of its own; deleting one is undone by the notice") {
    Planning plan;
    auto* table = plan.open.child<ui::DataTable>("targetTable");
    CHECK(table->model()->rowCount() == 2);
    plan.open.click("addObjective");
    table->choose(1);
    plan.open.click("addObjective");
    REQUIRE(plan.campaign().objectives.size() == 2);
    CHECK(table->model()->rowCount() == 2);
    const auto before = *plan.open.session().plan();
    plan.open.click("deleteObjective");
    CHECK(plan.campaign().objectives.size() == 1);
    plan.open.click("noticeAction");
    CHECK(*plan.open.session().plan() == before);
}

TEST_CASE("a named period sets the dates, and dates that contradict stay with their message") {
    Planning plan;
    plan.open.click("addObjective");
    test::choose(plan.open, "objectivePeriod", QStringLiteral("next-quarter"));
    CHECK(plan.objective().from > parseIsoDate("2026-07-01"));
    CHECK(Period{*plan.objective().from, *plan.objective().to}.days() >= 90);
    const auto evaluate = plan.objective().evaluate;
    test::type(plan.open, "objectiveEvaluate", QStringLiteral("2026-01-01"));
    CHECK(plan.objective().evaluate == evaluate);
    CHECK(test::messageOf(plan.open, "objectiveEvaluate").contains(QStringLiteral("before it ends")));
}

TEST_CASE("an objective is linked to a business objective, also to a new one") {
    Planning plan;
    plan.open.click("addObjective");
    CHECK(plan.verdict("R") == QStringLiteral("Not linked yet"));
    plan.open.window().prompts().answerNext(QStringLiteral("Own shop first"));
    plan.open.click("objectiveBusinessNew");
    CHECK(plan.verdict("R") == QStringLiteral("Linked"));
    CHECK(plan.open.session().plan()->brands.at(0).businessObjectives.at(0).name == "Own shop first");
    test::choose(plan.open, "objectiveBusiness", {});
    CHECK(plan.verdict("R") == QStringLiteral("Not linked yet"));
}

TEST_CASE("a phrase of the sentence leads to its field") {
    Planning plan;
    plan.open.click("addObjective");
    plan.open.window().activateWindow();
    auto* sentence = plan.open.child<QTextBrowser>("objectiveSentence");
    emit sentence->anchorClicked(QUrl(QStringLiteral("scope")));
    CHECK(plan.open.window().focusWidget()->objectName() == QStringLiteral("objectiveScope"));
    emit sentence->anchorClicked(QUrl(QStringLiteral("baseline")));
    CHECK(plan.open.window().focusWidget()->objectName() == QStringLiteral("baselineNone"));
}

TEST_CASE("imported figures of an earlier campaign become the baseline") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("objectives");
    const model::Objective before = open.session().campaign()->objectives.at(0);
    REQUIRE(before.kpi == "referral-sessions");
    open.click("baselineFromData");
    GOALPOST_UNTIL(open.child<QLabel>("baselineEvidence")->text().contains(QStringLiteral("days with data")));
    // Half of the earlier campaign: another figure than the one that stands in the plan.
    test::type(open, "baselineDataTo", QString::fromStdString(isoDate(addMonths(*before.baseline->from, 1))));
    GOALPOST_UNTIL(open.child<QPushButton>("useBaseline")->isVisible());
    open.click("useBaseline");
    const model::Objective after = open.session().campaign()->objectives.at(0);
    CHECK(after.baseline->source == "measured");
    CHECK(after.baseline->to == addMonths(*before.baseline->from, 1));
    REQUIRE(after.baseline->value);
    CHECK(*after.baseline->value > 0);
    CHECK(*after.baseline->value < *before.baseline->value);
    test::undo(open);
    CHECK(open.session().campaign()->objectives.at(0) == before);
}

TEST_CASE("a period without imported figures says so and offers nothing to use") {
    Planning plan;
    plan.open.click("addObjective");
    plan.open.click("baselineFromData");
    GOALPOST_UNTIL(
        plan.open.child<QLabel>("baselineEvidence")->text().contains(QStringLiteral("No imported figure")));
    CHECK(plan.open.child<QPushButton>("useBaseline")->isHidden());
}

TEST_CASE("the targets model keeps the rules of item models and lists a KPI without an objective") {
    OpenWindow open(OpenWindow::With::Sample);
    ui::TargetsModel targets;
    QAbstractItemModelTester tester(&targets, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model::Plan plan = *open.session().plan();
    model::Campaign* campaign = plan.campaign(open.session().campaign()->id);
    campaign->objectives.clear();
    targets.show(std::make_shared<const model::Plan>(plan), campaign->id);
    REQUIRE(targets.rowCount() > 0);
    CHECK(targets.rows().front().objective.empty());
    targets.show(open.session().plan(), open.session().campaign()->id);
    CHECK_FALSE(targets.rows().front().objective.empty());
    targets.show(nullptr, {});
    CHECK(targets.rowCount() == 0);
}

TEST_CASE("a baseline is set once its source and both of its days are told") {
    Planning plan;
    plan.open.click("addObjective");
    auto* pill = plan.open.child<ui::Pill>("baselinePill");
    CHECK(pill->accessibleName() == QStringLiteral("Benchmarking"));
    plan.open.click("baselineManual");
    test::type(plan.open, "baselineValue", QStringLiteral("18,240"));
    CHECK(pill->accessibleName() == QStringLiteral("Source not told"));
    test::type(plan.open, "baselineSource", QStringLiteral("own shop"));
    CHECK(pill->accessibleName() == QStringLiteral("Dates not told"));
    test::type(plan.open, "baselineFrom", QStringLiteral("2026-04-01"));
    CHECK(pill->accessibleName() == QStringLiteral("Dates not told"));
    test::type(plan.open, "baselineTo", QStringLiteral("2026-06-30"));
    CHECK(pill->accessibleName() == QStringLiteral("Set"));
}

TEST_CASE("without a baseline only a benchmark is called one, and a button makes it one") {
    Planning plan;
    plan.open.click("addObjective");
    const auto title = [&] { return test::said(plan.open, "benchmarkTitle"); };
    CHECK(title() == "This cycle becomes the benchmark.");
    CHECK(plan.open.child<QPushButton>("baselineBenchmark")->isHidden());
    test::choose(plan.open, "objectiveDirection", QStringLiteral("increase"));
    CHECK(title() == "Nothing to compare with yet.");
    CHECK(test::said(plan.open, "benchmarkWhy").find("set the baseline") == std::string::npos);
    plan.open.click("baselineBenchmark");
    CHECK(plan.objective().direction == model::Direction::Benchmark);
    CHECK(title() == "This cycle becomes the benchmark.");
}

TEST_CASE("the targets table has room for what stands in it") {
    Planning plan;
    plan.open.click("addObjective");
    for (const QSize size : {QSize(1440, 900), QSize(1280, 720)}) {
        plan.open.window().resize(size);
        plan.open.settle();
        auto* table = plan.open.child<ui::DataTable>("targetTable");
        const int target = static_cast<int>(ui::TargetsModel::Column::Target);
        const int second = 1;
        const QModelIndex cell = table->model()->index(second, target);
        REQUIRE(cell.data().toString() == QStringLiteral("No objective yet"));
        CHECK(table->columnWidth(target) >= table->sizeHintForIndex(cell).width());
    }
}

TEST_CASE("the figures of a baseline are never painted cut off, also not when they come after the page") {
    OpenWindow open(OpenWindow::With::Sample);
    open.window().resize(1280, 720);
    CutPaints seen;
    seen.name = QStringLiteral("baselineEvidence");
    qApp->installEventFilter(&seen);
    open.window().showPage(QStringLiteral("objectives"));
    GOALPOST_UNTIL(seen.whole + seen.cut > 0);  // two lines, as soon as the figures have come
    open.settle();
    CHECK(seen.cut == 0);
    qApp->removeEventFilter(&seen);
}
