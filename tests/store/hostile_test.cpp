// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/salvage.hpp"
#include "store/schema.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"

#include <cstdlib>
#include <fstream>
#include <random>

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using test::PostRecord;
namespace fs = std::filesystem;

namespace {

constexpr std::size_t PageSize = 4096;

void putNumber(std::string& bytes, std::size_t at, std::uint32_t value, int size) {
    for (int i = 0; i < size; ++i)
        bytes[at + static_cast<std::size_t>(i)] = static_cast<char>(value >> (8 * (size - 1 - i)));
}

std::uint32_t numberAt(const std::string& bytes, std::size_t at, int size) {
    std::uint32_t value = 0;
    for (int i = 0; i < size; ++i)
        value = value << 8 | static_cast<unsigned char>(bytes[at + static_cast<std::size_t>(i)]);
    return value;
}

/// An inner page of a table all of whose children are the same page.
std::string innerPage(std::uint32_t child) {
    constexpr std::size_t Cells = 500, CellSize = 5, Head = 12;
    std::string page(PageSize, '\0');
    const std::size_t first = PageSize - Cells * CellSize;
    page[0] = 5;
    putNumber(page, 3, Cells, 2);
    putNumber(page, 5, static_cast<std::uint32_t>(first), 2);
    putNumber(page, 8, child, 4);
    for (std::size_t i = 0; i < Cells; ++i) {
        putNumber(page, Head + 2 * i, static_cast<std::uint32_t>(first + i * CellSize), 2);
        putNumber(page, first + i * CellSize, child, 4);
        page[first + i * CellSize + 4] = 1;
    }
    return page;
}

/// A page with one row of the list of tables, which says again what is known already.
std::string oneKnownIndex(std::uint32_t root) {
    const std::string type = "index", name = "sqlite_autoindex_brand_1", table = "brand";
    std::string head = {6,
                        static_cast<char>(13 + 2 * type.size()),
                        static_cast<char>(13 + 2 * name.size()),
                        static_cast<char>(13 + 2 * table.size()),
                        4,
                        0};
    std::string body = type + name + table + std::string(4, '\0');
    putNumber(body, body.size() - 4, root, 4);
    const std::string record = head + body;
    const std::string cell = std::string{static_cast<char>(record.size()), 1} + record;
    std::string page(PageSize, '\0');
    page[0] = 13;
    putNumber(page, 3, 1, 2);
    putNumber(page, 5, static_cast<std::uint32_t>(PageSize - cell.size()), 2);
    putNumber(page, 8, static_cast<std::uint32_t>(PageSize - cell.size()), 2);
    page.replace(PageSize - cell.size(), cell.size(), cell);
    return page;
}

/// The list of the tables goes on after its last entry with 500^6 entries in a few pages.
void makeEndless(const fs::path& file) {
    std::uint32_t root = 0;
    {
        Database database(file, {.readOnly = true});
        root = database.value<std::uint32_t>(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_brand_1'");
    }
    std::string bytes = test::readFile(file);
    REQUIRE(bytes.size() % PageSize == 0);
    REQUIRE(bytes[100] == 5);  // the list takes more than one page
    const auto page = [&] { return static_cast<std::uint32_t>(bytes.size() / PageSize) + 1; };
    std::uint32_t child = page();
    bytes += oneKnownIndex(root);
    for (int level = 0; level < 6; ++level) {
        const std::uint32_t above = page();
        bytes += innerPage(child);
        child = above;
    }
    const std::uint32_t last = numberAt(bytes, 108, 4), joint = page();
    std::string both = innerPage(child);
    putNumber(both, PageSize - 500 * 5, last, 4);
    bytes += both;
    putNumber(bytes, 108, joint, 4);
    putNumber(bytes, 28, static_cast<std::uint32_t>(bytes.size() / PageSize), 4);
    std::ofstream(file, std::ios::binary) << bytes;
}

struct Hostile {
    test::TempFolder folder;
    fs::path path = folder / "plan.goalpost";
    OpenOptions options{.backups = folder / "backups", .automaticBackups = false};
    model::Plan plan = test::smallPlan();

    Hostile() { Workspace::create(path, options)->commit(plan, "Plan"); }
    void run(const std::string& sql) const { Database(path).exec(sql); }
    std::string refusal() const {
        try {
            Workspace::open(path, options);
        } catch (const FileError& error) {
            return error.what();
        }
        return {};
    }
};

constexpr auto EndlessView =
    "CREATE VIEW meta AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT n.x, m.* FROM n, "
    "m";

int rounds(const char* variable, int usual) {
    const char* told = std::getenv(variable);
    return told ? std::max(1, std::atoi(told)) : usual;
}

}  // namespace

TEST_CASE("A view without an end, or with a value without measure, is refused before it is asked") {
    const Hostile hostile;
    SECTION("endless") {
        hostile.run(std::string("ALTER TABLE meta RENAME TO m; ") + EndlessView);
    }
    SECTION("immense") {
        hostile.run(
            "ALTER TABLE meta RENAME TO m;"
            "CREATE VIEW meta AS SELECT zeroblob(1000000000) AS big, m.* FROM m");
    }
    SECTION("of a newer version") {
        hostile.run(std::string("PRAGMA user_version = 99; ALTER TABLE meta RENAME TO m; ") + EndlessView);
    }
    const auto told = hostile.refusal();
    CHECK(told.find(hostile.path.string() + " is not as Goalpost made it (") == 0);
    CHECK(told.find("Open a backup instead.") != std::string::npos);
}

TEST_CASE(
    "A newer workspace whose rules ask for an immense value is refused, or opens unharmed for reading") {
    const Hostile hostile;
    hostile.run(
        "PRAGMA user_version = 99; UPDATE meta SET min_reader = 1;"
        "CREATE TABLE more (x CHECK (x <> length(zeroblob(1000000000)))); PRAGMA ignore_check_constraints = "
        "1;"
        "INSERT INTO more VALUES (1)");
    try {
        const auto workspace = Workspace::open(hostile.path, hostile.options);
        CHECK(workspace->isReadOnly());
        CHECK((workspace->plan() == hostile.plan));
        workspace->verify();
    } catch (const FileError& refused) {
        CHECK(std::string(refused.what()).find(hostile.path.string()) == 0);
    }
}

TEST_CASE("A workspace that leads in circles is refused after a bounded number of steps, also by salvage") {
    const Hostile hostile;
    makeEndless(hostile.path);
    const auto bytes = test::readFile(hostile.path);
    CHECK(hostile.refusal().find(hostile.path.string() + " leads in circles") == 0);
    const auto out = hostile.folder / "saved.goalpost";
    try {
        salvage(hostile.path, out, hostile.options.backups);
        CHECK((Workspace::open(out, {.readOnly = true})->plan() == hostile.plan));
    } catch (const FileError& error) {
        CHECK(std::string(error.what()).find(hostile.path.string() + " cannot be salvaged") == 0);
        CHECK_FALSE(fs::exists(out));
    }
    CHECK(test::readFile(hostile.path) == bytes);
}

TEST_CASE("A hostile file beside a workspace does not keep the workspace from opening") {
    const Hostile hostile;
    const auto beside = hostile.folder / "beside.goalpost";
    SECTION("that leads in circles") {
        fs::copy_file(hostile.path, beside);
        makeEndless(beside);
    }
    SECTION("with a view without an end") {
        fs::copy_file(hostile.path, beside);
        Database(beside).exec(std::string("ALTER TABLE meta RENAME TO m; ") + EndlessView);
    }
    CHECK(Workspace::open(hostile.path, hostile.options)->warnings().empty());
}

TEST_CASE("Damage of any kind is answered with an error of ours, never with a crash or an endless wait") {
    // GOALPOST_FUZZ_ROUNDS=10000 looks further; a seed of its own finds other places.
    const int count = rounds("GOALPOST_FUZZ_ROUNDS", 300);
    std::mt19937 random(static_cast<unsigned>(rounds("GOALPOST_FUZZ_SEED", 41)));
    test::MeasuredWorkspace fixture;
    fixture.book([](Booking& booking) {
        for (int post = 0; post < 30; ++post)
            for (const auto* day : {"2026-07-01", "2026-07-02", "2026-08-03"})
                booking.book(PostRecord("X" + std::to_string(post), model::Span::Day, day,
                                        {{Measure::Views, 1000 + post}, {Measure::Likes, post}}));
    });
    fixture.workspace.reset();
    const std::string whole = test::readFile(fixture.folder / "w.goalpost");
    const auto file = fixture.folder / "mutated/m.goalpost";
    fs::create_directories(file.parent_path());
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random()) % n; };
    const std::size_t pages = whole.size() / PageSize;
    REQUIRE(pages > 20);
    int opened = 0, refused = 0;
    for (int round = 0; round < count; ++round) {
        std::string bytes = whole;
        switch (round % 4) {
            case 0:  // bytes anywhere
                for (std::size_t i = 1 + below(16); i-- > 0;)
                    bytes[below(bytes.size())] = static_cast<char>(random());
                break;
            case 1:  // two pages change places
                for (std::size_t a = below(pages), b = below(pages), i = 0; i < PageSize; ++i)
                    std::swap(bytes[a * PageSize + i], bytes[b * PageSize + i]);
                break;
            case 2: {  // a part of one page over another
                const std::size_t from = below(bytes.size() - 600), to = below(bytes.size() - 600);
                bytes.replace(to, 600, whole, from, 600);
                break;
            }
            default:  // the head of the file or of a page, where the structure is
                for (std::size_t i = 1 + below(6); i-- > 0;)
                    bytes[below(2) * PageSize * below(pages) + below(112)] = static_cast<char>(random());
        }
        std::ofstream(file, std::ios::binary) << bytes;
        fs::remove(file.string() + "-journal");
        INFO("round " << round);
        try {
            const auto workspace =
                Workspace::open(file, {.readOnly = round % 2 == 0, .automaticBackups = false});
            workspace->history();
            workspace->imports();
            workspace->posts({});
            workspace->dataThrough();
            workspace->verify();
            workspace->dump();
            ++opened;
        } catch (const Error&) {
            ++refused;
        }
    }
    CHECK(opened + refused == count);
    CHECK(refused > count / 3);
}
