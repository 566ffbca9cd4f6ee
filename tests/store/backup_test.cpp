// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/backup.hpp"

#include "base/error.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/unfinished.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <sys/resource.h>

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

/// While this stands no file can grow beyond a page, as on a disk that is full.
class SmallFiles {
  public:
    SmallFiles() {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        rlimit small = m_before;
        small.rlim_cur = 4096;
        ::setrlimit(RLIMIT_FSIZE, &small);
    }
    ~SmallFiles() {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    SmallFiles(const SmallFiles&) = delete;
    SmallFiles& operator=(const SmallFiles&) = delete;

  private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

std::ptrdiff_t unfinishedIn(const fs::path& folder) {
    return std::count_if(fs::directory_iterator(folder), fs::directory_iterator(),
                         [](const auto& entry) { return entry.path().extension() == ".tmp"; });
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

TEST_CASE("A backup that nobody asked for is made when the newest is of another state, whatever the count") {
    Backup newest = made(7, *makeDate(2026, 11, 23));
    newest.state = "5 an act";
    CHECK(isBackedUp({}, 0, "0 "));
    CHECK_FALSE(isBackedUp({}, 1, "1 an act"));
    CHECK(isBackedUp({newest}, 5, "5 an act"));
    CHECK_FALSE(isBackedUp({newest}, 6, "6 an act"));
    // A copy that went another way has done as many acts.
    CHECK_FALSE(isBackedUp({newest}, 5, "5 another act"));
    CHECK_FALSE(isBackedUp({newest, made(8, *makeDate(2026, 11, 23))}, 5, "5 an act"));
}

TEST_CASE("While people work, half an hour lies between backups, and a clock that is set delays none") {
    using std::chrono::minutes;
    const std::chrono::sys_seconds ten = *makeDate(2026, 11, 23) + std::chrono::hours{10};  // as made() says
    const Backup atTen = made(1, *makeDate(2026, 11, 23));
    CHECK_FALSE(isHalfHourOver({}, ten, ten + minutes{29}));
    CHECK(isHalfHourOver({}, ten, ten + minutes{30}));
    CHECK_FALSE(isHalfHourOver({atTen}, ten - minutes{300}, ten + minutes{29}));
    CHECK(isHalfHourOver({atTen}, ten - minutes{300}, ten + minutes{30}));
    CHECK_FALSE(isHalfHourOver({atTen}, ten + minutes{20}, ten + minutes{49}));
    // The last backup lies ahead: the clock was set back since.
    CHECK_FALSE(isHalfHourOver({atTen}, ten - minutes{60}, ten - minutes{40}));
    CHECK(isHalfHourOver({atTen}, ten - minutes{60}, ten - minutes{30}));
    CHECK(isHalfHourOver({atTen}, ten, ten - minutes{60}));
}

TEST_CASE("While people work, a backup is made every half hour in which something changed") {
    Kept kept;
    const auto in = [](int minutes) {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) +
               std::chrono::minutes{minutes};
    };
    kept.workspace->backUpWhenDue(in(40));
    CHECK(kept.workspace->backups().empty());
    kept.workspace->commit(test::smallPlan(), "Plan");
    kept.workspace->backUpWhenDue(in(10));
    CHECK(kept.workspace->backups().empty());
    kept.workspace->backUpWhenDue(in(40));
    REQUIRE(kept.workspace->backups().size() == 1);
    CHECK(kept.workspace->backups()[0].reason == "work");
    kept.workspace->backUpWhenDue(in(80));
    CHECK(kept.workspace->backups().size() == 1);
    kept.workspace->undo();
    kept.workspace->backUpWhenDue(in(80));
    CHECK(kept.workspace->backups().size() == 2);
}

TEST_CASE("Before many entries are taken away there is a backup that has them") {
    Kept kept;
    auto plan = test::smallPlan();
    for (int i = 0; i < 25; ++i) {
        plan.reasons.emplace_back();
        plan.reasons.back().id = Id::create();
    }
    kept.workspace->commit(plan, "Plan");
    const std::string full = kept.workspace->dump();
    auto fewer = plan;
    fewer.reasons.resize(plan.reasons.size() - 19);
    kept.workspace->commit(fewer, "Remove some");
    CHECK(kept.workspace->backups().empty());
    kept.workspace->undo();
    fewer.reasons.pop_back();
    kept.workspace->commit(fewer, "Remove many");
    REQUIRE(kept.workspace->backups().size() == 1);
    CHECK(kept.workspace->backups()[0].reason == "removal");
    CHECK(Workspace::open(kept.workspace->backups()[0].path, {.readOnly = true})->dump() == full);
    kept.workspace->undo();
    CHECK(kept.workspace->dump() == full);
}

TEST_CASE("A backup that fails stops no edit, is told, and is told no more once one succeeds") {
    Kept kept;
    auto plan = test::smallPlan();
    kept.workspace->commit(plan, "Plan");
    kept.folder.write("backups", "in the way");
    kept.workspace->backUpWhenChanged("import");
    REQUIRE(kept.workspace->warnings().size() == 1);
    CHECK(kept.workspace->warnings()[0].find("No backup can be made") != std::string::npos);
    CHECK(kept.workspace->commit({}, "Remove all"));
    CHECK(kept.workspace->undo());
    fs::remove(kept.folder / "backups");
    kept.workspace->backUpWhenChanged("import");
    CHECK(kept.workspace->warnings().empty());
    CHECK(kept.workspace->backups().size() == 1);
}

TEST_CASE("Where backups are not wanted, or nothing may be written, none is made unasked") {
    Kept kept;
    kept.workspace->commit(test::smallPlan(), "Plan");
    auto options = kept.options;
    options.readOnly = true;
    kept.workspace.reset();
    kept.workspace = Workspace::open(kept.path, options);
    kept.workspace->backUpWhenChanged("close");
    CHECK(kept.workspace->backups().empty());
    options.readOnly = options.automaticBackups = false;
    kept.workspace.reset();
    kept.workspace = Workspace::open(kept.path, options);
    kept.workspace->backUpWhenChanged("close");
    CHECK(kept.workspace->backups().empty());
    CHECK(kept.workspace->warnings().empty());
}

TEST_CASE("A backup that breaks off half-way leaves the workspace usable and the older backups there") {
    Kept kept;
    kept.workspace->commit(test::smallPlan(), "Plan");
    kept.workspace->backUp("manual");
    const auto folder = kept.workspace->backups()[0].path.parent_path();
    kept.workspace->undo();
    {
        const SmallFiles small;
        kept.workspace->backUpWhenChanged("close");
    }
    CHECK(kept.workspace->warnings().size() == 1);
    CHECK(kept.workspace->backups().size() == 1);
    CHECK(unfinishedIn(folder) == 0);
    CHECK(kept.workspace->redo());
}

TEST_CASE("A backup leaves alone what another program is writing in the same folder") {
    Kept kept;
    kept.workspace->commit(test::smallPlan(), "Plan");
    const auto folder = kept.workspace->backUp("manual").parent_path();
    for (const char* name : {".backup.tmp", ".note.tmp", ".backup-of-another.tmp"})
        std::ofstream(folder / name) << "half of it";
    kept.workspace->undo();
    kept.workspace->backUp("manual");
    CHECK(kept.workspace->backups().size() == 2);
    for (const char* name : {".backup.tmp", ".note.tmp", ".backup-of-another.tmp"})
        CHECK(test::readFile(folder / name) == "half of it");
}

TEST_CASE("A backup takes away what a program left that was killed hours ago") {
    Kept kept;
    kept.workspace->commit(test::smallPlan(), "Plan");
    const auto folder = kept.workspace->backUp("manual").parent_path();
    for (const char* name : {".backup.tmp", ".backup-of-another.tmp"}) {
        std::ofstream(folder / name) << "half of it";
        fs::last_write_time(folder / name, fs::file_time_type::clock::now() - std::chrono::hours{2});
    }
    CHECK(unfinishedIn(folder) == 2);
    kept.workspace->backUp("manual");
    CHECK(unfinishedIn(folder) == 0);
}

TEST_CASE("A backup takes the next number where its name was taken meanwhile") {
    const test::TempFolder folder;
    const auto draft = folder.write("draft", "new");
    folder.write("3", "of another program");
    std::int64_t number = 3;
    CHECK(giveName(draft, number, [&] { return folder / std::to_string(number); }) == folder / "4");
    CHECK(number == 4);
    CHECK(test::readFile(folder / "3") == "of another program");
    CHECK(test::readFile(folder / "4") == "new");
}
