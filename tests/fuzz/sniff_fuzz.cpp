// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "fuzz/fuzzed_file.hpp"
#include "imports/sniff.hpp"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdlib>
#include <sstream>
#include <string_view>

// Random bytes as a file of any kind: its tables have the rows they are said to have, and what is told of it
// can be written.

using namespace goalpost;
using namespace goalpost::imports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto file = fuzzedFile("sniff", {reinterpret_cast<const char*>(data), size});
    try {
        const Sniff found = sniff(file);
        toJson(found).dump(-1, ' ', false, Json::error_handler_t::strict);
        for (const TableShape& table : found.tables) {
            std::int64_t rows = 0;
            readTable(found, table.index, [&](const Cells& cells) {
                if (cells.values.size() != table.columns.size())
                    std::abort();
                ++rows;
                return true;
            });
            if (rows != table.rows)
                std::abort();
            std::ostringstream out;
            writeTable(found, table.index, out);
        }
    } catch (const Error&) {
        // Said to the user; nothing more is asked of such a file.
    }
    return 0;
}
