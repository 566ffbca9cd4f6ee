// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/history.hpp"

#include "base/error.hpp"
#include "plans.hpp"
#include "store/act.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/crash_disk.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::store;

namespace {

struct Opened {
    test::TempFolder folder;
    test::CrashDisk steady;  // faster than the real disk, since nothing waits for it
    std::filesystem::path path = folder / "plan.goalpost";
    OpenOptions options{.actor = "Ana",
                        .backups = folder / "backups",
                        .automaticBackups = false,
                        .vfs = test::CrashDisk::name()};
    std::unique_ptr<Workspace> workspace = Workspace::create(path, options);
    void restart() {
        workspace.reset();
        workspace = Workspace::open(path, options);
    }
};

model::Plan renamed(const model::Plan& plan, std::string name) {
    auto next = plan;
    next.brands[0].name = std::move(name);
    return next;
}

}  // namespace

TEST_CASE("An act is stored with its name, its actor and its time, and nothing is no act") {
    Opened opened;
    const auto plan = test::smallPlan();
    CHECK(opened.workspace->commit(plan, "Add a plan"));
    CHECK_FALSE(opened.workspace->commit(plan, "Add it again"));
    const auto history = opened.workspace->history();
    REQUIRE(history.size() == 1);
    CHECK(history[0].label == "Add a plan");
    CHECK(history[0].actor == "Ana");
    CHECK(history[0].at.size() == std::string("2026-11-23T03:14:15Z").size());
    CHECK_FALSE(history[0].undone);
    CHECK_FALSE(history[0].batch);
}

TEST_CASE("Undo and redo say what they did, and stop where there is nothing") {
    Opened opened;
    auto& workspace = *opened.workspace;
    const auto first = test::smallPlan();
    const auto second = renamed(first, "Second");
    workspace.commit(first, "First");
    workspace.commit(second, "Second");
    CHECK_FALSE(workspace.redo());
    CHECK(workspace.undo()->label == "Second");
    CHECK(workspace.plan() == first);
    CHECK(workspace.undo()->label == "First");
    CHECK(workspace.plan() == model::Plan{});
    CHECK_FALSE(workspace.undo());
    CHECK(workspace.redo()->label == "First");
    CHECK(workspace.history()[0].undone);
    CHECK_FALSE(workspace.history()[1].undone);
    CHECK(workspace.redo()->label == "Second");
    CHECK(workspace.plan() == second);
    CHECK(workspace.verify().empty());
}

TEST_CASE("A new act ends what could be redone") {
    Opened opened;
    auto& workspace = *opened.workspace;
    const auto plan = test::smallPlan();
    workspace.commit(plan, "Plan");
    workspace.commit(renamed(plan, "A"), "A");
    workspace.undo();
    workspace.commit(renamed(plan, "B"), "B");
    CHECK_FALSE(workspace.redo());
    REQUIRE(workspace.history().size() == 2);
    CHECK(workspace.history()[0].label == "B");
}

TEST_CASE("Five hundred random edits are undone to the start and redone to the end, over restarts") {
    Opened opened;
    std::mt19937 random(5);
    opened.workspace->commit(test::fullPlan(), "Start");
    const std::string start = opened.workspace->dump();
    constexpr int Edits = 500;
    for (int i = 0; i < Edits; ++i) {
        REQUIRE(opened.workspace->commit(test::randomEdit(opened.workspace->plan(), random), "Edit"));
        if (i == Edits / 2)
            opened.restart();
    }
    const std::string end = opened.workspace->dump();
    const auto endPlan = opened.workspace->plan();
    CHECK(start != end);
    for (int i = 0; i < Edits; ++i) {
        REQUIRE(opened.workspace->undo());
        if (i == Edits / 3)
            opened.restart();
    }
    CHECK(opened.workspace->dump() == start);
    for (int i = 0; i < Edits; ++i)
        REQUIRE(opened.workspace->redo());
    CHECK(opened.workspace->dump() == end);
    CHECK(opened.workspace->plan() == endPlan);
    CHECK(opened.workspace->verify().empty());
}

TEST_CASE("Undo refuses, and changes nothing, when another program changed the row in between") {
    Opened opened;
    auto& workspace = *opened.workspace;
    const auto plan = test::smallPlan();
    workspace.commit(plan, "Plan");
    workspace.commit(renamed(plan, "A"), "A");
    workspace.database().run("UPDATE brand SET name = 'other' WHERE id = ?", plan.brands[0].id);
    const std::string before = workspace.dump();
    CHECK_THROWS_AS(workspace.undo(), Error);
    CHECK(workspace.dump() == before);
    CHECK_FALSE(workspace.history()[0].undone);
}

TEST_CASE("Acts from before a column was added are taken back and done again") {
    Opened opened;
    opened.workspace->commit(test::smallPlan(), "Plan");
    const auto plan = renamed(opened.workspace->plan(), "Renamed");
    opened.workspace->commit(plan, "Rename");
    auto& database = opened.workspace->database();
    database.exec("ALTER TABLE brand ADD COLUMN note TEXT; UPDATE brand SET note = 'new'");
    CHECK(opened.workspace->undo()->label == "Rename");
    CHECK(database.value<int>("SELECT count(*) FROM brand WHERE note = 'new'") == 2);
    CHECK(opened.workspace->undo()->label == "Plan");
    CHECK(opened.workspace->plan() == model::Plan{});
    opened.workspace->redo();
    opened.workspace->redo();
    CHECK(opened.workspace->plan() == plan);
    CHECK(database.value<int>("SELECT count(*) FROM brand WHERE note IS NULL") == 2);
}

TEST_CASE("Acts from before a table had another form are refused with the reason, and nothing is changed") {
    Opened opened;
    opened.workspace->commit(test::smallPlan(), "Plan");
    auto& database = opened.workspace->database();
    // Without a column, and with its key elsewhere.
    const bool shorter = GENERATE(true, false);
    if (shorter)
        database.exec("ALTER TABLE brand DROP COLUMN competitors");
    else
        database.exec(
            "PRAGMA foreign_keys = OFF; CREATE TABLE b (name TEXT, id TEXT PRIMARY KEY NOT NULL, position "
            "INTEGER,"
            " currency TEXT, fiscal_year_start_month INTEGER, competitors TEXT) STRICT; INSERT INTO b SELECT "
            "name,"
            " id, position, currency, fiscal_year_start_month, competitors FROM brand; DROP TABLE brand;"
            " ALTER TABLE b RENAME TO brand");
    CHECK_THROWS_WITH(opened.workspace->undo(), Catch::Matchers::ContainsSubstring("older Goalpost") &&
                                                    Catch::Matchers::ContainsSubstring("brand"));
    CHECK(database.value<int>("SELECT count(*) FROM campaign") == 3);
    CHECK(database.value<int>("SELECT count(*) FROM history WHERE undone = 1") == 0);
}

TEST_CASE("A large act is kept in pieces and undone whole") {
    Opened opened;
    auto& database = opened.workspace->database();
    const auto plan = test::smallPlan();
    {
        Transaction transaction(database);
        Recording recording(database);
        for (int i = 0; i < 40; ++i)
            database.run("INSERT INTO reason (id, position, reason) VALUES (?, ?, ?)", Id::create(), i,
                         std::string(1000, 'x'));
        appendHistory(database, "Ana", "Many", {}, recording.changeset(), {.chunk = 1000});
        transaction.commit();
    }
    CHECK(database.value<int>("SELECT count(*) FROM history_chunk") > 40);
    CHECK(database.value<int>("SELECT max(length(changeset)) FROM history_chunk") == 1000);
    CHECK(opened.workspace->undo()->label == "Many");
    CHECK(database.value<int>("SELECT count(*) FROM reason") == 0);
    CHECK(opened.workspace->redo());
    CHECK(database.value<int>("SELECT count(*) FROM reason") == 40);
}

TEST_CASE("History keeps the newest acts up to its limits in number and in bytes") {
    Opened opened;
    auto& database = opened.workspace->database();
    const std::vector<std::byte> change(1000);
    const auto append = [&](HistoryLimits limits, int times) {
        Transaction transaction(database);
        for (int i = 0; i < times; ++i)
            appendHistory(database, "Ana", "Act", {}, change, limits);
        transaction.commit();
        return database.value<int>("SELECT count(*) FROM history");
    };
    CHECK(append({.entries = 10}, 25) == 10);
    CHECK(append({.bytes = 4500}, 3) == 4);
    CHECK(append({.bytes = 1}, 1) == 1);
    CHECK(database.value<int>("SELECT count(*) FROM history_chunk") == 1);
}

TEST_CASE("An act that was not finished leaves nothing") {
    Opened opened;
    opened.workspace->commit(test::smallPlan(), "Plan");
    opened.workspace->undo();
    {
        Act act(*opened.workspace);
        opened.workspace->database().run("INSERT INTO reason (id, position) VALUES ('x', 0)");
    }
    CHECK(opened.workspace->history().size() == 1);
    CHECK(opened.workspace->redo()->label == "Plan");
    CHECK(opened.workspace->plan().reasons.empty());
}
