// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"

#include "support/catch.hpp"

using goalpost::plainLine;

TEST_CASE("Text for a terminal is one line and steers nothing") {
    CHECK(plainLine("Grüße – 日本 🍵") == "Grüße – 日本 🍵");
    CHECK(plainLine("a\tb\nc\rd") == "a b c d");
    CHECK(plainLine("\x1b[31mred\x7f") == "�[31mred�");
    CHECK(plainLine("\xC2\x9B"
                    "2J \xC2\xA0") == "�2J \xC2\xA0");
    CHECK(plainLine("a\u202Eb\u2066c\u2028d\u2014") == "a�b�c�d\u2014");
    CHECK(plainLine("\xE2\x80") == "\xE2\x80");
    CHECK(plainLine("").empty());
}
