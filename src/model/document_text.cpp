// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "model/document.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>

/// Readable text is drawn from the plan document, so that it shows every field there is: single values
/// as aligned lines, lists of simple entries as tables, lists of larger ones as blocks of their own.
namespace goalpost::model {

namespace {

constexpr std::size_t TableWidth = 110;

std::size_t widthOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string padded(std::string text, std::size_t width) {
    const std::size_t used = widthOf(text);
    return used < width ? text + std::string(width - used, ' ') : text;
}

std::string labelOf(std::string key) {
    std::replace(key.begin(), key.end(), '_', ' ');
    if (key == "contributes to kpis")
        return "Contributes to KPIs";
    if (key == "id")
        return "KPI";
    if (key == "kpis")
        return "KPIs";
    if (key == "kpi" || key == "utm" || key == "utm content")
        return (key == "kpi" ? "KPI" : "UTM") + key.substr(3);
    key[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(key[0])));
    return key;
}

std::string percentText(double share) {
    std::array<char, 32> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), share * 100, std::chars_format::general, 4).ptr;
    return std::string(text.data(), end) + " %";
}

std::string cellOf(const std::string& key, const Json& value);

/// One line for everything that is no list of objects; a part of an object as "key: value; key: value".
std::string lineOf(const Json& value) {
    if (value.is_string())
        return plainLine(value.get<std::string>());
    std::vector<std::string> parts;
    if (value.is_array()) {
        for (const auto& entry : value)
            parts.push_back(lineOf(entry));
        return join(parts, ", ");
    }
    if (value.is_object()) {
        for (const auto& [key, entry] : value.items()) {
            std::string name = key;
            std::replace(name.begin(), name.end(), '_', ' ');
            parts.push_back(name + ": " + cellOf(key, entry));
        }
        return join(parts, "; ");
    }
    return value.dump();
}

bool isShares(const Json& value) {
    return value.is_object() && !value.empty() &&
           std::all_of(value.begin(), value.end(),
                       [](const Json& entry) { return entry.is_number() && entry.get<double>() <= 1; });
}

std::string sharesOf(const Json& value) {
    std::vector<std::string> parts;
    for (const auto& [key, share] : value.items())
        parts.push_back(key + " " + percentText(share.get<double>()));
    return join(parts, ", ");
}

std::string cellOf(const std::string& key, const Json& value) {
    if (value.is_number() &&
        (key == "credible" || key == "error_rate" || key == "manual_share" || key == "gross_margin"))
        return percentText(value.get<double>());
    if (isShares(value) && (key == "countries" || key == "ages"))
        return sharesOf(value);
    return lineOf(value);
}

bool isList(const Json& value) {
    return value.is_array() && !value.empty() && value.front().is_object();
}

struct Grid {
    std::vector<std::string> keys;
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> widths;
    std::size_t width = 0;
};

Grid gridOf(const Json& list) {
    Grid grid;
    for (const auto& entry : list)
        for (const auto& [key, value] : entry.items())
            if (std::find(grid.keys.begin(), grid.keys.end(), key) == grid.keys.end())
                grid.keys.push_back(key);
    for (const auto& key : grid.keys)
        grid.widths.push_back(widthOf(labelOf(key)));
    for (const auto& entry : list) {
        auto& row = grid.rows.emplace_back();
        for (std::size_t i = 0; i < grid.keys.size(); ++i) {
            const auto value = entry.find(grid.keys[i]);
            row.push_back(value == entry.end() ? "–" : cellOf(grid.keys[i], *value));
            grid.widths[i] = std::max(grid.widths[i], widthOf(row.back()));
        }
    }
    for (const auto width : grid.widths)
        grid.width += width + 2;
    return grid;
}

std::string lineEnd(std::string line) {
    line.erase(line.find_last_not_of(' ') + 1);
    return line + "\n";
}

std::string tableText(const Grid& grid, const std::string& indent) {
    std::string head = indent;
    for (std::size_t i = 0; i < grid.keys.size(); ++i)
        head += padded(labelOf(grid.keys[i]), grid.widths[i] + 2);
    std::string text = lineEnd(head);
    for (const auto& row : grid.rows) {
        std::string line = indent;
        for (std::size_t i = 0; i < row.size(); ++i)
            line += padded(row[i], grid.widths[i] + 2);
        text += lineEnd(line);
    }
    return text;
}

std::string blockText(const Json& object, const std::string& indent, bool titled);

std::string listText(const Json& list, const std::string& indent) {
    const bool flat = std::none_of(list.begin(), list.end(), [](const Json& entry) {
        return std::any_of(entry.begin(), entry.end(), [](const Json& value) {
            return isList(value) || (value.is_object() && !isShares(value));
        });
    });
    const Grid grid = gridOf(list);
    if (flat && grid.width <= TableWidth)
        return tableText(grid, indent);
    std::string text;
    for (const auto& entry : list) {
        if (!text.empty())
            text += "\n";
        text += blockText(entry, indent, true);
    }
    return text;
}

/// The first value as the title, then the others; lists of objects follow below their label.
std::string blockText(const Json& object, const std::string& indent, bool titled) {
    std::size_t width = 0;
    for (const auto& [key, value] : object.items())
        if (!isList(value))
            width = std::max(width, widthOf(labelOf(key)));
    std::string text;
    std::string inner = indent;
    for (const auto& [key, value] : object.items()) {
        if (titled && text.empty()) {
            text = indent + cellOf(key, value) + "\n";
            inner = indent + "  ";
        } else if (isList(value)) {
            text += inner + labelOf(key) + "\n" + listText(value, inner + "  ");
        } else {
            text += lineEnd(inner + padded(labelOf(key), width + 2) + cellOf(key, value));
        }
    }
    return text;
}

}  // namespace

std::string readable(const Plan& plan, const Campaign* only) {
    const Json document = documentOf(plan, only);
    std::string text;
    for (const auto& [key, list] : document.items()) {
        std::string title = labelOf(key);
        std::transform(title.begin(), title.end(), title.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        text += (text.empty() ? "" : "\n") + title + "\n" + listText(list, "  ");
    }
    return text.empty() ? "The plan is empty.\n" : text;
}

}  // namespace goalpost::model
