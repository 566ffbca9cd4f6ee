// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/creator_list_model.hpp"
#include "ui/models/pipeline_model.hpp"
#include "ui/models/table_rows.hpp"
#include "ui/widgets/cell_delegate.hpp"
#include "ui/widgets/creator_filter.hpp"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <string>
#include <utility>
#include <vector>

using namespace goalpost;
using Column = ui::CreatorListModel::Column;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

model::Creator creatorNamed(const std::string& name, std::optional<int> followers = std::nullopt) {
    model::Creator creator;
    creator.id = {name};
    creator.name = name;
    model::Account account;
    account.platform = "instagram";
    account.followers = followers;
    creator.accounts.push_back(account);
    return creator;
}

/// As the page makes it after a change of the plan.
void show(ui::CreatorListModel& model, const model::Plan& plan, const Id& campaign = {}) {
    static const auto None = std::make_shared<const ui::Engagements>();
    model.show(ui::creatorList(std::make_shared<const model::Plan>(plan), campaign, None, model.list()));
}

QString cell(const QAbstractItemModel& model, int row, Column column) {
    return model.index(row, static_cast<int>(column)).data().toString();
}

}  // namespace

TEST_CASE("the creators' model keeps the rules of item models while rows come, change and go") {
    ui::CreatorListModel model;
    QAbstractItemModelTester tester(&model, Fatal);
    model::Plan plan;
    for (const char* name : {"Ana", "Ben", "Cleo", "Dev"})
        plan.creators.push_back(creatorNamed(name));
    show(model, plan);
    CHECK(model.rowCount() == 4);
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    plan.creators.erase(plan.creators.begin() + 1);
    plan.creators[1].email = "cleo@example.com";
    plan.creators.push_back(creatorNamed("Eve"));
    show(model, plan);
    CHECK(model.rowCount() == 4);
    CHECK(cell(model, 1, Column::Email) == QStringLiteral("cleo@example.com"));
    CHECK(cell(model, 3, Column::Creator) == QStringLiteral("Eve"));
    plan.creators[0].note = "met at the fair";
    show(model, plan);
    CHECK(changes.count() == 1);
    CHECK(changes.back().at(0).toModelIndex().row() == 0);
    plan.creators.clear();
    show(model, plan);
    CHECK(model.rowCount() == 0);
    CHECK(resets.count() == 0);
    model.clear();
}

TEST_CASE("creators who changed are told piece by piece, and of many pieces the range") {
    ui::CreatorListModel model;
    model::Plan plan;
    for (int i = 0; i < 20; ++i)
        plan.creators.push_back(creatorNamed(("Creator " + std::to_string(i)).c_str()));
    show(model, plan);
    QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const auto told = [&](const std::vector<std::size_t>& changed) {
        changes.clear();
        for (const std::size_t row : changed)
            plan.creators[row].note += "x";
        show(model, plan);
        std::vector<std::pair<int, int>> rows;
        for (const QList<QVariant>& change : std::as_const(changes))
            rows.emplace_back(change.at(0).toModelIndex().row(), change.at(1).toModelIndex().row());
        return rows;
    };
    using Rows = std::vector<std::pair<int, int>>;
    CHECK(told({0, 19}) == Rows{{0, 0}, {19, 19}});
    CHECK(told({1, 2, 3, 7, 9, 10}) == Rows{{1, 3}, {7, 7}, {9, 10}});
    CHECK(told({0, 2, 4, 6, 8, 10, 12, 14}).size() == 8);
    CHECK(told({1, 3, 5, 7, 9, 11, 13, 15, 18}) == Rows{{1, 18}});
    CHECK(told({}).empty());
}

TEST_CASE("the sorted table follows changes in several pieces") {
    ui::CreatorListModel model;
    ui::TableRows rows;
    rows.setSourceModel(&model);
    QAbstractItemModelTester tester(&rows, Fatal);
    model::Plan plan;
    plan.creators = {creatorNamed("Ana", 100), creatorNamed("Ben", 200), creatorNamed("Cleo", 300),
                     creatorNamed("Dev", 400)};
    show(model, plan);
    rows.sort(static_cast<int>(Column::Followers));
    plan.creators[0].accounts[0].followers = 350;
    plan.creators[3].accounts[0].followers = 150;
    show(model, plan);
    QString names;
    for (int row = 0; row < rows.rowCount(); ++row)
        names += cell(rows, row, Column::Creator).left(1);
    CHECK(names == QStringLiteral("DBCA"));
}

TEST_CASE("a row keeps its place in the sorted table when another one is changed, added or taken away") {
    ui::CreatorListModel model;
    ui::TableRows rows;
    rows.setSourceModel(&model);
    QAbstractItemModelTester tester(&rows, Fatal);
    model::Plan plan;
    plan.creators = {creatorNamed("Ana", 300), creatorNamed("Ben"), creatorNamed("Cleo", 100)};
    show(model, plan);
    const int followers = static_cast<int>(Column::Followers);
    const auto order = [&] {
        QString names;
        for (int row = 0; row < rows.rowCount(); ++row)
            names += cell(rows, row, Column::Creator).left(1);
        return names;
    };
    rows.sort(followers, Qt::DescendingOrder);
    CHECK(order() == QStringLiteral("ACB"));  // what is unknown comes last
    rows.sort(followers, Qt::AscendingOrder);
    CHECK(order() == QStringLiteral("CAB"));
    plan.creators.insert(plan.creators.begin() + 1, creatorNamed("Dev", 200));
    show(model, plan);
    CHECK(order() == QStringLiteral("CDAB"));
    plan.creators[0].accounts[0].followers = 50;
    show(model, plan);
    CHECK(order() == QStringLiteral("ACDB"));
    plan.creators.erase(plan.creators.begin() + 3);
    show(model, plan);
    CHECK(order() == QStringLiteral("ADB"));
    rows.setWords(QStringLiteral("dev"));
    CHECK(order() == QStringLiteral("D"));
}

TEST_CASE("figures that are unknown are a dash and those of the largest account are shown") {
    ui::CreatorListModel model;
    model::Plan plan;
    plan.creators = {creatorNamed("Ana"), creatorNamed("Ben", 1000)};
    model::Account larger;
    larger.platform = "youtube";
    larger.followers = 25000;
    plan.creators[1].accounts.push_back(larger);
    plan.creators[1].rates = {{{}, "reel", Amount::parse("290.00"), "USD", makeDate(2026, 6, 10)},
                              {{}, "story", Amount::parse("90.00"), "USD", makeDate(2026, 6, 12)},
                              {{}, "video", std::nullopt, "USD", makeDate(2026, 6, 20)}};
    plan.creators[1].audience.emplace().countries = {{"AT", 0.12}, {"DE", 0.61}};
    show(model, plan);
    for (const Column column :
         {Column::Followers, Column::Engagement, Column::Price, Column::AudienceCountry})
        CHECK(cell(model, 0, column) == QStringLiteral("—"));
    CHECK(cell(model, 1, Column::Followers) == QStringLiteral("25K"));
    CHECK(cell(model, 1, Column::Price) == QStringLiteral("$90"));  // the latest quote with a fee
    CHECK(cell(model, 1, Column::AudienceCountry) == QStringLiteral("DE 61%"));
    CHECK(cell(model, 1, Column::Platforms) == QStringLiteral("Instagram, YouTube"));
}

TEST_CASE("a filter's parts hold together, and an unknown number of followers is in no range") {
    model::Plan plan;
    plan.creators = {creatorNamed("Ana", 500), creatorNamed("Ben")};
    plan.creators[0].niches = {"food"};
    plan.creators[0].country = "DE";
    const ui::CreatorLine ana{&plan.creators[0], &plan.creators[0].accounts[0], nullptr, nullptr, {}, {}};
    const ui::CreatorLine ben{&plan.creators[1], &plan.creators[1].accounts[0], nullptr, nullptr, {}, {}};
    ui::CreatorChoice choice;
    CHECK(choice.isEmpty());
    CHECK(choice.accepts(ana));
    choice.followersTo = 500;
    CHECK(choice.accepts(ana));
    CHECK_FALSE(choice.accepts(ben));
    choice.followersFrom = 501;
    CHECK_FALSE(choice.accepts(ana));
    choice = {};
    choice.platforms = {"instagram"};
    choice.niche = "food";
    choice.country = "DE";
    CHECK(choice.accepts(ana));
    CHECK_FALSE(choice.accepts(ben));
    choice = {};
    choice.hasEmail = true;
    CHECK_FALSE(choice.accepts(ana));
    choice = {};
    choice.partner = ui::CreatorChoice::Partner::Others;
    CHECK(choice.accepts(ana));
    choice.partner = ui::CreatorChoice::Partner::Partners;
    CHECK_FALSE(choice.accepts(ana));
}

TEST_CASE("a lane of the pipeline keeps the rules of item models and tells what is due next") {
    auto plan = std::make_shared<model::Plan>();
    plan->creators.push_back(creatorNamed("Ana", 500));
    model::Campaign campaign;
    campaign.id = {"campaign"};
    model::Partnership partnership;
    partnership.id = {"partnership"};
    partnership.creator = plan->creators[0].id;
    partnership.fee = Amount::parse("300.00");
    model::Deliverable& reel = partnership.deliverables.emplace_back();
    reel.id = {"reel"};
    reel.name = "Reel";
    reel.due = makeDate(2026, 7, 20);
    partnership.payments.push_back({{"half"}, Amount::parse("150.00"), makeDate(2026, 7, 5), {}});
    campaign.partnerships.push_back(partnership);
    plan->campaigns.push_back(campaign);
    ui::PipelineModel lane(model::PartnershipStatus::Shortlisted);
    ui::PipelineModel other(model::PartnershipStatus::Active);
    QAbstractItemModelTester tester(&lane, Fatal);
    const auto fill = [&](Date today, const char* words = "") {
        for (ui::PipelineModel* each : {&lane, &other})
            each->show(plan, &plan->campaigns[0], today, QString::fromLatin1(words));
    };
    fill(*makeDate(2026, 7, 1));
    REQUIRE(lane.rowCount() == 1);  // no status yet counts as shortlisted
    CHECK(other.rowCount() == 0);
    const QModelIndex card = lane.index(0, 0);
    CHECK(card.data(ui::PipelineModel::DueRole).toString() == QStringLiteral("Payment"));
    CHECK(card.data(ui::PipelineModel::WhenRole).toString() == QStringLiteral("5 Jul"));
    CHECK_FALSE(card.data(ui::PipelineModel::LateRole).toBool());
    CHECK(lane.fees() == Amount::parse("300.00"));
    fill(*makeDate(2026, 7, 8));
    CHECK(lane.index(0, 0).data(ui::PipelineModel::LateRole).toBool());
    fill(*makeDate(2026, 7, 8), "nobody");
    CHECK(lane.rowCount() == 0);
}
