// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "fuzz/fuzzed_file.hpp"
#include "imports/csv.hpp"

#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

// Random bytes as a delimited text: the first two say which delimiter, quote, encoding and pieces. A file
// read in small pieces must give the rows of the whole.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

struct ReadRows {
    std::vector<std::int64_t> lines;
    std::vector<std::vector<std::string>> cells;
    bool failed = false;
    bool operator==(const ReadRows&) const = default;
};

ReadRows rowsOf(const std::filesystem::path& file, const Dialect& dialect, std::size_t piece) {
    ReadRows rows;
    try {
        CsvSource source(file, dialect, piece);
        RowBlock block;
        while (source.next(block))
            for (const Row& row : block.rows) {
                const auto cells = block.cellsOf(row);
                rows.lines.push_back(row.line);
                rows.cells.emplace_back(cells.begin(), cells.end());
            }
    } catch (const Error&) {
        rows.failed = true;
    }
    return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 3)
        return 0;
    static const std::vector<std::string> Delimiters = {",", ";", "\t", "|", "||", " ", ", ", "::"};
    Dialect dialect;
    dialect.delimiter = Delimiters[data[0] % Delimiters.size()];
    dialect.runs = dialect.delimiter == " ";
    dialect.quote = (data[0] & 0x10) != 0 ? '\'' : '"';
    dialect.escape = (data[0] & 0x20) != 0 ? '\\' : dialect.quote;
    if ((data[0] & 0x40) != 0)
        dialect.quote = '\0';
    dialect.encoding = (data[1] & 1) != 0 ? Encoding::Utf8 : static_cast<Encoding>(data[1] / 2 % 6);
    const std::size_t piece = 1 + data[1] % 13;
    const auto file = fuzzedFile("csv", {reinterpret_cast<const char*>(data) + 2, size - 2});
    if (rowsOf(file, dialect, piece) != rowsOf(file, dialect, TextStream::DefaultPiece))
        std::abort();
    return 0;
}
