// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/due_model.hpp"
#include "ui/models/finished_model.hpp"
#include "ui/models/portfolio_model.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/widgets/due_list.hpp"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QListView>

using namespace goalpost;
using namespace Qt::Literals::StringLiterals;
using test::OpenWindow;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;
const Date Today = *makeDate(2026, 8, 31);

report::DueItem itemOf(report::DueKind kind, Date date) {
    report::DueItem item;
    item.kind = kind;
    item.date = date;
    item.title = {"%1", {"Something"}};
    return item;
}

}  // namespace

TEST_CASE("the portfolio shows the running campaign of the sample, and Enter leads to its results") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("portfolio");
    auto* table = open.child<ui::DataTable>("portfolioTable");
    GOALPOST_UNTIL(table->model()->rowCount() == 1);
    CHECK(table->model()->index(0, 0).data().toString() ==
          QString::fromStdString(open.session().campaign()->name));
    const QAbstractItemModelTester tester(table->model(), Fatal);
    open.click("portfolio2");
    REQUIRE(table->model()->rowCount() == 1);
    const QString finished = table->model()->index(0, 0).data().toString();
    QTest::keyClick(table, Qt::Key_Return);
    open.settle();
    CHECK(open.window().currentPage() == u"results"_s);
    CHECK(QString::fromStdString(open.session().campaign()->name) == finished);
}

TEST_CASE("the portfolio's model keeps the rules of item models while campaigns come and go") {
    OpenWindow open(OpenWindow::With::Sample);
    const auto plan = open.session().plan();
    auto standing = std::make_shared<ui::Standing>();
    for (const model::Campaign& campaign : plan->campaigns)
        standing->states.emplace_back().campaign = campaign.id;
    ui::PortfolioModel model;
    const QAbstractItemModelTester tester(&model, Fatal);
    using enum ui::PortfolioModel::Which;
    int rows = 0;
    for (const auto which : {Active, Planned, Finished}) {
        model.show(plan, standing, which);
        CHECK(model.rowCount() == ui::PortfolioModel::countOf(*plan, *standing, which));
        rows += model.rowCount();
    }
    CHECK(rows == static_cast<int>(plan->campaigns.size()));
    model.show(plan, std::make_shared<ui::Standing>(), Active);
    CHECK(model.rowCount() == 0);
}

TEST_CASE("days of another year have their year in the portfolio") {
    OpenWindow open(OpenWindow::With::Sample);
    const auto plan = open.session().plan();
    auto standing = std::make_shared<ui::Standing>();
    standing->today = *makeDate(2027, 1, 15);
    report::CampaignState& state = standing->states.emplace_back();
    state.campaign = plan->campaigns.front().id;
    state.through = *makeDate(2026, 12, 30);
    state.nextReview = *makeDate(2027, 2, 1);
    ui::PortfolioModel model;
    using enum ui::PortfolioModel::Which;
    for (const auto which : {Active, Planned, Finished}) {
        model.show(plan, standing, which);
        if (model.rowCount() == 0)
            continue;
        const auto shown = [&](ui::PortfolioModel::Column column) {
            return model.index(0, static_cast<int>(column)).data().toString();
        };
        CHECK(shown(ui::PortfolioModel::Column::Through) == u"30 Dec 2026"_s);
        CHECK(shown(ui::PortfolioModel::Column::Review) == u"1 Feb"_s);
        return;
    }
    FAIL("the campaign is in no group");
}

TEST_CASE("a campaign is active to its last day and finished after it, closed or not") {
    model::Plan plan;
    model::Campaign& campaign = plan.campaigns.emplace_back();
    campaign.id = {"campaign"};
    campaign.from = *makeDate(2026, 7, 1);
    campaign.to = Today;
    ui::Standing standing;
    standing.states.emplace_back().campaign = campaign.id;
    using enum ui::PortfolioModel::Which;
    const auto count = [&](Date today, ui::PortfolioModel::Which which) {
        standing.today = today;
        return ui::PortfolioModel::countOf(plan, standing, which);
    };
    CHECK(count(*makeDate(2026, 6, 30), Planned) == 1);
    CHECK(count(Today, Active) == 1);
    CHECK(count(*makeDate(2026, 9, 1), Active) == 0);
    CHECK(count(*makeDate(2026, 9, 1), Finished) == 1);
}

TEST_CASE("finished objectives are counted by their targets, the campaign that ended last first") {
    auto plan = std::make_shared<model::Plan>();
    ui::Standing standing;
    standing.today = Today;
    const auto add = [&](const char* name, Date from, Date to, std::vector<kpi::Status> statuses) {
        model::Campaign& campaign = plan->campaigns.emplace_back();
        campaign.id = {name};
        campaign.name = name;
        campaign.from = from;
        campaign.to = to;
        report::CampaignState& state = standing.states.emplace_back();
        state.campaign = campaign.id;
        state.period = Period{from, to};
        for (const kpi::Status status : statuses) {
            kpi::Value& value = state.primary.emplace_back();
            value.id = "referral-sessions";
            value.value = 18'240;
            value.status = status;
            if (status != kpi::Status::Benchmarking)
                value.target = 16'500;
        }
    };
    using enum kpi::Status;
    add("Spring", *makeDate(2026, 3, 1), *makeDate(2026, 4, 30), {Achieved, Benchmarking});
    add("Early summer", *makeDate(2026, 5, 1), *makeDate(2026, 6, 30), {Missed, Achieved});
    add("Running", *makeDate(2026, 8, 1), *makeDate(2026, 9, 30), {AtRisk});
    ui::FinishedModel model;
    const QAbstractItemModelTester tester(&model, Fatal);
    model.show(plan, std::make_shared<const ui::Standing>(std::move(standing)));
    REQUIRE(model.rowCount() == 4);
    CHECK(model.withTarget() == 3);
    CHECK(model.achieved() == 2);
    CHECK(model.campaign(0).text == "Early summer");
    CHECK(model.index(0, 0).data(ui::NoteRole).toString() == u"Referral sessions"_s);
    CHECK(model.index(0, 2).data().toString() == u"Missed"_s);
    CHECK(model.index(0, 1).data(ui::NoteRole).toString() == u"target 16,500"_s);
    CHECK(model.index(3, 1).data(ui::NoteRole).toString() == u"no target"_s);
}

TEST_CASE("a finished objective of a KPI that is not known goes by the KPI's identifier") {
    auto plan = std::make_shared<model::Plan>();
    model::Campaign& campaign = plan->campaigns.emplace_back();
    campaign.id = {"campaign"};
    campaign.from = *makeDate(2026, 5, 1);
    campaign.to = *makeDate(2026, 6, 30);
    ui::Standing standing;
    standing.today = Today;
    report::CampaignState& state = standing.states.emplace_back();
    state.campaign = campaign.id;
    kpi::Value& value = state.primary.emplace_back();
    value.id = "coupon-uses";
    value.status = kpi::Status::Missed;
    ui::FinishedModel model;
    const QAbstractItemModelTester tester(&model, Fatal);
    model.show(plan, std::make_shared<const ui::Standing>(std::move(standing)));
    REQUIRE(model.rowCount() == 1);
    CHECK(model.index(0, 0).data(ui::NoteRole).toString() == u"coupon-uses"_s);
}

TEST_CASE("Enter on a finished objective leads to its campaign's results") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("portfolio");
    auto* finished = open.child<ui::DataTable>("finishedTable");
    GOALPOST_UNTIL(finished->model()->rowCount() > 0);
    const QString name = finished->model()->index(0, 0).data().toString();
    REQUIRE(name.toStdString() != open.session().campaign()->name);
    finished->choose(0);
    QTest::keyClick(finished, Qt::Key_Return);
    open.settle();
    CHECK(open.window().currentPage() == u"results"_s);
    CHECK(open.session().campaign()->name == name.toStdString());
}

TEST_CASE("the portfolio shows no spend and no budget where none is known") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.session().change([](model::Plan plan) {
        plan.campaigns.at(0).from = todayFromClock();
        plan.campaigns.at(0).to = todayFromClock() + std::chrono::days{30};
        return edit::Act{std::move(plan), "Move campaign"};
    });
    open.show("portfolio");
    GOALPOST_UNTIL(open.child<ui::DataTable>("portfolioTable")->model()->rowCount() == 1);
    CHECK(open.child<QLabel>("portfolioSpend")->text() == u"—"_s);
    CHECK(open.child<QLabel>("portfolioBudget")->text() == u"no budget"_s);
}

TEST_CASE("an archived campaign leaves the portfolio") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("portfolio");
    auto* table = open.child<ui::DataTable>("portfolioTable");
    GOALPOST_UNTIL(table->model()->rowCount() == 1);
    open.session().change([id = open.session().campaign()->id](model::Plan plan) {
        plan.campaign(id)->archived = Today;
        return edit::Act{std::move(plan), "Archive campaign"};
    });
    GOALPOST_UNTIL(table->model()->rowCount() == 0);
}

TEST_CASE("what is due stands under a heading for each kind, with how late it is") {
    ui::DueModel model;
    const QAbstractItemModelTester tester(&model, Fatal);
    model.show(
        {itemOf(report::DueKind::Review, *makeDate(2026, 8, 28)), itemOf(report::DueKind::Review, Today),
         itemOf(report::DueKind::Payment, *makeDate(2026, 9, 1))},
        Today);
    REQUIRE(model.rowCount() == 5);
    CHECK(model.index(0).data().toString() == u"Reviews due"_s);
    CHECK(model.index(0).data(ui::DueModel::CountRole).toInt() == 2);
    CHECK_FALSE(model.flags(model.index(0)) & Qt::ItemIsSelectable);
    CHECK(model.index(1).data(ui::DueModel::WhenRole).toString() == u"3 days late"_s);
    CHECK(model.index(2).data(ui::DueModel::WhenRole).toString() == u"Today"_s);
    CHECK(model.index(4).data(ui::DueModel::WhenRole).toString() == u"1 Sep"_s);
    CHECK(model.lateCount() == 1);
}

TEST_CASE("the start shows what is due in the open workspace, and Enter leads there") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("home");
    auto* list = open.child<QListView>("dueList");
    GOALPOST_UNTIL(list->model()->rowCount() > 1);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    CHECK(open.window().currentPage() != u"home"_s);
    open.session().close();
    open.settle();
    GOALPOST_UNTIL(list->model()->rowCount() == 0);
}

TEST_CASE("a group without a campaign says so in the table's place") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("portfolio");
    open.settle();
    CHECK_FALSE(open.child<QWidget>("noneOfGroup")->isVisible());
    open.click("portfolio1");
    CHECK(open.child<QWidget>("noneOfGroup")->isVisible());
    CHECK_FALSE(open.child<QWidget>("portfolioTable")->isVisible());
    open.click("portfolio2");
    CHECK(open.child<QWidget>("portfolioTable")->isVisible());
}
