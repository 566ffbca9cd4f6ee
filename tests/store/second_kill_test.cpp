// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"
#include "plans.hpp"
#include "store/backup.hpp"
#include "store/database.hpp"
#include "store/salvage.hpp"
#include "store/schema.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/stopped.hpp"
#include "support/temp_folder.hpp"

#include <map>

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

namespace {

/// Every backup with its bytes.
std::map<fs::path, std::string> backupsWithBytes(const fs::path& folder) {
    std::map<fs::path, std::string> found;
    std::error_code none;
    for (const auto& entry : fs::recursive_directory_iterator(folder, none))
        if (entry.path().extension() == ".goalpost")
            found[entry.path()] = test::readFile(entry.path());
    return found;
}

/// Kills the work three times running, each time at another of its system calls, for several such threes.
template <class Restart, class Check>
void killThrice(const std::function<void()>& work, Restart restart, Check check) {
    restart();
    const auto whole = test::stoppedAt(0, work);
    GOALPOST_NEED_STOPPING(whole);
    REQUIRE_FALSE(whole.threw);
    REQUIRE(whole.calls > 20);
    constexpr long Threes = 6;
    for (long three = 0; three < Threes; ++three) {
        restart();
        for (long kill = 1; kill <= 3; ++kill) {
            // 18 moments in all, spread over the work; what is left to do grows less, so some find it done.
            const long at = whole.calls * (3 * three + kill) / (3 * Threes + 1);
            INFO("killed at call " << at << " of " << whole.calls);
            const auto stopped = test::stoppedAt(at, work);
            CHECK((stopped.killed || stopped.calls < at));
            CHECK_FALSE(stopped.threw);
        }
        check();
    }
}

}  // namespace

TEST_CASE("A recovery that is killed three times running loses nothing that was acknowledged") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost", left = folder / "left";
    const OpenOptions options{.backups = folder / "backups"};
    auto plan = test::smallPlan();
    for (int i = 0; i < 60; ++i) {
        plan.creators.emplace_back();
        plan.creators.back().id = Id::create();
        plan.creators.back().note = std::string(500, 'n');
    }
    {
        const auto workspace = Workspace::create(path, options);
        workspace->commit(plan, "Plan");
        workspace->backUp("manual");
    }
    test::Child child([&](const auto& say) {
        const auto workspace = Workspace::open(path, options);
        workspace->database().exec(
            "PRAGMA cache_size = 5; BEGIN; UPDATE creator SET note = hex(zeroblob(900))");
        say("half-way");
        ::raise(SIGKILL);
    });
    REQUIRE(child.hear() == "half-way");
    child.wait();
    fs::copy_file(path, left);
    fs::copy_file(path.string() + "-journal", left.string() + "-journal");
    const auto backups = backupsWithBytes(folder / "backups");
    REQUIRE(backups.size() == 1);
    const auto overwrite = fs::copy_options::overwrite_existing;
    killThrice([&] { Workspace::open(path, options); },
               [&] {
                   fs::copy_file(left, path, overwrite);
                   fs::copy_file(left.string() + "-journal", path.string() + "-journal", overwrite);
               },
               [&] {
                   const auto workspace = Workspace::open(path, options);
                   CHECK((workspace->plan() == plan));
                   CHECK(workspace->verify().empty());
                   CHECK(backupsWithBytes(folder / "backups") == backups);
               });
}

TEST_CASE("A migration that is killed three times running leaves its backup as it was, and can be done") {
    const test::TempFolder folder;
    const auto path = folder / "old.goalpost";
    const auto original = test::sourceFolder() / "tests/store/fixtures/schema_v1.db";
    const OpenOptions options{.backups = folder / "backups", .automaticBackups = false};
    std::string content;
    killThrice([&] { Workspace::open(path, options); },
               [&] {
                   fs::remove(path.string() + "-journal");
                   fs::copy_file(original, path, fs::copy_options::overwrite_existing);
                   fs::remove_all(folder / "backups");
               },
               [&] {
                   const auto workspace = Workspace::open(path, options);
                   CHECK(workspace->database().value<int>("PRAGMA user_version") == currentSchema());
                   CHECK(workspace->plan().campaigns.size() == 3);
                   CHECK(workspace->verify().empty());
                   if (content.empty())
                       content = workspace->dump();
                   CHECK(workspace->dump() == content);
                   const auto made = workspace->backups();
                   REQUIRE_FALSE(made.empty());
                   CHECK_NOTHROW(verifyBackup(made.front()));
                   Database before(made.front().path, {.readOnly = true, .immutable = true});
                   CHECK(before.value<int>("PRAGMA user_version") == 1);
               });
}

TEST_CASE("A salvage that is killed three times running leaves the original as it is, and can be done") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost", out = folder / "saved.goalpost";
    const OpenOptions options{.backups = folder / "backups"};
    const auto plan = test::smallPlan();
    {
        const auto workspace = Workspace::create(path, options);
        workspace->commit(plan, "Plan");
        workspace->backUp("manual");
    }
    Database(path).exec("CREATE TABLE extra (x)");
    const auto bytes = test::readFile(path);
    const auto backups = backupsWithBytes(folder / "backups");
    killThrice(
        [&] {
            // What an earlier one had finished would be in the way, as it should be.
            if (!fs::exists(out))
                salvage(path, out, options.backups);
        },
        [&] { fs::remove(out); },
        [&] {
            fs::remove(out);
            CHECK(salvage(path, out, options.backups).how == Salvage::How::Repaired);
            CHECK((Workspace::open(out, {.readOnly = true})->plan() == plan));
            CHECK(test::readFile(path) == bytes);
            CHECK(backupsWithBytes(folder / "backups") == backups);
        });
}

TEST_CASE("A backup taken back that is killed three times running leaves the backup as it is") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    const OpenOptions options{.backups = folder / "backups"};
    const auto plan = test::smallPlan();
    fs::path backup;
    {
        const auto workspace = Workspace::create(path, options);
        workspace->commit(plan, "Plan");
        backup = workspace->backUp("manual");
    }
    const auto backups = backupsWithBytes(folder / "backups");
    const auto bytes = test::readFile(path);
    // What `restore` does: the copy is made in a folder of its own and verified there.
    killThrice(
        [&] {
            Workspace::open(backup, {.readOnly = true, .backups = folder / "restored"})->backUp("restore");
        },
        [&] { fs::remove_all(folder / "restored"); },
        [&] {
            const auto restored = Workspace::open(backup, {.readOnly = true, .backups = folder / "restored"})
                                      ->backUp("restore");
            CHECK((Workspace::open(restored, {.readOnly = true})->plan() == plan));
            CHECK(backupsWithBytes(folder / "backups") == backups);
            CHECK(test::readFile(path) == bytes);
        });
}
