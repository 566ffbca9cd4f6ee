// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

using namespace goalpost;
namespace fs = std::filesystem;

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

TEST_CASE("A new file is its owner's alone; one that is replaced keeps who may read it, unless it must not") {
    const test::TempFolder folder;
    const auto file = folder / "report.csv";
    const auto modeOf = [&] { return static_cast<unsigned>(fs::status(file).permissions()); };
    const auto old = ::umask(022);
    cli::writeWhole(file, "figures");
    CHECK(modeOf() == 0600);
    fs::permissions(file, fs::perms{0664});
    cli::writeWhole(file, "figures");
    CHECK(modeOf() == 0664);
    // A writer that makes the file anew, as that of PDFs does, changes nothing of it.
    const auto anew = [](const fs::path& part) { std::ofstream(part) << "figures"; };
    cli::writeWhole(file, anew);
    CHECK(modeOf() == 0664);
    cli::writeWhole(file, anew, cli::Readers::OwnerOnly);
    CHECK(modeOf() == 0600);
    fs::remove(file);
    cli::writeWhole(file, anew);
    CHECK(modeOf() == 0600);
    ::umask(old);
}

TEST_CASE("A device or a folder is never replaced by a file") {
    const test::TempFolder folder;
    CHECK_THROWS_AS(cli::writeWhole(folder.path(), "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole("/dev/null", "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole(folder / "no/such/file", "x"), FileError);
}
