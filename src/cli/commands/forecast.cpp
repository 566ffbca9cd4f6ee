// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/measuring.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"
#include "report/format.hpp"
#include "report/outlook.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using report::Outlook;

/// What is said of one objective, beside the plan it is taken from.
struct Told {
    const model::Plan& plan;
    const model::Campaign& campaign;
    const model::Objective& objective;
    const Outlook& outlook;
    std::string currency;

    kpi::Unit unit() const {
        const auto* row = kpi::find(plan, objective.kpi);
        return row ? row->unit : kpi::Unit::Count;
    }
    std::string text(double value) const { return report::formatted(value, unit(), currency); }
    std::string nameOf(const Id& creator) const {
        const auto* found = plan.creator(creator);
        return found ? found->name : std::string();
    }
};

std::string_view idOf(kpi::HistoryOf history) {
    switch (history) {
        case kpi::HistoryOf::CreatorOnPlatform:
            return "creator-on-platform";
        case kpi::HistoryOf::Creator:
            return "creator";
        case kpi::HistoryOf::Platform:
            return "platform";
        case kpi::HistoryOf::Workspace:
            return "workspace";
        case kpi::HistoryOf::Market:
            return "market";
    }
    return {};
}

std::string_view idOf(kpi::Standing standing) {
    switch (standing) {
        case kpi::Standing::Unambitious:
            return "unambitious";
        case kpi::Standing::Likely:
            return "likely";
        case kpi::Standing::WithinReach:
            return "within-reach";
        case kpi::Standing::Ambitious:
            return "ambitious";
        case kpi::Standing::OutOfRange:
            return "out-of-range";
    }
    return {};
}

std::string_view wordsOf(kpi::HistoryOf history) {
    switch (history) {
        case kpi::HistoryOf::CreatorOnPlatform:
            return "own, on the platform";
        case kpi::HistoryOf::Creator:
            return "own";
        case kpi::HistoryOf::Platform:
            return "others' on the platform";
        case kpi::HistoryOf::Workspace:
            return "all of the workspace";
        case kpi::HistoryOf::Market:
            return "market";
    }
    return {};
}

Json orNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

template <class Number>
Json orNull(const std::optional<Number>& number) {
    return number ? Json(*number) : Json(nullptr);
}

Json toJson(const Told& told) {
    const kpi::Forecast& forecast = told.outlook.forecast;
    Json bases = Json::array();
    for (const kpi::Basis& basis : forecast.bases)
        bases.push_back({{"creator", orNull(told.nameOf(basis.planned.creator))},
                         {"platform", orNull(basis.planned.platform)},
                         {"planned_posts", basis.planned.posts},
                         {"history", idOf(basis.history)},
                         {"posts", basis.posts},
                         {"unit", idOf(basis.unit)},
                         {"median", basis.median},
                         {"lower_quartile", basis.lowerQuartile},
                         {"upper_quartile", basis.upperQuartile},
                         {"source", orNull(basis.source)},
                         {"as_of", basis.asOf ? Json(isoDate(*basis.asOf)) : Json(nullptr)}});
    Json away = Json::array();
    for (const method::Away& one : told.outlook.away)
        away.push_back(
            {{"creator", one.creator}, {"from", isoDate(one.period.from)}, {"to", isoDate(one.period.to)}});
    Json options = Json::array();
    for (const report::Option& option : told.outlook.options)
        options.push_back({{"what", option.what.text()},
                           {"chance", orNull(option.chance)},
                           {"cost", option.cost ? Json(option.cost->text()) : Json(nullptr)}});
    return {{"kpi", told.objective.kpi},
            {"from", told.objective.from ? Json(isoDate(*told.objective.from)) : Json(nullptr)},
            {"to", told.objective.to ? Json(isoDate(*told.objective.to)) : Json(nullptr)},
            {"target", orNull(told.outlook.target)},
            {"low", orNull(forecast.low)},
            {"middle", orNull(forecast.middle)},
            {"high", orNull(forecast.high)},
            {"chance", orNull(forecast.chance)},
            {"why", orNull(forecast.why.text())},
            {"standing", told.outlook.standing ? Json(idOf(*told.outlook.standing)) : Json(nullptr)},
            {"posts_needed", told.outlook.needed ? Json(told.outlook.needed->posts) : Json(nullptr)},
            {"away", std::move(away)},
            {"planned_posts", told.outlook.posts},
            {"spread", told.outlook.isSpread},
            {"bases", std::move(bases)},
            {"options", std::move(options)}};
}

void printBases(std::ostream& out, const Told& told) {
    TextTable table(
        {{"  Creator"}, {"Planned", true}, {"History"}, {"Posts", true}, {"Median", true}, {"Half of them"}});
    for (const kpi::Basis& basis : told.outlook.forecast.bases) {
        const std::string name = told.nameOf(basis.planned.creator);
        const bool isMarket = basis.history == kpi::HistoryOf::Market;
        table.add({"  " + (name.empty() ? "nobody yet" : name), std::to_string(basis.planned.posts),
                   isMarket ? "market: " + plainLine(basis.source) + ", " + isoDate(*basis.asOf)
                            : std::string(wordsOf(basis.history)),
                   isMarket ? std::string(Unknown) : std::to_string(basis.posts),
                   report::formatted(basis.median, basis.unit, told.currency),
                   report::rangeText(basis.lowerQuartile, basis.upperQuartile, basis.unit, told.currency)});
    }
    table.print(out);
}

void print(std::ostream& out, const Told& told) {
    const kpi::Forecast& forecast = told.outlook.forecast;
    const auto* row = kpi::find(told.plan, told.objective.kpi);
    out << (row ? std::string(row->name) : plainLine(told.objective.kpi));
    if (told.objective.from && told.objective.to)
        out << ", " << isoDate(*told.objective.from) << " to " << isoDate(*told.objective.to);
    out << '\n';
    if (const auto& needed = told.outlook.needed)
        out << "  A useful baseline needs " << needed->posts << " posts"
            << (needed->known > 0
                    ? ", as widely as posts have differed so far.\n"
                    : ", the least there is: too few posts are known to tell how they differ.\n");
    for (const method::Away& one : told.outlook.away)
        out << "  " << plainLine(one.creator) << " is away from " << isoDate(one.period.from) << " to "
            << isoDate(one.period.to) << ".\n";
    if (!forecast.why.empty()) {
        out << "  " << plainLine(forecast.why.text()) << "\n\n";
        return;
    }
    out << "  Expected " << told.text(*forecast.middle) << ", 80% range "
        << report::rangeText(*forecast.low, *forecast.high, told.unit(), told.currency);
    if (told.outlook.target)
        out << "; target " << told.text(*told.outlook.target) << ", chance "
            << report::chanceText(forecast.chance.value_or(0));
    out << ".\n";
    if (told.outlook.isSpread)
        out << "  Posts that are planned for nobody yet were spread evenly over the partners.\n";
    printBases(out, told);
    for (const report::Option& option : told.outlook.options) {
        out << "  " << plainLine(option.what.text()) << ": chance "
            << (option.chance ? report::chanceText(*option.chance) : std::string(Unknown));
        if (option.cost && option.cost->tenThousandths != 0)
            out << ", " << report::formatted(option.cost->value(), kpi::Unit::Money, told.currency)
                << " more";
        out << ".\n";
    }
    out << '\n';
}

int forecastOf(const Call& call, const std::string& file, const std::string& name) {
    const auto workspace = openForReading(file, call);
    const auto& plan = workspace->plan();
    const auto& campaign = campaignNamed(*workspace, name);
    Json list = Json::array();
    const auto all = outlooks(*workspace, campaign, call.today);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const model::Objective& objective = campaign.objectives[i];
        const Outlook& outlook = all[i];
        const Told told{plan, campaign, objective, outlook, plan.currencyOf(campaign)};
        if (call.json)
            list.push_back(toJson(told));
        else
            print(call.out(), told);
    }
    if (call.json)
        call.print({{"campaign", campaign.name}, {"forecasts", std::move(list)}});
    else if (campaign.objectives.empty())
        call.out() << "The campaign has no objective yet; write one to see whether it can be reached.\n";
    return Done;
}

}  // namespace

const Command Forecast = {
    "forecast", "Whether the objectives can be reached, from what creators' posts have brought",
    [](CLI::App& app) -> Work {
        auto file = std::make_shared<std::string>();
        auto campaign = std::make_shared<std::string>();
        app.add_option("FILE", *file, "The workspace")->required();
        app.add_option("--campaign", *campaign, "The campaign's name")->required();
        return [file, campaign](const Call& call) { return forecastOf(call, *file, *campaign); };
    }};

}  // namespace goalpost::cli::commands
