// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/review.hpp"
#include "edit/tool.hpp"
#include "support/catch.hpp"
#include "ui/typing.hpp"
#include "ui/widgets/banner.hpp"
#include "ui/widgets/data_table.hpp"
#include "ui/words/text.hpp"

#include <QAction>
#include <QComboBox>

#include <algorithm>

using namespace goalpost;
using test::OpenWindow;
using test::said;
using test::write;

namespace {

Date today() {
    return ui::toDate(QDate::currentDate());
}

void addToolInUse(OpenWindow& open, int daysAgo) {
    open.session().change([=](model::Plan plan) {
        model::Tool tool;
        tool.name = "Lens";
        tool.inUseSince = today() - std::chrono::days{daysAgo};
        return edit::addTool(std::move(plan), tool);
    });
    open.settle();
}

void addReview(OpenWindow& open, int dueInDays) {
    open.session().change([=](model::Plan plan) {
        model::Review review;
        review.tool = plan.tools.at(0).id;
        review.due = today() + std::chrono::days{dueInDays};
        return edit::scheduleReviews(std::move(plan), {review});
    });
    open.settle();
}

}  // namespace

TEST_CASE("the reviews that the cadence asks for are offered, planned at once and taken back") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addToolInUse(open, 10);
    open.show("reviews");
    auto* offer = open.child<ui::Banner>("reviewOffer");
    CHECK(offer->isVisible());
    emit offer->acted();
    open.settle();
    CHECK(open.session().plan()->reviews.size() == 3);
    CHECK_FALSE(offer->isVisible());
    undo(open);
    CHECK(open.session().plan()->reviews.empty());
    CHECK(offer->isVisible());
}

TEST_CASE("late reviews come first and say how late they are") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addToolInUse(open, 10);
    addReview(open, 5);
    addReview(open, -3);
    open.show("reviews");
    auto* table = open.child<ui::DataTable>("reviews");
    REQUIRE(table->model()->rowCount() == 2);
    CHECK(table->model()->index(0, 2).data().toString() == QStringLiteral("3 days late"));
    CHECK(table->model()->index(1, 2).data().toString() == QStringLiteral("In 5 days"));
}

TEST_CASE("a review closes only once one of its changes says what, by whom and until when") {
    OpenWindow open(OpenWindow::With::EmptyWorkspace);
    addToolInUse(open, 40);
    addReview(open, -3);
    open.show("reviews");
    open.click("closeReview");
    CHECK(said(open, "reviewFault").find("REVIEW-CHANGE") == 0);
    open.click("changesAdd");
    write(open, "changeWhat", "raise the comment sample to 40");
    write(open, "changeOwner", "Ana Ruiz");
    open.click("closeReview");
    const auto review = [&] { return open.session().plan()->reviews.at(0); };
    CHECK_FALSE(review().held);
    write(open, "changeBy", "2026-12-15");
    open.click("closeReview");
    CHECK(review().held == today());
    open.click("changesDelete");
    CHECK(review().changes.size() == 1);
    CHECK(said(open, "changesFault").find("REVIEW-CHANGE") == 0);
    open.click("reopenReview");
    CHECK_FALSE(review().held);
    open.click("deleteReview");
    CHECK(open.session().plan()->reviews.empty());
    undo(open);
    CHECK(open.session().plan()->reviews.size() == 1);
}

TEST_CASE("the agenda shows the figures beside its questions and what the last review decided") {
    OpenWindow open(OpenWindow::With::Sample);
    open.show("reviews");
    const auto& reviews = open.session().plan()->reviews;
    const auto next = std::find_if(reviews.begin(), reviews.end(), [](const model::Review& review) {
        return !review.held && !review.tool.empty();
    });
    REQUIRE(next != reviews.end());
    auto* table = open.child<ui::DataTable>("reviews");
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (table->model()->index(row, 1).data().toString() == ui::dateText(*next->due) &&
            table->model()->index(row, 0).data().toString() == QStringLiteral("CreatorLens"))
            table->choose(row);
    open.settle();
    CHECK(said(open, "reviewSavesTimeMessage").find("22.9") != std::string::npos);
    CHECK(said(open, "reviewSavesTimeMessage").find("Before: 45.0") != std::string::npos);
    CHECK(said(open, "reviewContributesToKpisMessage").find(":") != std::string::npos);
    auto* last = open.child<ui::DataTable>("lastChanges");
    REQUIRE(last->isVisible());
    REQUIRE(last->model()->rowCount() == 1);
    auto* done = open.child<QComboBox>("lastChangeDone");
    done->setCurrentIndex(done->findData(QStringLiteral("yes")));
    emit done->activated(done->currentIndex());
    open.settle();
    CHECK(last->model()->index(0, 4).data().toString() == QStringLiteral("Done"));
}
