// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "paint/column_widths.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace goalpost::paint {
namespace {

using Widths = std::vector<double>;

/// The positions, the smallest value first.
std::vector<std::size_t> ascending(const Widths& values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return values[i]; });
    return order;
}

/// `room` dealt out: nobody gets more than they ask for, and who asks for less than an even part gets all
/// of it. With `preferSmall`, also who asks for no more than half of what is left.
Widths dealt(const Widths& asked, double room, bool preferSmall) {
    Widths given(asked.size(), 0);
    std::size_t waiting = asked.size();
    for (const std::size_t i : ascending(asked)) {
        const double even = room / static_cast<double>(waiting--);
        const double most = preferSmall && waiting > 0 ? std::max(even, room / 2) : even;
        given[i] = std::min(asked[i], asked[i] <= most ? most : even);
        room -= given[i];
    }
    return given;
}

/// All of `room` by the columns' shares, nobody below what they want.
Widths shared(const std::vector<ColumnNeed>& needs, double room) {
    Widths widths(needs.size(), 0);
    std::vector<bool> fixed(needs.size(), false);
    double shares = 0;
    for (const ColumnNeed& need : needs)
        shares += need.share;
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t i = 0; i < needs.size() && !changed; ++i) {
            if (fixed[i])
                continue;
            widths[i] = room * needs[i].share / shares;
            if (widths[i] >= needs[i].wanted)
                continue;
            widths[i] = needs[i].wanted;
            room -= needs[i].wanted;
            shares -= needs[i].share;
            fixed[i] = changed = true;
        }
    }
    return widths;
}

}  // namespace

std::vector<double> columnWidths(const std::vector<ColumnNeed>& needs, double room) {
    const auto each = [&](double ColumnNeed::*part) {
        Widths widths;
        for (const ColumnNeed& need : needs)
            widths.push_back(need.*part);
        return widths;
    };
    const auto sum = [](const Widths& widths) { return std::accumulate(widths.begin(), widths.end(), 0.0); };
    Widths least = each(&ColumnNeed::least);
    Widths usual = each(&ColumnNeed::usual);
    Widths wanted = each(&ColumnNeed::wanted);
    if (sum(least) > room)
        return dealt(least, room, false);
    if (sum(wanted) <= room)
        return shared(needs, room);
    const bool usualFits = sum(usual) <= room;
    Widths widths = usualFits ? std::move(usual) : std::move(least);
    Widths asked = usualFits ? std::move(wanted) : std::move(usual);
    for (std::size_t i = 0; i < needs.size(); ++i)
        asked[i] -= widths[i];
    const Widths more = dealt(asked, room - sum(widths), true);
    for (std::size_t i = 0; i < needs.size(); ++i)
        widths[i] += more[i];
    return widths;
}

}  // namespace goalpost::paint
