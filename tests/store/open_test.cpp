// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/open.hpp"

#include "child.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/put_in_place.hpp"
#include "store/schema.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <sqlite3.h>

#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace goalpost;
using namespace goalpost::store;
namespace fs = std::filesystem;

namespace {

struct Files {
    test::TempFolder folder;
    fs::path path = folder / "plan.goalpost";
    OpenOptions options{.actor = "Ana", .backups = folder / "backups", .automaticBackups = false};

    Files() { Workspace::create(path, options)->commit(test::smallPlan(), "Plan"); }
    /// SQL by a program that is not ours.
    void foreignSql(const std::string& sql) const {
        sqlite3* raw = nullptr;
        REQUIRE(sqlite3_open(path.c_str(), &raw) == SQLITE_OK);
        char* message = nullptr;
        const int code = sqlite3_exec(raw, sql.c_str(), nullptr, nullptr, &message);
        INFO((message ? message : ""));
        CHECK(code == SQLITE_OK);
        sqlite3_free(message);
        sqlite3_close(raw);
    }
    void overwrite(std::streamoff at, std::string_view bytes) const {
        std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
        file.seekp(at).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
};

/// Opening is refused with a message that has `word`, and the file stays as it was, to its times.
void refusedUntouched(const fs::path& path, const std::string& word) {
    struct stat before {
    }, after{};
    const std::string bytes = test::readFile(path);
    REQUIRE(::stat(path.c_str(), &before) == 0);
    CHECK_THROWS_WITH(Workspace::open(path, {.automaticBackups = false}),
                      Catch::Matchers::ContainsSubstring(word) &&
                          Catch::Matchers::ContainsSubstring(path.filename().string()));
    CHECK_THROWS_AS(Workspace::open(path, {.automaticBackups = false}), FileError);
    REQUIRE(::stat(path.c_str(), &after) == 0);
    CHECK(test::readFile(path) == bytes);
    CHECK(before.st_mtim.tv_sec == after.st_mtim.tv_sec);
    CHECK(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec);
    for (const char* beside : {"-journal", "-wal", "-shm"})
        CHECK_FALSE(fs::exists(path.string() + beside));
}

int modeOf(const fs::path& path) {
    struct stat is {};
    REQUIRE(::stat(path.c_str(), &is) == 0);
    return is.st_mode & 0777;
}

}  // namespace

TEST_CASE("A journal that an earlier file left behind is not rolled into a new workspace") {
    const test::TempFolder folder;
    const auto path = folder / "Plan.goalpost";
    std::ofstream(folder / "Plan.goalpost-journal") << "left behind";
    CHECK_THROWS_WITH(Workspace::create(path),
                      Catch::Matchers::ContainsSubstring("left behind by an earlier file"));
    CHECK_FALSE(std::filesystem::exists(path));
    CHECK(test::readFile(folder / "Plan.goalpost-journal") == "left behind");
}

TEST_CASE("A new workspace is empty, sound, private, and never made over another file") {
    const test::TempFolder folder;
    const auto path = folder / "new.goalpost";
    const auto old = ::umask(0);
    const auto workspace = Workspace::create(path, {.backups = folder / "backups"});
    workspace->commit(test::smallPlan(), "Plan");
    const auto backup = workspace->backUp("manual");
    ::umask(old);
    CHECK(workspace->verify().empty());
    CHECK_FALSE(workspace->isReadOnly());
    CHECK(workspace->fileSize() == static_cast<std::int64_t>(fs::file_size(path)));
    CHECK(modeOf(path) == 0600);
    CHECK(modeOf(HolderNote::pathOf(path)) == 0600);
    CHECK(modeOf(backup) == 0600);
    CHECK(modeOf(backup.string() + ".json") == 0600);
    CHECK(modeOf(backup.parent_path()) == 0700);
    const auto other = folder.write("other.goalpost", "precious");
    CHECK_THROWS_AS(Workspace::create(other), FileError);
    CHECK(test::readFile(other) == "precious");
}

TEST_CASE("Files that are no workspace are refused untouched") {
    const test::TempFolder folder;
    refusedUntouched(folder.write("zero.goalpost", ""), "is empty");
    refusedUntouched(folder.write("one.goalpost", "x"), "not a Goalpost workspace");
    refusedUntouched(folder.write("text.goalpost", "name,views\nMira,12\n"), "not a Goalpost workspace");
    refusedUntouched(folder.write("zip.goalpost", "PK\x03\x04" + std::string(600, 'z')),
                     "not a Goalpost workspace");
    refusedUntouched(folder.write("magic.goalpost", std::string("SQLite format 3\0", 16)), "is cut off");
    CHECK_THROWS_AS(Workspace::open(folder / "missing.goalpost"), FileError);
    CHECK_THROWS_AS(Workspace::open(folder.path()), FileError);
    CHECK_FALSE(fs::exists(folder / "missing.goalpost"));
}

TEST_CASE("A workspace that is cut off is refused untouched, wherever it was cut") {
    for (const double part : {0.01, 0.3, 0.5, 0.9}) {
        const Files files;
        const auto size = fs::file_size(files.path);
        fs::resize_file(files.path, static_cast<std::uintmax_t>(part * double(size)));
        refusedUntouched(files.path, "cut off");
    }
}

TEST_CASE("Another program's database is refused untouched") {
    const test::TempFolder folder;
    const auto path = folder / "foreign.goalpost";
    Database(path, {.create = true}).exec("CREATE TABLE brand (id TEXT); PRAGMA user_version = 1");
    refusedUntouched(path, "another program");
}

TEST_CASE("A workspace with something in it that Goalpost did not make is refused untouched") {
    const Files files;
    SECTION("a trigger") {
        files.foreignSql("CREATE TRIGGER evil AFTER UPDATE ON meta BEGIN DELETE FROM creator; END");
        refusedUntouched(files.path, "trigger evil");
        Database database(files.path);
        CHECK(database.value<int>("SELECT count(*) FROM creator") == 2);
    }
    SECTION("a view in place of a table") {
        files.foreignSql("ALTER TABLE draft RENAME TO d; CREATE VIEW draft AS SELECT * FROM d");
        refusedUntouched(files.path, "not as Goalpost made it");
    }
    SECTION("a table more") {
        files.foreignSql("CREATE TABLE extra (x)");
        refusedUntouched(files.path, "table extra");
    }
    SECTION("a table less") {
        files.foreignSql("DROP TABLE draft");
        refusedUntouched(files.path, "missing table draft");
    }
    SECTION("a column more") {
        files.foreignSql("ALTER TABLE brand ADD COLUMN secret TEXT");
        refusedUntouched(files.path, "table brand");
    }
}

TEST_CASE("A workspace that another program switched to a write-ahead log is refused untouched") {
    const Files files;
    files.foreignSql("PRAGMA journal_mode = WAL");
    refusedUntouched(files.path, "journal mode");
}

TEST_CASE("A workspace with a destroyed page is refused untouched") {
    const Files files;
    files.overwrite(4096, std::string(4096, '\xA5'));
    refusedUntouched(files.path, "damaged");
}

TEST_CASE("A newer workspace opens for reading only when this program may read it") {
    const Files files;
    files.foreignSql("PRAGMA user_version = 99; UPDATE meta SET written_by = '9.4', min_reader = " +
                     std::to_string(currentSchema()));
    const std::string bytes = test::readFile(files.path);
    {
        const auto workspace = Workspace::open(files.path, files.options);
        CHECK(workspace->isReadOnly());
        CHECK(workspace->readOnlyReason().find("newer") != std::string::npos);
        CHECK(workspace->plan().brands[0].name == "Linden Tea");
        CHECK_THROWS_AS(workspace->commit({}, "Clear"), FileError);
        CHECK_THROWS_AS(workspace->undo(), FileError);
    }
    CHECK(test::readFile(files.path) == bytes);
}

TEST_CASE("A workspace that is too new is refused untouched, naming the version it needs") {
    const Files files;
    files.foreignSql("PRAGMA user_version = 99; UPDATE meta SET written_by = '9.4', min_reader = 98");
    refusedUntouched(files.path, "version 98");
}

TEST_CASE("Opening for reading only changes nothing") {
    const Files files;
    const std::string bytes = test::readFile(files.path);
    auto options = files.options;
    options.readOnly = true;
    {
        const auto workspace = Workspace::open(files.path, options);
        CHECK(workspace->isReadOnly());
        CHECK_FALSE(workspace->readOnlyReason().empty());
        CHECK(workspace->plan().campaigns.size() == 3);
        CHECK(workspace->verify().empty());
        CHECK_THROWS_AS(workspace->commit({}, "Clear"), FileError);
    }
    CHECK(test::readFile(files.path) == bytes);
    CHECK_FALSE(fs::exists(HolderNote::pathOf(files.path)));
}

TEST_CASE("A file that may not be written opens for reading only, with the reason") {
    const Files files;
    fs::permissions(files.folder.path(),
                    fs::perms::owner_all | fs::perms::others_read | fs::perms::others_exec);
    fs::permissions(files.path, fs::perms(0444));
    // The superuser may write everything, so somebody else tries.
    test::Child child([&](const auto& say) {
        if (::geteuid() == 0 && (::setgid(65534) != 0 || ::setuid(65534) != 0))
            throw FileError("cannot become somebody else");
        const auto workspace = Workspace::open(files.path, files.options);
        say(workspace->readOnlyReason());
        say(workspace->plan().brands.at(0).name);
    });
    CHECK(child.hear() == "The file, its folder or the medium is read-only.");
    CHECK(child.hear() == "Linden Tea");
    CHECK(child.wait() == 0);
}

TEST_CASE("A workspace stays held when its own program reads and closes the file beside it") {
    const Files files;
    test::Child holder([&](const auto& say) {
        const auto workspace = Workspace::open(files.path, files.options);
        say(std::to_string(std::ifstream(files.path).get()));  // as a file dialog does
        ::pause();
    });
    REQUIRE(holder.hear() == std::to_string('S'));
    CHECK_THROWS_AS(Workspace::open(files.path, files.options), HeldElsewhere);
    holder.kill();
    CHECK(holder.wait() == -SIGKILL);
    CHECK_NOTHROW(Workspace::open(files.path, files.options));
}

TEST_CASE("Reading asks for the program's own lock too, since SQLite's may be lost") {
    const Files files;
    auto options = files.options;
    options.readOnly = true;
    test::Child holder([&](const auto& say) {
        const auto workspace = Workspace::open(files.path, files.options);
        say(std::to_string(std::ifstream(files.path).get()));
        ::pause();
    });
    REQUIRE(holder.hear() == std::to_string('S'));
    CHECK_THROWS_AS(Workspace::open(files.path, options), HeldElsewhere);
    CHECK(Workspace::openCopy(files.path, files.options)->plan().creators.size() == 2);
    holder.kill();
    CHECK(holder.wait() == -SIGKILL);
    CHECK_NOTHROW(Workspace::open(files.path, options));
}

TEST_CASE("Readers do not keep each other or a writer out") {
    const Files files;
    auto options = files.options;
    options.readOnly = true;
    test::Child reader([&](const auto& say) {
        const auto workspace = Workspace::open(files.path, options);
        say("open");
        ::pause();
    });
    REQUIRE(reader.hear() == "open");
    CHECK_NOTHROW(Workspace::open(files.path, options));
    CHECK(Workspace::open(files.path, files.options)->commit({}, "Clear"));
}

TEST_CASE("A workspace on a network drive opens with a warning, and a local one without") {
    const Files files;
    CHECK(Workspace::open(files.path, files.options)->warnings().empty());
    auto options = files.options;
    options.onNetwork = [&](const fs::path& path) { return path == files.path; };
    for (const bool readOnly : {false, true}) {
        options.readOnly = readOnly;
        const auto warnings = Workspace::open(files.path, options)->warnings();
        REQUIRE(warnings.size() == 1);
        CHECK(warnings[0].find(files.path.string() + " lies on a network drive") == 0);
    }
    // The numbers of statfs(2).
    for (const std::uint32_t kind : {0x6969U, 0x517BU, 0xFF534D42U, 0xFE534D42U, 0x65735546U, 0x01021997U})
        CHECK(isNetworkDrive(kind));
    for (const std::uint32_t kind : {0xEF53U, 0x9123683EU, 0x58465342U, 0x01021994U})  // ext4 … tmpfs
        CHECK_FALSE(isNetworkDrive(kind));
}

TEST_CASE("Another version beside the workspace is told with its last act, an older copy is not") {
    const Files files;
    const auto beside = files.folder / "plan (Ana's conflicted copy).goalpost";
    const auto warnings = [&] { return Workspace::open(files.path, files.options)->warnings(); };
    fs::copy_file(files.path, beside);
    CHECK(warnings().empty());
    auto plan = test::smallPlan();
    plan.brands[0].name = "Here";
    Workspace::open(files.path, files.options)->commit(plan, "Rename here");
    CHECK(warnings().empty());

    plan.brands[0].name = "There";
    auto options = files.options;
    options.actor = "Ben";
    Workspace::open(beside, options)->commit(plan, "Rename there");
    const std::string bytes = test::readFile(beside);
    const auto told = warnings();
    REQUIRE(told.size() == 1);
    CHECK(told[0].find("plan (Ana's conflicted copy).goalpost") == 0);
    CHECK(told[0].find("\"Rename there\" (Ben, 2") != std::string::npos);
    CHECK(told[0].find("\"Rename here\" (Ana, 2") != std::string::npos);
    CHECK(test::readFile(beside) == bytes);
    CHECK(Workspace::openCopy(files.path, files.options)->warnings().size() == 1);

    // Other workspaces, other files and damaged ones are passed over.
    fs::remove(beside);
    Workspace::create(files.folder / "other.goalpost", files.options)->commit(plan, "Plan");
    files.folder.write("text.goalpost", "no workspace");
    fs::copy_file(files.path, files.folder / "cut.goalpost");
    fs::resize_file(files.folder / "cut.goalpost", 5000);
    CHECK(warnings().empty());
}

TEST_CASE("A second program is told who has the workspace, and a read-only copy can be had") {
    const Files files;
    test::Child holder([&](const auto& say) {
        const auto workspace = Workspace::open(files.path, files.options);
        say("open");
        ::pause();
    });
    REQUIRE(holder.hear() == "open");
    const std::string process = std::to_string(holder.id());
    fs::create_symlink(files.path, files.folder / "link.goalpost");
    for (const auto& path : {files.path, files.folder / "link.goalpost"}) {
        try {
            Workspace::open(path, files.options);
            FAIL("was opened twice");
        } catch (const HeldElsewhere& held) {
            CHECK(held.who().find("Ana on ") == 0);
            CHECK(held.who().find("(process " + process + ") since 2") != std::string::npos);
            CHECK(std::string(held.what()).find("read-only copy") != std::string::npos);
        }
    }
    const auto copy = Workspace::openCopy(files.path, files.options);
    CHECK(copy->isReadOnly());
    const auto backup = copy->backUp("manual");
    CHECK(backup.string().find((files.folder / "backups").string()) == 0);
    CHECK(Workspace::open(backup, {.readOnly = true})->dump() == copy->dump());
    CHECK(copy->readOnlyReason().find("copy") != std::string::npos);
    CHECK(copy->plan().creators.size() == 2);
    CHECK_THROWS_AS(copy->commit({}, "Clear"), FileError);
    holder.kill();
    CHECK(holder.wait() == -SIGKILL);
    CHECK(Workspace::open(files.path, files.options)->plan().creators.size() == 2);
}

TEST_CASE("A workspace is not opened twice in one program, under whatever name") {
    const Files files;
    fs::create_hard_link(files.path, files.folder / "hard.goalpost");
    {
        const auto workspace = Workspace::open(files.path, files.options);
        CHECK_THROWS_AS(Workspace::open(files.path, files.options), FileError);
        CHECK_THROWS_AS(Workspace::open(files.folder / "hard.goalpost", files.options), FileError);
        CHECK_THROWS_AS(Workspace::openCopy(files.path), FileError);
        CHECK(workspace->commit(model::Plan{}, "Clear"));
    }
    CHECK(Workspace::open(files.folder / "hard.goalpost", files.options)->plan() == model::Plan{});
}

TEST_CASE("A file whose id could lead a backup to a strange folder is refused untouched") {
    const Files files;
    files.foreignSql("UPDATE meta SET workspace = '../../elsewhere'");
    refusedUntouched(files.path, "proper name");
    CHECK_FALSE(fs::exists(files.folder.path().parent_path() / "elsewhere"));
}

TEST_CASE("A file put in the workspace's place is noticed before anything is written") {
    const Files files;
    const auto workspace = Workspace::open(files.path, files.options);
    const auto other = files.folder.write("other.goalpost", "from the cloud");
    fs::rename(other, files.path);
    const auto plan = workspace->plan();
    CHECK_THROWS_WITH(workspace->commit({}, "Clear"), Catch::Matchers::ContainsSubstring("Save a copy"));
    CHECK_THROWS_AS(workspace->undo(), FileError);
    CHECK(workspace->plan() == plan);
    CHECK(test::readFile(files.path) == "from the cloud");
    const auto saved = workspace->backUp("manual");
    CHECK(Database(saved).value<int>("SELECT count(*) FROM creator") == 2);
}

TEST_CASE("Every setting of an open workspace is what it is meant to be") {
    const Files files;
    const auto workspace = Workspace::open(files.path, files.options);
    auto& database = workspace->database();
    const std::pair<const char*, const char*> expected[] = {
        {"journal_mode", "delete"}, {"synchronous", "3"},    {"locking_mode", "exclusive"},
        {"foreign_keys", "1"},      {"mmap_size", "0"},      {"cell_size_check", "1"},
        {"secure_delete", "1"},     {"trusted_schema", "0"}, {"recursive_triggers", "0"},
        {"temp_store", "2"},        {"busy_timeout", "3000"}};
    for (const auto& [name, value] : expected) {
        INFO(name);
        CHECK(database.value<std::string>(std::string("PRAGMA ") + name) == value);
    }
    CHECK(sqlite3_limit(database.handle(), SQLITE_LIMIT_LENGTH, -1) == 16'000'000);
    CHECK_THROWS_AS(database.exec("SELECT \"not a column\" FROM meta"), DatabaseError);
    CHECK_THROWS_AS(database.exec("SELECT load_extension('x')"), DatabaseError);
    CHECK(database.value<std::int64_t>("PRAGMA application_id") == 0x474F414C);
    CHECK(database.value<int>("PRAGMA user_version") == currentSchema());
}

TEST_CASE("Closing is marked, and its lack is noticed") {
    const Files files;
    const auto marks = [&] {
        Database database(files.path);
        return std::pair(database.value<int>("SELECT open_count FROM meta"),
                         database.value<int>("SELECT clean_exit FROM meta"));
    };
    CHECK(marks() == std::pair(1, 1));
    test::Child child([&](const auto& say) {
        const auto workspace = Workspace::open(files.path, files.options);
        say("open");
        ::pause();
    });
    REQUIRE(child.hear() == "open");
    child.kill();
    child.wait();
    CHECK(marks() == std::pair(2, 0));
    Workspace::open(files.path, files.options);
    CHECK(marks() == std::pair(3, 1));
}

TEST_CASE("A fresh file takes another's place only while nobody has that open") {
    const Files files;
    const fs::path fresh = files.folder / "fresh.goalpost";
    Workspace::create(fresh, files.options);
    {
        const FileHold writer(files.path);  // as another program that has it open
        CHECK_THROWS_AS(putInPlace(fresh, files.path), HeldElsewhere);
    }
    {
        sqlite3* reader = nullptr;
        REQUIRE(sqlite3_open(files.path.c_str(), &reader) == SQLITE_OK);
        REQUIRE(sqlite3_exec(reader, "BEGIN; SELECT count(*) FROM meta", nullptr, nullptr, nullptr) ==
                SQLITE_OK);
        CHECK_THROWS_AS(putInPlace(fresh, files.path), HeldElsewhere);
        sqlite3_close(reader);
    }
    {
        const auto here = Workspace::open(files.path, files.options);
        CHECK_THROWS_AS(putInPlace(fresh, files.path), FileError);
        CHECK(here->plan().creators.size() == 2);
    }
    CHECK(fs::exists(fresh));
    putInPlace(fresh, files.path);
    CHECK_FALSE(fs::exists(fresh));
    CHECK(Workspace::open(files.path, files.options)->plan().creators.empty());
    files.folder.write("damaged.goalpost", "no database");
    putInPlace(files.path, files.folder / "damaged.goalpost");
    CHECK(Workspace::open(files.folder / "damaged.goalpost", files.options)->plan().creators.empty());
}
