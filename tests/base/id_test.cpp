// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/id.hpp"

#include "support/catch.hpp"

#include <regex>
#include <set>

using goalpost::Id;

TEST_CASE("Ids are UUIDs of version 7 that sort in the order they were made and never meet") {
    const std::regex shape("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::set<std::string> seen;
    Id last;
    for (int i = 0; i < 20'000; ++i) {
        const Id id = Id::create();
        if (!(last < id) || !seen.insert(id.text).second)
            FAIL("out of order or twice: " << id.text);
        last = id;
    }
    CHECK(std::regex_match(last.text, shape));
}

TEST_CASE("An empty id means none") {
    CHECK_FALSE(Id{});
    CHECK(Id{}.empty());
    CHECK(Id::create());
}
