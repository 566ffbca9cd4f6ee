// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/formula_shape.hpp"

#include <algorithm>
#include <cmath>

namespace goalpost::kpi {

namespace {

using Kind = FormulaToken::Kind;
using Tokens = std::vector<FormulaToken>;

/// What is multiplied or divided by: a part of the formula.
struct Factor {
    Tokens tokens;
    bool below = false;
};

/// A sum of measures, each so and so often.
struct Weighted {
    std::vector<Measure> measures;
    std::vector<double> weights;
};

bool isAlone(const Factor& factor, FormulaName name) {
    return factor.tokens.size() == 1 && factor.tokens[0].kind == Kind::Name && factor.tokens[0].name == name;
}

/// Without parentheses around all of it.
Tokens bare(Tokens tokens) {
    while (tokens.size() > 2 && tokens.front().kind == Kind::Open) {
        int depth = 0;
        std::size_t end = 0;
        for (; end < tokens.size(); ++end) {
            depth += tokens[end].kind == Kind::Open ? 1 : tokens[end].kind == Kind::Close ? -1 : 0;
            if (depth == 0)
                break;
        }
        if (end + 1 != tokens.size())
            break;
        tokens = Tokens(tokens.begin() + 1, tokens.end() - 1);
    }
    return tokens;
}

/// The parts of a product; all of it where it is a sum.
std::vector<Factor> factorsOf(const Tokens& all) {
    const Tokens tokens = bare(all);
    std::vector<Factor> factors(1);
    int depth = 0;
    for (const FormulaToken& token : tokens) {
        depth += token.kind == Kind::Open ? 1 : token.kind == Kind::Close ? -1 : 0;
        const bool splits = depth == 0 && token.kind == Kind::Operator;
        if (splits && (token.text == "+" || token.text == "-"))
            return {{tokens, false}};
        if (splits)
            factors.push_back({{}, token.text == "/"});
        else
            factors.back().tokens.push_back(token);
    }
    for (Factor& factor : factors)
        factor.tokens = bare(std::move(factor.tokens));
    return factors;
}

/// The number that a part without names comes to.
std::optional<double> constantOf(const Factor& factor) {
    if (factor.tokens.size() != 1 || factor.tokens[0].kind != Kind::Number)
        return std::nullopt;
    return numberOf(factor.tokens[0]);
}

/// Tried out: a part is a sum of measures where it is nothing for nothing and each measure adds by itself.
std::optional<Weighted> sumIn(const Factor& factor) {
    const auto read = formulaOf(factor.tokens);
    const auto* formula = std::get_if<Formula>(&read);
    if (!formula)
        return std::nullopt;
    FormulaValues values{};
    if (formula->evaluate(values) != 0)
        return std::nullopt;
    Weighted sum;
    double expected = 0;
    FormulaValues many{};
    for (const FormulaName name : formula->names()) {
        const auto measure = measureOf(name);
        if (!measure)
            return std::nullopt;
        values = {};
        values[name] = 1;
        const double weight = formula->evaluate(values);
        if (!std::isfinite(weight) || weight == 0)
            return std::nullopt;
        many[name] = 3 + 7 * static_cast<double>(sum.weights.size());
        expected += weight * many[name];
        sum.measures.push_back(*measure);
        sum.weights.push_back(weight);
    }
    const double all = formula->evaluate(many);
    if (!(std::abs(all - expected) <= 1e-9 * std::max(1.0, std::abs(expected))))
        return std::nullopt;
    return sum;
}

bool isPlain(const Weighted& sum) {
    return std::all_of(sum.weights.begin(), sum.weights.end(), [](double weight) { return weight == 1; });
}

FormulaShape otherShape(const Formula& formula) {
    FormulaShape shape;
    for (const FormulaName name : formula.names())
        if (const auto measure = measureOf(name))
            shape.required.push_back(*measure);
    return shape;
}

/// A sum above, times a number.
void put(FormulaShape& shape, Weighted sum, double scale) {
    shape.required = std::move(sum.measures);
    const bool isOnce = isPlain(sum) && scale == 1;
    for (double& weight : sum.weights)
        weight *= scale;
    if (!isOnce)
        shape.weights = std::move(sum.weights);
}

/// The parts of a product that are no numbers, at most one above and one below.
struct Parts {
    const Factor* above = nullptr;
    const Factor* below = nullptr;
    double scale = 1;
    bool tooMany = false;
};

Parts partsOf(const std::vector<Factor>& factors) {
    Parts parts;
    for (const Factor& factor : factors) {
        if (const auto number = constantOf(factor)) {
            parts.scale = factor.below ? parts.scale / *number : parts.scale * *number;
            continue;
        }
        const Factor*& place = factor.below ? parts.below : parts.above;
        parts.tooMany = parts.tooMany || place;
        place = &factor;
    }
    return parts;
}

FormulaShape costShape(const Parts& parts, FormulaShape other) {
    FormulaShape shape;
    shape.kind = FormulaShape::Kind::Cost;
    if (isAlone(*parts.above, CostName) && !parts.below && parts.scale == 1) {
        shape.cost = CostPart::Alone;
        return shape;
    }
    if (isAlone(*parts.above, CostName) && parts.below) {
        if (auto sum = sumIn(*parts.below); sum && isPlain(*sum)) {
            shape.cost = CostPart::Numerator;
            shape.required = std::move(sum->measures);
            shape.scale = parts.scale;
            return shape;
        }
    }
    if (parts.below && isAlone(*parts.below, CostName))
        if (auto sum = sumIn(*parts.above)) {
            shape.cost = CostPart::Denominator;
            put(shape, std::move(*sum), parts.scale);
            return shape;
        }
    return other;
}

}  // namespace

FormulaShape shapeOf(const Formula& formula, Unit unit) {
    FormulaShape other = otherShape(formula);
    const auto factors = factorsOf({formula.tokens().begin(), formula.tokens().end()});
    const Parts parts = partsOf(factors);
    if (!parts.above || parts.tooMany || parts.scale == 0 || !std::isfinite(parts.scale))
        return other;
    if (formula.uses(CostName))
        return unit == Unit::PerDay ? other : costShape(parts, std::move(other));
    auto above = sumIn(*parts.above);
    if (!above)
        return other;
    const bool byDays = parts.below && isAlone(*parts.below, DaysName);
    if (byDays != (unit == Unit::PerDay))
        return other;  // that unit is divided by the days anyhow
    FormulaShape shape;
    if (!parts.below || byDays) {
        shape.kind = byDays ? FormulaShape::Kind::PerDay : FormulaShape::Kind::Sum;
        put(shape, std::move(*above), parts.scale);
        return shape;
    }
    auto below = sumIn(*parts.below);
    const bool falls =
        std::any_of(above->weights.begin(), above->weights.end(), [](double weight) { return weight < 0; });
    if (!below || !isPlain(*below) || falls || parts.scale < 0)
        return other;
    shape.kind = FormulaShape::Kind::Rate;
    put(shape, std::move(*above), 1);
    shape.below = std::move(below->measures);
    shape.scale = parts.scale;
    return shape;
}

}  // namespace goalpost::kpi
