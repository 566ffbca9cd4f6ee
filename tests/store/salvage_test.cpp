// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/salvage.hpp"

#include "child.hpp"
#include "measured_fixture.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <fstream>
#include <random>

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using test::MeasuredWorkspace;
using test::PostRecord;
namespace fs = std::filesystem;

namespace {

constexpr int Posts = 60, DailyRows = 40;

/// A workspace with a plan and 2,400 daily values, closed, and what it held.
struct Lost {
    MeasuredWorkspace fixture;
    const test::TempFolder& folder = fixture.folder;
    fs::path file = folder / "w.goalpost";
    fs::path out = folder / "saved.goalpost";
    fs::path backups = fixture.quietly().backups;
    std::string content;
    model::Plan plan;

    Lost() {
        fixture.book([](Booking& booking) {
            for (int post = 0; post < Posts; ++post)
                for (int day = 0; day < DailyRows; ++day) {
                    const std::string id = "X" + std::to_string(post);
                    booking.book(PostRecord(id, model::Span::Day,
                                            isoDate(*parseIsoDate("2026-07-01") + std::chrono::days{day}),
                                            {{Measure::Views, 1000 + day}, {Measure::Likes, post}}));
                }
        });
        content = fixture.workspace->dump();
        plan = fixture.workspace->plan();
        fixture.workspace.reset();
    }
    /// Compared here, since a failing test would print all of both.
    bool savedWhole() const { return saved()->dump() == content; }
    template <class T>
    T ask(const std::string& sql, const fs::path& of) const {
        return Database(of, {.readOnly = true}).value<T>(sql);
    }
    std::int64_t pageSize() const { return ask<std::int64_t>("PRAGMA page_size", file); }
    std::int64_t rootOf(const std::string& name) const {
        return ask<std::int64_t>("SELECT rootpage FROM sqlite_schema WHERE name = '" + name + "'", file);
    }
    void overwrite(std::int64_t at, const std::string& bytes) const {
        std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
        stream.seekp(at).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    /// The first page of a table's rows, below its root.
    std::int64_t leafOf(const std::string& table, int child) const {
        const auto bytes = test::readFile(file);
        const auto at = [&](std::int64_t place) {
            return std::int64_t{static_cast<unsigned char>(bytes[static_cast<std::size_t>(place)])};
        };
        const auto page = (rootOf(table) - 1) * pageSize();
        REQUIRE(at(page) == 5);  // a table's inner page
        const auto cell = page + (at(page + 12 + 2 * child) << 8 | at(page + 13 + 2 * child));
        return at(cell) << 24 | at(cell + 1) << 16 | at(cell + 2) << 8 | at(cell + 3);
    }
    void destroyPage(std::int64_t page) const {
        overwrite((page - 1) * pageSize(), std::string(static_cast<std::size_t>(pageSize()), '\xA5'));
    }
    Salvage save() const {
        const std::string bytes = test::readFile(file);
        auto done = salvage(file, out, backups);
        CHECK(test::readFile(file) == bytes);
        for (const auto& entry : fs::directory_iterator(folder.path()))
            CHECK(entry.path().filename().string().find(".new-") == std::string::npos);
        const auto saved = Workspace::open(out, {.automaticBackups = false});
        CHECK(saved->verify().empty());
        return done;
    }
    std::unique_ptr<Workspace> saved() const { return Workspace::open(out, {.automaticBackups = false}); }
};

const SalvagedTable& tableOf(const Salvage& salvage, std::string_view name) {
    const auto found = std::find_if(salvage.tables.begin(), salvage.tables.end(),
                                    [&](const auto& table) { return table.name == name; });
    REQUIRE(found != salvage.tables.end());
    return *found;
}

}  // namespace

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
    lost.destroyPage(lost.rootOf(GENERATE("post_month", "campaign_day", "booked_span")));
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

TEST_CASE("A view without an end in a table's place costs that table, and the rest is saved") {
    const Lost lost;
    Database(lost.file).exec(
        "ALTER TABLE rate RENAME TO old; CREATE VIEW rate AS"
        " WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT * FROM n, old");
    const auto done = lost.save();
    CHECK(done.how == Salvage::How::Rows);
    CHECK(tableOf(done, "rate").saved == 0);
    CHECK(tableOf(done, "measurement").saved == Posts * DailyRows);
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
    CHECK(rows >= Posts * DailyRows - 341);
    CHECK(rows < Posts * DailyRows);
    CHECK(saved->plan() == lost.plan);
    CHECK(tableOf(done, "post").saved == Posts);
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
    CHECK(tableOf(done, "measurement").saved == Posts * DailyRows);
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
        CHECK(tableOf(done, "measurement").saved == Posts * DailyRows);
        CHECK(lost.saved()->imports().at(0).file == "lost");
    }
    SECTION("posts") {
        lost.destroyPage(lost.leafOf("post", 0));
        const auto done = lost.save();
        const auto& posts = tableOf(done, "post");
        CHECK(posts.saved > 0);
        CHECK(posts.saved + posts.lost == Posts);
        CHECK(tableOf(done, "measurement").saved == posts.saved * DailyRows);
        CHECK(tableOf(done, "measurement").lost == posts.lost * DailyRows);
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
        poor += posts < Posts / 2;
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
