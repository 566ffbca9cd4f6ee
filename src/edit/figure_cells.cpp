// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/figure_cells.hpp"

#include "base/text.hpp"
#include "imports/columns.hpp"
#include "imports/values.hpp"

namespace goalpost::edit {

char decimalOf(model::Measure measure, std::span<const std::string> cells) {
    imports::ColumnEvidence evidence;
    for (const auto& cell : cells)
        evidence.look(cell);
    if (const char proven = evidence.provenDecimal(); proven != '\0')
        return proven;
    return model::rowOf(measure).scale == model::Scale::Count ? evidence.decimalIfWhole() : '\0';
}

std::optional<std::int64_t> figureIn(model::Measure measure, std::string_view cell, char decimal) {
    cell = trim(cell);
    switch (model::rowOf(measure).scale) {
        case model::Scale::Money:
            if (const auto amount = imports::parseMoney(cell, decimal))
                return imports::wholeTimes(*amount, 10'000);
            if (const auto amount = imports::parseAbbreviated(cell, decimal))
                return imports::wholeTimes(*amount, 10'000);
            return std::nullopt;
        case model::Scale::Time:
            if (const auto seconds = imports::parseNumber(cell, decimal))
                return imports::wholeTimes(*seconds, 1'000);
            return imports::parseDuration(cell);
        case model::Scale::Count:
            break;
    }
    const auto number = imports::parseAbbreviated(cell, decimal);
    return number ? imports::wholeTimes(*number, 1) : std::nullopt;
}

}  // namespace goalpost::edit
