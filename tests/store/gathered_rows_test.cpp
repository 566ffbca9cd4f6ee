// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/gathered_rows.hpp"

#include "base/error.hpp"
#include "measured_fixture.hpp"
#include "random_rows.hpp"
#include "support/catch.hpp"

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <tuple>

using namespace goalpost;
using store::GatheredRows;
using test::MeasuredWorkspace;

namespace {

struct Told {
    std::uint8_t table = 0;
    std::int64_t key = 0;
    std::vector<std::uint8_t> rest;
    bool operator==(const Told&) const = default;
};

std::vector<Told> someRows(std::mt19937& random, std::size_t count) {
    std::vector<Told> rows;
    for (std::size_t i = 0; i < count; ++i) {
        Told row;
        row.table = static_cast<std::uint8_t>(random() % 3);
        row.key = static_cast<std::int64_t>(random() % 40) - 5;
        row.rest.resize(random() % 300);
        for (auto& byte : row.rest)
            byte = static_cast<std::uint8_t>(random());
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Told> allOf(GatheredRows& rows) {
    std::vector<Told> all;
    rows.take([&](std::span<const GatheredRows::Packed> some, const std::uint8_t* bytes) {
        for (const auto& row : some)
            all.push_back({row.table, row.key, {bytes + row.offset, bytes + row.offset + row.length}});
    });
    return all;
}

}  // namespace

TEST_CASE("Gathered rows come in the order of their keys, those of one key as they came, whatever fits") {
    const unsigned seed = GENERATE(range(1U, 9U));
    CAPTURE(seed);
    std::mt19937 random(seed);
    const test::TempFolder folder;
    GatheredRows gathered(folder.path(), 1 + random() % 90);
    for (int again = 0; again < 2; ++again) {
        auto rows = someRows(random, random() % 12'000);
        for (const auto& row : rows)
            gathered.add(row.table, row.key, row.rest);
        std::stable_sort(rows.begin(), rows.end(), [](const Told& one, const Told& other) {
            return std::tie(one.table, one.key) < std::tie(other.table, other.key);
        });
        REQUIRE(allOf(gathered) == rows);
    }
    CHECK(std::filesystem::is_empty(folder.path()));
}

TEST_CASE("Where there is no room for gathered rows, the folder is named with what to do") {
    const test::TempFolder folder;
    GatheredRows gathered(folder / "gone", 2);
    const std::uint8_t rest[] = {1, 2, 3};
    gathered.add(0, 1, rest);
    gathered.add(0, 2, rest);
    CHECK_THROWS_WITH(gathered.add(0, 3, rest),
                      Catch::Matchers::ContainsSubstring((folder / "gone").string()) &&
                          Catch::Matchers::ContainsSubstring("Make room there"));
}

TEST_CASE("Rows that wait in a file are booked as those in memory are") {
    const unsigned seed = GENERATE(range(1U, 13U));
    CAPTURE(seed);
    MeasuredWorkspace inMemory;
    MeasuredWorkspace inFile;
    for (int import = 0; import < 4; ++import) {
        std::mt19937 random(seed * 10 + static_cast<unsigned>(import));
        const auto book = [random](store::Booking& booking) mutable {
            for (int i = 0; i < 5; ++i)
                test::bookRandomly(booking, random);
        };
        auto options = inFile.options();
        options.rowsInMemory = 3;
        const auto one = inMemory.book(book);
        const auto other = inFile.book(options, book);
        CHECK(one.added == other.added);
        CHECK(one.changed == other.changed);
        CHECK(one.identical == other.identical);
        CHECK(one.clashes == other.clashes);
        for (const auto by : {model::GroupBy::Campaign, model::GroupBy::Day})
            CHECK(inMemory.sums(by) == inFile.sums(by));
        requireSound(inFile);
    }
}
