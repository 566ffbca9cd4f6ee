// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/catch.hpp"
#include "ui/models/creators_model.hpp"
#include "ui/models/effects_model.hpp"
#include "ui/models/import_models.hpp"
#include "ui/models/lane_model.hpp"
#include "ui/models/posts_model.hpp"
#include "ui/models/recent_files.hpp"
#include "ui/models/saved_reports.hpp"
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

TEST_CASE("What the Results page has computed for itself are the figures of the report") {
    OpenWindow open(OpenWindow::With::Sample);
    const auto results = sampleResults(open);
    const report::Figures whole =
        report::figuresOf({*results->plan, results->campaign(), results->today, results->evidence});
    const auto compare = [](const kpi::Table& page, const kpi::Table& report, bool intervals) {
        REQUIRE(page.rows.size() == report.rows.size());
        std::size_t compared = 0;
        for (std::size_t i = 0; i < page.rows.size(); ++i) {
            CHECK(page.rows[i].id == report.rows[i].id);
            CHECK(page.rows[i].posts == report.rows[i].posts);
            for (const kpi::Value& value : page.rows[i].kpis) {
                const kpi::Value* other = ui::valueIn(report.rows[i], value.id);
                REQUIRE(other);
                CHECK(value.value == other->value);
                CHECK(value.role == other->role);
                CHECK(value.target == other->target);
                if (intervals)
                    CHECK(value.low == other->low);
                ++compared;
            }
        }
        CHECK(compared > 0);
    };
    compare(results->figures.total, whole.total, true);
    compare(results->figures.creators, whole.creators, true);
    compare(results->figures.posts, whole.posts, false);
    CHECK(results->figures.total.rows.at(0).kpis.size() == whole.total.rows.at(0).kpis.size());
    CHECK(results->postKpis.size() == 4);
    for (std::string_view id : results->postKpis)
        CHECK(ui::valueIn(whole.posts.rows.at(0), id));
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
    rejects.show({{17, "Views", "n/a", "no number"}}, {});
    CHECK(rejects.index(0, 0).data(ui::NumberRole).toLongLong() == 17);
    CHECK(rejects.index(0, 1).data(ui::NoteRole).toString() == QStringLiteral("column “Views”, “n/a”"));
    preview.show({QStringLiteral("Date")}, {{2, {QStringLiteral("2026-07-01")}}});
    CHECK(preview.columnCount() == 2);
}

TEST_CASE("the tables of a file and what an import does to KPIs are models by the rules") {
    ui::TablesModel tables;
    ui::EffectsModel effects;
    QAbstractItemModelTester tablesTester(&tables, Fatal);
    QAbstractItemModelTester effectsTester(&effects, Fatal);
    imports::TableShape shape;
    shape.headerLine = 3;
    shape.rows = 12;
    tables.show({shape});
    imports::TableRead read;
    read.bookedAs = "lifetime totals of posts";
    tables.tell({read});
    CHECK(tables.index(0, static_cast<int>(ui::TablesModel::Column::TakenAs)).data().toString() ==
          QStringLiteral("lifetime totals of posts"));
    kpi::Value before;
    before.id = "likes";
    before.value = 200;
    kpi::Value after = before;
    after.value = 255;
    effects.show({{before, after}}, {});
    using Column = ui::EffectsModel::Column;
    const auto text = [&](Column column) {
        return effects.index(0, static_cast<int>(column)).data().toString();
    };
    CHECK(text(Column::Before) == QStringLiteral("200"));
    CHECK(text(Column::After) == QStringLiteral("255"));
    CHECK(text(Column::Change) == QStringLiteral("+27.5%"));
    before.value.reset();
    effects.show({{before, after}}, {});
    CHECK(text(Column::Before) == QStringLiteral("—"));
    CHECK(text(Column::Change) == QStringLiteral("—"));
}

TEST_CASE("saved reports are kept newest first, each once, and not more than ten") {
    const test::CleanSettings clean;
    {
        ui::SavedReports saved;
        QAbstractItemModelTester tester(&saved, Fatal);
        for (int i = 0; i < 12; ++i)
            saved.note(QStringLiteral("/nowhere/%1.pdf").arg(i));
        saved.note(QStringLiteral("/nowhere/5.pdf"));
        CHECK(saved.rowCount() == 10);
    }
    const ui::SavedReports again;
    REQUIRE(again.rowCount() == 10);
    CHECK(again.pathOf(0) == QStringLiteral("/nowhere/5.pdf"));
    CHECK(again.pathOf(1) == QStringLiteral("/nowhere/11.pdf"));
    CHECK(again.index(0, 0).data(ui::NoteRole).toString() == QStringLiteral("No longer there"));
}

TEST_CASE("a lane shows the choices of its role for one goal, those without a goal for the primary one") {
    model::Campaign campaign;
    campaign.goal = model::GoalChoice{model::Goal::WebsiteTraffic, model::Goal::LeadGeneration};
    campaign.kpis = {
        {Id::create(), "referral-sessions", std::nullopt, model::Role::Primary, "", {}},
        {Id::create(), "bounce-rate", model::Goal::WebsiteTraffic, model::Role::Contextual, "", {}},
        {Id::create(),
         "form-completion-rate",
         model::Goal::LeadGeneration,
         model::Role::Primary,
         "form",
         {}}};
    ui::LaneModel lane(model::Role::Primary);
    QAbstractItemModelTester tester(&lane, Fatal);
    const model::Plan plan;
    lane.show(plan, &campaign, model::Goal::WebsiteTraffic);
    REQUIRE(lane.rowCount() == 1);
    CHECK(lane.index(0, 0).data(ui::LaneModel::NeedsSourceRole).toBool());
    lane.show(plan, &campaign, model::Goal::LeadGeneration);
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
