// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/backup.hpp"

#include "base/error.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <fstream>

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

namespace {

struct Kept {
    test::TempFolder folder;
    fs::path path = folder / "plan.goalpost";
    OpenOptions options{.actor = "Ana", .backups = folder / "backups"};
    std::unique_ptr<Workspace> workspace = Workspace::create(path, options);
    std::vector<Backup> reopened() {
        workspace.reset();
        workspace = Workspace::open(path, options);
        return workspace->backups();
    }
};

Backup made(std::int64_t sequence, Date day, bool pinned = false) {
    return {"", sequence, isoDate(day) + "T10:00:00Z", "open", "", 0, pinned};
}

}  // namespace

TEST_CASE("A hash is the one every other program computes") {
    const test::TempFolder folder;
    // The value of FIPS 180-2 for "abc".
    CHECK(sha256Of(folder.write("abc", "abc")) ==
          "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST_CASE("A backup is made on opening when something changed since the last, and only then") {
    Kept kept;
    CHECK(kept.reopened().empty());
    kept.workspace->commit(test::smallPlan(), "Plan");
    CHECK(kept.reopened().size() == 1);
    CHECK(kept.reopened().size() == 1);
    kept.workspace->undo();
    const auto backups = kept.reopened();
    REQUIRE(backups.size() == 2);
    CHECK(backups[0].reason == "open");
    CHECK(backups[1].sequence == 2);
    CHECK_FALSE(backups[1].pinned);
}

TEST_CASE("A backup holds everything and opens as a workspace on its own") {
    Kept kept;
    kept.workspace->commit(test::fullPlan(), "Plan");
    kept.workspace->commit(test::smallPlan(), "Another");
    const auto backup = kept.workspace->backUp("manual");
    const std::string content = kept.workspace->dump();
    CHECK(backup.filename().string().find("plan-2") == 0);
    CHECK(backup.filename().string().find("-manual.goalpost") != std::string::npos);
    const auto elsewhere = kept.folder / "restored.goalpost";
    fs::copy_file(backup, elsewhere);
    const auto restored = Workspace::open(elsewhere, kept.options);
    CHECK(restored->dump() == content);
    CHECK(restored->verify().empty());
    CHECK(restored->undo()->label == "Another");
}

TEST_CASE("A backup that was changed on the disk is found out") {
    Kept kept;
    kept.workspace->commit(test::fullPlan(), "Plan");
    const auto path = kept.workspace->backUp("manual");
    const auto backup = kept.workspace->backups().back();
    CHECK_NOTHROW(verifyBackup(backup));
    CHECK(backup.sha256 == sha256Of(path));
    CHECK(backup.pinned);
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(5000).put('!');
    file.close();
    CHECK_THROWS_AS(verifyBackup(backup), FileError);
}

TEST_CASE("A backup that cannot be made leaves nothing behind and changes nothing") {
    Kept kept;
    kept.workspace->commit(test::smallPlan(), "Plan");
    kept.folder.write("backups", "in the way");
    CHECK_THROWS_AS(kept.workspace->backUp("manual"), FileError);
    CHECK(test::readFile(kept.folder / "backups") == "in the way");
    CHECK(kept.workspace->commit({}, "Clear"));
}

TEST_CASE("Backups are thinned to days, weeks and months, and the newest and pinned ones stay") {
    const Date today = *makeDate(2026, 11, 23);  // a Monday
    std::vector<Backup> backups;
    std::int64_t sequence = 0;
    // Two a day for 400 days up to today.
    for (int age = 399; age >= 0; --age)
        for (int i = 0; i < 2; ++i)
            backups.push_back(made(++sequence, today - std::chrono::days{age}, age == 300 && i == 0));
    const auto gone = superfluous(backups, today);
    std::vector<int> kept(400);
    for (const auto& backup : backups)
        ++kept[static_cast<std::size_t>((today - *parseIsoDate(backup.at.substr(0, 10))).count())];
    for (const auto& backup : gone)
        --kept[static_cast<std::size_t>((today - *parseIsoDate(backup.at.substr(0, 10))).count())];
    CHECK(kept[0] == 2);
    CHECK(kept[1] == 2);
    for (std::size_t age = 2; age <= 13; ++age)
        CHECK(kept[age] == 1);
    // 10 November is the last of the days; the ten weeks before it end on the Sundays from 8 November
    // (15 days ago) to 6 September (78 days ago); the nine months before are August to December.
    CHECK(kept[14] == 0);
    for (std::size_t week = 0; week < 10; ++week)
        CHECK(kept[15 + 7 * week] == 1);
    CHECK(kept[84] == 1);   // 31 August
    CHECK(kept[115] == 1);  // 31 July
    CHECK(kept[327] == 1);  // 31 December
    CHECK(kept[358] == 0);  // 30 November of the year before
    CHECK(kept[300] == 1);  // pinned
    CHECK(backups.size() - gone.size() == 2 + 2 + 12 + 10 + 9 + 1);
}

TEST_CASE("The newest three backups stay however old they are") {
    std::vector<Backup> backups;
    for (int i = 1; i <= 5; ++i)
        backups.push_back(made(i, *makeDate(2020, 1, 1)));
    const auto gone = superfluous(backups, *makeDate(2026, 1, 1));
    REQUIRE(gone.size() == 1);
    CHECK(gone[0].sequence == 1);
}

TEST_CASE("A clock that ran ahead costs no backup") {
    std::vector<Backup> backups;
    for (int i = 1; i <= 6; ++i)
        backups.push_back(made(i, *makeDate(2030, 1, 1)));
    CHECK(superfluous(backups, *makeDate(2026, 1, 1)).empty());
}
