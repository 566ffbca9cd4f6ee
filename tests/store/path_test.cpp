// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "plans.hpp"
#include "store/backup.hpp"
#include "store/salvage.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

TEST_CASE("A workspace lives under any name a file can have, and so do its backups") {
    const std::string name =
        GENERATE(as<std::string>{}, "a plan", "a#b", "a?mode=memory", "a%41b", "it's", "say \"hi\"", "-o",
                 "a\\b", "a;b&c", "\xC3\xBC\xE6\x97\xA5", "not \xFF\xFE text", "tab\tand\nline", ".hidden",
                 std::string(231, 'n'));
    INFO(name);
    const test::TempFolder folder;
    const auto path = folder / (name + ".goalpost");
    const OpenOptions options{.actor = "Ana", .backups = folder / "backups"};
    const auto plan = test::smallPlan();
    Workspace::create(path, options)->commit(plan, "Plan");
    REQUIRE(fs::exists(path));
    // The file and the backups' folder; nothing under a name that was cut or decoded.
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 1);
    const auto workspace = Workspace::open(path, options);
    CHECK(workspace->plan() == plan);
    CHECK(workspace->warnings().empty());
    CHECK(workspace->backups().size() == 1);
    const auto backup = workspace->backUp("manual");
    CHECK(backup.filename().string().find(name.substr(0, 150) + "-2") == 0);
    CHECK(Workspace::open(backup, {.readOnly = true})->plan() == plan);
    CHECK(workspace->commit({}, "Clear"));
    CHECK(workspace->undo());
    CHECK(Workspace::openCopy(backup)->plan() == plan);
    CHECK(salvage(backup, folder / "salvaged.goalpost", folder / "backups").how == Salvage::How::Sound);
}

TEST_CASE("A backup's name is shortened between two characters") {
    CHECK(backupStem("/w/plan.goalpost") == "plan");
    CHECK(backupStem(std::string(150, 'n') + ".goalpost") == std::string(150, 'n'));
    CHECK(backupStem(std::string(149, 'n') + "\xC3\xBC.goalpost") == std::string(149, 'n'));
}

TEST_CASE("A name or a path that leaves no room for a journal is refused, saying what to do") {
    const test::TempFolder folder;
    const auto refused = [](const fs::path& path, const std::string& words) {
        CHECK_THROWS_WITH(Workspace::create(path), Catch::Matchers::ContainsSubstring(words));
        CHECK_FALSE(fs::exists(path));
    };
    refused(folder / (std::string(232, 'n') + ".goalpost"), "a name of at most 240 bytes");
    fs::path deep = folder.path();
    while (deep.string().size() < 480)
        deep /= std::string(40, 'd');
    fs::create_directories(deep);
    refused(deep / "plan.goalpost", "at most 490 bytes");
    // A file that came there by another way.
    const auto path = folder / "plan.goalpost";
    Workspace::create(path, {.automaticBackups = false});
    fs::rename(path, folder / (std::string(241, 'n') + ".goalpost"));
    CHECK_THROWS_AS(Workspace::open(folder / (std::string(241, 'n') + ".goalpost")), FileError);
}

TEST_CASE("Links are followed to the workspace itself, and a link that leads to itself is refused") {
    const test::TempFolder folder;
    fs::create_directories(folder / "real");
    const auto path = folder / "real/plan.goalpost";
    const OpenOptions options{.backups = folder / "backups", .automaticBackups = false};
    Workspace::create(path, options)->commit(test::smallPlan(), "Plan");
    fs::create_symlink("real", folder / "way");
    fs::create_symlink("../real/plan.goalpost", folder / "real/link.goalpost");
    const auto linked = Workspace::open(folder / "way/link.goalpost", options);
    CHECK(linked->path() == fs::canonical(path));
    CHECK(linked->commit({}, "Clear"));
    CHECK(fs::is_symlink(folder / "real/link.goalpost"));

    fs::create_symlink("b.goalpost", folder / "a.goalpost");
    fs::create_symlink("a.goalpost", folder / "b.goalpost");
    CHECK_THROWS_WITH(
        Workspace::open(folder / "a.goalpost"),
        Catch::Matchers::ContainsSubstring((folder / "a.goalpost").string() + " cannot be opened"));
    CHECK_THROWS_AS(Workspace::create(folder / "a.goalpost"), FileError);
    CHECK_THROWS_AS(salvage(folder / "a.goalpost", folder / "c.goalpost"), FileError);
}

TEST_CASE("A workspace in a folder that is not there names the folder and nothing of its making") {
    const test::TempFolder folder;
    const fs::path missing = folder / "not there";
    try {
        Workspace::create(missing / "plan.goalpost");
        FAIL("was made in no folder");
    } catch (const FileError& error) {
        const std::string said = error.what();
        CHECK(said.find("The folder " + missing.string() + " does not exist") == 0);
        CHECK(said.find(".new-") == std::string::npos);
    }
    CHECK_FALSE(fs::exists(missing));
}
