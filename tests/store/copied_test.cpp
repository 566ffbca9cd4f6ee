// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"
#include "measured_fixture.hpp"
#include "plans.hpp"
#include "store/database.hpp"
#include "store/workspace.hpp"
#include "support/catch.hpp"

#include <unistd.h>

using namespace goalpost;
using namespace goalpost::store;
using model::Measure;
using test::PostRecord;
namespace fs = std::filesystem;

namespace {

/// A workspace with values that another process holds, waiting before or in the middle of a change.
struct Held {
    test::MeasuredWorkspace fixture;
    fs::path path = fixture.folder / "w.goalpost";
    std::string content;
    std::unique_ptr<test::Child> holder;

    explicit Held(const std::string& change) {
        fixture.book([](Booking& booking) {
            for (int post = 0; post < 500; ++post)
                for (const auto* day : {"2026-07-01", "2026-07-02", "2026-07-03", "2026-07-04"})
                    booking.book(PostRecord("X" + std::to_string(post), model::Span::Day, day,
                                            {{Measure::Views, 1000 + post}, {Measure::Likes, post}}));
        });
        content = fixture.workspace->dump();
        fixture.workspace.reset();
        holder = std::make_unique<test::Child>([this, change](const auto& say) {
            const auto workspace = Workspace::open(path, fixture.quietly());
            if (!change.empty())
                workspace->database().exec("PRAGMA cache_size = 5; BEGIN; " + change);
            say("there");
            ::pause();
        });
        REQUIRE(holder->hear() == "there");
    }
    fs::path copied(bool withJournal = false) const {
        const auto folder = fixture.folder / "copies";
        fs::create_directories(folder);
        fs::copy_file(path, folder / "w.goalpost");
        if (withJournal)
            fs::copy_file(path.string() + "-journal", folder / "w.goalpost-journal");
        return folder / "w.goalpost";
    }
};

/// Views grow by one: no page changes its form, so that only the sums tell.
constexpr auto InValues = "UPDATE measurement SET views = views + 1";
/// Rows move and go: pages change their form.
constexpr auto InForm =
    "UPDATE post SET title = hex(randomblob(300)); DELETE FROM measurement WHERE key % 3 = 0";

}  // namespace

TEST_CASE("A copy made while the program has the workspace open and rests is whole") {
    const Held held("");
    const auto copy = Workspace::open(held.copied(), held.fixture.quietly());
    CHECK((copy->dump() == held.content));  // not to be printed
    CHECK(copy->verify().empty());
    CHECK(copy->warnings().empty());
}

TEST_CASE("A copy made in the middle of a change is refused, or opens with a warning; never silently") {
    const Held held(GENERATE(InValues, InForm));
    const auto path = held.copied();
    try {
        const auto copy = Workspace::open(path, held.fixture.quietly());
        REQUIRE((copy->dump() != held.content));
        REQUIRE(copy->warnings().size() == 1);
        CHECK(copy->warnings()[0].find(path.string() + " was not closed by the program that had it") == 0);
        CHECK(copy->warnings()[0].find("If it is a copy, make it anew") != std::string::npos);
    } catch (const FileError& refused) {
        CHECK(std::string(refused.what()).find(path.string()) != std::string::npos);
    }
}

TEST_CASE("A copy made in the middle of a change together with its journal is what was there before it") {
    const Held held(GENERATE(InValues, InForm));
    const auto copy = Workspace::open(held.copied(true), held.fixture.quietly());
    CHECK((copy->dump() == held.content));  // not to be printed
    CHECK(copy->verify().empty());
    CHECK(copy->warnings().empty());
}
