// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/column_widths.hpp"

#include "support/catch.hpp"

#include <rapidcheck.h>

#include <numeric>

using namespace goalpost::paint;

namespace {

double sumOf(const std::vector<double>& widths) {
    return std::accumulate(widths.begin(), widths.end(), 0.0);
}

}  // namespace

TEST_CASE("columns that fit share what is left") {
    // 100 by shares is 25 and 75; the first wants 40, so the second has the other 60
    CHECK(columnWidths({{10, 40, 40, 1}, {10, 20, 20, 3}}, 100) == std::vector<double>{40, 60});
    CHECK(columnWidths({{10, 10, 10, 1}, {10, 20, 20, 3}}, 100) == std::vector<double>{25, 75});
}

TEST_CASE("a column that lacks little is widened before one that lacks much") {
    // 100 - 30 is 70 to deal out; 30 of it is no more than half, the long title has the other 40
    CHECK(columnWidths({{20, 300, 300, 5}, {10, 40, 40, 1}}, 100) == std::vector<double>{60, 40});
    // 50 and 60 are more than half of the 70: even parts
    CHECK(columnWidths({{20, 80, 80, 5}, {10, 60, 60, 1}}, 100) == std::vector<double>{55, 45});
}

TEST_CASE("usual cells are on one line before a single long one is") {
    // 60 and 30 are usual, 10 are left: the first asks for 20 more, the second for 200; even parts of 5
    CHECK(columnWidths({{20, 60, 80, 5}, {10, 30, 230, 1}}, 100) == std::vector<double>{65, 35});
    // 90 and 40 are more than 100: the 70 above the longest words go 30 to the second, 40 to the first
    CHECK(columnWidths({{20, 90, 90, 5}, {10, 40, 400, 1}}, 100) == std::vector<double>{60, 40});
}

TEST_CASE("where not even the longest words fit, only the widest columns are cut") {
    CHECK(columnWidths({{500, 500, 500, 1}, {30, 40, 40, 1}}, 100) == std::vector<double>{70, 30});
}

TEST_CASE("no column is narrower than its longest word when the room can hold them all") {
    CHECK(rc::check([] {
        std::vector<ColumnNeed> needs;
        double least = 0;
        double wanted = 0;
        const int columns = *rc::gen::inRange(1, 9);
        for (int i = 0; i < columns; ++i) {
            const double word = *rc::gen::inRange(0, 200);
            const double usual = word + *rc::gen::inRange(0, 200);
            const double cell = usual + *rc::gen::inRange(0, 200);
            needs.push_back({word, usual, cell, *rc::gen::inRange(1, 60) / 10.0});
            least += word;
            wanted += cell;
        }
        const double room = *rc::gen::inRange(1, 1200);
        const auto widths = columnWidths(needs, room);
        RC_ASSERT(widths.size() == needs.size());
        RC_ASSERT(sumOf(widths) <= room + 1e-6);
        for (std::size_t i = 0; i < needs.size(); ++i) {
            RC_ASSERT(widths[i] >= 0);
            if (least <= room)
                RC_ASSERT(widths[i] >= needs[i].least - 1e-6);
            if (wanted <= room)
                RC_ASSERT(widths[i] >= needs[i].wanted - 1e-6);
        }
    }));
}
