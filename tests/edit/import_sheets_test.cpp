// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"
#include "edit/rejected_rows.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/workbooks.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using model::Measure;
using test::MeasuredWorkspace;
using test::textRow;

namespace {

/// Two sheets; the fourth row of the second tells other values than the second row of the first.
test::Xlsx twoSheets() {
    const std::string header = textRow({"Date", "Platform", "Account", "Post ID", "Likes"});
    const auto row = [](const std::string& day, const std::string& likes) {
        return textRow({day, "Instagram", "theocooks", "P1", likes});
    };
    test::Xlsx book;
    book.sheets = {
        {"July", header + row("2026-07-01", "40") + row("2026-07-02", "7")},
        {"All", header + row("2026-07-03", "5") + row("2026-07-04", "many") + row("2026-07-01", "41")}};
    return book;
}

}  // namespace

TEST_CASE("Rows of all sheets are imported, and refused ones tell sheet and row") {
    MeasuredWorkspace w;
    const auto file = twoSheets().write(w.folder / "book.xlsx");
    edit::ImportOptions options;
    options.campaign = "Summer";
    for (const bool dryRun : {true, false, false}) {
        options.dryRun = dryRun;
        const auto report = edit::importFile(*w.workspace, file, options);
        const auto json = edit::toJson(report);
        CHECK(json["rows"]["read"] == 5);
        CHECK(json["rows"]["rejected"] == 2);
        REQUIRE(json["rejects"].size() == 2);
        CHECK(json["rejects"][0]["sheet"] == "All");
        CHECK(json["rejects"][0]["line"] == 3);
        CHECK(json["rejects"][1]["sheet"] == "All");
        CHECK(json["rejects"][1]["line"] == 4);
        CHECK(json["totals"] == Json({{"likes", 52}}));
        CHECK(edit::rejectsCsv(*report.sniff, report.read)
                  .starts_with("sheet,line,column,value,reason,Date,Platform,Account,Post "
                               "ID,Likes\r\nAll,3,Likes,many,"));
    }
    CHECK(w.sums()[Measure::Likes] == 52);
}
