// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/creators_model.hpp"
#include "ui/models/import_models.hpp"
#include "ui/models/lane_model.hpp"
#include "ui/models/posts_model.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/open_window.hpp"
#include "ui/widgets/cell_delegate.hpp"

#include <QAbstractItemModelTester>

using namespace goalpost;
using test::OpenWindow;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

std::shared_ptr<const ui::Results> sampleResults(OpenWindow& open) {
    std::shared_ptr<const ui::Results> results;
    open.session().ask(
        &open.window(),
        [id = open.session().campaign()->id](store::Workspace& workspace) {
            return ui::resultsOf(workspace, id, todayFromClock());
        },
        [&](ui::Results answer) { results = std::make_shared<const ui::Results>(std::move(answer)); });
    GOALPOST_UNTIL(results);
    return results;
}

}  // namespace

TEST_CASE("creators and posts models keep the rules of item models while they fill and empty") {
    OpenWindow open(OpenWindow::With::Sample);
    const auto results = sampleResults(open);
    ui::CreatorsModel creators;
    ui::PostsModel posts;
    QAbstractItemModelTester creatorsTester(&creators, Fatal);
    QAbstractItemModelTester postsTester(&posts, Fatal);
    creators.show(results);
    posts.show(results);
    CHECK(creators.rowCount() == static_cast<int>(results->figures.creators.rows.size()));
    CHECK(posts.rowCount() == static_cast<int>(results->figures.posts.rows.size()));
    CHECK(creators.rowCount() > 0);
    CHECK(posts.rowCount() > 0);
    creators.show(nullptr);
    posts.show(nullptr);
    CHECK(creators.rowCount() == 0);
    CHECK(posts.rowCount() == 0);
}

TEST_CASE("import models keep the rules of item models") {
    ui::BatchesModel batches;
    ui::RejectsModel rejects;
    ui::PreviewModel preview;
    QAbstractItemModelTester batchesTester(&batches, Fatal);
    QAbstractItemModelTester rejectsTester(&rejects, Fatal);
    QAbstractItemModelTester previewTester(&preview, Fatal);
    store::ImportBatch batch;
    batch.file = "/somewhere/export.csv";
    batch.added = 12'345;
    batches.show({batch});
    CHECK(batches.index(0, 0).data().toString() == QStringLiteral("export.csv"));
    CHECK(batches.index(0, static_cast<int>(ui::BatchesModel::Column::New)).data().toString() ==
          QStringLiteral("12,345"));
    rejects.show({{17, "Views", "n/a", "no number"}});
    CHECK(rejects.index(0, 0).data(ui::NumberRole).toLongLong() == 17);
    preview.show({QStringLiteral("Date")}, {{2, {QStringLiteral("2026-07-01")}}});
    CHECK(preview.columnCount() == 2);
}

TEST_CASE("a column's target that is changed by hand is handed to the import") {
    ui::MappingModel mapping;
    QAbstractItemModelTester tester(&mapping, Fatal);
    imports::Column column;
    column.name = "klicks";
    mapping.show({column}, {QStringLiteral("134")});
    CHECK(mapping.changes().empty());
    const QModelIndex target = mapping.index(0, static_cast<int>(ui::MappingModel::Column::Target));
    REQUIRE(mapping.setData(target, QStringLiteral("clicks"), Qt::EditRole));
    REQUIRE(mapping.changes().size() == 1);
    CHECK(mapping.changes().front() == std::pair<std::string, std::string>("klicks", "clicks"));
    CHECK(mapping.matched() == 1);
}

TEST_CASE("a lane shows the choices of its role for one goal, those without a goal for the primary one") {
    model::Campaign campaign;
    campaign.goal = model::GoalChoice{model::Goal::WebsiteTraffic, model::Goal::LeadGeneration};
    campaign.kpis = {
        {Id::create(), "referral-sessions", std::nullopt, model::Role::Primary, ""},
        {Id::create(), "bounce-rate", model::Goal::WebsiteTraffic, model::Role::Contextual, ""},
        {Id::create(), "form-completion-rate", model::Goal::LeadGeneration, model::Role::Primary, "form"}};
    ui::LaneModel lane(model::Role::Primary);
    QAbstractItemModelTester tester(&lane, Fatal);
    lane.show(&campaign, model::Goal::WebsiteTraffic);
    REQUIRE(lane.rowCount() == 1);
    CHECK(lane.index(0, 0).data(ui::LaneModel::NeedsSourceRole).toBool());
    lane.show(&campaign, model::Goal::LeadGeneration);
    REQUIRE(lane.rowCount() == 1);
    CHECK(lane.index(0, 0).data(ui::LaneModel::KpiRole).toString() == QStringLiteral("form-completion-rate"));
}

TEST_CASE("recent workspaces are kept newest first, each once") {
    const test::CleanSettings clean;
    ui::Session::FileState file;
    file.path = QStringLiteral("/nowhere/a.goalpost");
    ui::RecentFiles::note(file, 1);
    file.path = QStringLiteral("/nowhere/b.goalpost");
    ui::RecentFiles::note(file, 2);
    file.path = QStringLiteral("/nowhere/a.goalpost");
    ui::RecentFiles::note(file, 3);
    ui::RecentFiles recent;
    QAbstractItemModelTester tester(&recent, Fatal);
    REQUIRE(recent.rowCount() == 2);
    CHECK(recent.index(0, 0).data().toString() == QStringLiteral("a"));
    CHECK(recent.index(0, 0).data(ui::RecentFiles::MissingRole).toBool());
}
