// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/custom.hpp"

#include "base/text.hpp"
#include "kpi/formula_shape.hpp"
#include "kpi/value.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <mutex>

namespace goalpost::kpi {

namespace {

/// Everything a definition says, so that two of one id in two plans are two.
std::string keyOf(const model::CustomKpi& one) {
    std::string key;
    const auto add = [&](std::string_view text) {
        key += std::to_string(text.size()) + ':';
        key += text;
    };
    add(one.kpi);
    add(one.name);
    add(one.meaning);
    add(one.formula);
    add(one.unit ? idOf(*one.unit) : "");
    add(one.better ? idOf(*one.better) : "");
    add(one.base);
    for (const model::CustomFit& fit : one.fits) {
        add(fit.goal ? idOf(*fit.goal) : "");
        add(fit.role ? idOf(*fit.role) : "");
        add(fit.why);
    }
    return key;
}

/// Kept as long as the program runs: sentences and values point into it.
const Kpi& keptRow(const model::CustomKpi& definition) {
    static std::mutex mutex;
    static std::map<std::string, std::unique_ptr<CustomRow>> rows;
    std::string key = keyOf(definition);
    const std::lock_guard lock(mutex);
    auto& row = rows[std::move(key)];
    if (!row)
        row = std::make_unique<CustomRow>(definition);
    return row->kpi();
}

Fit fitFor(model::Role role) {
    switch (role) {
        case model::Role::Primary:
            return Fit::Primary;
        case model::Role::Contextual:
            return Fit::Contextual;
        case model::Role::Noise:
            return Fit::Noise;
    }
    return Fit::None;
}

/// "likes and comments".
std::string namesOfAll(const std::vector<Measure>& measures) {
    std::vector<Sentence> names;
    for (const Measure measure : measures)
        names.push_back({"%1", {wordOf(measure)}});
    return listed(names, "%1, %2", "%1 and %2").text();
}

bool countsPeople(const std::vector<Measure>& measures) {
    return std::any_of(measures.begin(), measures.end(),
                       [](Measure measure) { return !model::rowOf(measure).additive; });
}

}  // namespace

CustomRow::CustomRow(model::CustomKpi definition) : m_definition(std::move(definition)) {
    m_kpi.id = m_definition.kpi;
    m_kpi.name = m_definition.name.empty() ? m_kpi.id : std::string_view(m_definition.name);
    m_kpi.noun = keep(Sentence("%1", {Word{m_kpi.name, Word::Case::Inside}}).text());
    m_kpi.meaning = m_definition.meaning;
    m_kpi.unit = m_definition.unit.value_or(Unit::Count);
    m_kpi.better = m_definition.better.value_or(Better::Higher);
    m_kpi.own = true;
    for (const model::CustomFit& fit : m_definition.fits)
        if (fit.goal && fit.role)
            m_kpi.fits.push_back({*fit.goal, fitFor(*fit.role), false, fit.why});
    auto read = readFormula(m_definition.formula);
    if (std::holds_alternative<FormulaFault>(read)) {
        m_kpi.formula = m_definition.formula;
        m_kpi.missing = keep("its formula cannot be read");
        return;
    }
    m_formula = std::move(std::get<Formula>(read));
    m_kpi.formula = keep(m_formula->text());
    shape();
}

void CustomRow::shape() {
    const FormulaShape shape = shapeOf(*m_formula, m_kpi.unit);
    m_kpi.baseName = m_definition.base;
    m_kpi.required = shape.required;
    if (shape.kind == FormulaShape::Kind::Other) {
        m_kpi.expression = &*m_formula;
    } else {
        m_kpi.weights = shape.weights;
        m_kpi.scale = shape.scale;
        m_kpi.cost = shape.cost;
        if (m_kpi.baseName.empty() && shape.cost == CostPart::Numerator)
            m_kpi.baseName = keep(namesOfAll(shape.required));
        if (!shape.below.empty()) {
            m_kpi.interval = Interval::Cluster;
            if (m_kpi.baseName.empty())
                m_kpi.baseName = keep(namesOfAll(shape.below));
            m_kpi.bases = {
                {m_kpi.baseName, shape.below.front(), {shape.below.begin() + 1, shape.below.end()}}};
        }
    }
    if (countsPeople(m_kpi.required))
        m_kpi.traps = "People are counted by each post for itself: who saw several counts several times.";
}

std::string_view CustomRow::keep(std::string text) {
    return m_texts.emplace_back(std::move(text));
}

const Kpi* find(const model::Plan& plan, std::string_view id) {
    if (const Kpi* row = find(id))
        return row;
    for (const model::CustomKpi& own : plan.customKpis)
        if (own.kpi == id && !id.empty())
            return &keptRow(own);
    return nullptr;
}

std::vector<const Kpi*> allOf(const model::Plan& plan) {
    std::vector<const Kpi*> all;
    for (const Kpi& row : catalogue())
        all.push_back(&row);
    for (const model::CustomKpi& own : plan.customKpis)
        if (!own.kpi.empty() && !find(own.kpi))
            all.push_back(&keptRow(own));
    return all;
}

bool usesCost(const Kpi& kpi) {
    return kpi.cost != CostPart::None || (kpi.expression && kpi.expression->uses(CostName));
}

Argument nameOf(const model::Plan& plan, std::string_view id, Word::Case how) {
    const Kpi* row = find(plan, id);
    return row ? Argument(Word{row->name, how}) : Argument(std::string(id));
}

std::string nearestId(const model::Plan& plan, std::string_view id) {
    std::vector<std::string> ids;
    for (const Kpi* row : allOf(plan))
        ids.emplace_back(row->id);
    return nearest(id, ids).value_or("");
}

WrittenFormula formulaFor(const Kpi& kpi) {
    if (kpi.ofProfit)
        return {{},
                {},
                {"%1 cannot be copied as a formula: it takes the brand's gross margin.", {Word{kpi.name}}}};
    if (!kpi.missing.empty())
        return {{}, {}, {"%1 cannot be copied as a formula: %2.", {Word{kpi.name}, Word{kpi.missing}}}};
    if (kpi.postsOnly)
        return {{},
                {},
                {"%1 cannot be copied as a formula: it counts only what posts were credited with.",
                 {Word{kpi.name}}}};
    std::vector<std::string> words;
    for (const auto* list : {&kpi.required, &kpi.optional})
        for (const Measure measure : *list)
            words.emplace_back(model::rowOf(measure).column);
    std::string sum = join(words, " + ");
    const std::string grouped = words.size() > 1 ? "(" + sum + ")" : sum;
    std::string base;
    for (const Base& one : kpi.bases)
        if (base.empty() && one.measure)
            base = model::rowOf(*one.measure).column;
    const std::string times = kpi.scale == 1 ? "" : " * " + std::to_string(static_cast<long long>(kpi.scale));
    const std::string below = base.empty() ? grouped : base;
    if (kpi.complement)
        return {"1 - " + grouped + " / " + base, base, {}};
    switch (kpi.cost) {
        case CostPart::Alone:
            return {"cost", {}, {}};
        case CostPart::Numerator:
            return {"cost / " + below + times, base.empty() ? words.front() : base, {}};
        case CostPart::Denominator:
            return {grouped + " / cost", "cost", {}};
        case CostPart::None:
            break;
    }
    if (kpi.unit == Unit::PerDay)
        return {grouped + " / days", "days", {}};
    return base.empty() ? WrittenFormula{std::move(sum), {}, {}}
                        : WrittenFormula{grouped + " / " + base + times, base, {}};
}

}  // namespace goalpost::kpi
