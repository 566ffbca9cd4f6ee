// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "kpi/catalogue/families.hpp"
#include "kpi/kpi.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::kpi {

namespace {

std::vector<Kpi> allRows() {
    namespace rows = catalogue_rows;
    std::vector<Kpi> all;
    for (const auto family : {&rows::awareness, &rows::engagement, &rows::engagementRates, &rows::traffic,
                              &rows::leads, &rows::sales, &rows::cost}) {
        auto list = family();
        all.insert(all.end(), std::make_move_iterator(list.begin()), std::make_move_iterator(list.end()));
    }
    return all;
}

}  // namespace

std::span<const Kpi> catalogue() {
    static const std::vector<Kpi> rows = allRows();
    return rows;
}

const Kpi* find(std::string_view id) {
    const auto rows = catalogue();
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const Kpi& row) { return row.id == id; });
    return found == rows.end() ? nullptr : &*found;
}

std::string nearestId(std::string_view id) {
    std::vector<std::string> ids;
    for (const auto& row : catalogue())
        ids.emplace_back(row.id);
    return nearest(id, ids).value_or("");
}

Argument nameOf(std::string_view id, Word::Case how) {
    const Kpi* row = find(id);
    return row ? Argument(Word{row->name, how}) : Argument(std::string(id));
}

bool countsPeople(const Kpi& kpi) {
    return kpi.bases.empty() && std::any_of(kpi.required.begin(), kpi.required.end(),
                                            [](Measure measure) { return !model::rowOf(measure).additive; });
}

const GoalFit* fitOf(const Kpi& kpi, model::Goal goal) {
    const auto found =
        std::find_if(kpi.fits.begin(), kpi.fits.end(), [&](const GoalFit& fit) { return fit.goal == goal; });
    return found == kpi.fits.end() ? nullptr : &*found;
}

}  // namespace goalpost::kpi
