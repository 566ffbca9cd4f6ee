// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/sheets/merges.hpp"

#include "imports/sheets/limits.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace goalpost::imports::sheets {

namespace {

constexpr std::size_t PieceSize = 256 * 1024;
constexpr std::size_t LongestTag = 128;
constexpr std::size_t MostMerges = 100'000;
constexpr std::string_view TagBegin = "mergeCell ";

void takeMerge(std::string_view tag, std::vector<Merge>& merges) {
    const std::size_t ref = tag.find("ref=");
    if (ref == std::string_view::npos || ref + 5 >= tag.size())
        return;
    tag.remove_prefix(ref + 4);
    const std::size_t end = tag.find(tag.front(), 1);
    if (end == std::string_view::npos)
        return;
    const std::string_view range = tag.substr(1, end - 1);
    const std::size_t colon = range.find(':');
    if (colon == std::string_view::npos)
        return;
    const auto from = placeOfCell(range.substr(0, colon));
    const auto to = placeOfCell(range.substr(colon + 1));
    if (from && to && to->column > from->column && merges.size() < MostMerges)
        merges.push_back({from->row, from->column, to->column});
}

}  // namespace

std::optional<CellPlace> placeOfCell(std::string_view reference) {
    CellPlace place;
    std::uint32_t column = 0;
    std::size_t i = 0;
    for (; i < reference.size() && reference[i] >= 'A' && reference[i] <= 'Z'; ++i) {
        column = column * 26 + static_cast<std::uint32_t>(reference[i] - 'A' + 1);
        if (column > MostColumns)
            return std::nullopt;
    }
    if (column == 0)
        return std::nullopt;
    place.column = column - 1;
    for (; i < reference.size(); ++i) {
        if (reference[i] < '0' || reference[i] > '9' || place.row > 100'000'000)
            return std::nullopt;
        place.row = place.row * 10 + (reference[i] - '0');
    }
    return place;
}

std::vector<Merge> readMerges(Part& sheet) {
    std::vector<Merge> merges;
    std::string text(PieceSize + 2 * LongestTag, '\0');
    std::size_t kept = 0;
    while (const std::size_t got = sheet.read(text.data() + kept, PieceSize)) {
        const std::string_view all(text.data(), kept + got);
        std::size_t looked = all.size() > LongestTag ? all.size() - LongestTag : 0;
        for (std::size_t at = all.find(TagBegin); at != std::string_view::npos;
             at = all.find(TagBegin, at + 1)) {
            const std::string_view tag = all.substr(at, LongestTag);
            const std::size_t end = tag.find('>');
            if (end == std::string_view::npos && at >= looked) {
                looked = at == 0 ? 0 : at - 1;
                break;
            }
            if (at > 0 && (all[at - 1] == '<' || all[at - 1] == ':') && end != std::string_view::npos)
                takeMerge(tag.substr(0, end), merges);
            looked = std::max(looked, at + TagBegin.size());
        }
        kept = all.size() - looked;
        std::copy(all.end() - static_cast<std::ptrdiff_t>(kept), all.end(), text.begin());
    }
    std::sort(merges.begin(), merges.end(), [](const Merge& a, const Merge& b) {
        return a.row != b.row ? a.row < b.row : a.first < b.first;
    });
    return merges;
}

}  // namespace goalpost::imports::sheets
