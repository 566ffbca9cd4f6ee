// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "method/method.hpp"
#include "report/objective_of.hpp"
#include "report/sections/sections.hpp"

#include <algorithm>

namespace goalpost::report::sections {
namespace {

std::string money(std::optional<Amount> amount, const std::string& currency) {
    return amount ? exactMoney(*amount, currency) : std::string();
}

std::string firstPromise(const model::Objective& objective, kpi::Unit unit, const std::string& currency) {
    const model::Promised& first = *objective.original;
    std::string text = "First promised ";
    text += first.target   ? formatted(*first.target, unit, currency)
            : first.change ? changeText(*first.change)
                           : std::string("otherwise");
    if (first.to && first.to != objective.to)
        text += " by " + longDate(*first.to);
    return text + (first.on ? ", eased on " + longDate(*first.on) + "." : ", eased since.");
}

/// The final baseline of the next cycle, and what produced it.
std::string cameTo(const model::Baseline& result, kpi::Unit unit, const std::string& currency) {
    std::string text = "Came to " + formatted(*result.value, unit, currency);
    if (result.spend)
        text += ", spend " + money(result.spend, currency);
    if (result.posts)
        text += ", " + counted(*result.posts, "post", "posts");
    if (result.creators)
        text += ", " + counted(*result.creators, "creator", "creators");
    return text + ".";
}

std::string measurable(const Subject& subject, const model::Objective& objective, const kpi::Kpi* kpi) {
    const std::string currency = subject.plan.currencyOf(subject.campaign);
    const kpi::Unit unit = kpi ? kpi->unit : kpi::Unit::Count;
    std::string text;
    if (const auto target = kpi::targetOf(objective))
        text += "Target " + formatted(*target, unit, currency) + ". ";
    if (objective.change)
        text += "Change " + changeText(*objective.change) + ". ";
    if (objective.baseline && objective.baseline->value) {
        text += "Baseline " + formatted(*objective.baseline->value, unit, currency);
        if (const auto period = periodOf(*objective.baseline))
            text += " in " + periodName(*period, subject.plan.fiscalYearStartOf(subject.campaign));
        text += objective.baseline->source.empty() ? "." : " (" + objective.baseline->source + ").";
    } else if (objective.direction == model::Direction::Benchmark) {
        text += objective.result ? "No baseline: this cycle measured one."
                                 : "No baseline: this cycle measures one, preliminary until the campaign is "
                                   "closed.";
    }
    if (objective.original)
        text += " " + firstPromise(objective, unit, currency);
    if (objective.result && objective.result->value)
        text += " " + cameTo(*objective.result, unit, currency);
    return text;
}

/// "Forecast 22,400, eight of ten lie between 19,900–24,900; 42% reach the target. "
std::string foretold(const Subject& subject, const model::Objective& objective) {
    const auto outlook = std::ranges::find(subject.outlooks, objective.id, &Outlook::objective);
    const kpi::Kpi* kpi = kpi::find(subject.plan, objective.kpi);
    if (outlook == subject.outlooks.end() || !kpi)
        return {};
    if (outlook->needed)
        return "A useful baseline needs " + std::to_string(outlook->needed->posts) + " posts; planned are " +
               std::to_string(outlook->posts) + ". ";
    const kpi::Forecast& forecast = outlook->forecast;
    if (!forecast.middle)
        return forecast.why.text() + " ";
    const std::string currency = subject.plan.currencyOf(subject.campaign);
    std::string text = "Forecast " + formatted(*forecast.middle, kpi->unit, currency) + ", 80% range " +
                       rangeText(*forecast.low, *forecast.high, kpi->unit, currency);
    if (forecast.chance)
        text += "; chance of the target " + chanceText(*forecast.chance);
    text += ". ";
    for (const kpi::Basis& basis : forecast.bases)
        if (basis.history == kpi::HistoryOf::Market) {
            text += "It rests on a market benchmark (" + basis.source + ", " + longDate(*basis.asOf) + "). ";
            break;
        }
    return text;
}

std::string achievable(const Subject& subject, const model::Objective& objective) {
    const std::string currency = subject.plan.currencyOf(subject.campaign);
    std::string text = foretold(subject, objective);
    if (objective.budget)
        text += "Budget " + money(objective.budget, currency) + ". ";
    if (objective.partnerships)
        text += std::to_string(*objective.partnerships) +
                (*objective.partnerships == 1 ? " partnership. " : " partnerships. ");
    if (objective.costCeiling)
        text += "At most " + money(objective.costCeiling, currency) + " each. ";
    if (!objective.stopIf.empty())
        text += "Stop if " + objective.stopIf + ". ";
    if (objective.market && !objective.market->note.empty())
        text += "Market: " + objective.market->note +
                (objective.market->source.empty() ? "." : " (" + objective.market->source + ").");
    return text;
}

std::string relevant(const Subject& subject, const model::Objective& objective) {
    if (const model::Brand* brand = subject.plan.brand(subject.campaign.brand))
        for (const model::BusinessObjective& business : brand->businessObjectives)
            if (business.id == objective.businessObjective)
                return business.name + (business.owner.empty() ? "" : ", " + business.owner);
    return {};
}

std::string timed(const model::Objective& objective) {
    std::string text;
    if (objective.from && objective.to)
        text = longSpan(*objective.from, *objective.to) + ". ";
    if (objective.evaluate)
        text += "Evaluated on " + longDate(*objective.evaluate) + ".";
    return text;
}

Table evidence(const Subject& subject, const model::Objective& objective) {
    const kpi::Kpi* kpi = kpi::find(subject.plan, objective.kpi);
    const std::string name = kpi ? std::string(kpi->name) : objective.kpi;
    Table table{{"Objective: %1", {kpi::nameOf(subject.plan, objective.kpi)}},
                {{"", Align::Left, 0.8}, {"", Align::Left, 8}},
                {},
                std::nullopt,
                {}};
    table.columns[0].csv = "Aspect";
    table.columns[1].csv = "Evidence";
    const auto row = [&](const char* aspect, const std::string& text) {
        table.rows.push_back(
            {{.text = aspect, .strong = true}, {.text = text.empty() ? "not told yet" : text}});
    };
    row("Specific", name + (objective.scope.empty() ? "" : " " + objective.scope));
    row("Measurable", measurable(subject, objective, kpi));
    row("Achievable", achievable(subject, objective));
    row("Relevant", relevant(subject, objective));
    row("Time-bound", timed(objective));
    return table;
}

std::vector<Block> build(const Subject& subject, const Figures&) {
    std::vector<Block> blocks{Heading{"Objectives"}};
    if (subject.campaign.objectives.empty())
        blocks.emplace_back(Paragraph{{{"No objective is set yet."}}, false, true});
    for (const model::Objective& objective : subject.campaign.objectives) {
        blocks.emplace_back(Heading{{"%1", {kpi::nameOf(subject.plan, objective.kpi)}}, 3});
        Paragraph sentence{{{method::sentenceOf(subject.plan, subject.campaign, objective).text()}}};
        sentence.keepWithNext = true;
        blocks.emplace_back(std::move(sentence));
        blocks.emplace_back(evidence(subject, objective));
    }
    return blocks;
}

}  // namespace

const Section Objectives{"objectives", "Objectives", build};

}  // namespace goalpost::report::sections
