// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "imports/sheets/workbook.hpp"
#include "support/workbooks.hpp"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

// Random bytes as a spreadsheet: its first byte says whether they are the archive itself or one of its parts.

using namespace goalpost;

namespace {

const std::filesystem::path& fuzzedFile() {
    static const std::filesystem::path file =
        std::filesystem::temp_directory_path() / ("goalpost-fuzz-" + std::to_string(::getpid()) + ".xlsx");
    return file;
}

void writeWith(std::string_view part, const std::string& bytes) {
    test::Xlsx book;
    book.texts = {"<t>text</t>"};
    book.formats = {"14", "[h]:mm:ss"};
    book.sheets = {{"One", "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46204</v></c></row>"},
                   {"Two", "<row><c><v>1</v></c></row>", "hidden", "A1:B1"}};
    test::Parts parts = book.parts();
    for (auto& [name, content] : parts)
        if (name == part)
            content = bytes;
    test::writeArchive(fuzzedFile(), parts);
}

void write(unsigned char what, const std::string& bytes) {
    constexpr std::string_view Parts[] = {
        "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml",       "xl/styles.xml",
        "xl/workbook.xml",          "xl/_rels/workbook.xml.rels", "_rels/.rels"};
    if (what < std::size(Parts))
        writeWith(Parts[what], bytes);
    else if (what < 2 * std::size(Parts))
        test::writeArchive(fuzzedFile(), {{"content.xml", bytes}});
    else
        std::ofstream(fuzzedFile(), std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    write(data[0] % 16, std::string(data + 1, data + size));
    imports::sheets::Limits limits;
    limits.inflated = 16 * 1024 * 1024;
    limits.cells = 1'000'000;
    std::size_t sum = 0;
    try {
        const auto kind = imports::sheets::kindOf(fuzzedFile(), limits);
        if (kind == imports::sheets::Kind::None)
            return 0;
        const auto source = imports::sheets::openWorkbook(fuzzedFile(), kind, limits);
        imports::RowBlock block;
        std::int64_t line = 0;
        int sheet = 0;
        while (source->next(block)) {
            if (block.rows.empty() || block.sheet.number < sheet)
                __builtin_trap();
            line = block.sheet.number > sheet ? 0 : line;
            sheet = block.sheet.number;
            for (const imports::Row& row : block.rows) {
                if (row.line <= line || row.count == 0)
                    __builtin_trap();
                line = row.line;
                for (const std::string_view cell : block.cellsOf(row))
                    for (const char c : cell)
                        sum += static_cast<unsigned char>(c);
            }
        }
    } catch (const FileError&) {  // a refusal is an answer
    }
    return sum == 1 ? 1 - 1 : 0;
}
