// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/verdict.hpp"

#include "report/outside.hpp"

#include <algorithm>
#include <array>
#include <iterator>

namespace goalpost::report {
namespace {

kpi::Better betterOf(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::kpiOf(value);
    return row ? row->better : kpi::Better::Higher;
}

/// What is judged: the end of the period where it is forecast, else the value as it stands.
std::optional<double> judged(const kpi::Value& value, bool periodOver) {
    return !periodOver && value.forecast ? value.forecast : value.value;
}

/// A figure and the target it is held against, in the same form.
struct Pair {
    Figure value;
    Figure target;
    bool looksEqual() const { return textOf(value) == textOf(target); }
};

Figure figureOf(const kpi::Value& kpi, double value, const std::string& currency,
                Figure::Form form = Figure::Form::Full) {
    return {value, kpi.unit, currency, form};
}

/// Two figures in the shortest form in which different values look different.
Pair pairOf(double value, double target, const kpi::Value& kpi, const std::string& currency, bool brief) {
    const auto pair = [&](Figure::Form form) {
        return Pair{figureOf(kpi, value, currency, form), figureOf(kpi, target, currency, form)};
    };
    if (brief)
        if (Pair shortest = pair(Figure::Form::Brief); !shortest.looksEqual() || value == target)
            return shortest;
    return pair(Figure::Form::Full);
}

Argument name(const kpi::Value& value) {
    return kpi::nameOfValue(value);
}
Argument inside(const kpi::Value& value) {
    return kpi::nameOfValue(value, Word::Case::Inside);
}

/// "above its target of 1.80%": where the value lies, in figures, and whether that is good.
Sentence against(const kpi::Value& value, double figure, const Pair& pair, Standing standing) {
    if (standing == Standing::Level)
        return {"exactly at its target of %1", {pair.target}};
    if (pair.looksEqual())
        return {standing == Standing::Better ? "just better than its target of %1"
                                             : "just short of its target of %1",
                {pair.target}};
    const bool above = figure > *value.target;
    if (betterOf(value) != kpi::Better::Lower)
        return {above ? "above its target of %1" : "below its target of %1", {pair.target}};
    if (standing == Standing::Better)
        return {above ? "above its target of %1, which is good" : "below its target of %1, which is good",
                {pair.target}};
    return {above ? "above its target of %1, which is too much" : "below its target of %1, which is too much",
            {pair.target}};
}

/// What the forecast's range adds to its middle.
Sentence rangeClause(const kpi::Value& value) {
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

Sentence forecastLead(const kpi::Value& value, Standing standing, const std::string& currency) {
    const Pair pair = pairOf(*value.forecast, *value.target, value, currency, true);
    std::string_view literal = "On course for %1 %2 against a target of %3.%4";
    if (pair.looksEqual() && standing == Standing::Better)
        literal = "On course for %1 %2 against a target of %3 (by a hair better).%4";
    else if (pair.looksEqual() && standing != Standing::Level)
        literal = "On course for %1 %2 against a target of %3 (by a hair short).%4";
    return {literal, {pair.value, inside(value), pair.target, rangeClause(value)}};
}

Sentence finalLead(const kpi::Value& value, Standing standing, const std::string& currency) {
    const Pair pair = pairOf(*value.value, *value.target, value, currency, false);
    return {"%1 ended at %2, %3.", {name(value), pair.value, against(value, *value.value, pair, standing)}};
}

Sentence runningLead(const kpi::Value& value, Standing standing, const std::string& currency) {
    const Pair pair = pairOf(*value.value, *value.target, value, currency, false);
    if (!isTotal(value) || standing == Standing::Better || standing == Standing::Level)
        return {"%1 stands at %2, %3.",
                {name(value), pair.value, against(value, *value.value, pair, standing)}};
    if (!value.pace)
        return {"%1 stands at %2 so far, towards a target of %3; no forecast yet.",
                {name(value), pair.value, pair.target}};
    return {"%1 stands at %2 so far, towards a target of %3; no forecast yet, pace %4.",
            {name(value), pair.value, pair.target,
             Figure{.value = *value.pace, .unit = Unit::Percent, .form = Figure::Form::Share}}};
}

Sentence benchmarkLead(const kpi::Value& value, bool periodOver, bool closed, const std::string& currency) {
    const Figure figure = figureOf(value, *value.value, currency);
    if (periodOver)
        return {closed ? "The benchmarking cycle measured %1 at %2: the baseline of the next cycle."
                       : "The benchmarking cycle measured %1 at %2; this baseline is preliminary until the "
                         "campaign is closed.",
                {inside(value), figure}};
    return {"A benchmarking cycle, measured and not judged: %1 stands at %2 so far.",
            {inside(value), figure}};
}

Sentence leadSentence(const kpi::Value& value, bool periodOver, bool closed, const std::string& currency) {
    if (!value.value)
        return value.why.empty() ? Sentence("%1 cannot be told.", {name(value)})
                                 : Sentence("%1 cannot be told. %2", {name(value), value.why});
    if (value.status == kpi::Status::Benchmarking)
        return benchmarkLead(value, periodOver, closed, currency);
    if (!value.target)
        return {periodOver ? "%1 ended at %2; without a target there is nothing to judge."
                           : "%1 stands at %2; without a target there is nothing to judge.",
                {name(value), figureOf(value, *value.value, currency)}};
    const Standing standing = standingOf(value, periodOver);
    if (periodOver)
        return finalLead(value, standing, currency);
    if (value.forecast)
        return forecastLead(value, standing, currency);
    return runningLead(value, standing, currency);
}

/// One sentence on a KPI that does not lead; empty where it has neither value nor target.
Sentence sideSentence(const kpi::Value& value, bool periodOver, const std::string& currency) {
    if (!value.value)
        return {"%1 has no value yet.", {name(value)}};
    if (!value.target || value.status == kpi::Status::Benchmarking)
        return {};
    const Standing standing = standingOf(value, periodOver);
    const double figure = *judged(value, periodOver);
    const Pair pair = pairOf(figure, *value.target, value, currency, false);
    if (standing == Standing::Unknown)
        return {"%1 stands at %2, towards %3.", {name(value), pair.value, pair.target}};
    const Sentence where = against(value, figure, pair, standing);
    if (!periodOver && value.forecast)
        return {"%1 is on course for %2, %3.", {name(value), pair.value, where}};
    const bool open = value.low && value.high && *value.low <= *value.target && *value.target <= *value.high;
    return {open && !value.forecast ? "%1 is at %2, %3; its interval still includes the target."
                                    : "%1 is at %2, %3.",
            {name(value), pair.value, where}};
}

/// Where the campaign's status is not the leading KPI's: which KPI it comes from.
Sentence decidingSentence(const std::vector<const kpi::Value*>& primary, const kpi::Value& lead,
                          std::optional<kpi::Status> status) {
    if (!status || lead.status == status)
        return {};
    std::vector<Sentence> names;
    for (const kpi::Value* value : primary)
        if (value->status == status)
            names.push_back({"%1", {names.empty() ? name(*value) : inside(*value)}});
    return {names.size() == 1 ? "%1 decides the status: %2." : "%1 decide the status: %2.",
            {listed(names, "%1 and %2", "%1 and %2"), Word{kpi::nameOf(*status)}}};
}

bool isUnmeasured(const std::vector<const kpi::Value*>& primary) {
    return std::ranges::none_of(primary, [](const kpi::Value* value) { return value->value.has_value(); });
}

/// Why there is nothing to judge: the campaign has not begun, or nothing of it was measured.
Sentence unmeasuredLead(const Subject& subject, const kpi::Value& lead, bool postsAreLeftOut) {
    if (dataThrough(subject.evidence))
        return leadSentence(lead, false, false, {});
    const auto period = subject.campaign.period();
    if (period && subject.today < period->from)
        return {"The campaign begins on %1; nothing has been measured yet.", {Day{period->from}}};
    if (period && postsAreLeftOut)
        return {"No data yet: nothing has been measured from %1.", {Days{*period, 1, Days::Form::Long}}};
    if (period && subject.today > period->to)
        return {
            "No data yet: the campaign ended on %1, but nothing has been measured; import the exports of "
            "its posts.",
            {Day{period->to}}};
    return "No data yet: nothing has been measured for the campaign; import an export of its posts.";
}

void addJudgement(Verdict& verdict, const Subject& subject, const std::vector<const kpi::Value*>& primary,
                  const kpi::Value& lead, const std::string& currency) {
    const auto period = subject.campaign.period();
    const bool over = period && subject.today > period->to;
    const auto add = [&](Sentence sentence) {
        if (!sentence.empty())
            verdict.rest.push_back(std::move(sentence));
    };
    verdict.lead =
        leadSentence(lead, over, subject.campaign.currentPhase() == model::Phase::Closed, currency);
    for (const kpi::Value* value : primary)
        if (value != &lead)
            add(sideSentence(*value, over, currency));
    add(decidingSentence(primary, lead, verdict.status));
}

LeftOut postsLeftOutOf(const Subject& subject) {
    return postsLeftOut(subject.campaign, subject.evidence.published, subject.evidence.total);
}

}  // namespace

bool isTotal(const kpi::Value& value) {
    const kpi::Kpi* row = kpi::kpiOf(value);
    return row ? row->isTotal() : value.base.empty() && value.unit == kpi::Unit::Count;
}

std::string nameOf(const kpi::Value& value) {
    return Sentence("%1", {name(value)}).text();
}

std::string nameInSentence(const kpi::Value& value) {
    return Sentence("%1", {inside(value)}).text();
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
    const auto rank = [](const kpi::Value* v) { return std::pair{!v->value, !v->target}; };
    const auto best = std::ranges::min_element(primary, {}, rank);
    return best == primary.end() ? nullptr : *best;
}

std::string Verdict::text() const {
    std::string text = lead.text();
    for (const Sentence& sentence : rest)
        text += " " + sentence.text();
    return text;
}

std::vector<Sentence> leftOutOf(const Subject& subject) {
    return sentencesOf(subject.campaign, postsLeftOutOf(subject));
}

Verdict verdictOf(const Subject& subject, const Figures& figures) {
    const auto primary = figures.withRole(model::Role::Primary);
    const kpi::Value* lead = leadOf(figures);
    const LeftOut posts = postsLeftOutOf(subject);
    Verdict verdict{"No primary KPI is chosen yet, so there is nothing to judge.", {}, worst(primary)};
    if (lead && isUnmeasured(primary))
        verdict.lead = unmeasuredLead(subject, *lead, posts.outside + posts.undated > 0);
    else if (lead)
        addJudgement(verdict, subject, primary, *lead, figures.total.currency);
    std::ranges::move(sentencesOf(subject.campaign, posts), std::back_inserter(verdict.rest));
    return verdict;
}

}  // namespace goalpost::report
