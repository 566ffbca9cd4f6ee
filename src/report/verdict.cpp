// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/verdict.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

namespace goalpost::report {
namespace {

kpi::Better betterOf(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::find(value.id);
    return row ? row->better : kpi::Better::Higher;
}

/// What is judged: the end of the period where it is forecast, else the value as it stands.
std::optional<double> judged(const kpi::Value& value, bool periodOver) {
    return !periodOver && value.forecast ? value.forecast : value.value;
}

struct Pair {
    std::string value;
    std::string target;
};

/// Two figures in the shortest form in which different values look different.
Pair pairOf(double value, double target, const kpi::Value& kpi, std::string_view currency, bool brief) {
    if (brief) {
        Pair pair{abbreviated(value, kpi.unit, currency), abbreviated(target, kpi.unit, currency)};
        if (pair.value != pair.target || value == target)
            return pair;
    }
    return {formatted(value, kpi.unit, currency), formatted(target, kpi.unit, currency)};
}

std::string nearlyLevel(Standing standing) {
    return standing == Standing::Better ? "just better than its target of " : "just short of its target of ";
}

/// "above its target of 1.80%": where the value lies, in figures, and whether that is good.
std::string against(const kpi::Value& value, double figure, const Pair& pair, Standing standing) {
    if (standing == Standing::Level)
        return "exactly at its target of " + pair.target;
    if (pair.value == pair.target)
        return nearlyLevel(standing) + pair.target;
    const std::string side = figure > *value.target ? "above" : "below";
    const bool plain = betterOf(value) != kpi::Better::Lower;
    const std::string text = side + " its target of " + pair.target;
    return plain ? text : text + (standing == Standing::Better ? ", which is good" : ", which is too much");
}

std::string capitalised(std::string text) {
    if (!text.empty())
        text.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(text.front())));
    return text;
}

/// What the forecast's range adds to its middle.
std::string rangeClause(const kpi::Value& value) {
    if (!value.forecastLow || !value.forecastHigh)
        return {};
    const bool lower = betterOf(value) == kpi::Better::Lower;
    const double worse = lower ? *value.forecastHigh : *value.forecastLow;
    const double better = lower ? *value.forecastLow : *value.forecastHigh;
    const auto beats = [&](double end) { return lower ? end < *value.target : end > *value.target; };
    const auto meets = [&](double end) { return lower ? end <= *value.target : end >= *value.target; };
    if (beats(worse))
        return " The whole 80% range beats the target.";
    if (!meets(better))
        return " The whole 80% range misses the target.";
    return " The 80% range holds both reaching and missing it.";
}

std::string forecastLead(const kpi::Value& value, Standing standing, std::string_view currency) {
    const Pair pair = pairOf(*value.forecast, *value.target, value, currency, true);
    std::string text =
        "On course for " + pair.value + " " + nameInSentence(value) + " against a target of " + pair.target;
    if (pair.value == pair.target && standing != Standing::Level)
        text += standing == Standing::Better ? " (by a hair better)" : " (by a hair short)";
    return text + "." + rangeClause(value);
}

std::string finalLead(const kpi::Value& value, Standing standing, std::string_view currency) {
    const Pair pair = pairOf(*value.value, *value.target, value, currency, false);
    return nameOf(value) + " ended at " + pair.value + ", " + against(value, *value.value, pair, standing) +
           ".";
}

std::string runningLead(const kpi::Value& value, Standing standing, std::string_view currency) {
    const Pair pair = pairOf(*value.value, *value.target, value, currency, false);
    if (!isTotal(value) || standing == Standing::Better || standing == Standing::Level)
        return nameOf(value) + " stands at " + pair.value + ", " +
               against(value, *value.value, pair, standing) + ".";
    std::string text = nameOf(value) + " stands at " + pair.value + " so far, towards a target of " +
                       pair.target + "; no forecast yet";
    if (value.pace)
        text += ", pace " + shareText(*value.pace);
    return text + ".";
}

std::string benchmarkLead(const kpi::Value& value, bool periodOver, std::string_view currency) {
    const std::string figure = formatted(*value.value, value.unit, currency);
    if (periodOver)
        return "The benchmarking cycle measured " + nameInSentence(value) + " at " + figure +
               "; the next cycle can take it as its baseline.";
    return "A benchmarking cycle, measured and not judged: " + nameInSentence(value) + " stands at " +
           figure + " so far.";
}

std::string leadSentence(const kpi::Value& value, bool periodOver, std::string_view currency) {
    if (!value.value)
        return "No data yet: " + nameInSentence(value) + " has no value" +
               (value.why.empty() ? "." : " (" + value.why + ").");
    if (value.status == kpi::Status::Benchmarking)
        return benchmarkLead(value, periodOver, currency);
    if (!value.target)
        return nameOf(value) + " stands at " + formatted(*value.value, value.unit, currency) +
               "; without a target there is nothing to judge.";
    const Standing standing = standingOf(value, periodOver);
    if (periodOver)
        return finalLead(value, standing, currency);
    if (value.forecast)
        return forecastLead(value, standing, currency);
    return runningLead(value, standing, currency);
}

/// One sentence on a KPI that does not lead; empty where it has neither value nor target.
std::string sideSentence(const kpi::Value& value, bool periodOver, std::string_view currency) {
    if (!value.value)
        return nameOf(value) + " has no value yet.";
    if (!value.target || value.status == kpi::Status::Benchmarking)
        return {};
    const Standing standing = standingOf(value, periodOver);
    const double figure = *judged(value, periodOver);
    const Pair pair = pairOf(figure, *value.target, value, currency, false);
    if (standing == Standing::Unknown)
        return nameOf(value) + " stands at " + pair.value + ", towards " + pair.target + ".";
    std::string text = nameOf(value) + (!periodOver && value.forecast ? " is on course for " : " is at ") +
                       pair.value + ", " + against(value, figure, pair, standing);
    const bool open = value.low && value.high && *value.low <= *value.target && *value.target <= *value.high;
    return text + (open && !value.forecast ? "; its interval still includes the target." : ".");
}

/// Where the campaign's status is not the leading KPI's: which KPI it comes from.
std::string decidingSentence(const std::vector<const kpi::Value*>& primary, const kpi::Value& lead,
                             std::optional<kpi::Status> status) {
    if (!status || lead.status == status)
        return {};
    std::vector<std::string> names;
    for (const kpi::Value* value : primary)
        if (value->status == status)
            names.push_back(names.empty() ? nameOf(*value) : nameInSentence(*value));
    return join(names, " and ") + (names.size() == 1 ? " decides" : " decide") +
           " the status: " + std::string(kpi::nameOf(*status)) + ".";
}

}  // namespace

bool isTotal(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::find(value.id);
    return row ? row->isTotal() : value.base.empty() && value.unit == kpi::Unit::Count;
}

std::string nameOf(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::find(value.id);
    return std::string(row ? row->name : value.id);
}

std::string nameInSentence(const kpi::Value& value) {
    std::string name = nameOf(value);
    const bool acronym = name.size() > 1 && std::isupper(static_cast<unsigned char>(name[1]));
    if (!name.empty() && !acronym)
        name.front() = static_cast<char>(std::tolower(static_cast<unsigned char>(name.front())));
    return name;
}

Standing standingOf(const kpi::Value& value, bool periodOver) {
    const std::optional<double> figure = judged(value, periodOver);
    if (!figure || !value.target)
        return Standing::Unknown;
    if (*figure == *value.target)
        return Standing::Level;
    const bool lower = betterOf(value) == kpi::Better::Lower;
    const bool better = lower ? *figure < *value.target : *figure > *value.target;
    const bool running = !periodOver && !value.forecast && isTotal(value);
    if (running && better == lower)
        return Standing::Unknown;  // a total still short of its target, or a cost still below it
    return better ? Standing::Better : Standing::Worse;
}

std::optional<kpi::Status> worst(const std::vector<const kpi::Value*>& values) {
    static constexpr std::array Order{kpi::Status::Missed,       kpi::Status::OffTrack, kpi::Status::AtRisk,
                                      kpi::Status::OnTrack,      kpi::Status::Ahead,    kpi::Status::Achieved,
                                      kpi::Status::Benchmarking, kpi::Status::Planning};
    for (const kpi::Status status : Order)
        if (std::ranges::any_of(values, [&](const kpi::Value* value) { return value->status == status; }))
            return status;
    return std::nullopt;
}

const kpi::Value* leadOf(const Figures& figures) {
    const auto primary = figures.withRole(model::Role::Primary);
    const auto judgedOne =
        std::ranges::find_if(primary, [](const kpi::Value* v) { return v->target.has_value(); });
    if (judgedOne != primary.end())
        return *judgedOne;
    return primary.empty() ? nullptr : primary.front();
}

std::string Verdict::text() const {
    std::string text = lead;
    for (const std::string& sentence : rest)
        text += " " + sentence;
    return text;
}

Verdict verdictOf(const Subject& subject, const Figures& figures) {
    const auto primary = figures.withRole(model::Role::Primary);
    const kpi::Value* lead = leadOf(figures);
    if (!lead)
        return {"No primary KPI is chosen yet, so there is nothing to judge.", {}, std::nullopt};
    const auto period = subject.campaign.period();
    const bool over = period && subject.today > period->to;
    const std::string& currency = figures.total.currency;
    Verdict verdict{capitalised(leadSentence(*lead, over, currency)), {}, worst(primary)};
    for (const kpi::Value* value : primary)
        if (value != lead)
            if (std::string sentence = sideSentence(*value, over, currency); !sentence.empty())
                verdict.rest.push_back(std::move(sentence));
    if (std::string sentence = decidingSentence(primary, *lead, verdict.status); !sentence.empty())
        verdict.rest.push_back(std::move(sentence));
    return verdict;
}

}  // namespace goalpost::report
