// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/cell_kind.hpp"

#include "support/catch.hpp"

#include <string>
#include <utility>
#include <vector>

using namespace goalpost::imports;

TEST_CASE("a cell taken alone looks like what it most likely is") {
    using enum CellKind;
    const std::vector<std::pair<std::string, CellKind>> cells = {
        {"", Empty},
        {" \xC2\xA0", Empty},
        {"--", Missing},
        {"N/A", Missing},
        {"42", Integer},
        {"1,234,567", Integer},
        {"12.5", Number},
        {"-0,75", Number},
        {"48.5M", Number},
        {"$1,234.50", Money},
        {"12,50 €", Money},
        {"4.85%", Percent},
        {"4,85 %", Percent},
        {"2026-07-01", Date},
        {"Sep 27, 2024", Date},
        {"2026-07-01T10:15:00Z", DateTime},
        {"1:02:03", Time},
        {"5m 3s", Time},
        {"30 days", Text},
        {"7d", Text},
        {"2026-07", Date},
        {"https://www.instagram.com/p/C8x1/", Url},
        {"www.goalpost.example", Url},
        {"tiktok.com/@maya/video/1", Url},
        {"maya@sets.example", Email},
        {"192.168.0.12", Ip},
        {"C8x1kQ_9z-A", IdLike},
        {"0f8fad5b-d9cb-469f-a165-70867728950e", IdLike},
        {"/home/maya/cover.png", Path},
        {"C:\\Users\\maya\\cover.png", Path},
        {"true", Boolean},
        {"nein", Boolean},
        {"Bread in 5 minutes", Text},
        {"Impressions", Text},
        {"v1.2.3-beta", Text},
        {"256.1.1.1", Text},
        {"@mayasets", Text},
    };
    for (const auto& [cell, kind] : cells) {
        CAPTURE(cell);
        CHECK(static_cast<int>(cellKind(cell)) == static_cast<int>(kind));
    }
}

TEST_CASE("words, marks and ids may stand in a header, values may not") {
    for (const char* header :
         {"Views", "Video plays at 25%", "C8x1kQ_9z-A", "--", "yes", "30 days", "Jul 2026", ""})
        CHECK_FALSE(isValueLike(header));
    for (const char* value : {"7", "7.5", "2026-07-01", "12 €", "3 %", "0:31"})
        CHECK(isValueLike(value));
}
