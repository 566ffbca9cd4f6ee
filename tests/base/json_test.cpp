// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/json.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;

namespace {

std::string nested(int levels) {
    return std::string(static_cast<std::size_t>(levels), '[') +
           std::string(static_cast<std::size_t>(levels), ']');
}

std::string messageOf(const std::string& text) {
    try {
        parseJson(text);
    } catch (const InputError& error) {
        return error.what();
    }
    return {};
}

}  // namespace

TEST_CASE("JSON of 64 levels is read and of 65 refused") {
    CHECK_NOTHROW(parseJson(nested(64)));
    CHECK_THROWS_AS(parseJson(nested(65)), InputError);
    std::string objects;
    for (int i = 0; i < 65; ++i)
        objects += "{\"a\":";
    CHECK(messageOf(objects + "1" + std::string(65, '}')).find("64 levels") != std::string::npos);
    CHECK_THROWS_AS(parseJson(nested(200'000)), InputError);
}

TEST_CASE("A key that stands twice in one object is refused, in two objects it is not") {
    CHECK(messageOf(R"({"a": 1, "b": {"a": 2}, "a": 3})").find("\"a\" stands twice") != std::string::npos);
    CHECK(messageOf(R"([{"x": 1, "x": 1}])").find("\"x\" stands twice") != std::string::npos);
    CHECK_NOTHROW(parseJson(R"([{"x": 1}, {"x": 1}])"));
}

TEST_CASE("Malformed JSON is refused with its line and column") {
    CHECK(messageOf("{\n  \"a\": 1,\n  \"b\" 2\n}").find("line 3, column 7") != std::string::npos);
    const auto* text =
        GENERATE("", "{", "[1,]", "{'a': 1}", "nul", "[1] 2", "\"\\ud800\"", "[01]", "// x\n1", "NaN");
    CHECK_THROWS_AS(parseJson(text), InputError);
}

TEST_CASE("Text that is not UTF-8 is refused when read and mended when written") {
    CHECK_THROWS_AS(parseJson("[\"caf\xE9\"]"), InputError);
    CHECK(formatJson(Json("caf\xE9")) == "\"caf\xEF\xBF\xBD\"");
}

TEST_CASE("A byte-order mark is passed over and keys keep their order") {
    const Json json = parseJson("\xEF\xBB\xBF{\"z\": 1, \"a\": \"ü\"}");
    CHECK(formatJson(json) == "{\n  \"z\": 1,\n  \"a\": \"ü\"\n}");
}
