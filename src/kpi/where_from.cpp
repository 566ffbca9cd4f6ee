// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/where_from.hpp"

#include <algorithm>

namespace goalpost::kpi {

namespace {

/// One amount among them makes their sum one.
Unit unitOf(const std::vector<Measure>& measures) {
    const auto has = [&](model::Scale scale) {
        return std::ranges::any_of(measures,
                                   [scale](Measure measure) { return model::rowOf(measure).scale == scale; });
    };
    return has(model::Scale::Money) ? Unit::Money : has(model::Scale::Time) ? Unit::Seconds : Unit::Count;
}

Sentence methodOf(std::string_view method) {
    if (method == "wilson")
        return "a part of one whole (Wilson)";
    if (method == "cluster")
        return "from the differences between posts";
    if (method == "drawn")
        return "from the differences between creators";
    return "from how much such a count varies by chance (Poisson)";
}

Sentence sourceOf(std::string_view source) {
    if (source == "imported")
        return "imported files";
    if (source == "manual")
        return "entered by hand";
    if (source == "plan")
        return "the plan’s fees and costs";
    return "several sources";
}

class Explanation {
  public:
    Explanation(const Value& value, std::string_view currency)
        : m_value(value), m_units(partUnitsOf(value)), m_currency(currency) {}

    std::vector<Sentence> make() {
        if (const Kpi* kpi = kpiOf(m_value))
            add({"%1: %2.", {Word{kpi->name}, Word{kpi->formula}}});
        if (!m_value.value) {
            add(m_value.why);
            return std::move(m_said);
        }
        tellParts();
        tellInterval();
        tellPosts();
        tellSource();
        if (!m_value.note.empty())
            add({"%1.", {m_value.note}});
        return std::move(m_said);
    }

  private:
    void add(Sentence sentence) { m_said.push_back(std::move(sentence)); }
    Figure figure(double value, Unit unit) const {
        return {value, unit, std::string(m_currency), Figure::Form::Full};
    }
    Figure ofValue(double value) const { return figure(value, m_units.value); }

    void tellParts() {
        if (m_value.numerator && m_value.denominator)
            add({"%1 ÷ %2 (%3).",
                 {figure(*m_value.numerator, m_units.numerator),
                  figure(*m_value.denominator, m_units.denominator), baseWords(m_value)}});
        if (m_value.n > 0)
            add({m_value.n == 1 ? "Of %1 post." : "Of %1 posts.", {plain(m_value.n)}});
    }

    void tellInterval() {
        if (m_value.low && m_value.high)
            add({"95 % interval: %1 to %2, %3.",
                 {ofValue(*m_value.low), ofValue(*m_value.high), methodOf(m_value.method)}});
        else if (!m_value.intervalWhy.empty())
            add({"No interval: %1.", {m_value.intervalWhy}});
    }

    void tellPosts() {
        if (m_value.median)
            add({"The post in the middle: %1.", {ofValue(*m_value.median)}});
        if (m_value.withoutOutliers)
            add({*m_value.outliers == 1 ? "Without the %1 post that stands out: %2."
                                        : "Without the %1 posts that stand out: %2.",
                 {plain(*m_value.outliers), ofValue(*m_value.withoutOutliers)}});
        if (m_value.isOutlier)
            add("It stands out among the posts.");
        if (m_value.drawn)
            add({"Ranked as %1: the fewer it rests on, the more it is drawn towards all creators’ rate.",
                 {ofValue(*m_value.drawn)}});
    }

    void tellSource() {
        if (m_value.source.empty())
            return;
        if (m_value.asOf)
            add({"Source: %1, as of %2.", {sourceOf(m_value.source), Day{*m_value.asOf}}});
        else
            add({"Source: %1.", {sourceOf(m_value.source)}});
    }

    const Value& m_value;
    PartUnits m_units;
    std::string_view m_currency;
    std::vector<Sentence> m_said;
};

}  // namespace

PartUnits partUnitsOf(const Value& value) {
    PartUnits units;
    units.value = value.unit;
    const Kpi* kpi = kpiOf(value);
    if (!kpi)
        return units;
    const bool costAbove = kpi->cost == CostPart::Numerator || kpi->cost == CostPart::Alone;
    units.numerator = costAbove ? Unit::Money : unitOf(kpi->required);
    if (kpi->cost == CostPart::Denominator)
        units.denominator = Unit::Money;
    for (const auto& base : kpi->bases)
        if (base.id == value.base && base.measure)
            units.denominator = unitOf({*base.measure});
    return units;
}

std::string baseWords(const Value& value) {
    std::string words = value.base;
    std::ranges::replace(words, '-', ' ');
    return words;
}

std::vector<Sentence> whereFrom(const Value& value, std::string_view currency) {
    return Explanation(value, currency).make();
}

}  // namespace goalpost::kpi
