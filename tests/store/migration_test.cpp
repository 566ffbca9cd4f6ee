// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/plan_rows.hpp"
#include "store/schema.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <fstream>

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

namespace {

struct Old {
    test::TempFolder folder;
    fs::path path = folder / "old.goalpost";
    OpenOptions options{.actor = "Ana", .backups = folder / "backups", .automaticBackups = false};
    explicit Old(int version = 1) {
        fs::copy_file(
            test::sourceFolder() / "tests/store/fixtures" / ("schema_v" + std::to_string(version) + ".db"),
            path);
    }
};

}  // namespace

TEST_CASE("A file of the first version is migrated whole, with a verified backup of the old one") {
    Old old;
    const auto workspace = Workspace::open(old.path, old.options);
    const auto& plan = workspace->plan();
    REQUIRE(plan.brands.size() == 1);
    CHECK(plan.brands[0].name == "Juniper & Salt");
    CHECK(plan.brands[0].currency == "CHF");
    REQUIRE(plan.creators.size() == 2);
    CHECK(plan.creators[0].name == "Tove Lind");
    CHECK(plan.creators[0].accounts.at(0).followers == 41'200);
    REQUIRE(plan.campaigns.size() == 3);
    CHECK(plan.campaigns[1].name == "Harvest");
    CHECK(plan.campaigns[1].budget == Amount{125'000'000});
    CHECK(plan.campaigns[1].partnerships.at(0).creator == plan.creators[1].id);
    CHECK(workspace->verify().empty());
    CHECK(workspace->database().value<int>("PRAGMA user_version") == currentSchema());
    CHECK(workspace->history().at(0).label == "Add campaign Harvest");

    const auto backups = workspace->backups();
    REQUIRE(backups.size() == 1);
    CHECK(backups[0].reason == "migration");
    CHECK(backups[0].pinned);
    CHECK_NOTHROW(verifyBackup(backups[0]));
    Database before(backups[0].path, {.readOnly = true, .immutable = true});
    CHECK(before.value<int>("PRAGMA user_version") == 1);
    CHECK(before.value<int>("SELECT count(*) FROM campaign") == 3);
}

TEST_CASE("What was done before a migration can be undone after it") {
    Old old;
    const auto workspace = Workspace::open(old.path, old.options);
    CHECK(workspace->undo()->label == "Add campaign Harvest");
    CHECK(workspace->plan().campaigns.size() == 2);
    CHECK(workspace->redo());
    CHECK(workspace->plan().campaigns.size() == 3);
}

TEST_CASE("Everything done before a migration is taken back to nothing and done again") {
    Old old;
    const auto workspace = Workspace::open(old.path, old.options);
    const std::string content = workspace->dump();
    const auto acts = workspace->history().size();
    REQUIRE(acts > 1);
    for (std::size_t i = 0; i < acts; ++i)
        CHECK(workspace->undo());
    CHECK(workspace->plan() == model::Plan{});
    for (std::size_t i = 0; i < acts; ++i)
        CHECK(workspace->redo());
    CHECK(workspace->dump() == content);
}

TEST_CASE(
    "A file of the second version is migrated with its values, and its acts are taken back and redone") {
    Old old(2);
    const auto workspace = Workspace::open(old.path, old.options);
    auto& database = workspace->database();
    CHECK(database.value<int>("PRAGMA user_version") == currentSchema());
    CHECK(workspace->verify().empty());
    CHECK(workspace->plan().campaigns.at(0).budget == Amount{65'000'000});
    REQUIRE(workspace->plan().creators.size() == 3);
    CHECK(workspace->plan().creators[2].name == "Lio Park");
    CHECK(workspace->imports().back().file == "daily.csv");
    const auto impressions = [&] {
        return database.value<std::int64_t>("SELECT sum(impressions) FROM measurement");
    };
    CHECK(impressions() == 12'000 + 3'000 + 8'000 + 5'000);

    const std::string content = workspace->dump();
    for (const auto* label : {"Import daily.csv", "Apply more.json", "Apply plan.json"})
        CHECK(workspace->undo()->label == label);
    CHECK(workspace->plan() == model::Plan{});
    CHECK(impressions() == 0);
    for (int i = 0; i < 3; ++i)
        CHECK(workspace->redo());
    CHECK(workspace->dump() == content);
    // The import that was taken back before the migration waits for redo after it.
    CHECK(workspace->redo()->label == "Import instagram.csv");
    CHECK(workspace->verify().empty());
}

TEST_CASE("A file of the third version gets its sums over the campaign's dates, and its acts are redone") {
    Old old(3);
    const auto workspace = Workspace::open(old.path, old.options);
    auto& database = workspace->database();
    CHECK(database.value<int>("PRAGMA user_version") == currentSchema());
    CHECK(workspace->verify().empty());
    const auto& campaign = workspace->plan().campaigns.at(0);
    CHECK(campaign.period() == Period{*parseIsoDate("2026-03-10"), *parseIsoDate("2026-05-20")});
    CHECK(database.value<int>("SELECT count(*) FROM post_period") == 3);
    // Days: 20 + 40 + 5 and 9; the day before and the day after are not the campaign's. A lifetime total of
    // 100 on 1 May, and its growth to 130 from 2 May on, which begins within the dates.
    CHECK(database.value<std::int64_t>("SELECT sum(likes) FROM post_period") == 65 + 9 + 130);
    CHECK(database.value<std::int64_t>("SELECT sum(impressions) FROM post_period") == 6'500 + 700);

    const std::string content = workspace->dump();
    for (const auto* label : {"Import may25.csv", "Import may1.csv", "Import daily.csv", "Apply plan.json"})
        CHECK(workspace->undo()->label == label);
    CHECK(database.value<int>("SELECT count(*) FROM post_period") == 0);
    for (int i = 0; i < 4; ++i)
        CHECK(workspace->redo());
    CHECK(workspace->dump() == content);
    CHECK(workspace->redo()->label == "Import later.csv");
    CHECK(database.value<std::int64_t>("SELECT sum(likes) FROM post_period") == 2 * (65 + 9) + 130);
    CHECK(workspace->verify().empty());
}

TEST_CASE("Every version keeps the columns of planning tables where they were, so that history stays good") {
    const auto columns = [](int version, const std::string& table) {
        Database database(":memory:", {.create = true});
        createSchema(database, Id::create(), version);
        std::vector<std::string> names;
        auto rows = database.prepare("SELECT name || ' ' || pk FROM pragma_table_info(?)");
        rows.bindAll(table);
        while (rows.step())
            names.push_back(rows.column<std::string>(0));
        return names;
    };
    for (int version = 1; version < currentSchema(); ++version)
        for (const auto& table : planTables()) {
            const auto before = columns(version, table.name);
            auto after = columns(version + 1, table.name);
            INFO(table.name << " in version " << version + 1);
            REQUIRE(after.size() >= before.size());
            after.resize(before.size());
            CHECK(after == before);
        }
}

TEST_CASE("A migrated file is not migrated again") {
    Old old;
    Workspace::open(old.path, old.options);
    CHECK(Workspace::open(old.path, old.options)->backups().size() == 1);
}

TEST_CASE("A migration that is cancelled leaves the old version and its content") {
    Old old;
    auto options = old.options;
    options.progress = [](double) { return false; };
    CHECK_THROWS_AS(Workspace::open(old.path, options), Cancelled);
    CHECK(Database(old.path).value<int>("PRAGMA user_version") == 1);
    CHECK(Workspace::open(old.path, old.options)->plan().campaigns.size() == 3);
}

TEST_CASE("A migration that fails five times keeps its one backup of the old version byte for byte") {
    Old old;
    std::string bytes;
    for (int attempt = 0; attempt < 5; ++attempt) {
        // Three times at once, then in the last step, when those before it are done.
        auto options = old.options;
        options.progress = [&](double part) { return attempt > 2 && part < 0.99; };
        CHECK_THROWS_AS(Workspace::open(old.path, options), Cancelled);
        CHECK(Database(old.path).value<int>("PRAGMA user_version") < currentSchema());
        std::vector<fs::path> kept;
        for (const auto& entry : fs::recursive_directory_iterator(old.folder / "backups"))
            if (entry.path().extension() == ".goalpost")
                kept.push_back(entry.path());
        REQUIRE(kept.size() == 1);
        if (attempt == 0)
            bytes = test::readFile(kept[0]);
        CHECK(test::readFile(kept[0]) == bytes);
        CHECK(Database(kept[0], {.readOnly = true, .immutable = true}).value<int>("PRAGMA user_version") ==
              1);
    }
    const auto workspace = Workspace::open(old.path, old.options);
    CHECK(workspace->plan().campaigns.size() == 3);
    CHECK(workspace->verify().empty());
    REQUIRE(workspace->backups().size() == 1);
    CHECK_NOTHROW(verifyBackup(workspace->backups()[0]));
}

TEST_CASE("A migration whose earlier backup was damaged since begins with another one") {
    Old old;
    auto options = old.options;
    options.progress = [](double) { return false; };
    CHECK_THROWS_AS(Workspace::open(old.path, options), Cancelled);
    for (const auto& entry : fs::recursive_directory_iterator(old.folder / "backups"))
        if (entry.path().extension() == ".goalpost")
            std::fstream(entry.path(), std::ios::in | std::ios::out | std::ios::binary).seekp(5000).put('!');
    const auto workspace = Workspace::open(old.path, old.options);
    REQUIRE(workspace->backups().size() == 2);
    CHECK_NOTHROW(verifyBackup(workspace->backups()[1]));
}

TEST_CASE("No migration begins without its backup") {
    Old old;
    old.folder.write("backups", "in the way");
    CHECK_THROWS_AS(Workspace::open(old.path, old.options), FileError);
    CHECK(Database(old.path).value<int>("PRAGMA user_version") == 1);
}

TEST_CASE("An old file opened for reading only stays old, and is shown migrated") {
    Old old;
    const std::string bytes = test::readFile(old.path);
    auto options = old.options;
    options.readOnly = true;
    const auto workspace = Workspace::open(old.path, options);
    CHECK(workspace->plan().campaigns.size() == 3);
    CHECK(workspace->verify().empty());
    CHECK(workspace->database().value<int>("PRAGMA user_version") == currentSchema());
    CHECK(test::readFile(old.path) == bytes);
}

TEST_CASE("Every version's steps make exactly the objects that are known of it") {
    Database database(":memory:", {.create = true});
    createSchema(database, Id::create());
    CHECK(foreignObject(database, currentSchema()).empty());
    CHECK_FALSE(foreignObject(database, currentSchema() - 1).empty());
}

TEST_CASE("A campaign that was closed before closings were kept follows plan and data as before") {
    Old old(4);
    const auto workspace = Workspace::open(old.path, old.options);
    CHECK(workspace->database().value<int>("PRAGMA user_version") == currentSchema());
    CHECK(workspace->verify().empty());
    const auto& campaign = workspace->plan().campaigns.at(0);
    CHECK(campaign.currentPhase() == model::Phase::Closed);
    CHECK(campaign.closings.empty());
    CHECK_FALSE(workspace->closed(campaign.id));
    MeasuredQuery query;
    query.campaign = campaign.id;
    query.period = *campaign.period();
    const auto measured = workspace->measured(query);
    CHECK(measured.groups.at(0).sums[model::Measure::Sessions] == 200);  // 120 and 80
    const std::string content = workspace->dump();
    CHECK(workspace->undo()->label == "Import daily.csv");
    CHECK(workspace->undo()->label == "Apply plan.json");
    CHECK(workspace->plan() == model::Plan{});
    CHECK(workspace->redo());
    CHECK(workspace->redo());
    CHECK(workspace->dump() == content);
}
