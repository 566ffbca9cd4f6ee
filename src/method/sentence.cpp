// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "kpi/kpi.hpp"
#include "method/method.hpp"
#include "method/smart.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>

namespace goalpost::method {

namespace {

using model::Direction;

constexpr std::string_view Missing = "…";

/// "1,250", "0.90": grouped, with exactly so many decimals.
std::string groupedText(double value, int decimals) {
    std::array<char, 400> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), std::abs(value),
                                   std::chars_format::fixed, decimals)
                         .ptr;
    std::string digits(buffer.data(), end);
    const auto point = std::min(digits.find('.'), digits.size());
    for (auto i = static_cast<std::ptrdiff_t>(point) - 3; i > 0; i -= 3)
        digits.insert(static_cast<std::size_t>(i), ",");
    return value < 0 ? "−" + digits : digits;
}

/// The same without zeros at the end: "0.9".
std::string numberText(double value, int decimals) {
    std::string text = groupedText(value, decimals);
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

std::string moneyText(double value, const std::string& currency) {
    const std::string amount =
        groupedText(value, value == std::floor(value) ? 0 : currencyDecimals(currency));
    if (currency == "USD")
        return "$" + amount;
    if (currency == "EUR")
        return "€" + amount;
    if (currency == "GBP")
        return "£" + amount;
    return currency + " " + amount;
}

std::string durationText(double seconds) {
    std::array<char, 64> clock{};
    const auto whole = static_cast<long long>(std::llround(seconds));
    std::snprintf(clock.data(), clock.size(), "%lld:%02lld", whole / 60, whole % 60);
    return numberText(seconds, 1) + " s (" + clock.data() + ")";
}

std::string valueText(double value, const kpi::Kpi* kpi, const std::string& currency) {
    switch (kpi ? kpi->unit : kpi::Unit::Count) {
        case kpi::Unit::Percent:
            return numberText(value * 100, 2) + "%";
        case kpi::Unit::Money:
            return moneyText(value, currency);
        case kpi::Unit::Seconds:
            return durationText(value);
        case kpi::Unit::Multiple:
            return numberText(value, 2) + "×";
        case kpi::Unit::PerDay:
            return numberText(value, 2) + " a day";
        case kpi::Unit::Count:
        case kpi::Unit::Score:
            break;
    }
    return numberText(value, 2);
}

std::string inWords(int number) {
    constexpr std::array<std::string_view, 13> Words{"no",   "one",    "two",   "three", "four",
                                                     "five", "six",    "seven", "eight", "nine",
                                                     "ten",  "eleven", "twelve"};
    if (number >= 0 && number < static_cast<int>(Words.size()))
        return std::string(Words[static_cast<std::size_t>(number)]);
    return numberText(number, 0);
}

/// A phrase to be joined: words before it, and what a field gives.
class Sentences {
  public:
    void join(std::string text) { m_phrases.push_back({std::move(text), ""}); }
    void field(std::string text, std::string name) {
        m_phrases.push_back({text.empty() ? std::string(Missing) : std::move(text), std::move(name)});
    }
    std::vector<Phrase> take() { return std::move(m_phrases); }

  private:
    std::vector<Phrase> m_phrases;
};

std::string_view verbOf(const model::Objective& objective) {
    switch (objective.direction.value_or(Direction::Increase)) {
        case Direction::Increase:
            return "Increase";
        case Direction::Decrease:
            return "Reduce";
        case Direction::Reach:
            return "Bring";
        case Direction::Benchmark:
            return "Measure";
    }
    return {};
}

std::string periodText(const std::optional<Date>& from, const std::optional<Date>& to, int fiscalStart) {
    if (!from || !to || *to < *from)
        return {};
    return periodName({*from, *to}, fiscalStart);
}

void addPromise(Sentences& out, const model::Objective& objective, const kpi::Kpi* kpi,
                const std::string& currency) {
    if (isBenchmark(objective)) {
        out.join(" as a baseline");
    } else if (objective.target) {
        out.join(" to ");
        out.field(valueText(*objective.target, kpi, currency), "target");
    } else {
        out.join(" by ");
        out.field(objective.change ? numberText(std::abs(*objective.change) * 100, 2) + "%" : "", "change");
    }
}

void addBaseline(Sentences& out, const model::Objective& objective, int fiscalStart) {
    if (isBenchmark(objective))
        return;
    const bool known = objective.baseline && objective.baseline->value;
    const std::string period =
        known ? periodText(objective.baseline->from, objective.baseline->to, fiscalStart) : std::string();
    const bool named = period.find(" – ") == std::string::npos;
    out.join(", measured against ");
    if (!known)
        out.field("", "baseline");
    else if (period.empty())
        out.field("a baseline of no period yet", "baseline");
    else
        out.field(named ? "the " + period + " baseline" : "the baseline of " + period, "baseline");
}

void addMeans(Sentences& out, const model::Objective& objective, const std::string& currency) {
    if (objective.budget) {
        out.join(", using ");
        out.field("a budget of " + moneyText(objective.budget->value(), currency), "budget");
    }
    if (!objective.partnerships)
        return;
    out.join(objective.budget ? " across " : ", across ");
    out.field(inWords(*objective.partnerships) +
                  (*objective.partnerships == 1 ? " creator partnership" : " creator partnerships"),
              "partnerships");
}

}  // namespace

std::vector<Phrase> sentenceOf(const model::Plan& plan, const model::Campaign& campaign,
                               const model::Objective& objective) {
    const auto* kpi = kpi::find(objective.kpi);
    const int fiscalStart = plan.fiscalYearStartOf(campaign);
    const std::string currency = plan.currencyOf(campaign);
    Sentences out;
    out.field(std::string(verbOf(objective)), "direction");
    out.join(" ");
    out.field(std::string(kpi ? kpi->noun : std::string_view(objective.kpi)), "kpi");
    out.join(" ");
    out.field(objective.scope, "scope");
    addPromise(out, objective, kpi, currency);
    out.join(" over ");
    out.field(periodText(objective.from, objective.to, fiscalStart), "from");
    addBaseline(out, objective, fiscalStart);
    addMeans(out, objective, currency);
    out.join(".");
    return out.take();
}

std::string sentenceText(const model::Plan& plan, const model::Campaign& campaign,
                         const model::Objective& objective) {
    std::string text;
    for (const auto& phrase : sentenceOf(plan, campaign, objective))
        text += phrase.text;
    return text;
}

}  // namespace goalpost::method
