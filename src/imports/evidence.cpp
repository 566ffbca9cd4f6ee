// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/evidence.hpp"

#include "base/digits.hpp"
#include "base/text.hpp"
#include "imports/platforms.hpp"
#include "imports/values.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>

namespace goalpost::imports {

namespace {

bool isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
/// YouTube's are 64 bits in eleven signs of six: the last has four of them.
bool isUnlikeYoutube(std::string_view shortId) {
    return std::string_view("AEIMQUYcgkosw048").find(shortId.back()) == std::string_view::npos;
}

/// Whose the ids of a column are; empty where they may be YouTube's and Instagram's.
std::string_view platformOfIds(const ColumnValues& column) {
    if (column.unlikeInstagram * 5 >= column.shortIds)
        return "youtube";
    return column.unlikeInstagram == 0 && column.unlikeYoutube > 0 ? "instagram" : "";
}

/// A word made of parts with hyphens, underscores or dots, as tags are.
bool isTag(std::string_view text) {
    bool joined = false;
    for (const char c : text) {
        if (!isAsciiLetter(c) && !isDigit(c) && c != '_' && c != '-' && c != '.')
            return false;
        joined = joined || c == '_' || c == '-';
    }
    return joined && text.size() >= 4 && text.size() <= 100 && isAsciiLetter(text.front());
}

/// True for an address with a path that is more than a profile's.
bool isOfPost(std::string_view address) {
    static constexpr std::array<std::string_view, 18> Parts = {
        "/p/",      "/reel/",        "/reels/",   "/tv/",       "/stories/",      "/video/",
        "/videos/", "/watch",        "youtu.be/", "/shorts/",   "/status/",       "/posts/",
        "/pin/",    "/feed/update/", "/photo",    "/permalink", "vm.tiktok.com/", "/clip/"};
    return std::any_of(Parts.begin(), Parts.end(),
                       [&](std::string_view part) { return address.find(part) != std::string_view::npos; });
}

bool isFigure(std::string_view text) {
    constexpr std::size_t LongestFigure = 40;
    return text.size() <= LongestFigure &&
           (parseMoney(text, '.') || parseMoney(text, ',') || parseDuration(text) || isMissingMark(text));
}

void lookAtCell(ColumnValues& values, std::string_view cell,
                std::map<std::string_view, std::int64_t>& platforms, std::set<std::string_view>& named) {
    const std::string_view text = trim(cell);
    if (text.empty())
        return;
    ++values.filled;
    if (values.example.empty())
        values.example = shortened(text, 40);
    if (isShortId(text)) {
        ++values.shortIds;
        values.unlikeInstagram += isUnlikeInstagram(text);
        values.unlikeYoutube += isUnlikeYoutube(text);
    }
    values.longIds += text.size() >= 15 && text.size() <= 20 && isDigits(text);
    values.handles += text.size() > 1 && text.front() == '@' && text.find(' ') == std::string_view::npos;
    values.tags += isTag(text);
    if (const std::string_view platform = platformOfName(text); !platform.empty()) {
        ++values.platforms;
        named.insert(platform);
    }
    values.figures += isFigure(text);
    values.days += dateOrdersOf(text) != 0;
    if (hostOf(text).empty())
        return;
    ++values.addresses;
    const std::string_view platform = platformOfAddress(text);
    if (platform.empty())
        return;
    ++platforms[platform];
    values.posts += isOfPost(text);
}

}  // namespace

bool isShortId(std::string_view text) {
    if (text.size() != 11 || isDigits(text))
        return false;
    bool capital = false;
    bool small = false;
    bool inside = false;  // what no word has but at its beginning
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (!isAsciiLetter(c) && !isDigit(c) && c != '_' && c != '-')
            return false;
        const bool isCapital = c >= 'A' && c <= 'Z';
        capital = capital || isCapital;
        small = small || (c >= 'a' && c <= 'z');
        inside = inside || isDigit(c) || (isCapital && i > 0);
    }
    return capital && small && inside;
}

bool isUnlikeInstagram(std::string_view shortId) {
    return shortId.front() < 'B' || shortId.front() > 'E';
}

TableValues valuesOf(const Sniff& sniff, int table, std::int64_t mostRows) {
    TableValues values;
    const auto shape = std::find_if(sniff.tables.begin(), sniff.tables.end(),
                                    [&](const TableShape& one) { return one.index == table; });
    if (shape == sniff.tables.end())
        return values;
    const std::size_t columns = shape->columns.size();
    values.columns.resize(columns);
    std::vector<std::map<std::string_view, std::int64_t>> platforms(columns);
    std::vector<std::set<std::string_view>> named(columns);
    std::vector<std::unordered_set<std::string>> seen(columns);
    values.whole = true;
    if (shape->rows == 0)
        return values;
    readTable(sniff, table, [&](const Cells& cells) {
        if (values.rows == mostRows)
            return values.whole = false;
        ++values.rows;
        for (std::size_t i = 0; i < columns; ++i) {
            lookAtCell(values.columns[i], cells.values[i], platforms[i], named[i]);
            if (!trim(cells.values[i]).empty())
                seen[i].emplace(trim(cells.values[i]));
        }
        return true;
    });
    for (std::size_t i = 0; i < columns; ++i) {
        ColumnValues& column = values.columns[i];
        column.distinct = static_cast<std::int64_t>(seen[i].size());
        for (const auto& [platform, count] : platforms[i])
            if (count * 2 > column.filled)
                column.platform = platform;
        column.several = (column.most(column.platforms) && named[i].size() > 1) ||
                         (column.most(column.posts) && platforms[i].size() > 1);
        if (named[i].size() == 1 && column.most(column.platforms))
            column.named = *named[i].begin();
        if (column.most(column.shortIds))
            column.platform = platformOfIds(column);
    }
    return values;
}

Repeats repeatsOf(const Sniff& sniff, int table, std::size_t key, std::size_t date, std::size_t measure) {
    constexpr std::int64_t MostRows = 20'000;
    const auto shape = std::find_if(sniff.tables.begin(), sniff.tables.end(),
                                    [&](const TableShape& one) { return one.index == table; });
    Repeats repeats;
    if (shape == sniff.tables.end() || shape->rows == 0)
        return repeats;
    const Column& day = shape->columns[date];
    const char decimal = shape->columns[measure].decimal;
    struct Seen {
        std::int32_t day;
        std::int64_t figure;
    };
    std::unordered_map<std::string, std::vector<Seen>> things;
    readTable(sniff, table, [&](const Cells& cells) {
        // Which year it is does not matter here, as long as it is the same for all.
        const auto when = dateInColumn(cells.values[date], dateReadingOf(day), *makeDate(2100, 12, 31));
        const auto figure = parseAbbreviated(trim(cells.values[measure]), decimal);
        const std::string_view thing = trim(cells.values[key]);
        const auto whole = figure ? wholeTimes(*figure, 1) : std::nullopt;
        if (when && whole && !thing.empty())
            things[std::string(thing)].push_back({dayNumber(*when), *whole});
        return ++repeats.rows < MostRows;
    });
    repeats.things = static_cast<std::int64_t>(things.size());
    for (auto& [thing, list] : things) {
        std::sort(list.begin(), list.end(), [](const Seen& a, const Seen& b) { return a.day < b.day; });
        for (std::size_t i = 1; i < list.size(); ++i) {
            if (list[i].day == list[i - 1].day)
                continue;
            ++repeats.steps;
            repeats.falling += list[i].figure < list[i - 1].figure;
        }
    }
    return repeats;
}

}  // namespace goalpost::imports
