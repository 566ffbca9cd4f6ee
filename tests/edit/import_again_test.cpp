// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_again.hpp"

#include "base/error.hpp"
#include "imports/sniff.hpp"
#include "store/database.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <filesystem>

using namespace goalpost;
using model::Measure;
using test::MeasuredWorkspace;

namespace {

constexpr std::string_view FewDays =
    "Date,Platform,Account,Post ID,Impressions,Likes\n"
    "2026-07-01,Instagram,theocooks,P1,12000,380\n"
    "2026-07-02,Instagram,theocooks,P1,3000,20\n"
    "2026-07-02,Instagram,newface,Q1,100,7\n";

edit::ImportOptions keptFromTheFirstRow() {
    edit::ImportOptions options;
    options.campaign = "Summer";
    options.keptFrom = 1;
    return options;
}

bool isKept(const store::Workspace& workspace) {
    return workspace.database().value<bool>(
        "SELECT EXISTS (SELECT 1 FROM known_import k JOIN meta m ON m.changes = k.changes)");
}

}  // namespace

TEST_CASE("What is told of the same file again is what comparing every row tells") {
    std::size_t kept = 0;
    const auto golden = test::sourceFolder() / "tests" / "imports" / "golden";
    for (const auto& folder : std::filesystem::directory_iterator(golden)) {
        const auto file = folder.path() / "input.csv";
        CAPTURE(file.string());
        MeasuredWorkspace w;
        auto options = keptFromTheFirstRow();
        if (!edit::isAccountTold(imports::sniff(file), options))
            options.creator = "Theo";
        try {
            edit::importFile(*w.workspace, file, options);
        } catch (const Error&) {  // of a platform on which Theo has no account, or no table of posts
            continue;
        }
        if (!isKept(*w.workspace))
            continue;
        ++kept;
        const auto content = w.workspace->dump();
        const auto known = edit::toJson(edit::importFile(*w.workspace, file, options));
        CHECK(isKept(*w.workspace));
        w.workspace->database().exec("DELETE FROM known_import");
        const auto compared = edit::toJson(edit::importFile(*w.workspace, file, options));
        CHECK(known == compared);
        CHECK(known["same_file_again"] == true);
        CHECK(w.workspace->dump() == content);
    }
    CHECK(kept >= 3);
}

TEST_CASE("A file with the same name and size but another figure is read") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("days.csv", FewDays);
    edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    REQUIRE(isKept(*w.workspace));
    auto corrected = std::string{FewDays};
    corrected.replace(corrected.find("12000"), 5, "13000");
    w.folder.write("days.csv", corrected);
    const auto report = edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    CHECK(report.booked.changed == 1);
    CHECK_FALSE(report.sameFileAgain);
    CHECK(w.sums()[Measure::Impressions] == 16000);
}

TEST_CASE("After its import was undone the same file is booked again") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("days.csv", FewDays);
    edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    REQUIRE(w.workspace->undo());
    const auto report = edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    CHECK(report.booked.added == 3);
    CHECK(w.sums()[Measure::Impressions] == 15000);
}

TEST_CASE("After another import the same file is compared row by row") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("days.csv", FewDays);
    edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    const auto newer = w.folder.write("newer.csv",
                                      "Date,Platform,Account,Post ID,Impressions,Likes\n"
                                      "2026-07-01,Instagram,theocooks,P1,12500,380\n");
    edit::importFile(*w.workspace, newer, keptFromTheFirstRow());
    CHECK(w.sums()[Measure::Impressions] == 15500);
    const auto report = edit::importFile(*w.workspace, file, keptFromTheFirstRow());
    CHECK(report.booked.changed == 1);
    CHECK(w.sums()[Measure::Impressions] == 15000);
}

TEST_CASE("Nothing is kept of a small file, of a rehearsal, and of a file with a rejected row") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("days.csv", FewDays);
    auto options = keptFromTheFirstRow();
    options.dryRun = true;
    edit::importFile(*w.workspace, file, options);
    CHECK_FALSE(isKept(*w.workspace));
    options = {};
    options.campaign = "Summer";
    edit::importFile(*w.workspace, file, options);
    CHECK_FALSE(isKept(*w.workspace));
    const auto faulty =
        w.folder.write("faulty.csv", std::string{FewDays} + "2026-07-03,Instagram,newface,Q1,many,1\n");
    const auto report = edit::importFile(*w.workspace, faulty, keptFromTheFirstRow());
    REQUIRE(report.read.rejected == 1);
    CHECK_FALSE(isKept(*w.workspace));
}
