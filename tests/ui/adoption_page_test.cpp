// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/pilot.hpp"
#include "edit/tool.hpp"
#include "support/catch.hpp"
#include "ui/models/listed_rows.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/chart_view.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace goalpost;
using test::OpenWindow;
using test::said;
using test::write;

namespace {

Date today() {
    return ui::toDate(QDate::currentDate());
}

/// A tool and a pilot of it that began `daysAgo` and is planned for `days`.
void addPilot(OpenWindow& open, int daysAgo, int days) {
    open.session().change([=](model::Plan plan) {
        model::Tool tool;
        tool.name = "Lens";
        plan = edit::addTool(std::move(plan), tool).plan;
        model::Pilot pilot;
        pilot.name = "Vetting with Lens";
        pilot.tool = plan.tools[0].id;
        pilot.stage = model::Stage::Discovery;
        pilot.from = today() - std::chrono::days{daysAgo};
        pilot.to = *pilot.from + std::chrono::days{days - 1};
        return edit::addPilot(std::move(plan), pilot);
    });
    open.settle();
}

const model::Pilot& pilotIn(OpenWindow& open) {
    return open.session().plan()->pilots.at(0);
}

void choose(OpenWindow& open, const char* box, const char* id) {
    auto* choice = open.child<QComboBox>(box);
    choice->setCurrentIndex(choice->findData(QString::fromLatin1(id)));
    emit choice->activated(choice->currentIndex());
    open.settle();
}

}  // namespace

TEST_CASE("the rows that people write by hand are a proper model and keep what is chosen") {
    ui::ListedRows rows({{QStringLiteral("Name")}, {QStringLiteral("Cases"), true}});
    QAbstractItemModelTester tester(&rows, QAbstractItemModelTester::FailureReportingMode::Fatal);
    rows.show({{Id{"a"}, {ui::textCell("First"), ui::countCell(3)}}, {Id{"b"}, {ui::textCell(""), {}}}});
    CHECK(rows.rowCount() == 2);
    CHECK(rows.index(1, 0).data().toString() == ui::unknownText());
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    rows.show({{Id{"a"}, {ui::textCell("Other"), ui::countCell(4)}}, {Id{"b"}, {}}});
    CHECK(reset.isEmpty());
    CHECK(rows.index(0, 0).data().toString() == QStringLiteral("Other"));
    rows.show({{Id{"b"}, {}}});
    CHECK(reset.size() == 1);
    CHECK(rows.rowOf(Id{"a"}) == -1);
    CHECK(rows.idAt(0) == Id{"b"});
}

TEST_CASE("a stage of the workflow is mapped by the keyboard and its rank shows its arithmetic") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("adoption");
    auto* discovery = open.child<QAbstractButton>("stage-discovery");
    QTest::keyClick(discovery, Qt::Key_Return);
    write(open, "stepHours", "40");
    write(open, "stepErrors", "10%");
    CHECK(said(open, "rankArithmetic").find("not ranked") != std::string::npos);
    write(open, "stepManual", "80");
    REQUIRE(open.session().plan()->workflow.size() == 1);
    const model::WorkflowStep& step = open.session().plan()->workflow[0];
    CHECK(step.hoursPerMonth == 40);
    CHECK(*step.errorRate == Approx(0.1));
    CHECK(said(open, "rankArithmetic").find("their mean is 1.00, rank 1") != std::string::npos);
    QTest::keyClick(discovery, Qt::Key_Right);
    CHECK(open.child<QAbstractButton>("stage-vetting")->isChecked());
    write(open, "stepManual", "140");
    CHECK(open.session().plan()->workflow.size() == 1);
    CHECK_FALSE(said(open, "stepManualMessage").empty());
    undo(open);
    CHECK_FALSE(open.session().plan()->workflow[0].manualShare);
}

TEST_CASE("what was half typed for a stage does not come back in another workspace") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("adoption");
    QTest::keyClick(open.child<QAbstractButton>("stage-discovery"), Qt::Key_Return);
    write(open, "stepHours", "many");
    CHECK_FALSE(said(open, "stepHoursMessage").empty());
    const QString first = open.session().file().path;
    open.session().create(ui::pathText(open.folder() / "Other.goalpost"));
    open.settle();
    open.show("adoption");
    CHECK(lineText(open, "stepHours").isEmpty());
    CHECK(said(open, "stepHoursMessage").empty());
    open.session().open(first);
    open.settle();
    open.show("adoption");
    CHECK(lineText(open, "stepHours") == QStringLiteral("many"));
}

TEST_CASE("a pilot is added, planned, and not allowed to end before it begins") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    open.show("adoption");
    open.click("firstPilot");
    write(open, "pilotName", "Vetting with Lens");
    choose(open, "pilotStage", "discovery");
    choose(open, "pilotIntegration", "vetting");
    write(open, "pilotFrom", "2026-06-08");
    write(open, "pilotTo", "2026-06-01");
    CHECK_FALSE(pilotIn(open).to);
    CHECK(said(open, "pilotToMessage").find("before it begins on 8 Jun 2026") != std::string::npos);
    write(open, "pilotTo", "2026-07-22");
    CHECK(said(open, "pilotToMessage").empty());
    CHECK(ui::dateText(*pilotIn(open).to) == QStringLiteral("22 Jul 2026"));
    CHECK(pilotIn(open).name == "Vetting with Lens");
    CHECK(pilotIn(open).integrationPoint == model::IntegrationPoint::Vetting);
    CHECK(said(open, "pilotLength").find("45 days planned; 30 to 60 is a heuristic.") != std::string::npos);
    write(open, "baselineMinutes", "45");
    CHECK(pilotIn(open).baseline->minutesPerCase == 45);
    open.click("deletePilot");
    CHECK(open.session().plan()->pilots.empty());
    undo(open);
    CHECK(open.session().plan()->pilots.size() == 1);
}

TEST_CASE("L logs a week, which is written, deleted and brought back by the keyboard") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    open.click("logWeek");
    REQUIRE(pilotIn(open).log.size() == 1);
    CHECK(*pilotIn(open).log[0].date == *pilotIn(open).from + std::chrono::days{7});
    write(open, "weekCases", "18");
    write(open, "weekMinutes", "27.5");
    write(open, "weekFriction", "-3");
    CHECK(pilotIn(open).log[0].cases == 18);
    CHECK(pilotIn(open).log[0].minutesPerCase == 27.5);
    CHECK_FALSE(pilotIn(open).log[0].friction);
    CHECK_FALSE(said(open, "weekFrictionMessage").empty());
    auto* table = open.child<ui::DataTable>("pilotLog");
    QTest::keyClick(table, Qt::Key_Delete);
    open.settle();
    CHECK(pilotIn(open).log.empty());
    undo(open);
    CHECK(pilotIn(open).log.size() == 1);
}

TEST_CASE("weeks are pasted from a spreadsheet, and one cell that cannot be read refuses all") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 40, 45);
    open.show("adoption");
    auto* table = open.child<ui::DataTable>("pilotLog");
    const QString first = ui::dateText(today() - std::chrono::days{30});
    const QString second = ui::dateText(today() - std::chrono::days{23});
    emit table->pasted(ui::DataTable::cellsOf(
        QStringLiteral("Week\tCases\n%1\t18\t27\t5\t3.3\t52\tslow\n%2\tmany").arg(first, second)));
    open.settle();
    CHECK(pilotIn(open).log.empty());
    CHECK(said(open, "pilotLogFault").find("row 3 cannot be read at “many”") != std::string::npos);
    emit table->pasted(ui::DataTable::cellsOf(
        QStringLiteral("Week\tCases\n%1\t18\t27\t5\t3.3\t52\tslow\n%2\t24\t22").arg(first, second)));
    open.settle();
    REQUIRE(pilotIn(open).log.size() == 2);
    CHECK(pilotIn(open).log[0].note == "slow");
    CHECK(pilotIn(open).log[1].cases == 24);
    // (18 x 32 + 24 x 22) / 42 = 26.29
    CHECK(said(open, "pilotTimeMean") == "26.3");
    CHECK(said(open, "pilotTimeRange") == "Mean; lowest to highest week 22.0 to 32.0, 2 weeks, 42 cases");
    auto* chart = open.child<ui::ChartView>("pilotTimeChart");
    QTest::keyClick(chart, Qt::Key_Home);
    CHECK(chart->readOut().contains(QStringLiteral("32")));
}

TEST_CASE("a pilot is decided only with a reason, and before its end the button is not the primary one") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    CHECK_FALSE(open.child<QPushButton>("concludePilot")->property("primary").toBool());
    CHECK(said(open, "decisionEarly").find("The planned end is") == 0);
    choose(open, "decisionWhat", "stop");
    write(open, "decisionBy", "Lena");
    open.click("concludePilot");
    CHECK_FALSE(pilotIn(open).decision);
    CHECK(said(open, "decisionFault") == "The decision about a pilot needs its reason; write why.");
    QTest::keyClicks(open.child<QPlainTextEdit>("decisionWhy"), QStringLiteral("too few creators"));
    open.click("concludePilot");
    REQUIRE(pilotIn(open).decision);
    CHECK(pilotIn(open).decision->why == "too few creators");
    CHECK(said(open, "decisionMade").find("Stop. Lena") == 0);
    open.click("reopenPilot");
    CHECK_FALSE(pilotIn(open).decision);
}

TEST_CASE("after its planned end recording the decision is the primary button") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 50, 45);
    open.show("adoption");
    CHECK(open.child<QPushButton>("concludePilot")->property("primary").toBool());
}

TEST_CASE("the business case of the sample shows lines that multiply") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("adoption");
    // 3,623 minutes in 158 cases are 22.93 each; 45 - 22.93 = 22.1; 158 x 22.1 / 60 = 58.2; x 55 = 3,201
    CHECK(said(open, "pilotTimeMean") == "22.9");
    CHECK(said(open, "caseSavedHow").find("158 cases × 22.1 min = 58.2 h") == 0);
    CHECK(said(open, "caseSaved").find("3,201") != std::string::npos);
    CHECK(said(open, "caseTraining").find("660") != std::string::npos);
    CHECK(said(open, "caseRange").find("95% interval") != std::string::npos);
}

TEST_CASE("a business case says what it lacks") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    CHECK(said(open, "caseNet") == ui::unknownText().toStdString());
    CHECK(said(open, "caseMissing").find("the cost of an hour") != std::string::npos);
}

TEST_CASE("a business case too large to be multiplied is told as such, and the page stays") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.session().change([](model::Plan plan) {
        plan.tools[0].costPerMonth = Amount::parse("400");
        model::Pilot& pilot = plan.pilots[0];
        pilot.hourlyCost = Amount::parse("1000000");
        pilot.trainingCost = Amount::parse("660");
        pilot.baseline = model::PilotBaseline{40, 45, 3.0, std::nullopt, std::nullopt};
        model::PilotLog week;
        week.date = today() - std::chrono::days{7};
        week.cases = 2'000'000'000;
        week.minutesPerCase = 15;
        week.reviewMinutesPerCase = 0;
        const Id id = pilot.id;
        return edit::logWeek(std::move(plan), id, week);
    });
    open.settle();
    open.show("adoption");
    CHECK(said(open, "caseNet") == ui::unknownText().toStdString());
    CHECK(said(open, "caseSaved") == ui::unknownText().toStdString());
    CHECK(said(open, "caseMissing").find("too large to be multiplied") != std::string::npos);
    CHECK(said(open, "caseTraining").find("660") != std::string::npos);
}

TEST_CASE("Space writes today into an area of training and takes it back") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    open.child<QTabWidget>("adoptionTabs")->setCurrentIndex(1);
    open.click("operatorsAdd");
    write(open, "operatorName", "Ana Ruiz");
    auto* table = open.child<ui::DataTable>("operators");
    table->setCurrentIndex(table->model()->index(0, 2));
    QTest::keyClick(table, Qt::Key_Space);
    open.settle();
    const auto person = [&] { return open.session().plan()->tools[0].operators.at(0); };
    CHECK(person().name == "Ana Ruiz");
    CHECK(person().interpretation == today());
    CHECK_FALSE(person().mechanics);
    QTest::keyClick(table, Qt::Key_Space);
    open.settle();
    CHECK_FALSE(person().interpretation);
}

TEST_CASE("escalation rules, overrides and briefings are written and deleted with undo") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    open.child<QTabWidget>("adoptionTabs")->setCurrentIndex(1);
    open.click("escalationRulesAdd");
    write(open, "escalationRecommendation", "reject a creator");
    write(open, "escalationWithin", "24");
    open.click("overridesAdd");
    write(open, "overrideSubject", "Theo Brandt");
    choose(open, "overrideOutcome", "right");
    open.click("briefingsAdd");
    write(open, "briefingDepartment", "legal");
    write(open, "briefingBriefed", "2026-06-09");
    write(open, "briefingAcknowledged", "2026-06-08");
    CHECK(said(open, "briefingAcknowledgedMessage").find("before it is given") != std::string::npos);
    const model::Tool& tool = open.session().plan()->tools[0];
    CHECK(tool.escalation.at(0).recommendation == "reject a creator");
    CHECK(tool.escalation.at(0).withinHours == 24);
    CHECK(tool.overrides.at(0).outcome == "right");
    CHECK(open.session().plan()->stakeholders.at(0).department == "legal");
    CHECK_FALSE(open.session().plan()->stakeholders.at(0).acknowledged);
    open.click("briefingsDelete");
    CHECK(open.session().plan()->stakeholders.empty());
    undo(open);
    CHECK(open.session().plan()->stakeholders.size() == 1);
}

TEST_CASE("a tool is added and written, and not deleted while a pilot uses it") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    open.child<QTabWidget>("adoptionTabs")->setCurrentIndex(2);
    open.click("toolsDelete");
    CHECK(said(open, "toolsFault").find("the pilot \"Vetting with Lens\"") != std::string::npos);
    CHECK(open.session().plan()->tools.size() == 1);
    open.click("toolsAdd");
    write(open, "toolName", "lens");
    CHECK(said(open, "toolNameMessage").find("already") != std::string::npos);
    write(open, "toolName", "Scout");
    write(open, "toolCost", "420");
    write(open, "toolCapabilities", "scores, countries");
    REQUIRE(open.session().plan()->tools.size() == 2);
    const model::Tool& scout = open.session().plan()->tools[1];
    CHECK(scout.name == "Scout");
    CHECK(scout.costPerMonth == Amount::parse("420"));
    CHECK(scout.capabilities == std::vector<std::string>{"scores", "countries"});
    open.click("toolsDelete");
    CHECK(open.session().plan()->tools.size() == 1);
}

TEST_CASE("undo leads to the pilot or the tool that it changed") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addPilot(open, 20, 45);
    open.show("adoption");
    open.child<QTabWidget>("adoptionTabs")->setCurrentIndex(2);
    open.session().change([](model::Plan plan) {
        model::Pilot pilot = plan.pilots.at(0);
        pilot.owner = "Ana";
        return edit::setPilot(std::move(plan), pilot);
    });
    open.settle();
    undo(open);
    CHECK(open.window().currentPage() == QStringLiteral("adoption"));
    CHECK(open.child<QTabWidget>("adoptionTabs")->currentIndex() == 0);
}
