// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "store/salvage_rows.hpp"
#include "store/schema.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <fstream>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

void put(std::array<unsigned char, 100>& head, std::size_t at, std::uint32_t value, int bytes) {
    for (int i = 0; i < bytes; ++i)
        head[at + static_cast<std::size_t>(i)] = static_cast<unsigned char>(value >> (8 * (bytes - 1 - i)));
}

std::uint32_t get(const std::array<unsigned char, 100>& head, std::size_t at, int bytes) {
    std::uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | head[at + static_cast<std::size_t>(i)];
    return value;
}

}  // namespace

int mendHead(const fs::path& file) {
    std::array<unsigned char, 100> head{};
    std::fstream bytes(file, std::ios::in | std::ios::out | std::ios::binary);
    bytes.read(reinterpret_cast<char*>(head.data()), head.size());
    bytes.clear();
    std::uint32_t page = get(head, 16, 2);
    page = page == 1 ? 65536 : page;
    if (page < 512 || !std::has_single_bit(page))
        page = 4096;
    int version = static_cast<int>(get(head, 60, 4));
    if (version < 1 || version > currentSchema())
        version = currentSchema();
    const auto pages = static_cast<std::uint32_t>((fs::file_size(file) + page - 1) / page);
    std::memcpy(head.data(), "SQLite format 3", 16);
    put(head, 16, page == 65536 ? 1 : page, 2);
    put(head, 18, 0x01010040, 4);  // a rollback journal, nothing reserved, the three fixed fractions
    put(head, 22, 0x2020, 2);
    put(head, 28, pages, 4);
    put(head, 32, 0, 4);  // no free pages: nothing is written to them
    put(head, 36, 0, 4);
    put(head, 44, 4, 4);
    put(head, 52, 0, 4);
    put(head, 56, 1, 4);
    put(head, 60, static_cast<std::uint32_t>(version), 4);
    put(head, 64, 0, 4);
    put(head, 68, static_cast<std::uint32_t>(ApplicationId), 4);
    put(head, 92, get(head, 24, 4), 4);
    bytes.seekp(0).write(reinterpret_cast<const char*>(head.data()), head.size());
    bytes.close();
    fs::resize_file(file, std::uintmax_t{pages} * page);
    return version;
}

void mendSchema(const fs::path& file, int version) {
    try {
        Database known(":memory:", {.create = true});
        createSchema(known, Id::create(), version);
        Database damaged(file);
        const StepLimit limit(damaged);
        // First of all: any other statement would read the damaged text and give up.
        damaged.exec("PRAGMA writable_schema = ON");
        damaged.exec("PRAGMA journal_mode = OFF");
        Statement texts = known.prepare("SELECT sql, name FROM sqlite_schema WHERE sql IS NOT NULL");
        while (texts.step())
            damaged.run("UPDATE sqlite_schema SET sql = ?1 WHERE name = ?2 AND sql <> ?1", texts.text(0),
                        texts.text(1));
        damaged.exec("DELETE FROM sqlite_schema WHERE type NOT IN ('table', 'index')");
    } catch (const DatabaseError&) {
        return;  // what of it is wrong shows when the rows are read
    }
}

}  // namespace goalpost::store
