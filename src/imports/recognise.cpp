// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "imports/recognise.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace goalpost::imports {

namespace {

constexpr double SureEnough = 0.5;

constexpr std::array<std::string_view, 20> Fields = {
    "post-id",  "permalink", "title",      "published",   "date",      "nth-day",         "creator",
    "platform", "delivery",  "duration",   "utm-content", "post-type", "creator-name",    "creator-id",
    "element",  "breakdown", "promo-code", "order-id",    "dimension", "posts-published",
};

bool isField(std::string_view id) {
    return std::find(Fields.begin(), Fields.end(), id.substr(0, id.find(':'))) != Fields.end();
}

bool has(const TableShape& table, std::string_view wanted) {
    if (wanted == "period")
        return table.period.has_value();
    return std::any_of(table.columns.begin(), table.columns.end(), [&](const Column& column) {
        if (wanted == "measure")
            return column.target.measure.has_value();
        const std::string id = column.target.id();
        return id == wanted || std::string_view(id).substr(0, id.find(':')) == wanted;
    });
}

/// How much of a table a format explains.
struct Fit {
    double confidence = 0;
    int known = 0;
    int columns = 0;
};

Fit fitOf(const Format& format, const HeaderIndex& index, const TableShape& table) {
    TableShape mapped = table;
    mapColumns(format, mapped);
    Fit fit;
    for (const Column& column : table.columns) {
        fit.known += index.find(column.name) != nullptr;
        fit.columns += !column.name.empty();
    }
    if (fit.known == 0 || !hasRequired(format, mapped))
        return {};
    const double share = static_cast<double>(fit.known) / std::max(fit.columns, 1);
    if (share < 0.5)
        return {};
    fit.confidence = (0.5 + 0.5 * share) * (1.0 - 0.4 / fit.known);
    if (fit.known < 3)
        fit.confidence *= 0.85;
    return fit;
}

Fit fitOf(const Format& format, const std::vector<TableShape>& tables) {
    const HeaderIndex index(format);
    Fit best;
    for (const TableShape& table : tables) {
        const Fit fit = fitOf(format, index, table);
        if (fit.confidence > best.confidence)
            best = fit;
    }
    return best;
}

std::string percent(double share) {
    return std::to_string(std::lround(share * 100.0)) + " %";
}

bool fitsMeasure(CellType type) {
    return type != CellType::Date && type != CellType::DateTime && type != CellType::Boolean &&
           type != CellType::Text;
}

void rateColumns(TableShape& table, double whenFits) {
    for (Column& column : table.columns) {
        if (column.target.empty())
            column.confidence = 0;
        else if (column.target.measure && table.rows > 0 && !fitsMeasure(column.type))
            column.confidence = whenFits * 0.6;
        else
            column.confidence = whenFits;
    }
}

/// What the format knows to be an id is one, though it be eleven letters or four digits.
void nameIds(TableShape& table) {
    for (Column& column : table.columns)
        if (column.target.field == "post-id" || column.target.field == "creator-id")
            column.type = CellType::Identifier;
}

}  // namespace

std::optional<Target> targetWithId(std::string_view id) {
    Target target;
    if (id.empty())
        return target;
    target.paid = id.starts_with("paid-");
    target.measure = model::measureWithId(target.paid ? id.substr(5) : id);
    if (target.measure)
        return target;
    if (!isField(id))
        return std::nullopt;
    target.paid = false;
    target.field = std::string(id);
    return target;
}

HeaderIndex::HeaderIndex(const Format& format) {
    for (const HeaderMeaning& meaning : format.headers)
        m_meanings.emplace(foldHeader(meaning.header), &meaning);
}

const HeaderMeaning* HeaderIndex::find(std::string_view header) const {
    std::string folded = foldHeader(header);
    auto found = m_meanings.find(folded);
    if (found == m_meanings.end() && folded.size() > 6 && folded.ends_with(')') &&
        folded[folded.size() - 5] == '(' && folded[folded.size() - 6] == ' ') {
        folded.resize(folded.size() - 6);
        found = m_meanings.find(folded);
    }
    return found == m_meanings.end() ? nullptr : found->second;
}

void mapColumns(const Format& format, TableShape& table) {
    const HeaderIndex index(format);
    std::vector<std::string> used;
    for (Column& column : table.columns) {
        column.target = {};
        const HeaderMeaning* meaning = index.find(column.name);
        if (!meaning || meaning->target.empty())
            continue;
        auto target = targetWithId(meaning->target);
        if (!target)
            continue;
        target->unit = meaning->unit;
        std::string id = target->id();
        if (std::find(used.begin(), used.end(), id) != used.end())
            continue;
        used.push_back(std::move(id));
        column.target = std::move(*target);
    }
}

bool hasRequired(const Format& format, const TableShape& table) {
    return std::all_of(format.required.begin(), format.required.end(), [&](std::string_view wanted) {
        const auto choices = split(wanted, '|');
        return std::any_of(choices.begin(), choices.end(), [&](const auto& one) { return has(table, one); });
    });
}

void recognise(Sniff& sniff) {
    const Format* best = nullptr;
    Fit bestFit;
    for (const Format* format : catalogue()) {
        const Fit fit = fitOf(*format, sniff.tables);
        if (fit.confidence > bestFit.confidence) {
            best = format;
            bestFit = fit;
        }
    }
    if (best && bestFit.confidence >= SureEnough) {
        sniff.format = {std::string(best->id), bestFit.confidence};
        for (TableShape& table : sniff.tables) {
            mapColumns(*best, table);
            rateColumns(table, 0.98);
            nameIds(table);
        }
        sniff.reasons.push_back("Recognised as \"" + std::string(best->name) + "\": " +
                                std::to_string(bestFit.known) + " of " + std::to_string(bestFit.columns) +
                                " headers are its own (" + percent(bestFit.confidence) + " sure).");
        return;
    }
    // The measures' plain names are a proposal to start a mapping from.
    for (TableShape& table : sniff.tables) {
        mapColumns(*find("goalpost-daily"), table);
        rateColumns(table, 0.5);
    }
    sniff.reasons.emplace_back("No format of the catalogue explains the headers; say which columns to take.");
}

}  // namespace goalpost::imports
