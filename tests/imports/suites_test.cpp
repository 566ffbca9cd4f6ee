// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "imports/sniff.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <set>

// The test suites of other CSV readers and dialect detectors. What they expect was written by others.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// Header and records of the first table; nothing where there is none.
Table tableIn(const std::filesystem::path& file, const SniffOptions& told = {}) {
    Table table;
    try {
        const Sniff found = sniff(file, told);
        const TableShape& shape = found.tables.front();
        if (shape.headerRows > 0) {
            table.emplace_back();
            for (const Column& column : shape.columns)
                table.back().push_back(column.header);
        }
        readTable(found, 1, [&](const Cells& cells) {
            table.emplace_back(cells.values.begin(), cells.values.end());
            return true;
        });
    } catch (const FileError&) {
        table.clear();
    }
    return table;
}

std::vector<std::filesystem::path> filesIn(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".csv")
            files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

}  // namespace

TEST_CASE("delimiters and quotes of the W3C's tables on the web are those that people noted") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "csv-suites";
    const Json truth = Json::parse(test::readFile(folder / "csvsniffer" / "dialect_truth.json"));
    int right = 0;
    for (const auto& [name, dialect] : truth.items()) {
        const Sniff found = sniff(folder / "csvsniffer" / "W3C-CSVW" / name);
        const bool same = found.dialect.delimiter == dialect["delimiter"].get<std::string>() &&
                          std::string(1, found.dialect.quote) == dialect["quotechar"].get<std::string>();
        if (!same)
            UNSCOPED_INFO(name << ": delimiter '" << found.dialect.delimiter << "'");
        right += same;
    }
    INFO(right << " of " << truth.size());
    // The best published detector finds 99.1 % of them.
    CHECK(right >= 218);
    CHECK(truth.size() == 219);
}

TEST_CASE("csv-spectrum reads as its JSON says, but for the case whose JSON is known to be old") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "csv-suites";
    int files = 0;
    for (const auto& file : filesIn(folder / "csv-spectrum" / "csvs")) {
        const std::string name = file.stem().string();
        CAPTURE(name);
        if (name == "location_coordinates")
            continue;
        ++files;
        const Json expected =
            Json::parse(test::readFile(folder / "csv-spectrum" / "json" / (name + ".json")));
        const Table table = tableIn(file);
        REQUIRE(table.size() == expected.size() + 1);
        for (std::size_t i = 0; i < expected.size(); ++i)
            for (std::size_t c = 0; c < table[0].size(); ++c)
                CHECK(table[i + 1][c] == expected[i].at(table[0][c]).get<std::string>());
    }
    CHECK(files == 11);
}

TEST_CASE("csv-test-data reads as its JSON says, and its bad files are reported") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "csv-suites";
    // A file of blank cells only is no table; and a header alone is one, if a poor one.
    const std::set<std::string> otherwise = {"all-empty", "empty-one-column", "header-no-rows"};
    int good = 0;
    int bad = 0;
    for (const auto& file : filesIn(folder / "csv-test-data" / "csv")) {
        const std::string name = file.stem().string();
        CAPTURE(name);
        if (name.starts_with("bad-")) {
            ++bad;
            try {
                const Sniff found = sniff(file);
                CHECK_FALSE(found.problems.empty());
            } catch (const FileError& error) {
                CHECK(std::string(error.what()).size() > 20);
            }
            continue;
        }
        if (otherwise.contains(name))
            continue;
        ++good;
        const Json expected =
            Json::parse(test::readFile(folder / "csv-test-data" / "json" / (name + ".json")));
        Table rows;
        for (const Json& row : expected) {
            rows.emplace_back();
            if (row.is_array())
                rows.back() = row.get<std::vector<std::string>>();
            else
                for (const auto& [key, value] : row.items())
                    rows.back().push_back(value.get<std::string>());
        }
        Table table = tableIn(file);
        if (!expected.empty() && expected[0].is_object()) {
            REQUIRE(table.size() == rows.size() + 1);
            for (std::size_t i = 0; i < rows.size(); ++i)
                for (std::size_t c = 0; c < table[0].size(); ++c)
                    CHECK(table[i + 1][c] == expected[i].at(table[0][c]).get<std::string>());
        } else {
            CHECK(table == rows);
        }
    }
    CHECK(good == 15);
    CHECK(bad == 7);
}

TEST_CASE("qsv's sniffer and ours agree on delimiter, header and fields") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "csv-suites";
    const Json truth = Json::parse(test::readFile(folder / "qsv-sniffer" / "truth.json"));
    for (const Json& one : truth) {
        const auto name = one["file"].get<std::string>();
        CAPTURE(name);
        const Sniff found = sniff(folder / "qsv-sniffer" / name);
        CHECK(found.dialect.delimiter == one["delimiter"].get<std::string>());
        const TableShape& shape = found.tables.front();
        CHECK(shape.columns.size() == one["num_fields"].get<std::size_t>());
        CHECK((shape.headerRows > 0) == one["has_header"].get<bool>());
        std::vector<std::string> fields;
        for (const Column& column : shape.columns)
            fields.push_back(column.header);
        CHECK(fields == one["fields"].get<std::vector<std::string>>());
    }
    CHECK(truth.size() == 6);
}

TEST_CASE("Papa Parse's cases of dialects read the same where they are tables") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "csv-suites";
    const test::TempFolder temp;
    int right = 0;
    int cases = 0;
    for (const char* list : {"core_parser_tests.json", "parse_tests.json"})
        for (const Json& one : Json::parse(test::readFile(folder / "papaparse" / list))) {
            if (!one["input"].is_string())
                continue;
            SniffOptions told;
            bool dialect = true;
            const Json config =
                one.contains("config") && one["config"].is_object() ? one["config"] : Json::object();
            for (const auto& [key, value] : config.items()) {
                if (value.is_null() || value == Json(false) || value == Json(""))
                    continue;
                if (!value.is_string() || value.get<std::string>().starts_with("["))
                    dialect = false;
                else if (key == "delimiter")
                    told.delimiter = value.get<std::string>();
                else if (key == "quoteChar")
                    told.quote = value.get<std::string>().front();
                else if (key == "escapeChar")
                    told.escape = value.get<std::string>().front();
                else if (key != "newline")
                    dialect = false;
            }
            if (!dialect)
                continue;
            // Blank rows are rows there, and none of a table here.
            Table expected;
            for (const Json& row : one["expected"]["data"]) {
                Table::value_type cells = row.get<Table::value_type>();
                if (std::any_of(cells.begin(), cells.end(), [](const auto& cell) { return !cell.empty(); }))
                    expected.push_back(std::move(cells));
            }
            told.headerLine = 0;
            const Table table = tableIn(temp.write("case.csv", one["input"].get<std::string>()), told);
            ++cases;
            const bool same = table == expected;
            if (!same)
                UNSCOPED_INFO(one["description"].get<std::string>());
            right += same;
        }
    INFO(right << " of " << cases);
    CHECK(cases >= 90);
    CHECK(right * 100 >= cases * 75);
}
