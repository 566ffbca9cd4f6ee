// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"
#include "lost_workspace.hpp"
#include "store/open.hpp"
#include "support/small_disk.hpp"

#include <cstdlib>

using namespace goalpost;
using namespace goalpost::store;
using test::Lost;
using test::tableOf;

TEST_CASE("A sound workspace is salvaged as it is, with its history") {
    const Lost lost;
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Sound);
    CHECK(done.damage.empty());
    CHECK(lost.savedWhole());
    CHECK(lost.saved()->history().size() == 2);
    CHECK_THROWS_WITH(salvage(lost.file, lost.out), Catch::Matchers::ContainsSubstring("exists already"));
}

TEST_CASE("A destroyed index costs nothing: every row and the history stay") {
    const Lost lost;
    const std::string what =
        GENERATE("post_by_campaign", "sqlite_autoindex_post_1", "sqlite_autoindex_brand_1");
    lost.destroyPage(lost.rootOf(what));
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Repaired);
    CHECK_FALSE(done.damage.empty());
    CHECK(lost.savedWhole());
    const auto saved = lost.saved();
    CHECK(saved->history().size() == 2);
    CHECK(saved->undo());
    CHECK(saved->redo());
    CHECK(saved->dump() == lost.content);
}

TEST_CASE("A destroyed page of the sums costs nothing either") {
    const Lost lost;
    lost.destroyPage(
        lost.rootOf(GENERATE("post_month", "campaign_day", "booked_span", "campaign_period", "post_period")));
    CHECK(lost.save().how == Salvage::How::Repaired);
    CHECK(lost.savedWhole());
    CHECK(lost.saved()->history().size() == 2);
}

TEST_CASE("What another program put into a workspace to act in it is left behind, and all else stays") {
    const Lost lost;
    Database(lost.file).exec(
        "CREATE TRIGGER evil AFTER UPDATE ON meta BEGIN DELETE FROM creator; END;"
        "CREATE VIEW endless AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n;"
        "CREATE TABLE extra (x); INSERT INTO extra VALUES (1)");
    CHECK(lost.save().how == Salvage::How::Repaired);
    CHECK(lost.savedWhole());
    CHECK(lost.saved()->history().size() == 2);
}

TEST_CASE("Where there is no room to work on a copy, salvage says so in one sentence and how to go on") {
    const Lost lost;
    const test::SmallDisk disk("8");
    GOALPOST_NEED_DISK(disk);
    lost.destroyPage(lost.rootOf("post_by_campaign"));
    const auto size = std::filesystem::file_size(lost.file);
    disk.fill(size + size / 2);  // the copy that is looked at fits, the one that is mended does not
    const char* before = std::getenv("TMPDIR");
    const std::string folder = before ? before : "";
    ::setenv("TMPDIR", disk.path().c_str(), 1);
    std::string said;
    try {
        salvage(lost.file, lost.out, lost.backups);
    } catch (const Error& error) {
        said = error.what();
    }
    before ? ::setenv("TMPDIR", folder.c_str(), 1) : ::unsetenv("TMPDIR");
    INFO(said);
    CHECK(said.starts_with(lost.file.string() + " cannot be salvaged: a copy of it could not be made ("));
    CHECK(said.ends_with(
        "); make room on the disk, or set TMPDIR to another folder. The file is as it was. There is "
        "no backup that is in order."));
    CHECK_FALSE(std::filesystem::exists(lost.out));
}

TEST_CASE("A view without an end in a table's place costs that table, and the rest is saved") {
    const Lost lost;
    Database(lost.file).exec(
        "ALTER TABLE rate RENAME TO old; CREATE VIEW rate AS"
        " WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT * FROM n, old");
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Rows);
    CHECK(tableOf(done, "rate").saved == 0);
    CHECK(tableOf(done, "measurement").saved == Lost::Posts * Lost::DailyRows);
}

TEST_CASE("A stretch of a table that falls out without an error is noticed by its index") {
    const Lost lost;
    const auto leaf = lost.leafOf("post", 0);
    std::string empty(static_cast<std::size_t>(lost.pageSize()), '\0');
    empty[0] = 13;                                              // a leaf without rows
    empty[5] = static_cast<char>(lost.pageSize() >> 8 & 0xFF);  // where its content begins
    lost.overwrite((leaf - 1) * lost.pageSize(), empty);
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Rows);
    CHECK(tableOf(done, "post").lost > 0);
}

TEST_CASE("Damaged sums are made anew, and every row and the history stay") {
    const Lost lost;
    Database(lost.file).exec("UPDATE post_month SET views = views + 1");
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Repaired);
    CHECK_FALSE(done.damage.empty());
    CHECK(lost.savedWhole());
    CHECK(lost.saved()->undo());
}

TEST_CASE("A workspace whose head is damaged is read all the same") {
    const Lost lost;
    const auto [at, bytes] = GENERATE(table<int, const char*>(
        {{0, "xxxxxxxx"}, {28, "\xff\xff\xff\xff"}, {60, "\x7f\x7f\x7f\x7f"}, {68, "LOST"}, {56, "\x7f"}}));
    lost.overwrite(at, bytes);
    lost.save();
    CHECK(lost.savedWhole());
    CHECK_FALSE(lost.saved()->isReadOnly());
}

TEST_CASE("A table whose description is damaged is read by the description it must have") {
    const Lost lost;
    const std::string whole = test::readFile(lost.file);
    const auto at = whole.find("CREATE TABLE post (");
    REQUIRE(at != std::string::npos);
    lost.overwrite(static_cast<std::int64_t>(at), "CREATF TABLE post (");
    CHECK(lost.save().how == Salvage::How::Repaired);
    CHECK(lost.savedWhole());
}

TEST_CASE("A journal that is still there is used, and then nothing is lost") {
    const Lost lost;
    test::Child child([&](const auto& say) {
        const auto workspace = Workspace::open(lost.file, {.automaticBackups = false});
        auto& database = workspace->database();
        database.exec("PRAGMA cache_size = 5; BEGIN; UPDATE measurement SET views = views + 1");
        say("half-way");
        ::raise(SIGKILL);
    });
    REQUIRE(child.hear() == "half-way");
    child.wait();
    CHECK(lost.save().how == Salvage::How::Sound);
    CHECK(lost.savedWhole());
}
