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

void checkFolder(const std::filesystem::path& exports, std::string_view folder) {
    const Json truth = Json::parse(test::readFile(exports / "truth.json"));
    int files = 0;
    for (const auto& [name, entry] : truth.items()) {
        if (!name.starts_with(folder) || !name.ends_with(".csv") || entry.contains("multi_table"))
            continue;
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
