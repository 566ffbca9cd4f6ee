// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"

#include "base/error.hpp"
#include "edit/rejected_rows.hpp"
#include "store/backup.hpp"
#include "store/child.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/crash_disk.hpp"

#include <nlohmann/json.hpp>

#include <random>

using namespace goalpost;
using model::Measure;
using test::MeasuredWorkspace;

namespace {

constexpr std::string_view Daily =
    "Date,Platform,Account,Post ID,Permalink,Impressions,Reach,Likes,Revenue,Session seconds\n"
    "2026-07-01,Instagram,theocooks,P1,https://www.instagram.com/p/P1x/,12000,9100,380,10.50,90\n"
    "2026-07-02,Instagram,@TheoCooks,P1,https://www.instagram.com/p/P1x/,3000,2500,20,,30.5\n"
    "2026-07-02,Instagram,newface,Q1,https://www.instagram.com/p/Q1x/,100,90,n/a?,,\n"
    "2026-07-03,Instagram,newface,Q1,https://www.instagram.com/p/Q1x/,100,90,7,,\n";

edit::ImportOptions forSummer() {
    edit::ImportOptions options;
    options.campaign = "Summer";
    return options;
}

std::string manyRows(int rows) {
    std::string text = "Date,Platform,Account,Post ID,Likes\n";
    for (int i = 0; i < rows; ++i)
        text += isoDate(dateOfDay(20600 + i % 200)) + ",Instagram,theocooks,M" + std::to_string(i / 200) +
                "," + std::to_string(i % 97) + "\n";
    return text;
}

}  // namespace

TEST_CASE("An import tells rows, posts, creators and totals as the command line prints them") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    const auto report = edit::importFile(*w.workspace, file, forSummer());
    const auto json = edit::toJson(report);
    CHECK(json["format"] == "goalpost-daily");
    CHECK(json["rows"] == Json({{"read", 4}, {"new", 3}, {"changed", 0}, {"identical", 0}, {"rejected", 1}}));
    REQUIRE(json["rejects"].size() == 1);
    CHECK(json["rejects"][0]["line"] == 4);
    CHECK(json["rejects"][0]["column"] == "Likes");
    CHECK(json["rejects"][0]["value"] == "n/a?");
    CHECK(json["posts"]["created"] == 2);
    CHECK(json["posts"]["in_campaign"] == 1);
    CHECK(json["creators"] == Json({{"created", 1}, {"matched", 1}}));
    CHECK(json["totals"]["impressions"] == 15100);
    CHECK(json["totals"]["likes"] == 407);
    CHECK(json["totals"]["revenue"] == "10.50");
    CHECK(json["totals"]["session-time"] == 120.5);
    CHECK(edit::rejectsCsv(*report.sniff, report.read)
              .starts_with("line,column,value,reason,Date,Platform,Account,Post ID,Permalink,"
                           "Impressions,Reach,Likes,Revenue,Session seconds\r\n4,Likes,n/a?,"));
    CHECK(w.sums()[Measure::Likes] == 400);
    CHECK(w.workspace->history().front().label == "Import daily.csv");
    REQUIRE(w.workspace->imports().size() == 1);
    CHECK(w.workspace->imports().front().read == 4);
    CHECK(w.workspace->imports().front().rejected == 1);
    CHECK(w.workspace->verify().empty());
}

TEST_CASE("The same figures as of a later day are of that day, and the import says so") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    auto options = forSummer();
    options.asOf = parseIsoDate("2026-08-01");
    edit::importFile(*w.workspace, file, options);
    options.asOf = parseIsoDate("2026-08-20");
    const auto later = edit::importFile(*w.workspace, file, options);
    CHECK_FALSE(later.sameFileAgain);
    REQUIRE_FALSE(later.remarks.empty());
    CHECK(later.remarks[0].text().ends_with("it is now as of 20 August 2026."));
    const auto json = edit::toJson(later);
    CHECK(json["now_as_of"] == "2026-08-20");
    CHECK(json["rows"]["new"] == 0);
    REQUIRE(w.workspace->imports().size() == 2);
    CHECK(w.workspace->imports().front().asOf == parseIsoDate("2026-08-20"));
    CHECK(edit::importFile(*w.workspace, file, options).sameFileAgain);
    CHECK(w.workspace->imports().size() == 2);
}

TEST_CASE("The same file again changes nothing and says so") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    CHECK_FALSE(edit::importFile(*w.workspace, file, forSummer()).sameFileAgain);
    const auto before = w.workspace->dump();
    const auto entries = w.workspace->history().size();
    const auto again = edit::importFile(*w.workspace, file, forSummer());
    CHECK(again.sameFileAgain);
    CHECK(again.booked.identical == 3);
    CHECK(edit::toJson(again)["batch"].is_null());
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->history().size() == entries);
}

TEST_CASE("A dry run can be measured as if it were imported, and leaves nothing of it") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    const auto before = w.workspace->dump();
    auto trial = forSummer();
    trial.dryRun = true;
    std::optional<std::int64_t> likes;
    trial.tried = [&](const store::Workspace& /*tried*/) { likes = w.sums()[Measure::Likes]; };
    edit::importFile(*w.workspace, file, trial);
    CHECK(likes == 400);
    CHECK_FALSE(w.sums()[Measure::Likes].has_value());
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->verify().empty());
}

TEST_CASE("A copy of a file of lifetime totals, with another date of change, is the same file") {
    MeasuredWorkspace w;
    const auto write = [&](const std::string& name, std::string_view changedOn) {
        const auto file = w.folder.write(
            name,
            "Post ID,Account username,Publish time,Permalink,Post type,Date,Views,Likes\n"
            "P1,theocooks,06/25/2026 10:00,https://www.instagram.com/p/P1x/,IG reel,Lifetime,900,40\n");
        const std::chrono::sys_seconds date = *parseIsoDate(changedOn);
        std::filesystem::last_write_time(file,
                                         std::chrono::file_clock::from_sys(date + std::chrono::hours{9}));
        return file;
    };
    auto options = forSummer();
    options.format = "instagram-content";
    const auto first = edit::importFile(*w.workspace, write("posts.csv", "2026-07-10"), options);
    REQUIRE(first.booked.added == 1);
    CHECK(w.workspace->imports().front().asOf == parseIsoDate("2026-07-10"));
    const auto before = w.workspace->dump();
    const auto copy = write("copy.csv", "2026-07-20");
    const auto again = edit::importFile(*w.workspace, copy, options);
    CHECK(again.sameFileAgain);
    CHECK(again.booked.identical == 1);
    CHECK(w.workspace->dump() == before);

    options.asOf = parseIsoDate("2026-07-22");
    CHECK(edit::importFile(*w.workspace, copy, options).booked.added == 1);
    options.asOf.reset();
    REQUIRE(w.workspace->undo());
    REQUIRE(w.workspace->undo());
    CHECK(edit::importFile(*w.workspace, copy, options).booked.added == 1);
    CHECK(w.workspace->imports().front().asOf == parseIsoDate("2026-07-20"));
}

TEST_CASE("Campaign and creator are named in words, and faults say what to do") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    auto options = forSummer();
    options.campaign = "Sumer";
    CHECK_THROWS_WITH(edit::importFile(*w.workspace, file, options),
                      "There is no campaign \"Sumer\" in the workspace; did you mean \"Summer\"?");
    options = forSummer();
    options.creator = "Nobody";
    CHECK_THROWS_AS(edit::importFile(*w.workspace, file, options), Error);
    CHECK(w.workspace->imports().empty());
}

TEST_CASE("A file that does not tell its account takes the named one, made where unknown") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("posts.csv", "Date,Platform,Post ID,Likes\n2026-07-05,TikTok,T1,12\n");
    CHECK_THROWS_WITH(edit::importFile(*w.workspace, file, forSummer()),
                      "posts.csv does not tell whose account it is; the creator has to be named.");
    CHECK(w.workspace->posts({}).empty());
    auto options = forSummer();
    options.creator = "tiktok:@theo.on.tok";
    const auto report = edit::importFile(*w.workspace, file, options);
    CHECK(report.booked.added == 1);
    CHECK(report.booked.creatorsCreated == 1);
    const auto* made = w.workspace->plan().creatorNamed("theo.on.tok");
    REQUIRE(made);
    CHECK(made->accounts.front().platform == "tiktok");
    CHECK(edit::importFile(*w.workspace, file, options).sameFileAgain);
    REQUIRE(w.workspace->undo());
    CHECK_FALSE(w.workspace->plan().creatorNamed("theo.on.tok"));
}

TEST_CASE("A creator whose account has no handle cannot stand for a file's rows") {
    MeasuredWorkspace w;
    auto plan = w.workspace->plan();
    plan.creators[0].accounts[0].handle.clear();
    model::Creator bare;
    bare.id = Id::create();
    bare.name = "Mara Quist";
    plan.creators.push_back(bare);
    w.workspace->commit(plan, "Clear handle");
    const auto file =
        w.folder.write("posts.csv", "Date,Platform,Post ID,Likes\n2026-07-05,Instagram,T1,12\n");
    auto options = forSummer();
    options.creator = "Theo Brandt";
    CHECK_THROWS_WITH(
        edit::importFile(*w.workspace, file, options),
        "The account of Theo Brandt on instagram has no handle, so no row can be told to be its; "
        "add the handle to the account.");
    options.creator = "Mara Quist";
    CHECK_THROWS_WITH(edit::importFile(*w.workspace, file, options),
                      "Mara Quist has no account; add one to the creator.");

    model::Account second;
    second.id = Id::create();
    second.platform = "instagram";
    second.handle = "theo.second";
    plan.creators[0].accounts.push_back(second);
    w.workspace->commit(plan, "Add account");
    options.creator = "Theo Brandt";
    CHECK(edit::importFile(*w.workspace, file, options).booked.added == 1);
}

TEST_CASE("A cancelled import leaves nothing") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("many.csv", manyRows(40'000));
    const auto before = w.workspace->dump();
    int calls = 0;
    CHECK_THROWS_AS(edit::importFile(*w.workspace, file, forSummer(),
                                     [&](std::int64_t, std::int64_t) { return ++calls < 2; }),
                    Cancelled);
    CHECK(w.workspace->dump() == before);
    CHECK(w.workspace->imports().empty());
}

TEST_CASE("An import that is cancelled once all rows are read leaves nothing") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("many.csv", manyRows(40'000));
    const auto before = w.workspace->dump();
    const auto cancelAfter = [&](int wanted) {
        int later = 0;
        CHECK_THROWS_AS(edit::importFile(*w.workspace, file, forSummer(),
                                         [&](std::int64_t done, std::int64_t all) {
                                             later += done == all;
                                             return later < wanted;
                                         }),
                        Cancelled);
        CHECK(w.workspace->dump() == before);
        CHECK(w.workspace->imports().empty());
    };
    cancelAfter(2);  // when the last byte is read, or a step on
    cancelAfter(5);  // while rows are written
    CHECK(edit::importFile(*w.workspace, file, forSummer()).booked.added == 40'000);
    test::requireSound(w);
}

TEST_CASE("A program killed while importing leaves the state before") {
    MeasuredWorkspace w;
    const auto small = w.folder.write("daily.csv", Daily);
    const auto big = w.folder.write("many.csv", manyRows(150'000));
    edit::importFile(*w.workspace, small, forSummer());
    const auto before = w.workspace->dump();
    w.workspace.reset();
    std::mt19937 random(7);
    for (int round = 0; round < 4; ++round) {
        {
            test::Child child([&](const auto& say) {
                const auto workspace = store::Workspace::open(w.folder / "w.goalpost", w.quietly());
                edit::importFile(*workspace, big, forSummer(), [&](std::int64_t done, std::int64_t) {
                    say(std::to_string(done));
                    return true;
                });
            });
            for (auto i = 1 + random() % 6; i-- > 0;)
                REQUIRE_FALSE(child.hear().empty());
            child.kill();
            CHECK(child.wait() == -SIGKILL);
        }
        w.reopen();
        CHECK(w.workspace->dump() == before);
        CHECK(w.workspace->verify().empty());
        w.workspace.reset();
    }
}

TEST_CASE("An import that a failing disk ends leaves a workspace that works once the disk is back") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("daily.csv", Daily);
    auto onDisk = w.quietly();
    onDisk.vfs = test::CrashDisk::name();
    std::uint64_t opened = 0, stored = 0;
    const auto open = [&] {
        w.workspace.reset();
        w.workspace = store::Workspace::open(w.folder / "w.goalpost", onDisk);
        opened = test::CrashDisk::operations();
    };
    {
        const test::CrashDisk steady;
        open();
        edit::importFile(*w.workspace, file, forSummer());
        stored = test::CrashDisk::operations();
        REQUIRE(w.workspace->undo());
    }
    int runs = 0, failed = 0;
    for (auto point = opened; point < stored; point += 6) {
        ++runs;
        w.workspace.reset();
        const test::CrashDisk failing(point, point);
        open();
        try {
            edit::importFile(*w.workspace, file, forSummer());
        } catch (const DatabaseError&) {
            ++failed;
        }
        const test::CrashDisk back;
        CHECK(w.workspace->verify().empty());
        edit::importFile(*w.workspace, file, forSummer());
        CHECK(w.sums()[Measure::Likes] == 400);
        REQUIRE(w.workspace->undo());
    }
    CHECK(failed > runs / 2);
}

TEST_CASE("A large file is booked as its last row shows it to be meant, and undone as a whole") {
    MeasuredWorkspace w;
    const std::string title(1000, 'x');
    std::string text = "Date,Platform,Account,Post ID,Title,Likes\n";
    for (int i = 0; i < 5000; ++i)
        text += "07/02/2026,Instagram,theocooks,L" + std::to_string(i) + "," + title + ",1\n";
    // Only here a day is no month; until then it is the day that seems to come first.
    text += "08/25/2026,Instagram,theocooks,L0," + title + ",1\n";
    const auto file = w.folder.write("large.csv", text);
    const auto dump = w.workspace->dump();
    auto options = forSummer();
    options.assignAll = true;
    const auto report = edit::importFile(*w.workspace, file, options);
    CHECK(report.booked.added == 5001);
    CHECK(report.booked.postsCreated == 5000);
    const auto days = w.measured(model::GroupBy::Day, false).groups;
    REQUIRE(days.size() == 2);
    CHECK(days[0].key == "2026-07-02");
    CHECK(days[0].sums[Measure::Likes] == 5000);
    CHECK(days[1].key == "2026-08-25");
    CHECK(w.workspace->imports().size() == 1);
    CHECK(edit::importFile(*w.workspace, file, options).sameFileAgain);
    w.workspace->undo();
    CHECK(w.workspace->dump() == dump);
}

TEST_CASE("The workspace itself is no data file") {
    MeasuredWorkspace w;
    CHECK_THROWS_AS(edit::importFile(*w.workspace, w.workspace->path(), {}), FileError);
}

TEST_CASE("Rows that contradict an earlier one are in no total") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("twice.csv",
                                     "Date,Platform,Account,Post ID,Likes,Shares\n"
                                     "2026-07-01,Instagram,theocooks,P1,40,2\n"
                                     "2026-07-01,Instagram,theocooks,P1,41,3\n"
                                     "2026-07-02,Instagram,theocooks,P1,7,\n");
    for (const bool dryRun : {true, false, false}) {
        auto options = forSummer();
        options.dryRun = dryRun;
        const auto json = edit::toJson(edit::importFile(*w.workspace, file, options));
        CHECK(json["rows"]["rejected"] == 1);
        CHECK(json["rejects"][0]["line"] == 3);
        CHECK(json["totals"] == Json({{"likes", 47}, {"shares", 2}}));
    }
    CHECK(w.sums()[Measure::Likes] == 47);
}

TEST_CASE("A value beyond anything possible is rejected with its line and is in no sum") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("huge.csv",
                                     "Date,Platform,Account,Post ID,Likes\n"
                                     "2026-07-01,Instagram,theocooks,P1,999999999999999999\n"
                                     "2026-07-02,Instagram,theocooks,P1,7\n");
    const auto report = edit::importFile(*w.workspace, file, forSummer());
    REQUIRE(report.read.rejects.size() == 1);
    CHECK(report.read.rejects[0].line == 2);
    CHECK(w.sums()[Measure::Likes] == 7);
}

TEST_CASE("Before an import there is a backup, unless the newest has everything") {
    MeasuredWorkspace w;
    w.workspace.reset();
    auto settings = w.quietly();
    settings.automaticBackups = true;
    w.workspace = store::Workspace::open(w.folder / "w.goalpost", settings);
    const auto made = w.workspace->backups().size();
    const auto file = w.folder.write("daily.csv", Daily);
    edit::importFile(*w.workspace, file, forSummer());
    CHECK(w.workspace->backups().size() == made);  // the one made on opening has all
    w.workspace->undo();
    edit::importFile(*w.workspace, file, forSummer());
    REQUIRE(w.workspace->backups().size() == made + 1);
    CHECK(w.workspace->backups().back().reason == "import");
}
