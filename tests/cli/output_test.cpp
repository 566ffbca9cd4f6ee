// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <sstream>

using namespace goalpost;

TEST_CASE("Columns are aligned by what a terminal shows, figures to the right") {
    cli::TextTable table({{"Name"}, {"Views", true}, {"Empty"}, {"Last"}});
    table.add({"Zoë", "7", "", "a"});
    table.add({"Anna-Lena", "12,000", "", ""});
    std::ostringstream out;
    table.print(out);
    CHECK(out.str() ==
          "Name        Views  Last\n"
          "Zoë             7  a\n"
          "Anna-Lena  12,000\n");
}

TEST_CASE("Combining marks take no room") {
    CHECK(cli::shownWidth("Zoe\xCC\x88") == 3);
    CHECK(cli::shownWidth("\xCD\xB0") == 1);
}

TEST_CASE("A file is there whole or as it was before") {
    const test::TempFolder folder;
    const auto file = folder.write("report.csv", "old");
    CHECK_THROWS_AS(cli::writeWhole(file,
                                    [](const std::filesystem::path& part) {
                                        cli::writeWhole(part, "half");
                                        throw Error("stopped");
                                    }),
                    Error);
    CHECK(test::readFile(file) == "old");
    cli::writeWhole(file, "new");
    CHECK(test::readFile(file) == "new");
    CHECK(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}

TEST_CASE("A device or a folder is never replaced by a file") {
    const test::TempFolder folder;
    CHECK_THROWS_AS(cli::writeWhole(folder.path(), "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole("/dev/null", "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole(folder / "no/such/file", "x"), FileError);
}
