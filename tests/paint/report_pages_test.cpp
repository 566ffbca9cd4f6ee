// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/pdf_writer.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <rapidcheck.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <sstream>
#include <string>

using namespace goalpost;
using paint::PageSize;

namespace {

std::string textOf(const report::Document& document, PageSize size) {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    paint::writePdf(document, path, size);
    std::string out;
    FILE* pipe = popen(("pdftotext -layout '" + path.string() + "' -").c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        out.append(buffer.data(), n);
    REQUIRE(pclose(pipe) == 0);
    return out;
}

/// How often each word stands in a text.
std::map<std::string, int> wordsOf(const std::string& text) {
    std::map<std::string, int> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;)
        ++words[word];
    return words;
}

/// Words that occur once, so that a broken or lost one is missed: a letter repeated and a number.
class Words {
  public:
    std::string next() {
        const auto length = static_cast<std::size_t>(*rc::gen::inRange(2, 9));
        return std::string(length, "mWiaQg"[*rc::gen::inRange(0, 6)]) + std::to_string(100 + m_next++);
    }
    std::string some(int most) {
        std::string text = next();
        for (int more = *rc::gen::inRange(0, most); more > 0; --more)
            text += " " + next();
        return text;
    }

  private:
    int m_next = 0;
};

report::Table tableOf(Words& words) {
    report::Table table;
    const int columns = *rc::gen::inRange(1, 6);
    for (int i = 0; i < columns; ++i)
        table.columns.push_back({words.some(3), i % 2 ? report::Align::Right : report::Align::Left,
                                 *rc::gen::inRange(1, 60) / 10.0});
    const int rows = *rc::gen::inRange(1, 60);
    for (int row = 0; row < rows; ++row) {
        std::vector<report::Cell> cells;
        for (int i = 0; i < columns; ++i) {
            // One word in a column at the right, which is not broken at blanks either.
            report::Cell cell{.text = i % 2 ? words.next() : words.some(6)};
            cell.strong = *rc::gen::arbitrary<bool>();
            if (i % 2 == 0 && *rc::gen::arbitrary<bool>())
                cell.note = words.some(2);
            cells.push_back(std::move(cell));
        }
        table.rows.push_back(std::move(cells));
    }
    return table;
}

std::size_t pageOf(const std::string& text, const std::string& what) {
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return static_cast<std::size_t>(
        std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\f'));
}

}  // namespace

TEST_CASE("no word of a table is broken, and every row is printed once") {
    CHECK(rc::check([] {
        Words words;
        report::Document document;
        document.blocks = {report::Heading{"Table"}, tableOf(words)};
        const auto size = *rc::gen::element(PageSize::A4, PageSize::Letter);
        const auto printed = wordsOf(textOf(document, size));
        for (const auto& row : std::get<report::Table>(document.blocks[1]).rows)
            for (const report::Cell& cell : row)
                for (const auto& [word, count] : wordsOf(cell.text + " " + cell.note)) {
                    const auto found = printed.find(word);
                    RC_ASSERT(found != printed.end());
                    RC_ASSERT(found->second == 1);
                }
    }));
}

TEST_CASE("a heading, a sentence that introduces a table and a short table stand on one page") {
    for (int lines = 1; lines <= 60; ++lines) {
        report::Document document;
        report::KeyValue filling;
        for (int i = 0; i < lines; ++i)
            filling.lines.emplace_back("Line", "filling");
        report::Paragraph sentence{{{"Introduction of the table."}}};
        sentence.keepWithNext = true;
        report::Table table;
        table.columns = {{"", report::Align::Left, 1}, {"", report::Align::Left, 4}};
        for (const char* aspect : {"Specific", "Measurable", "Achievable", "Relevant", "Time-bound"})
            table.rows.push_back({{.text = aspect}, {.text = "told"}});
        document.blocks = {filling, report::Heading{"Stranded", 3}, sentence, table};
        const std::string text = textOf(document, PageSize::A4);
        CHECK(pageOf(text, "Stranded") == pageOf(text, "Time-bound"));
        CHECK(pageOf(text, "Introduction") == pageOf(text, "Specific"));
    }
}

TEST_CASE("what must stand together and fills more than a page is still printed whole") {
    std::string words;
    for (int i = 0; i < 150; ++i)
        words += "evidence" + std::to_string(i) + " ";
    report::Document document;
    report::Table table;
    table.columns = {
        {"", report::Align::Left, 1}, {"", report::Align::Left, 1}, {"", report::Align::Left, 1}};
    for (int row = 0; row < 6; ++row)
        table.rows.push_back({{.text = "Row" + std::to_string(row)}, {.text = words}, {.text = words}});
    table.note = "The note below.";
    document.blocks = {report::Heading{"Long", 3}, table};
    const std::string text = textOf(document, PageSize::Letter);
    for (int row = 0; row < 6; ++row)
        CHECK(pageOf(text, "Row" + std::to_string(row)) < 4);
    CHECK(text.find("The note below.") != std::string::npos);
}

TEST_CASE("a campaign's long name is wrapped, not cut") {
    report::Document document;
    document.brand = "The Brand of Many Words and Even More of Them Behind Those";
    document.kind = "Campaign results report";
    document.span = "Interim, 1 September to 30 December 2026";
    document.status = kpi::Status::Benchmarking;
    document.title = "Summer Table and Autumn Kitchen with Thirty Recipes for Large and Small Families";
    document.subtitle = "Primary goal: Website traffic. Owner: somebody.";
    const auto printed = wordsOf(textOf(document, PageSize::A4));
    for (const auto& [word, count] : wordsOf(document.title + " " + document.subtitle + " " + document.span))
        CHECK(printed.contains(word));
}
