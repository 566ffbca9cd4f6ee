// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/date.hpp"
#include "base/text.hpp"
#include "imports/sniff.hpp"
#include "imports/values.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <cmath>
#include <set>

// Real exports of the platforms, with rows and column sums counted by other tools (truth.json).

using namespace goalpost;
using namespace goalpost::imports;

namespace {

constexpr std::int64_t Millionths = 1'000'000;
// Wide enough for sums of trillions with eighteen decimals, as files have them that a program computed.
constexpr int Decimals = 18;
__extension__ using Wide = __int128;

Wide scaled(const Decimal& number) {
    Wide value = number.digits;
    for (int i = number.scale; i < Decimals; ++i)
        value *= 10;
    return value;
}

/// A cell's number in 1e-18, however it is written; nothing for a mark such as "--".
std::optional<Wide> valueOf(std::string_view cell, const Column& column) {
    if (isMissingMark(cell))
        return std::nullopt;
    if (cell.find(':') != std::string_view::npos) {
        const auto clock = parseClock(cell);
        return clock ? std::optional(scaled({*clock, 3})) : std::nullopt;
    }
    std::string_view text = trim(cell);
    if (text.ends_with('%'))
        text.remove_suffix(1);
    const auto number = parseAbbreviated(text, column.decimal);
    return number && number->scale <= Decimals ? std::optional(scaled(*number)) : std::nullopt;
}

std::int64_t millionths(Wide sum) {
    const Wide unit = scaled({1, 6});
    return static_cast<std::int64_t>((sum + unit / 2) / unit);
}

std::int64_t millionthsOf(const Json& truth) {
    if (truth.is_number_integer())
        return truth.get<std::int64_t>() * Millionths;
    return std::llround(truth.get<double>() * static_cast<double>(Millionths));
}

/// The column that a key of the truth's sums names: its header, or "[index] header".
std::size_t columnOf(const std::string& key, const TableShape& shape) {
    if (key.starts_with('['))
        return std::stoul(key.substr(1));
    for (std::size_t i = 0; i < shape.columns.size(); ++i)
        if (shape.columns[i].header == key)
            return i;
    FAIL("the truth names a column that was not found: " << key);
    return 0;
}

void checkTable(const Sniff& sniff, int index, const Json& truth) {
    const TableShape& shape = sniff.tables.at(static_cast<std::size_t>(index - 1));
    CAPTURE(index);
    if (truth.contains("columns") && truth["columns"].is_array()) {
        std::vector<std::string> headers;
        for (const Column& column : shape.columns)
            headers.push_back(column.header);
        CHECK(headers == truth["columns"].get<std::vector<std::string>>());
    }
    CHECK(shape.rows == truth["rows"].get<std::int64_t>());
    if (truth.contains("start_date")) {
        REQUIRE(shape.period);
        CHECK(shape.period->from == parseDate(truth["start_date"].get<std::string>(), DateOrder::Compact));
        CHECK(shape.period->to == parseDate(truth["end_date"].get<std::string>(), DateOrder::Compact));
    }
    std::vector<Wide> sums(shape.columns.size());
    std::vector<std::int64_t> filled(shape.columns.size());
    std::int64_t rows = 0;
    std::vector<std::string> first;
    std::vector<std::string> last;
    readTable(sniff, index, [&](const Cells& cells) {
        last.assign(cells.values.begin(), cells.values.end());
        if (++rows == 1)
            first = last;
        for (std::size_t i = 0; i < cells.values.size(); ++i)
            if (const auto value = valueOf(cells.values[i], shape.columns[i])) {
                sums[i] += *value;
                ++filled[i];
            }
        return true;
    });
    CHECK(rows == truth["rows"].get<std::int64_t>());
    const Json none = Json::object();
    for (const auto& [key, sum] : (truth.contains("sums") ? truth["sums"] : none).items()) {
        CAPTURE(key);
        const std::size_t column = columnOf(key, shape);
        CHECK(millionths(sums[column]) == millionthsOf(sum["sum"]));
        CHECK(filled[column] == sum["non_blank"].get<std::int64_t>());
    }
    const auto row = [&](const char* key) { return truth[key].get<std::vector<std::string>>(); };
    if (rows > 0 && truth.contains("first_row") && truth["first_row"].is_array()) {
        CHECK(first == row("first_row"));
        auto expected = row("last_row");
        expected.resize(last.size());
        CHECK(last == expected);
    }
}

std::string encodingOf(const Json& truth) {
    const auto text = truth["encoding"].get<std::string>();
    if (text.starts_with("windows-1252"))
        return "windows-1252";
    return text.starts_with("utf-16le") ? "utf-16le" : "utf-8";
}

void checkFile(const std::filesystem::path& folder, const std::string& name, const Json& truth) {
    CAPTURE(name);
    const Sniff found = sniff(folder / name);
    CHECK(idOf(found.dialect.encoding) == encodingOf(truth));
    CHECK(found.dialect.bom == (truth["encoding"].get<std::string>().find("+BOM") != std::string::npos));
    CHECK(found.dialect.delimiter == truth["delimiter"].get<std::string>());
    if (truth.contains("header_line"))
        CHECK(found.tables.front().headerLine == truth["header_line"].get<std::int64_t>());
    if (!truth.contains("tables")) {
        REQUIRE(found.tables.size() == 1);
        checkTable(found, 1, truth);
        return;
    }
    REQUIRE(found.tables.size() == truth["tables"].size());
    for (std::size_t i = 0; i < found.tables.size(); ++i) {
        checkTable(found, static_cast<int>(i + 1), truth["tables"][i]);
        if (truth["tables"][i].contains("title"))
            CHECK(found.tables[i].title == truth["tables"][i]["title"].get<std::string>());
    }
}

/// Columns of a sheet that stand together: a table, or one of several beside each other.
struct Group {
    const TableShape* table = nullptr;
    std::size_t first = 0;
    std::size_t end = 0;
};

std::vector<Group> groupsOf(const Sniff& sniff, const std::string& sheet) {
    std::vector<Group> groups;
    for (const TableShape& table : sniff.tables) {
        std::size_t first = 0;
        for (std::size_t i = 0; table.sheet == sheet && i <= table.columns.size(); ++i)
            if (i == table.columns.size() || table.columns[i].name.empty()) {
                if (i > first)
                    groups.push_back({&table, first, i});
                first = i + 1;
            }
    }
    return groups;
}

/// What a truth's key tells of a group's records: "rows", "date_min", "distinct_urls", or a column's sum.
Json factOf(const Sniff& sniff, const Group& group, const std::string& what) {
    const auto& columns = group.table->columns;
    std::int64_t rows = 0;
    Wide sum = 0;
    std::set<std::string> urls;
    std::set<Date> days;
    readTable(sniff, group.table->index, [&](const Cells& cells) {
        bool filled = false;
        for (std::size_t i = group.first; i < group.end; ++i) {
            const std::string_view cell = cells.values[i];
            filled = filled || !cell.empty();
            if (cell.starts_with("https://"))
                urls.emplace(cell);
            if (const auto day =
                    columns[i].name == "Date" ? parseDate(cell, columns[i].dateOrder) : std::nullopt)
                days.insert(*day);
            if (columns[i].name == what)
                sum += valueOf(cell, columns[i]).value_or(0);
        }
        rows += filled;
        return true;
    });
    if (what == "rows")
        return rows;
    if (what == "distinct_urls")
        return urls.size();
    if (what.starts_with("date_"))
        return days.empty() ? "" : isoDate(what == "date_min" ? *days.begin() : *days.rbegin());
    return static_cast<double>(millionths(sum)) / static_cast<double>(Millionths);
}

/// The truth's keys are "SHEET.Column" and "SHEET.rows"; "SHEET.left.rows" of tables beside each other.
void checkFacts(const Sniff& sniff, const Json& facts) {
    for (const auto& [key, fact] : facts.items()) {
        CAPTURE(key);
        const std::size_t dot = key.find('.');
        const auto groups = groupsOf(sniff, key.substr(0, dot));
        std::string what = key.substr(dot + 1);
        const std::size_t which = what.starts_with("right.") ? 1 : 0;
        if (const std::size_t side = what.find('.'); side != std::string::npos)
            what.erase(0, side + 1);
        REQUIRE(groups.size() > which);
        CHECK(factOf(sniff, groups[which], what) == fact);
    }
}

void checkWorkbook(const std::filesystem::path& folder, const std::string& name, const Json& truth) {
    CAPTURE(name);
    const Sniff found = sniff(folder / name);
    CHECK(found.container == "xlsx");
    std::vector<std::string> sheets;
    for (const TableShape& table : found.tables)
        if (sheets.empty() || sheets.back() != table.sheet)
            sheets.push_back(table.sheet);
    std::vector<std::string> expected;
    for (const Json& sheet : truth["sheets"])
        expected.push_back(sheet["name"].get<std::string>());
    CHECK(sheets == expected);
    checkFacts(found, truth["sums"]);
    if (!truth.contains("tables"))
        return;
    REQUIRE(found.tables.size() == truth["tables"].size());
    for (std::size_t i = 0; i < found.tables.size(); ++i) {
        const Json& table = truth["tables"][i];
        const Group whole{&found.tables[i], 0, found.tables[i].columns.size()};
        CHECK(found.tables[i].title == table["title"].get<std::string>());
        CHECK(factOf(found, whole, "rows") == table["rows"]);
        CHECK(factOf(found, whole, found.tables[i].columns.back().name) == table["sum"]);
    }
}

void checkFolder(const std::filesystem::path& exports, std::string_view folder) {
    const Json truth = Json::parse(test::readFile(exports / "truth.json"));
    int files = 0;
    for (const auto& [name, entry] : truth.items()) {
        if (!name.starts_with(folder) || entry.contains("multi_table"))
            continue;
        if (entry.contains("sheets"))
            checkWorkbook(exports, name, entry);
        else
            checkFile(exports, name, entry);
        ++files;
    }
    CHECK(files > 0);
}

}  // namespace

TEST_CASE("rows and sums of YouTube's exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "youtube/");
}

TEST_CASE("rows and sums of Meta's exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "meta/");
    checkFolder(shared / "data" / "exports", "meta_ads/");
}

TEST_CASE("rows and sums of X's exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "x/");
}

TEST_CASE("sheets, rows and sums of LinkedIn's exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "linkedin/");
}

TEST_CASE("rows and sums of every table of GA4's exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "ga4/");
}

TEST_CASE("rows and sums of TikTok's and Google Ads' exports are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "tiktok/");
    checkFolder(shared / "data" / "exports", "google_ads/");
}

TEST_CASE("rows and sums of creator lists, campaign files and orders are those counted by other tools") {
    GOALPOST_NEED_SHARED(shared);
    checkFolder(shared / "data" / "exports", "creators/");
    checkFolder(shared / "data" / "exports", "campaign/");
    checkFolder(shared / "data" / "exports", "shopify/");
}
