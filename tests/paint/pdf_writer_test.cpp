// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/pdf_writer.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <array>
#include <csignal>
#include <cstdio>
#include <string>
#include <sys/resource.h>

using namespace goalpost;
using paint::PageSize;

namespace {

std::string outputOf(const std::string& command) {
    std::string out;
    FILE* pipe = popen(command.c_str(), "r");
    REQUIRE(pipe != nullptr);
    std::array<char, 4096> buffer{};
    for (std::size_t n = 0; (n = fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        out.append(buffer.data(), n);
    REQUIRE(pclose(pipe) == 0);
    return out;
}

std::size_t countOf(const std::string& text, const std::string& what) {
    std::size_t n = 0;
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + what.size()))
        ++n;
    return n;
}

std::size_t filesIn(const std::filesystem::path& folder) {
    return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(folder), {}));
}

report::Table longTable(int rows) {
    report::Table table;
    table.title = "Posts";
    table.columns = {{"Post title", report::Align::Left, 4},
                     {"Sessions", report::Align::Right, 1},
                     {"95% interval, 1% to 3%", report::Align::Left, 2}};
    table.columns[2].interval = true;
    table.columns[2].target = 0.018;
    table.columns[2].scaleFrom = 0.01;
    table.columns[2].scaleTo = 0.03;
    for (int i = 1; i <= rows; ++i) {
        report::Cell interval;
        interval.low = 0.012;
        interval.middle = 0.017;
        interval.high = 0.021;
        table.rows.push_back({{.text = "Row" + std::to_string(i) + "x"}, {.text = "1,234"}, interval});
    }
    table.totals = std::vector<report::Cell>{{.text = "Grand total", .strong = true}, {.text = "246,800"}};
    table.note = "Ranked by sessions.";
    return table;
}

report::LineChart chart() {
    const double first = dayNumber(*makeDate(2026, 7, 1));
    report::LineChart chart;
    chart.title = "Referral sessions, cumulative";
    chart.period = {*makeDate(2026, 7, 1), *makeDate(2026, 9, 30)};
    chart.fromZero = true;
    chart.series = {{"Referral sessions", report::LineKind::Actual, {{first, 250.0}, {first + 60, 15940.0}}},
                    {"Forecast",
                     report::LineKind::Forecast,
                     {{first + 60, 15940.0}, {first + 91, 23700.0}},
                     {{first + 60, 15940.0}, {first + 91, 22300.0}},
                     {{first + 60, 15940.0}, {first + 91, 25100.0}}},
                    {"Target", report::LineKind::Target, {{first, 248.0}, {first + 91, 22800.0}}}};
    chart.ticks = {first + 2, first + 9, first + 30};
    return chart;
}

report::Document document(int rows) {
    report::Document document;
    document.kind = "Campaign results report";
    document.brand = "Juniper Row";
    document.title = "Summer Table 2026";
    document.subtitle = "Primary goal: Website traffic. Owner: Lena Fischer.";
    document.span = "Interim, 1 July to 30 August 2026";
    document.footer = "Data through 30 August 2026.";
    document.status = kpi::Status::OnTrack;
    report::Paragraph sentence{{{"Increase website referral traffic by "}, {"25%", true}, {"."}}, true};
    report::KpiBlock block{
        "Referral sessions", "15,940", {}, kpi::Status::AtRisk, {"Target 22,800 by 30 Sep"}};
    document.blocks = {sentence, report::KpiRow{{block, block, block}}, chart(), report::Heading{"Posts"},
                       longTable(rows)};
    return document;
}

}  // namespace

TEST_CASE("a long table is printed whole, its header on every page, with page numbers") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    paint::writePdf(document(200), path, PageSize::A4);
    const std::string text = outputOf("pdftotext -layout '" + path.string() + "' -");
    for (int i = 1; i <= 200; ++i)
        CHECK(countOf(text, "Row" + std::to_string(i) + "x") == 1);
    const std::size_t pages = countOf(text, "\f");
    REQUIRE(pages > 3);
    for (std::size_t page = 1; page <= pages; ++page)
        CHECK(countOf(text, "Page " + std::to_string(page) + " of " + std::to_string(pages)) == 1);
    std::size_t begin = 0;
    for (std::size_t page = 0; page < pages; ++page) {
        const std::size_t end = text.find('\f', begin);
        const std::string one = text.substr(begin, end - begin);
        if (one.find("Row") != std::string::npos)
            CHECK(countOf(one, "Post title") == 1);
        begin = end + 1;
    }
    CHECK(countOf(text, "Grand total") == 1);
    CHECK(countOf(text, "Increase website referral traffic by 25%.") == 1);
    CHECK(countOf(text, "Target 22.8K") == 1);
}

TEST_CASE("totals and a heading never stand alone on a page") {
    for (int rows = 1; rows <= 40; ++rows) {
        const test::TempFolder folder;
        const auto path = folder / "report.pdf";
        paint::writePdf(document(rows), path, PageSize::A4);
        const std::string text = outputOf("pdftotext -layout '" + path.string() + "' -");
        const std::size_t total = text.find("Grand total");
        REQUIRE(total != std::string::npos);
        const std::size_t page = text.rfind('\f', total);
        const std::size_t begin = page == std::string::npos ? 0 : page;
        CHECK(text.substr(begin, total - begin).find("Row" + std::to_string(rows) + "x") !=
              std::string::npos);
    }
}

TEST_CASE("a report holds no pictures and has the paper's size") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    paint::writePdf(document(3), path, PageSize::A4);
    CHECK(outputOf("pdfimages -list '" + path.string() + "' | tail -n +3").empty());
    CHECK(outputOf("pdfinfo '" + path.string() + "'").find("(A4)") != std::string::npos);
    paint::writePdf(document(3), path, PageSize::Letter);
    CHECK(outputOf("pdfinfo '" + path.string() + "'").find("(letter)") != std::string::npos);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("signs beyond letters can be copied out of a report") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    report::Document signs;
    signs.title = "Office fields";
    signs.blocks = {report::Paragraph{{{"offer first 1,61–1.83% −5 3.2× Żółć Ünal «x» “y” €12 naïve"}}}};
    paint::writePdf(signs, path, PageSize::A4);
    const std::string text = outputOf("pdftotext -layout '" + path.string() + "' -");
    CHECK(text.find("offer first 1,61–1.83% −5 3.2× Żółć Ünal «x» “y” €12 naïve") != std::string::npos);
    CHECK(text.find("Office fields") != std::string::npos);
}

TEST_CASE("an empty report is one page") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    paint::writePdf(report::Document{}, path, PageSize::Letter);
    CHECK(outputOf("pdfinfo '" + path.string() + "'").find("Pages:           1") != std::string::npos);
}

TEST_CASE("a very long text is cut in its cell and carried over in a paragraph") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    std::string words;
    for (int i = 0; i < 4000; ++i)
        words += "word" + std::to_string(i) + " ";
    report::Document text;
    report::Table table;
    table.columns = {{"Note", report::Align::Left, 1}, {"Other", report::Align::Left, 1}};
    table.rows = {{{.text = words}, {.text = "AfterTheNote"}}};
    text.blocks = {report::Paragraph{{{words}}}, table};
    paint::writePdf(text, path, PageSize::A4);
    const std::string out = outputOf("pdftotext -layout '" + path.string() + "' -");
    CHECK(countOf(out, "word3999") == 1);
    CHECK(countOf(out, "AfterTheNote") == 1);
    CHECK(countOf(out, "\f") > 3);
}

TEST_CASE("a report that cannot be written leaves nothing behind and says where") {
    const test::TempFolder folder;
    const auto missing = folder / "no such folder/report.pdf";
    try {
        paint::writePdf(document(3), missing, PageSize::A4);
        FAIL("it was written");
    } catch (const FileError& error) {
        CHECK(std::string(error.what()).find(missing.string()) != std::string::npos);
    }
    std::filesystem::create_directory(folder / "taken.pdf");
    CHECK_THROWS_AS(paint::writePdf(document(3), folder / "taken.pdf", PageSize::A4), FileError);
    CHECK(filesIn(folder.path()) == 1);
}

TEST_CASE("a new report is its owner's alone, and one that is replaced keeps who may read it") {
    const test::TempFolder folder;
    const auto path = folder / "report.pdf";
    const auto modeOf = [&] { return static_cast<unsigned>(std::filesystem::status(path).permissions()); };
    paint::writePdf(document(3), path, PageSize::A4);
    CHECK(modeOf() == 0600);
    std::filesystem::permissions(path, std::filesystem::perms{0644});
    paint::writePdf(document(3), path, PageSize::A4);
    CHECK(modeOf() == 0644);
}

TEST_CASE("a full disk leaves the older report as it was") {
    const test::TempFolder folder;
    const auto path = folder.write("report.pdf", "the older one");
    struct rlimit before {};
    REQUIRE(getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit small = before;
    small.rlim_cur = 4096;
    REQUIRE(setrlimit(RLIMIT_FSIZE, &small) == 0);
    bool refused = false;
    try {
        paint::writePdf(document(200), path, PageSize::A4);
    } catch (const FileError&) {
        refused = true;
    }
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, handler);
    CHECK(refused);
    CHECK(test::readFile(path) == "the older one");
    CHECK(filesIn(folder.path()) == 1);
}
