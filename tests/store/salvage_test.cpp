// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"
#include "lost_workspace.hpp"
#include "store/open.hpp"

#include <random>

using namespace goalpost;
using namespace goalpost::store;
using test::Lost;
using test::tableOf;
namespace fs = std::filesystem;

TEST_CASE("A destroyed page costs the rows on it, and all others are saved and counted") {
    const Lost lost;
    const int leaf = GENERATE(0, 3);
    lost.destroyPage(lost.leafOf("measurement", leaf));
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Rows);
    CHECK_FALSE(done.damage.empty());
    const auto& table = tableOf(done, "measurement");
    CHECK(table.uncounted);
    const auto saved = lost.saved();
    const auto rows = saved->database().value<std::int64_t>("SELECT count(*) FROM measurement");
    CHECK(rows == table.saved);
    // A page of 4,096 bytes holds at most 4,096 / 12 such rows.
    CHECK(rows >= Lost::Posts * Lost::DailyRows - 341);
    CHECK(rows < Lost::Posts * Lost::DailyRows);
    CHECK(saved->plan() == lost.plan);
    CHECK(tableOf(done, "post").saved == Lost::Posts);
    CHECK(tableOf(done, "post").lost == 0);
    CHECK(saved->history().empty());
}

TEST_CASE("A table that is lost whole is counted by what is left of its indexes") {
    const Lost lost;
    lost.destroyPage(lost.rootOf("series"));
    lost.destroyPage(lost.rootOf("deliverable"));
    const auto done = lost.save();
    CHECK(tableOf(done, "deliverable").saved == 0);
    CHECK(tableOf(done, "deliverable").lost == 2);
    CHECK_FALSE(tableOf(done, "deliverable").uncounted);
    CHECK(tableOf(done, "measurement").saved == Lost::Posts * Lost::DailyRows);
    CHECK(lost.saved()->plan().campaigns.at(0).partnerships.at(0).deliverables.empty());
}

TEST_CASE("What belonged to a lost campaign or creator has a stand-in to belong to") {
    const Lost lost;
    lost.destroyPage(lost.rootOf("campaign"));
    const auto done = lost.save();
    CHECK(tableOf(done, "campaign").standIns == 1);
    const auto plan = lost.saved()->plan();
    REQUIRE(plan.campaigns.size() == 1);
    CHECK(plan.campaigns[0].id == lost.plan.campaigns[0].id);
    CHECK(plan.campaigns[0].name == "Recovered campaign 1");
    CHECK(plan.campaigns[0].partnerships == lost.plan.campaigns[0].partnerships);
}

TEST_CASE("Values keep their worth when the list of imports or of posts is lost") {
    const Lost lost;
    SECTION("imports") {
        lost.destroyPage(lost.rootOf("import_batch"));
        const auto done = lost.save();
        CHECK(tableOf(done, "import_batch").standIns == 1);
        CHECK(tableOf(done, "measurement").saved == Lost::Posts * Lost::DailyRows);
        CHECK(lost.saved()->imports().at(0).file == "lost");
    }
    SECTION("posts") {
        lost.destroyPage(lost.leafOf("post", 0));
        const auto done = lost.save();
        const auto& posts = tableOf(done, "post");
        CHECK(posts.saved > 0);
        CHECK(posts.saved + posts.lost == Lost::Posts);
        CHECK(tableOf(done, "measurement").saved == posts.saved * Lost::DailyRows);
        CHECK(tableOf(done, "measurement").lost == posts.lost * Lost::DailyRows);
    }
}

TEST_CASE("A truncated workspace gives what its part holds") {
    for (const double part : {0.9, 0.6}) {
        const Lost lost;
        const auto size = fs::file_size(lost.file);
        fs::resize_file(lost.file, static_cast<std::uintmax_t>(part * double(size)) + 77);
        const auto done = lost.save();
        CHECK(done.how == Salvage::How::Rows);
        CHECK(lost.saved()->plan() == lost.plan);
    }
}

TEST_CASE("A bit flipped anywhere costs little, and never lets damage into the new workspace") {
    std::mt19937 random(7);
    const Lost lost;
    const std::string whole = test::readFile(lost.file);
    int complete = 0, poor = 0;
    for (int round = 0; round < 60; ++round) {
        std::string flipped = whole;
        char& hit = flipped[random() % flipped.size()];
        hit = static_cast<char>(hit ^ (1 << random() % 8));
        std::ofstream(lost.file, std::ios::binary) << flipped;
        fs::remove(lost.out);
        INFO("round " << round);
        const auto done = lost.save();
        const auto posts = lost.saved()->database().value<int>("SELECT count(*) FROM post");
        poor += posts < Lost::Posts / 2;
        complete += lost.savedWhole();
    }
    CHECK(complete > 30);
    CHECK(poor <= 2);
}

TEST_CASE("A workspace whose journal was deleted after a crash is salvaged") {
    const Lost lost;
    test::Child child([&](const auto& say) {
        const auto workspace = Workspace::open(lost.file, {.automaticBackups = false});
        auto& database = workspace->database();
        database.exec("PRAGMA cache_size = 5");  // pages go to the file before the end
        database.exec("BEGIN");
        database.exec(
            "UPDATE measurement SET views = views + 1; UPDATE post SET title = hex(randomblob(900));"
            "DELETE FROM measurement WHERE key % 3 = 0");
        say("half-way");
        ::raise(SIGKILL);
    });
    REQUIRE(child.hear() == "half-way");
    child.wait();
    REQUIRE(fs::remove(lost.file.string() + "-journal"));
    const auto done = lost.save();
    CHECK(lost.saved()->plan() == lost.plan);
}

TEST_CASE("The newest backup that is in order is named, and a damaged one is passed over") {
    const Lost lost;
    fs::path first;
    {
        const auto workspace = Workspace::open(lost.file, lost.fixture.quietly());
        first = workspace->backUp("manual");
        const auto second = workspace->backUp("manual");
        std::fstream(second, std::ios::in | std::ios::out | std::ios::binary).seekp(5000).put('!');
    }
    lost.destroyPage(lost.leafOf("measurement", 0));
    auto done = lost.save();
    REQUIRE(done.backup);
    CHECK(done.backup->path == first);
    // Without its own id inside, the file's backups are known by its name.
    fs::remove(lost.out);
    lost.destroyPage(lost.rootOf("meta"));
    done = lost.save();
    REQUIRE(done.backup);
    CHECK(done.backup->path == first);
}

TEST_CASE("What is no workspace, or nothing is left of, is refused without a new file, naming the backup") {
    const Lost lost;
    const auto refused = [&](const fs::path& file) {
        CHECK_THROWS_AS(salvage(file, lost.out, lost.backups), FileError);
        CHECK_FALSE(fs::exists(lost.out));
    };
    refused(lost.folder / "missing.goalpost");
    refused(lost.folder.path());
    refused(lost.folder.write("empty.goalpost", ""));
    refused(lost.folder.write("text.goalpost", std::string(9000, 't')));
    const auto other = lost.folder / "other.db";
    Database(other, {.create = true}).exec("CREATE TABLE t (x); INSERT INTO t VALUES (1)");
    refused(other);
    const auto backup = Workspace::open(lost.file, lost.fixture.quietly())->backUp("manual");
    lost.overwrite(0, std::string(4096, '\0'));
    CHECK_THROWS_WITH(salvage(lost.file, lost.out, lost.backups),
                      Catch::Matchers::ContainsSubstring(backup.string()));
}

TEST_CASE("A workspace of the first version is salvaged and brought to the newest") {
    const test::TempFolder folder;
    const auto file = folder / "old.goalpost";
    fs::copy_file(test::sourceFolder() / "tests/store/fixtures/schema_v1.db", file);
    fs::resize_file(file, fs::file_size(file) - 512);
    const auto out = folder / "saved.goalpost";
    const auto done = salvage(file, out, folder / "backups");
    CHECK(done.how == Salvage::How::Rows);
    CHECK(Workspace::open(out, {.automaticBackups = false})->plan().campaigns.size() == 3);
}

TEST_CASE("A workspace that another program holds is not salvaged meanwhile") {
    const Lost lost;
    test::Child holder([&](const auto& say) {
        const auto workspace = Workspace::open(lost.file, {.automaticBackups = false});
        say("open");
        ::pause();
    });
    REQUIRE(holder.hear() == "open");
    CHECK_THROWS_AS(salvage(lost.file, lost.out), HeldElsewhere);
    const auto here = lost.folder / "here.goalpost";
    const auto open = Workspace::create(here, {.automaticBackups = false});
    CHECK_THROWS_WITH(salvage(here, lost.out), Catch::Matchers::ContainsSubstring("open in this program"));
}
