// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "child.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/draft.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/crash_disk.hpp"
#include "support/temp_folder.hpp"

#include <sqlite3.h>

using namespace goalpost;
using namespace goalpost::store;

namespace {

model::Plan withReasons(model::Plan plan, int count) {
    for (int i = 0; i < count; ++i) {
        plan.reasons.emplace_back();
        plan.reasons.back().id = Id::create();
        plan.reasons.back().reason = std::string(2000, 'x');
    }
    return plan;
}

int codeOf(const std::function<void()>& work) {
    try {
        work();
    } catch (const DatabaseError& error) {
        return error.code() & 0xFF;
    }
    return SQLITE_OK;
}

}  // namespace

TEST_CASE("A full disk costs the edit that did not fit and nothing else") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    const auto workspace = Workspace::create(path, {.automaticBackups = false});
    const auto plan = test::smallPlan();
    workspace->commit(plan, "Plan");
    auto& database = workspace->database();
    database.exec("PRAGMA max_page_count = " +
                  std::to_string(database.value<std::int64_t>("PRAGMA page_count") + 2));
    CHECK(codeOf([&] { workspace->commit(withReasons(plan, 50), "Too much"); }) == SQLITE_FULL);
    CHECK(workspace->plan() == plan);
    CHECK(workspace->history().size() == 1);
    CHECK(workspace->verify().empty());
    database.exec("PRAGMA max_page_count = 1000000");
    CHECK(workspace->commit(withReasons(plan, 50), "Room again"));
    CHECK(workspace->plan().reasons.size() == 50);
}

TEST_CASE("A disk that fails and comes back is connected anew, and the plan is what the file holds") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    const auto plan = test::smallPlan();
    Workspace::create(path, {.automaticBackups = false})->commit(plan, "Plan");
    std::uint64_t opened = 0, stored = 0;
    {
        const test::CrashDisk steady;
        const auto workspace =
            Workspace::open(path, {.automaticBackups = false, .vfs = test::CrashDisk::name()});
        opened = test::CrashDisk::operations();
        workspace->commit(withReasons(plan, 1), "Add reason");
        stored = test::CrashDisk::operations();
    }
    REQUIRE(stored > opened + 10);
    int runs = 0, failed = 0;
    for (std::uint64_t point = opened; point < stored; point += 5) {
        ++runs;
        const test::CrashDisk failing(point, point);
        const auto workspace =
            Workspace::open(path, {.automaticBackups = false, .vfs = test::CrashDisk::name()});
        const auto before = workspace->plan();
        const auto next = withReasons(before, 1);
        const bool broke = codeOf([&] { workspace->commit(next, "Add reason"); }) == SQLITE_IOERR;
        failed += broke;
        const test::CrashDisk back;
        workspace->database();
        CHECK((workspace->plan() == before || workspace->plan() == next));
        CHECK((broke || workspace->plan() == next));
        CHECK(workspace->verify().empty());
        CHECK(workspace->commit(withReasons(workspace->plan(), 1), "Add another"));
    }
    CHECK(failed > runs / 2);
}

TEST_CASE("A form's text that a failing disk refused can be kept once the disk is back") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    Workspace::create(path, {.automaticBackups = false})->commit(test::smallPlan(), "Plan");
    const OpenOptions onDisk{.automaticBackups = false, .vfs = test::CrashDisk::name()};
    const std::string note(9000, 'x');
    std::uint64_t opened = 0, stored = 0;
    {
        const test::CrashDisk steady;
        const auto workspace = Workspace::open(path, onDisk);
        opened = test::CrashDisk::operations();
        keepDraft(*workspace, "note", note);
        stored = test::CrashDisk::operations();
    }
    int runs = 0, failed = 0;
    for (auto point = opened; point < stored; point += 2) {
        ++runs;
        const test::CrashDisk failing(point, point);
        const auto workspace = Workspace::open(path, onDisk);
        failed +=
            codeOf([&] { keepDraft(*workspace, "note", note + std::to_string(point)); }) == SQLITE_IOERR;
        const test::CrashDisk back;
        keepDraft(*workspace, "note", "again");
        CHECK(draftOf(*workspace, "note") == "again");
        CHECK(workspace->verify().empty());
    }
    CHECK(failed > runs / 2);
}

TEST_CASE("The text of an unfinished form is there after a crash, and is no act") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    Workspace::create(path, {.automaticBackups = false});
    test::Child child([&](const auto& say) {
        const auto workspace = Workspace::open(path, {.automaticBackups = false});
        keepDraft(*workspace, "objective", "Increase cl");
        keepDraft(*workspace, "objective", "Increase clicks by");
        keepDraft(*workspace, "note", "x");
        keepDraft(*workspace, "note", "");
        say("kept");
        ::raise(SIGKILL);
    });
    CHECK(child.hear() == "kept");
    CHECK(child.wait() == -SIGKILL);
    const auto workspace = Workspace::open(path, {.automaticBackups = false});
    CHECK(draftOf(*workspace, "objective") == "Increase clicks by");
    CHECK_FALSE(draftOf(*workspace, "note"));
    CHECK(workspace->history().empty());
}
