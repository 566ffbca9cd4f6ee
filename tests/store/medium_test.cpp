// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "child.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/small_disk.hpp"

#include <unistd.h>

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

namespace {

model::Plan withMuchText(model::Plan plan) {
    for (int i = 0; i < 200; ++i) {
        plan.reasons.emplace_back();
        plan.reasons.back().id = Id::create();
        plan.reasons.back().reason = std::string(2000, 'x');
    }
    return plan;
}

/// What the work is refused with; empty when it is done.
std::string refusal(const std::function<void()>& work) {
    try {
        work();
    } catch (const Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("On a disk that is really full an edit is refused, and the next one works once there is room") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const auto path = disk / "plan.goalpost";
    const auto workspace = Workspace::create(path, {.automaticBackups = false});
    const auto plan = test::smallPlan();
    workspace->commit(plan, "Plan");
    disk.fill();
    const auto told = refusal([&] { workspace->commit(withMuchText(plan), "Too much"); });
    CHECK(told.find("plan.goalpost: the disk is full") != std::string::npos);
    CHECK(workspace->plan() == plan);
    CHECK(workspace->verify().empty());
    disk.makeRoom();
    CHECK(workspace->commit(withMuchText(plan), "Room again"));
    CHECK(workspace->verify().empty());
}

TEST_CASE(
    "A workspace on a medium that was made read-only opens for reading, and says why it stays as it is") {
    const test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const auto path = disk / "plan.goalpost";
    const test::TempFolder elsewhere;
    const OpenOptions options{.backups = elsewhere / "backups"};
    const auto plan = test::smallPlan();
    Workspace::create(path, options)->commit(plan, "Plan");
    SECTION("closed in order") {}
    SECTION("left in the middle of a change") {
        test::Child child([&](const auto& say) {
            const auto workspace = Workspace::open(path, options);
            workspace->database().exec(
                "PRAGMA cache_size = 5; BEGIN; UPDATE creator SET note = hex(zeroblob(9000))");
            say("half-way");
            ::raise(SIGKILL);
        });
        REQUIRE(child.hear() == "half-way");
        child.wait();
        REQUIRE(fs::file_size(path.string() + "-journal") > 0);
    }
    REQUIRE(disk.makeReadOnly());
    const std::string bytes = test::readFile(path);
    const auto workspace = Workspace::open(path, options);
    CHECK(workspace->readOnlyReason() == "The file, its folder or the medium is read-only.");
    CHECK(workspace->plan() == plan);
    const auto told = refusal([&] { workspace->commit({}, "Clear"); });
    CHECK(told == path.string() + " cannot be changed. The file, its folder or the medium is read-only.");
    CHECK_FALSE(refusal([&] { workspace->undo(); }).empty());
    CHECK(Workspace::open(workspace->backUp("manual"), options)->plan() == plan);
    CHECK(test::readFile(path) == bytes);
}

TEST_CASE(
    "In a folder that may not be written a workspace opens for reading only, whatever its own mode is") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    const auto plan = test::smallPlan();
    Workspace::create(path, {.automaticBackups = false})->commit(plan, "Plan");
    const auto mode = GENERATE(0444, 0666);
    fs::permissions(path, static_cast<fs::perms>(mode));
    fs::permissions(folder.path(), static_cast<fs::perms>(0555));
    const std::string bytes = test::readFile(path);
    // The superuser may write everything, so somebody else tries.
    test::Child child([&](const auto& say) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            throw FileError("cannot become somebody else");
        const auto workspace = Workspace::open(path, {.automaticBackups = false});
        say(workspace->readOnlyReason());
        say(std::to_string(workspace->plan().creators.size()));
        say(refusal([&] { workspace->commit({}, "Clear"); }));
    });
    CHECK(child.hear() == "The file, its folder or the medium is read-only.");
    CHECK(child.hear() == std::to_string(plan.creators.size()));
    CHECK(child.hear().find(path.string() + " cannot be changed.") == 0);
    CHECK(child.wait() == 0);
    CHECK(test::readFile(path) == bytes);
    fs::permissions(folder.path(), fs::perms::owner_all);
}

TEST_CASE(
    "When the medium is pulled out, edits are refused with a sentence, and what is there can be saved") {
    test::SmallDisk disk;
    GOALPOST_NEED_DISK(disk);
    const test::TempFolder elsewhere;
    const auto path = disk / "plan.goalpost";
    const auto workspace =
        Workspace::create(path, {.backups = elsewhere / "backups", .automaticBackups = false});
    const auto plan = test::smallPlan();
    workspace->commit(plan, "Plan");
    const auto content = workspace->dump();
    disk.pullOut();
    REQUIRE_FALSE(fs::exists(path));
    const std::string expected =
        path.string() +
        " was replaced or removed by another program while it was open; nothing was written. "
        "Save a copy under another name, then open the file again.";
    CHECK(refusal([&] { workspace->commit({}, "Clear"); }) == expected);
    CHECK(refusal([&] { workspace->undo(); }) == expected);
    CHECK(workspace->plan() == plan);
    const auto saved = workspace->backUp("manual");
    CHECK(Workspace::open(saved, {.readOnly = true})->dump() == content);
    CHECK_FALSE(fs::exists(path));
}
