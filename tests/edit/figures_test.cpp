// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/figures.hpp"

#include "base/error.hpp"
#include "edit/import.hpp"
#include "store/bundle.hpp"
#include "store/database.hpp"
#include "store/evidence.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using namespace goalpost::edit;
using model::Measure;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

const Date Today = *parseIsoDate("2026-09-01");

FiguresOf figuresOf(const MeasuredWorkspace& w, std::string_view date,
                    std::initializer_list<std::pair<Measure, std::int64_t>> told,
                    model::Span span = model::Span::Day) {
    const auto& partnership = w.workspace->plan().campaigns[0].partnerships[0];
    FiguresOf row;
    row.campaign = w.campaign;
    row.deliverable = partnership.deliverables[0].id;
    row.span = span;
    row.day = *parseIsoDate(date);
    for (const auto& [measure, value] : told)
        row.values[measure] = value;
    return row;
}

/// What an export tells of the same post on 3 July.
store::BookingResult import(MeasuredWorkspace& w,
                            std::initializer_list<std::pair<Measure, std::int64_t>> told) {
    return w.book([&](store::Booking& booking) {
        booking.book(PostRecord("P1", model::Span::Day, "2026-07-03", told));
    });
}

}  // namespace

TEST_CASE("Figures entered by hand are one undoable act that tells who read them") {
    MeasuredWorkspace w;
    const std::string before = w.workspace->dump();
    const std::vector<FiguresOf> rows{figuresOf(w, "2026-07-03", {{Measure::Likes, 40}}),
                                      figuresOf(w, "2026-07-04", {{Measure::Likes, 8}})};
    HandEntry entry;
    entry.who = "Ida";
    entry.note = "read on the phone";
    const auto result = enterFigures(*w.workspace, rows, entry, Today);
    CHECK(result.added == 2);
    CHECK(result.postsCreated == 1);
    CHECK(w.workspace->history().front().label == "Enter figures of 1 post");
    CHECK(w.sums()[Measure::Likes] == 48);
    CHECK(w.measured(model::GroupBy::Campaign).source == "manual");
    auto& database = w.workspace->database();
    CHECK(database.value<std::string>("SELECT who || ': ' || note FROM import_batch") ==
          "Ida: read on the phone");
    CHECK(database.value<std::int64_t>("SELECT min(manual) FROM measurement") ==
          1 << static_cast<int>(Measure::Likes));
    test::requireSound(w);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    w.workspace->redo();
    CHECK(w.sums()[Measure::Likes] == 48);
}

TEST_CASE("What an export tells later takes the place of what was entered by hand, and says so") {
    MeasuredWorkspace w;
    const std::vector<FiguresOf> rows{
        figuresOf(w, "2026-07-03", {{Measure::Likes, 40}, {Measure::Saves, 5}})};
    enterFigures(*w.workspace, rows, {}, Today);
    const std::string byHand = w.workspace->dump();
    const auto result = import(w, {{Measure::Likes, 44}, {Measure::Views, 900}});
    CHECK(result.changed == 1);
    REQUIRE(result.replaced.size() == 1);
    CHECK(result.replaced[0].measure == Measure::Likes);
    CHECK(result.replaced[0].standing == 40);
    CHECK(result.replaced[0].told == 44);
    CHECK(w.sums()[Measure::Likes] == 44);
    CHECK(w.sums()[Measure::Saves] == 5);
    // Saves are still somebody's word.
    CHECK(w.workspace->database().value<std::int64_t>("SELECT manual FROM measurement") ==
          1 << static_cast<int>(Measure::Saves));
    CHECK(import(w, {{Measure::Likes, 44}, {Measure::Views, 900}}).identical == 1);
    test::requireSound(w);
    w.workspace->undo();
    CHECK(w.workspace->dump() == byHand);
}

TEST_CASE("An export that confirms a figure entered by hand makes it a measured one") {
    MeasuredWorkspace w;
    const std::vector<FiguresOf> rows{figuresOf(w, "2026-07-03", {{Measure::Likes, 40}})};
    enterFigures(*w.workspace, rows, {}, Today);
    const auto result = import(w, {{Measure::Likes, 40}});
    CHECK(result.changed == 1);
    CHECK(result.replaced.empty());
    CHECK(w.workspace->database().value<std::int64_t>(
              "SELECT count(*) FROM measurement WHERE manual IS NOT NULL") == 0);
}

TEST_CASE("A figure entered by hand leaves an export's value standing unless told to take its place") {
    MeasuredWorkspace w;
    import(w, {{ Measure::Likes, 44 }});
    const std::vector<FiguresOf> rows{
        figuresOf(w, "2026-07-03", {{Measure::Likes, 50}, {Measure::Saves, 6}})};
    const auto result = enterFigures(*w.workspace, rows, {}, Today);
    REQUIRE(result.keptMeasured.size() == 1);
    CHECK(result.keptMeasured[0].standing == 44);
    CHECK(result.keptMeasured[0].told == 50);
    CHECK(w.sums()[Measure::Likes] == 44);
    CHECK(w.sums()[Measure::Saves] == 6);
    test::requireSound(w);
    HandEntry over;
    over.overMeasured = true;
    const auto second = enterFigures(*w.workspace, rows, over, Today);
    REQUIRE(second.replaced.size() == 1);
    CHECK(second.replaced[0].standing == 44);
    CHECK(w.sums()[Measure::Likes] == 50);
    test::requireSound(w);
}

TEST_CASE("A correction of a figure entered by hand takes its place without a word") {
    MeasuredWorkspace w;
    for (const std::int64_t likes : {40, 41}) {
        const std::vector<FiguresOf> rows{
            figuresOf(w, "2026-08-01", {{Measure::Likes, likes}}, model::Span::Lifetime)};
        const auto result = enterFigures(*w.workspace, rows, {}, Today);
        CHECK(result.keptMeasured.empty());
        CHECK(result.replaced.empty());
    }
    CHECK(w.sums()[Measure::Likes] == 41);
}

TEST_CASE("A picture goes with the figures it proves, also through a bundle; a missing one refuses all") {
    MeasuredWorkspace w;
    const std::vector<FiguresOf> rows{figuresOf(w, "2026-07-03", {{Measure::Likes, 40}})};
    HandEntry entry;
    entry.evidence = {w.folder / "missing.png"};
    CHECK_THROWS_AS(enterFigures(*w.workspace, rows, entry, Today), Error);
    CHECK(w.workspace->imports().empty());
    entry.evidence = {w.folder.write("story.png", std::string("\x89PNG\0\x01", 6))};
    enterFigures(*w.workspace, rows, entry, Today);
    auto& database = w.workspace->database();
    CHECK(database.value<std::string>("SELECT lower(hex(bytes)) FROM evidence") == "89504e470001");
    CHECK(database.value<std::string>("SELECT name FROM evidence") == "story.png");
    std::ostringstream out;
    store::writeBundle(*w.workspace, out);
    const test::TempFolder folder;
    const auto copy = store::Workspace::create(folder / "copy.goalpost", {.automaticBackups = false});
    std::istringstream in(out.str());
    store::readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
    CHECK(copy->database().value<std::string>("SELECT lower(hex(bytes)) FROM evidence") == "89504e470001");
}

TEST_CASE("Figures by hand name the row that cannot be booked, and nothing is stored") {
    MeasuredWorkspace w;
    const auto refused = [&](const FiguresOf& bad, const std::string& word) {
        const std::vector<FiguresOf> rows{figuresOf(w, "2026-07-03", {{Measure::Likes, 1}}), bad};
        CHECK_THROWS_WITH(
            enterFigures(*w.workspace, rows, {}, Today),
            Catch::Matchers::ContainsSubstring("Row 2: ") && Catch::Matchers::ContainsSubstring(word));
        CHECK(w.workspace->imports().empty());
    };
    refused(figuresOf(w, "2026-09-02", {{Measure::Likes, 1}}), "still to come");
    refused(figuresOf(w, "2026-07-04", {}), "no figure");
    refused(figuresOf(w, "2026-07-04", {{Measure::Likes, -1}}), "cannot be -1");
    refused(figuresOf(w, "2026-07-03", {{Measure::Likes, 2}}), "earlier row");
    auto lost = figuresOf(w, "2026-07-04", {{Measure::Likes, 1}});
    lost.post = Id::create();
    refused(lost, "not in the workspace");
}

TEST_CASE("Figures are entered for a post that is known, whatever campaign it is of") {
    MeasuredWorkspace w;
    auto history = w.options();
    history.campaign = {};
    w.book(history, [](store::Booking& booking) {
        booking.book(PostRecord("H7", model::Span::Day, "2026-07-03", {{Measure::Likes, 3}}));
    });
    FiguresOf row;
    row.post = w.workspace->database().value<Id>("SELECT id FROM post WHERE platform_id = 'H7'");
    row.span = model::Span::Lifetime;
    row.day = *parseIsoDate("2026-07-20");
    row.values[Measure::Views] = 700;
    const std::vector<FiguresOf> rows{row};
    const auto result = enterFigures(*w.workspace, rows, {}, Today);
    CHECK(result.postsMatched == 1);
    CHECK(result.creatorsCreated == 0);
    CHECK(w.workspace->database().value<std::int64_t>("SELECT count(*) FROM post") == 1);
}

TEST_CASE(
    "A total by hand that is less than exports tell by that day stays out, unless it shall take their "
    "place") {
    MeasuredWorkspace w;
    import(w, {{Measure::Likes, 30}, { Measure::Shares, 2 }});
    const auto row =
        figuresOf(w, "2026-07-08", {{Measure::Likes, 25}, {Measure::Shares, 5}}, model::Span::Lifetime);
    const auto kept = enterFigures(*w.workspace, std::span(&row, 1), {}, Today);
    REQUIRE(kept.keptMeasured.size() == 1);
    CHECK(kept.keptMeasured[0].standing == 30);
    CHECK(kept.keptMeasured[0].told == 25);
    CHECK(w.sums()[Measure::Likes] == 30);
    CHECK(w.sums()[Measure::Shares] == 5);
    HandEntry over;
    over.overMeasured = true;
    const auto taken = enterFigures(*w.workspace, std::span(&row, 1), over, Today);
    REQUIRE(taken.replaced.size() == 1);
    CHECK(w.sums()[Measure::Likes] == 25);
    test::requireSound(w);
}

TEST_CASE("A note and a picture are kept where no figure is new, and once") {
    MeasuredWorkspace w;
    const auto row = figuresOf(w, "2026-07-03", {{Measure::Likes, 40}});
    enterFigures(*w.workspace, std::span(&row, 1), {}, Today);
    HandEntry said;
    said.who = "Ida";
    said.note = "seen on her phone";
    said.evidence = {w.folder.write("likes.png", "picture")};
    const auto result = enterFigures(*w.workspace, std::span(&row, 1), said, Today);
    CHECK(result.said);
    CHECK_FALSE(result.batch.empty());
    CHECK(w.workspace->history().front().label == "Note on figures of 1 post");
    const auto kept = store::evidenceIn(*w.workspace);
    REQUIRE(kept.size() == 1);
    CHECK(kept[0].name == "likes.png");
    CHECK(kept[0].who == "Ida");
    CHECK(kept[0].posts == std::vector<std::string>{"Reel"});
    const auto bytes = store::bytesOf(*w.workspace, kept[0]);
    CHECK(std::string(reinterpret_cast<const char*>(bytes.data()), bytes.size()) == "picture");
    const auto again = enterFigures(*w.workspace, std::span(&row, 1), said, Today);
    CHECK_FALSE(again.said);
    CHECK(again.batch.empty());
    w.workspace->undo();
    CHECK(store::evidenceIn(*w.workspace).empty());
    CHECK(w.sums()[Measure::Likes] == 40);
}

TEST_CASE("Evidence that is a workspace, a folder or not there is refused before anything is written") {
    MeasuredWorkspace w;
    const std::string before = w.workspace->dump();
    const auto row = figuresOf(w, "2026-07-03", {{Measure::Likes, 40}});
    const auto refusal = [&](const std::filesystem::path& file) {
        HandEntry entry;
        entry.evidence = {w.folder.write("good.png", "picture"), file};
        std::string told;
        try {
            enterFigures(*w.workspace, std::span(&row, 1), entry, Today);
        } catch (const Error& error) {
            told = error.what();
        }
        CHECK(w.workspace->dump() == before);
        return told;
    };
    CHECK(refusal(w.folder / "w.goalpost").find("is the workspace itself") != std::string::npos);
    CHECK(refusal(w.folder.write("other.goalpost", "x")).find("is a workspace") != std::string::npos);
    CHECK(refusal(w.folder.write("renamed.png", std::string("SQLite format 3\0rest", 20)))
              .find("is a workspace") != std::string::npos);
    CHECK(refusal(w.folder / "").find("is a folder") != std::string::npos);
    CHECK(refusal(w.folder / "none.png").find("cannot be read as evidence") != std::string::npos);
}
