// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/open_window.hpp"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

using namespace goalpost;
using test::OpenWindow;

namespace {

void planMayasPosts(OpenWindow& open) {
    open.session().change([](model::Plan plan) {
        model::Creator maya;
        maya.id = {"maya"};
        maya.name = "Maya Sets";
        maya.email = "maya@example.org";
        maya.accounts.push_back({{"account"}, "instagram", "mayasets", "", std::nullopt, std::nullopt});
        plan.creators.push_back(maya);
        model::Campaign& campaign = plan.campaigns.front();
        model::KpiChoice choice;
        choice.id = {"choice"};
        choice.kpi = "shares";
        choice.role = model::Role::Primary;
        campaign.goal = model::GoalChoice{model::Goal::Engagement, std::nullopt};
        campaign.kpis.push_back(choice);
        model::Partnership partnership;
        partnership.id = {"partnership"};
        partnership.creator = {"maya"};
        for (const char* name : {"Picnic tart", "Table for eight"}) {
            model::Deliverable piece;
            piece.id = {name};
            piece.name = name;
            piece.due = makeDate(2026, 7, 10);
            partnership.deliverables.push_back(piece);
        }
        campaign.partnerships.push_back(partnership);
        return edit::Act{std::move(plan), "Plan"};
    });
    open.settle();
}

}  // namespace

TEST_CASE("Imports says what is still missing, and has a message to each person to copy") {
    OpenWindow open(OpenWindow::With::Campaign);
    open.show("imports");
    CHECK(open.child<QPushButton>("missingList")->isHidden());
    planMayasPosts(open);
    GOALPOST_UNTIL(open.child<QPushButton>("missingList")->isVisible());
    CHECK(open.child<QLabel>("missingSaid")->text().contains(QStringLiteral("for 2 of 2 posts")));
    CHECK(open.child<QLabel>("missingPeople")->text().startsWith(QStringLiteral("Maya Sets: 2 posts")));
    open.click("missingList");
    auto* table = open.child<QTableView>("missingTable");
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(table->model()->index(0, 3).data().toString() == QStringLiteral("shares"));
    CHECK(open.child<QLabel>("missingAddress")->text().contains(QStringLiteral("maya@example.org")));
    const QString message = open.child<QPlainTextEdit>("missingMessage")->toPlainText();
    CHECK(message.startsWith(QStringLiteral("Hello Maya Sets,")));
    CHECK(message.contains(QStringLiteral("“Table for eight”, was due 10 Jul 2026")));
    open.click("copyMessage");
    CHECK(QApplication::clipboard()->text() == message);
    open.click("missingBack");
    CHECK(open.child<QPushButton>("chooseFile")->isVisible());
}
