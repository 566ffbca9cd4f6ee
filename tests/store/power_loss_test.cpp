// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/crash_disk.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::store;

namespace {

constexpr int Edits = 5;

/// The plans of a short session of work: as stored before, and after each edit.
std::vector<model::Plan> work() {
    std::mt19937 random(11);
    std::vector<model::Plan> plans{test::fullPlan()};
    for (int i = 0; i < Edits; ++i)
        plans.push_back(test::randomEdit(plans.back(), random));
    return plans;
}

/// Edits until the end or until the power fails; how many edits were acknowledged.
std::size_t edit(const std::filesystem::path& path, const std::vector<model::Plan>& plans) {
    std::size_t acknowledged = 0;
    try {
        const auto workspace = Workspace::open(
            path, {.actor = "Ana", .automaticBackups = false, .vfs = test::CrashDisk::name()});
        for (std::size_t i = 1; i < plans.size(); ++i) {
            workspace->commit(plans[i], "Edit");
            acknowledged = i;
        }
        workspace->undo();
        acknowledged = plans.size();
    } catch (const Error&) {
        REQUIRE(test::CrashDisk::failed());
    }
    return acknowledged;
}

}  // namespace

TEST_CASE("Power loss at 400 random points damages nothing and loses no acknowledged edit") {
    const test::TempFolder folder;
    const auto original = folder / "original.goalpost";
    const auto path = folder / "work.goalpost";
    auto plans = work();
    Workspace::create(original, {.automaticBackups = false})->commit(plans[0], "Start");
    std::filesystem::copy_file(original, path);
    {
        const test::CrashDisk steady;
        REQUIRE(edit(path, plans) == plans.size());
    }
    const auto operations = test::CrashDisk::operations();
    plans.push_back(plans[Edits - 1]);  // the undo at the end
    const std::vector<model::Plan> edits(plans.begin(), plans.end() - 1);
    std::mt19937_64 random(400);
    int failures = 0, kept = 0;
    for (int run = 0; run < 400; ++run) {
        const auto point = std::uniform_int_distribution<std::uint64_t>(0, operations - 1)(random);
        CAPTURE(run, point, operations);
        std::filesystem::remove(path.string() + "-journal");
        std::filesystem::copy_file(original, path, std::filesystem::copy_options::overwrite_existing);
        const test::CrashDisk failing(point, random());
        const std::size_t acknowledged = edit(path, edits);
        failures += test::CrashDisk::failed();
        const test::CrashDisk powered;
        const auto after = Workspace::open(path, {.automaticBackups = false, .vfs = test::CrashDisk::name()});
        const bool exact = after->plan() == plans[acknowledged];
        const bool next = acknowledged + 1 < plans.size() && after->plan() == plans[acknowledged + 1];
        REQUIRE((exact || next));
        REQUIRE(after->verify().empty());
        kept += exact;
    }
    CHECK(failures == 400);
    CHECK(kept > 200);
}

TEST_CASE("The same power losses damage a database that does not sync, so they would be noticed") {
    const test::TempFolder folder;
    const auto original = folder / "original.db";
    const auto path = folder / "work.db";
    {
        Database database(original, {.create = true});
        database.exec("CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT); CREATE INDEX i ON t (text)");
        for (int row = 0; row < 200; ++row)
            database.run("INSERT INTO t (text) VALUES (?)",
                         std::string(100, static_cast<char>('a' + row % 26)));
    }
    const auto change = [&] {
        Database database(path, {.vfs = test::CrashDisk::name()});
        database.exec("PRAGMA synchronous = OFF");
        for (int round = 0; round < 5; ++round)
            database.run("UPDATE t SET text = ? || id", std::string(100, static_cast<char>('A' + round)));
    };
    std::filesystem::copy_file(original, path);
    {
        const test::CrashDisk steady;
        change();
    }
    const auto operations = test::CrashDisk::operations();
    CAPTURE(operations);
    int damaged = 0;
    for (std::uint64_t run = 0; run < 40; ++run) {
        std::filesystem::remove(path.string() + "-journal");
        std::filesystem::copy_file(original, path, std::filesystem::copy_options::overwrite_existing);
        const test::CrashDisk failing(run * operations / 40, run);
        try {
            change();
        } catch (const DatabaseError&) {
            CHECK(test::CrashDisk::failed());
        }
        try {
            const test::CrashDisk powered;
            damaged += Database(path, {.vfs = test::CrashDisk::name()})
                           .value<std::string>("PRAGMA integrity_check(1)") != "ok";
        } catch (const DatabaseError&) {
            ++damaged;
        }
    }
    CHECK(damaged > 5);
}
