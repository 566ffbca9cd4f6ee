// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::store;

TEST_CASE("A program killed while editing leaves every edit it had acknowledged and no half one") {
    const test::TempFolder folder;
    const auto path = folder / "plan.goalpost";
    const OpenOptions options{.actor = "Ana", .backups = folder / "backups", .automaticBackups = false};
    Workspace::create(path, options)->commit(test::smallPlan(), "Plan");
    std::mt19937 random(1);
    int acknowledgedEver = 0;
    for (int round = 0; round < 12; ++round) {
        // Many rows an edit, so that most of the time is spent inside transactions.
        test::Child child([&](const auto& say) {
            const auto workspace = Workspace::open(path, options);
            auto plan = workspace->plan();
            const int first = static_cast<int>(plan.creators.size());
            for (int edit = 1; edit <= 100; ++edit) {
                for (int i = 0; i < 50; ++i) {
                    plan.creators.emplace_back();
                    plan.creators.back().id = Id::create();
                }
                workspace->commit(plan, "Add creators");
                say(std::to_string(first + 50 * edit));
            }
        });
        int acknowledged = 0;
        for (unsigned i = random() % 4; i-- > 0;)
            acknowledged = std::stoi(child.hear());
        child.kill();
        CHECK(child.wait() == -SIGKILL);
        for (std::string line = child.hear(); !line.empty(); line = child.hear())
            acknowledged = std::stoi(line);
        const auto workspace = Workspace::open(path, options);
        const int there = static_cast<int>(workspace->plan().creators.size());
        CHECK(there >= acknowledged);
        CHECK((there - 2) % 50 == 0);
        CHECK(workspace->verify().empty());
        acknowledgedEver = std::max(acknowledgedEver, acknowledged);
    }
    CHECK(acknowledgedEver > 0);
}

TEST_CASE("A program killed at any point of a migration leaves the old version or the new one, whole") {
    const test::TempFolder folder;
    const auto path = folder / "old.goalpost";
    const auto original = test::sourceFolder() / "tests/store/fixtures/schema_v1.db";
    const OpenOptions options{.backups = folder / "backups", .automaticBackups = false};
    int old = 0, migrated = 0;
    for (int stop = 0; stop < 60; ++stop) {
        std::filesystem::copy_file(original, path, std::filesystem::copy_options::overwrite_existing);
        test::Child child([&](const auto&) {
            OpenOptions killed = options;
            int steps = 0;
            killed.progress = [&](double) {
                if (steps++ == stop)
                    ::raise(SIGKILL);
                return true;
            };
            Workspace::open(path, killed);
        });
        const int ended = child.wait();
        Database(path).exec("SELECT count(*) FROM sqlite_schema");  // rolls a hot journal back
        const int version = Database(path).value<int>("PRAGMA user_version");
        if (ended == 0) {
            CHECK(version == currentSchema());
            ++migrated;
        } else {
            CHECK(ended == -SIGKILL);
            CHECK(version >= 1);
            CHECK(version < currentSchema());
            ++old;
        }
        const auto workspace = Workspace::open(path, options);
        CHECK(workspace->plan().campaigns.size() == 3);
        CHECK(workspace->verify().empty());
        if (ended == 0)
            break;
    }
    CHECK(old >= 1);
    CHECK(migrated == 1);
}
