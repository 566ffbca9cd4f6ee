// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <sstream>
#include <sys/stat.h>
#include <unistd.h>

using namespace goalpost;
namespace fs = std::filesystem;

namespace {

constexpr uid_t Nobody = 65534;

/// The superuser may write everywhere: a test that is run as such goes on as nobody, to whom `folder` is
/// given.
class AsAnybody {
  public:
    explicit AsAnybody(const fs::path& folder) {
        if (m_isSuperuser && (::chown(folder.c_str(), Nobody, 0) != 0 || ::seteuid(Nobody) != 0))
            FAIL("the rights of a superuser cannot be dropped");
    }
    ~AsAnybody() {
        if (::seteuid(::getuid()) != 0)
            std::abort();
    }
    bool isSuperuser() const { return m_isSuperuser; }

  private:
    bool m_isSuperuser = ::geteuid() == 0;
};

std::string refusalOf(const std::function<void()>& write) {
    try {
        write();
    } catch (const FileError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

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

TEST_CASE("A folder that cannot be written in is told with the file that was asked for, and the reason") {
    const test::TempFolder folder;
    const auto closed = folder / "closed";
    fs::create_directory(closed);
    const AsAnybody anybody(closed);
    fs::permissions(closed, fs::perms{0500});
    const auto target = closed / "report.csv";
    const std::string said = target.string() + " could not be written: Permission denied.";
    CHECK(refusalOf([&] { cli::writeWhole(target, "figures"); }) == said);
    CHECK(refusalOf([&] {
              cli::writeWhole(target, [&](const fs::path& part) {
                  std::ofstream out;
                  cli::openPart(out, part, target);
              });
          }) == said);
}

TEST_CASE("A folder that may be written in but not read takes a file") {
    const test::TempFolder folder;
    const auto blind = folder / "blind";
    fs::create_directory(blind);
    const AsAnybody anybody(blind);
    fs::permissions(blind, fs::perms{0300});
    CHECK(refusalOf([&] { cli::writeWhole(blind / "report.csv", "figures"); }).empty());
    CHECK(test::readFile(blind / "report.csv") == "figures");
    fs::permissions(blind, fs::perms{0700});
}

TEST_CASE("A file that its owner may not read is replaced and keeps its mode") {
    const test::TempFolder folder;
    const auto file = folder.write("report.csv", "old");
    const AsAnybody anybody(folder.path());
    if (anybody.isSuperuser()) {
        REQUIRE(::seteuid(::getuid()) == 0);
        REQUIRE(::chown(file.c_str(), Nobody, 0) == 0);
        REQUIRE(::seteuid(Nobody) == 0);
    }
    fs::permissions(file, fs::perms{0200});
    CHECK(refusalOf([&] { cli::writeWhole(file, "new"); }).empty());
    CHECK(static_cast<unsigned>(fs::status(file).permissions()) == 0200);
    fs::permissions(file, fs::perms{0600});
    CHECK(test::readFile(file) == "new");
}

TEST_CASE("Where the mode cannot be changed, a file is written all the same") {
    const test::TempFolder folder;
    const AsAnybody anybody(folder.path());
    if (!anybody.isSuperuser()) {
        WARN("skipped: only the superuser can make a file whose mode others may not change");
        return;
    }
    const auto target = folder / "report.csv";
    CHECK(refusalOf([&] {
              cli::writeWhole(target, [&](const fs::path& part) {
                  REQUIRE(::seteuid(::getuid()) == 0);
                  std::ofstream(part) << "figures";
                  fs::permissions(part, fs::perms{0644});
                  REQUIRE(::seteuid(Nobody) == 0);
              });
          }).empty());
    CHECK(test::readFile(target) == "figures");
}

TEST_CASE("A device or a folder is never replaced by a file") {
    const test::TempFolder folder;
    CHECK_THROWS_AS(cli::writeWhole(folder.path(), "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole("/dev/null", "x"), FileError);
    CHECK_THROWS_AS(cli::writeWhole(folder / "no/such/file", "x"), FileError);
}
