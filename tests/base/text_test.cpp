// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"

#include "support/catch.hpp"

using namespace goalpost;

TEST_CASE("Blanks of every kind are trimmed at both ends") {
    CHECK(trim(" \t\r\n a b \xC2\xA0\xE2\x80\xAF") == "a b");
    CHECK(trim("\xEF\xBB\xBFx") == "x");
    CHECK(trim(" \xC2\xA0 ").empty());
}

TEST_CASE("Letters of the common European alphabets fold") {
    CHECK(foldCase("ÀÖÞ ŁŹŽ ΑΩ ЖЁ ß × Ÿ") == "àöþ łźž αω жё ß × ÿ");
    CHECK(foldCase("Straße") == foldCase("STRAßE"));
}

TEST_CASE("Headers compare without soft hyphens, wide blanks and case") {
    CHECK(foldHeader("Im\xC2\xADpres\xC2\xADsi\xC2\xADons ") == "impressions");
    CHECK(foldHeader("  Link \xC2\xA0\t clicks\xE2\x80\x8B") == "link clicks");
}

TEST_CASE("Only well-formed UTF-8 is valid") {
    CHECK(isValidUtf8("aé€😀\xEF\xBF\xBD"));
    const auto* text = GENERATE("\xC3", "\xC0\xAF", "\xED\xA0\x80", "\xF5\x80\x80\x80", "a\x80", "\xE2\x82",
                                "\xF0\x80\x80\x80");
    CHECK_FALSE(isValidUtf8(text));
}

TEST_CASE("Splitting keeps empty parts and joining undoes it") {
    CHECK(split("a,,b,", ',') == std::vector<std::string>{"a", "", "b", ""});
    CHECK(join(split("a,,b,", ','), ",") == "a,,b,");
    CHECK(split("", ',') == std::vector<std::string>{""});
}

TEST_CASE("Text is shortened by characters, not by bytes") {
    CHECK(shortened("äöü", 3) == "äöü");
    CHECK(shortened("äöüß", 3) == "äö…");
    CHECK(shortened("", 3).empty());
}

TEST_CASE("Counting words agree with their number") {
    CHECK(counted(1, "post", "posts") == "1 post");
    CHECK(counted(0, "post", "posts") == "0 posts");
}

TEST_CASE("The nearest known word is offered only when it can be meant") {
    CHECK(editDistance("kitten", "sitting") == 3);
    CHECK(nearest("nmae", {"name", "brand"}) == "name");
    CHECK(nearest("Competitor", {"competitors", "name"}) == "competitors");
    CHECK_FALSE(nearest("zzzzzz", {"name", "brand"}));
}
