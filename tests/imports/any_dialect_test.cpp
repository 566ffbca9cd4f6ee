// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sniff.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <rapidcheck.h>

#include <array>

// Any table, written in any dialect, reads back the same without a word about it.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

using Table = std::vector<std::vector<std::string>>;

/// A column of one kind: its header, and how its n-th cell is made.
struct Kind {
    std::string_view header;
    std::string (*cell)(unsigned);
};

std::string padded(unsigned value) {
    return (value < 10 ? "0" : "") + std::to_string(value);
}

constexpr std::array<Kind, 7> Kinds = {{
    {"Date", [](unsigned n) { return "2026-" + padded(n % 12 + 1) + "-" + padded(n % 28 + 1); }},
    {"Views", [](unsigned n) { return std::to_string(n % 900'000 + 1000); }},
    {"Spend", [](unsigned n) { return std::to_string(n % 700) + "." + padded(n % 100); }},
    {"Creator",
     [](unsigned n) {
         return std::string(n % 2 ? "Jonas Weber" : "Zo\xC3\xAB Anders") + (n % 5 ? "" : " Jr.");
     }},
    {"Caption",
     [](unsigned n) {
         constexpr std::array<std::string_view, 5> Texts = {
             "Rye bread, again", "say \"hi\" to rye; then bake", "two\nlines | and a bar",
             "plain words of a story", "tabs\tand ^ signs ~ of all sorts"};
         return std::string(Texts[n % Texts.size()]);
     }},
    {"Permalink",
     [](unsigned n) { return "https://www.instagram.com/p/C" + std::to_string(n % 9973 + 100) + "x/"; }},
    {"Post ID", [](unsigned n) { return "1790" + std::to_string(10'000'000'000'000u + n); }},
}};

struct Writing {
    std::string delimiter;
    char quote = '"';
    bool backslash = false;
    bool all = false;
    std::string lineEnd;
};

std::string written(const Table& table, const Writing& writing) {
    std::string text;
    for (const auto& row : table) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            if (i > 0)
                text += writing.delimiter;
            const std::string& cell = row[i];
            const std::string special = writing.delimiter + writing.quote + "\r\n\\";
            if (!writing.all && cell.find_first_of(special) == std::string::npos) {
                text += cell;
                continue;
            }
            text += writing.quote;
            for (const char c : cell) {
                if (c == writing.quote)
                    text += writing.backslash ? '\\' : writing.quote;
                text += c;
            }
            text += writing.quote;
        }
        text += writing.lineEnd;
    }
    return text;
}

std::string utf16(std::string_view text) {
    std::string bytes = "\xFF\xFE";
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto first = static_cast<unsigned char>(text[i]);
        unsigned unit = first;
        if (first >= 0xC0)
            unit = (first & 0x1Fu) << 6 | (static_cast<unsigned char>(text[++i]) & 0x3Fu);
        bytes += static_cast<char>(unit & 0xFF);
        bytes += static_cast<char>(unit >> 8);
    }
    return bytes;
}

}  // namespace

TEST_CASE("any table in any dialect and encoding reads back the same") {
    const test::TempFolder folder;
    const bool held = rc::check("sniff and read what was written", [&] {
        const auto columns =
            *rc::gen::unique<std::vector<std::size_t>>(static_cast<std::size_t>(*rc::gen::inRange(3, 7)),
                                                       rc::gen::inRange<std::size_t>(0, Kinds.size()));
        const auto rows = *rc::gen::inRange(3, 30);
        Table table(1);
        for (const std::size_t kind : columns)
            table[0].emplace_back(Kinds[kind].header);
        for (int r = 0; r < rows; ++r) {
            table.emplace_back();
            for (const std::size_t kind : columns) {
                const auto n = *rc::gen::arbitrary<std::uint16_t>();
                table.back().push_back(Kinds[kind].cell(n));
            }
        }
        Writing writing;
        writing.delimiter = *rc::gen::element<std::string>(",", ";", "\t", "|", "\xC2\xA7", "^", "||", ", ");
        writing.backslash = *rc::gen::arbitrary<bool>();
        writing.all = *rc::gen::arbitrary<bool>();
        writing.lineEnd = *rc::gen::element<std::string>("\n", "\r\n", "\r");
        std::string bytes = written(table, writing);
        const auto encoding = *rc::gen::inRange(0, 3);
        if (encoding == 1)
            bytes = "\xEF\xBB\xBF" + bytes;
        if (encoding == 2)
            bytes = utf16(bytes);
        RC_TAG(writing.delimiter);

        const Sniff found = sniff(folder.write("table.csv", bytes));
        RC_ASSERT(found.dialect.delimiter == writing.delimiter);
        RC_ASSERT(found.tables.size() == 1u);
        Table read(1);
        for (const Column& column : found.tables[0].columns)
            read[0].push_back(column.header);
        readTable(found, 1, [&](const Cells& cells) {
            read.emplace_back(cells.values.begin(), cells.values.end());
            return true;
        });
        RC_ASSERT(read == table);
    });
    CHECK(held);
}

TEST_CASE("text that was encoded twice, and text of many code pages, is read as it was meant") {
    const test::TempFolder folder;
    const auto first = [&](std::string_view bytes) {
        const Sniff found = sniff(folder.write("data.csv", bytes));
        std::string cell;
        readTable(found, 1, [&](const Cells& cells) {
            cell = cells.values.front();
            return false;
        });
        return std::string(idOf(found.dialect.encoding)) + ": " + cell;
    };
    using namespace std::string_literals;
    CHECK(first("Name,Views\nM\xC3\x83\xC2\xBCller caf\xC3\x83\xC2\xA9,5\n") == "utf-8-twice: Müller café");
    CHECK(first("Name,Views\n\xCC\xE0\xF0\xE8\xFF \xC8\xE2\xE0\xED\xEE\xE2\xE0,5\n") ==
          "windows-1251: Мария Иванова");
    CHECK(first("Name,Views\n\xED\xC1\xD2\xC9\xD1 \xE9\xD7\xC1\xCE\xCF\xD7\xC1,5\n") ==
          "koi8-r: Мария Иванова");
    CHECK(first("Name,Views\n\xCC\xE1\xF1\xDF\xE1 \xD0\xE1\xF0\xE1\xE4\xEF\xF0\xEF\xFD\xEB\xEF\xF5,5\n") ==
          "windows-1253: Μαρία Παπαδοπούλου");
    CHECK(first("Name,Views\nM\xFCller gr\xFC\xDFt,5\n") == "windows-1252: Müller grüßt");
    CHECK(first("Name,Views\nz\xB3oty \xB6wiat \xBFycie,5\n").starts_with("windows-1250: złoty"));
    CHECK(first("Name,Views\n\x83\x4A\x83\x5E\x83\x4A\x83\x69\x82\xCC\x8E\x8E\x8C\xB1,5\n") ==
          "shift_jis: カタカナの試験");
    CHECK(first("Name,Views\n\xD6\xD0\xCE\xC4\xB2\xE2\xCA\xD4\xCE\xC4\xB1\xBE,5\n") ==
          "gb18030: 中文测试文本");
    CHECK(first("Name,Views\nM\xFCller,1\nGr\xF6\xDF"
                "e,2\nK\xF6ln,3\nZ\xFCrich,4\n") == "windows-1252: Müller");
    std::string japanese;
    for (const char16_t c :
         u"\u540d\u524d\t\u518d\u751f\u56de\u6570\n\u6771\u4eac\u90fd\u306e\u65c5\u884c\u8a18\u9332\t5\n"s) {
        japanese += static_cast<char>(c & 0xFF);
        japanese += static_cast<char>(c >> 8);
    }
    CHECK(first(japanese) == "utf-16le: \u6771\u4eac\u90fd\u306e\u65c5\u884c\u8a18\u9332");
}

TEST_CASE("zero bytes in a text are left out and told") {
    using namespace std::string_literals;
    const test::TempFolder folder;
    const Sniff found = sniff(folder.write("data.csv", "Name,Views\nTheo\0,5\nMaya and more names,6\n"s));
    REQUIRE(found.problems.size() == 1);
    CHECK(found.problems[0].what == "1 zero byte is left out.");
    readTable(found, 1, [](const Cells& cells) {
        CHECK(cells.values.front() == "Theo");
        return false;
    });
}
