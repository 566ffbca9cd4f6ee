// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/json.hpp"

#include "base/error.hpp"

#include <nlohmann/json.hpp>

#include <set>
#include <vector>

namespace goalpost {

namespace {

constexpr int DepthLimit = 64;

/// "line 3, column 17" of a byte offset.
std::string placeOf(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t start = 0;
    for (std::size_t i = 0; i < offset && i < text.size(); ++i)
        if (text[i] == '\n') {
            ++line;
            start = i + 1;
        }
    return "line " + std::to_string(line) + ", column " +
           std::to_string(offset < start ? 1 : offset - start + 1);
}

}  // namespace

Json parseJson(std::string_view text) {
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    std::vector<std::set<std::string>> keys;
    int depth = 0;
    const auto watch = [&](int, nlohmann::ordered_json::parse_event_t event, Json& value) {
        using Event = nlohmann::ordered_json::parse_event_t;
        switch (event) {
            case Event::object_start:
            case Event::array_start:
                if (++depth > DepthLimit)
                    throw InputError("", "The JSON document is nested deeper than 64 levels; flatten it.");
                keys.emplace_back();
                break;
            case Event::object_end:
            case Event::array_end:
                --depth;
                keys.pop_back();
                break;
            case Event::key:
                if (!keys.back().insert(value.get<std::string>()).second)
                    throw InputError("", "The key \"" + value.get<std::string>() +
                                             "\" stands twice in one JSON object; keep one of them.");
                break;
            default:
                break;
        }
        return true;
    };
    try {
        return Json::parse(text, watch);
    } catch (const nlohmann::json::parse_error& error) {
        throw InputError(placeOf(text, error.byte == 0 ? 0 : error.byte - 1),
                         "This is not valid JSON; check the brackets, commas and quotes there.");
    }
}

std::string formatJson(const Json& json) {
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace goalpost
