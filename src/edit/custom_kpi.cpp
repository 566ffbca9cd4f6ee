// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/custom_kpi.hpp"

#include "edit/entries.hpp"
#include "kpi/custom.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

bool isIdLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/// "Cost per save" is "cost-per-save"; letters that ids do not have are left out.
std::string idFrom(std::string_view name) {
    std::string id;
    for (const char c : foldCase(name)) {
        if (isIdLetter(c) && c != '-')
            id += c;
        else if (!id.empty() && id.back() != '-' && static_cast<unsigned char>(c) < 0x80)
            id += '-';
    }
    while (!id.empty() && id.back() == '-')
        id.pop_back();
    return id.empty() || (id.front() >= '0' && id.front() <= '9') ? "own-" + id : id;
}

bool isTaken(const Plan& plan, std::string_view id, const Id& except) {
    return kpi::find(id) || std::any_of(plan.customKpis.begin(), plan.customKpis.end(),
                                        [&](const auto& one) { return one.id != except && one.kpi == id; });
}

std::string freeId(const Plan& plan, const std::string& wanted) {
    std::string id = wanted;
    for (int i = 2; isTaken(plan, id, {}); ++i)
        id = wanted + "-" + std::to_string(i);
    return id;
}

std::optional<CustomKpiFault> idFault(const Plan& plan, const CustomKpi& one) {
    if (kpi::find(one.kpi))
        return CustomKpiFault{
            "id",
            {"\"%1\" is built in; built-in KPIs cannot be changed, only copied: take another "
             "id, such as \"%2\".",
             {one.kpi, freeId(plan, one.kpi + "-copy")}}};
    const bool isWord = !one.kpi.empty() && std::all_of(one.kpi.begin(), one.kpi.end(), isIdLetter) &&
                        one.kpi.front() >= 'a' && one.kpi.back() != '-';
    if (!isWord)
        return CustomKpiFault{
            "id",
            {"\"%1\" cannot be an id; write small letters, digits and hyphens, such as \"cost-per-save\".",
             {shortened(one.kpi, 60)}}};
    if (isTaken(plan, one.kpi, one.id))
        return CustomKpiFault{"id", {"There is a KPI \"%1\" already; take another id.", {one.kpi}}};
    return std::nullopt;
}

std::optional<CustomKpiFault> nameFault(const Plan& plan, const CustomKpi& one) {
    if (trim(one.name).empty())
        return CustomKpiFault{"name", "A KPI needs a name; write one."};
    for (const kpi::Kpi* other : kpi::allOf(plan))
        if (other->id != one.kpi && sameName(other->name, trim(one.name)))
            return CustomKpiFault{"name",
                                  {other->own ? "There is a KPI named \"%1\" already; choose another name."
                                              : "\"%1\" is built in; built-in KPIs cannot be changed, only "
                                                "copied: choose another name.",
                                   {std::string(other->name)}}};
    return std::nullopt;
}

/// A built-in KPI of the same formula that must not steer the goal (KPI-FIT); null where there is none.
const kpi::Kpi* forbiddenTwin(const CustomKpi& one, Goal goal) {
    const auto bare = [](std::string text) {
        std::erase(text, ' ');
        return foldCase(text);
    };
    for (const kpi::Kpi& row : kpi::catalogue()) {
        const auto* fit = kpi::fitOf(row, goal);
        if (fit && fit->fit == kpi::Fit::Forbidden && bare(kpi::formulaFor(row).text) == bare(one.formula))
            return &row;
    }
    return nullptr;
}

std::optional<CustomKpiFault> fitsFault(const CustomKpi& one) {
    for (std::size_t i = 0; i < one.fits.size(); ++i) {
        const CustomFit& fit = one.fits[i];
        const std::string place = "fits/" + std::to_string(i);
        if (!fit.goal)
            return CustomKpiFault{place + "/goal", "Say for which goal the lane is."};
        for (std::size_t k = 0; k < i; ++k)
            if (one.fits[k].goal == fit.goal)
                return CustomKpiFault{
                    place + "/goal", {"For %1 a lane is chosen twice; keep one.", {Word{nameOf(*fit.goal)}}}};
        if (const kpi::Kpi* wrong = fit.role == Role::Primary ? forbiddenTwin(one, *fit.goal) : nullptr)
            return CustomKpiFault{
                place + "/role",
                {"This is %1, which cannot be a primary KPI for the goal %2; choose another "
                 "lane.",
                 {Word{wrong->name}, Word{nameOf(*fit.goal)}}}};
        if (!fit.role)
            return CustomKpiFault{place + "/role", {"Choose the lane for %1.", {Word{nameOf(*fit.goal)}}}};
        if (trim(fit.why).empty())
            return CustomKpiFault{place + "/why",
                                  {"Write why it stands in that lane for %1.", {Word{nameOf(*fit.goal)}}}};
    }
    return std::nullopt;
}

void tidy(CustomKpi& one) {
    for (std::string* text : {&one.kpi, &one.name, &one.meaning, &one.formula, &one.base})
        *text = std::string(trim(*text));
    for (CustomFit& fit : one.fits)
        fit.why = std::string(trim(fit.why));
    nameNew(one.fits);
}

void require(const Plan& plan, const CustomKpi& one) {
    if (const auto fault = faultOf(plan, one))
        throw Error(fault->message.text());
}

/// "the campaign "A" and the benchmark of youtube".
std::string usersOf(const Plan& plan, std::string_view kpi) {
    std::vector<std::string> users;
    for (const Campaign& campaign : plan.campaigns) {
        const auto isIt = [&](const auto& one) { return one.kpi == kpi; };
        const bool chosen = std::any_of(campaign.kpis.begin(), campaign.kpis.end(), isIt);
        const bool promised = std::any_of(campaign.objectives.begin(), campaign.objectives.end(), isIt);
        if (chosen || promised)
            users.push_back((promised && chosen ? "the lanes and an objective of the campaign "
                             : promised         ? "an objective of the campaign "
                                                : "the lanes of the campaign ") +
                            inQuotes(campaign.name));
    }
    for (const Benchmark& benchmark : plan.benchmarks)
        if (benchmark.kpi == kpi)
            users.push_back(benchmark.platform.empty() ? "a benchmark"
                                                       : "a benchmark of " + inQuotes(benchmark.platform));
    return join(users, " and ");
}

Role laneFor(kpi::Fit fit) {
    switch (fit) {
        case kpi::Fit::Primary:
        case kpi::Fit::PrimaryWithCompanion:
            return Role::Primary;
        case kpi::Fit::Noise:
        case kpi::Fit::Forbidden:
            return Role::Noise;
        case kpi::Fit::Contextual:
        case kpi::Fit::None:
            break;
    }
    return Role::Contextual;
}

CustomKpi copyOfBuiltIn(const kpi::Kpi& row) {
    kpi::WrittenFormula written = kpi::formulaFor(row);
    if (!written.why.empty())
        throw Error(written.why.text());
    CustomKpi copy;
    copy.kpi = row.id;
    copy.name = row.name;
    copy.meaning = row.meaning;
    copy.formula = std::move(written.text);
    copy.unit = row.unit;
    copy.better = row.better;
    copy.base = std::move(written.base);
    for (const kpi::GoalFit& fit : row.fits) {
        CustomFit own;
        own.goal = fit.goal;
        own.role = laneFor(fit.fit);
        own.why = fit.why;
        copy.fits.push_back(std::move(own));
    }
    return copy;
}

}  // namespace

std::optional<CustomKpiFault> faultOf(const Plan& plan, const CustomKpi& definition) {
    if (auto fault = nameFault(plan, definition))
        return fault;
    if (auto fault = idFault(plan, definition))
        return fault;
    const auto read = kpi::readFormula(definition.formula);
    if (const auto* fault = std::get_if<kpi::FormulaFault>(&read))
        return CustomKpiFault{"formula", fault->message};
    if (!definition.unit)
        return CustomKpiFault{"unit",
                              "Say what the figure is: choose its unit, such as count, percent or money."};
    return fitsFault(definition);
}

Act addCustomKpi(Plan plan, CustomKpi definition) {
    tidy(definition);
    if (definition.kpi.empty() && !definition.name.empty())
        definition.kpi = freeId(plan, idFrom(definition.name));
    require(plan, definition);
    const std::string label = "Define the KPI " + inQuotes(definition.name);
    addTo(plan.customKpis, std::move(definition));
    return {std::move(plan), label};
}

Act changeCustomKpi(Plan plan, CustomKpi definition) {
    CustomKpi& stored = entryOf(plan.customKpis, definition.id, "KPI");
    tidy(definition);
    definition.kpi = stored.kpi;
    require(plan, definition);
    if (definition.unit != stored.unit)
        for (const Campaign& campaign : plan.campaigns)
            for (const Objective& objective : campaign.objectives)
                if (objective.kpi == stored.kpi && (objective.target || objective.baseline))
                    throw Error("The objective of the campaign " + inQuotes(campaign.name) +
                                " is written in the unit that " + inQuotes(stored.name) +
                                " has; copy the KPI to give it another one.");
    const std::string label = "Change the KPI " + inQuotes(definition.name);
    stored = std::move(definition);
    return {std::move(plan), label};
}

CustomKpi copyOf(const Plan& plan, std::string_view id) {
    const kpi::Kpi* row = kpi::find(plan, id);
    if (!row)
        throw Error("There is no KPI " + inQuotes(id) + " to copy; choose one of the list.");
    CustomKpi copy;
    if (row->own) {
        copy = *std::find_if(plan.customKpis.begin(), plan.customKpis.end(),
                             [&](const CustomKpi& one) { return one.kpi == id; });
        copy.id = {};
        for (CustomFit& fit : copy.fits)
            fit.id = {};
    } else {
        copy = copyOfBuiltIn(*row);
    }
    copy.kpi = freeId(plan, copy.kpi + "-copy");
    const std::string name = copy.name + " (copy";
    copy.name = name + ")";
    for (int i = 2; nameFault(plan, copy); ++i)
        copy.name = name + " " + std::to_string(i) + ")";
    return copy;
}

Act copyKpi(Plan plan, std::string_view id) {
    CustomKpi copy = copyOf(plan, id);
    Act act = addCustomKpi(std::move(plan), std::move(copy));
    return {std::move(act.plan), "Copy the KPI " + inQuotes(id)};
}

Act removeCustomKpi(Plan plan, const Id& id) {
    const CustomKpi& stored = entryOf(plan.customKpis, id, "KPI");
    if (const std::string users = usersOf(plan, stored.kpi); !users.empty())
        throw Error("The KPI " + inQuotes(stored.name) + " is used by " + users +
                    "; take it out there first.");
    const std::string name = takeFrom(plan.customKpis, id, "KPI").name;
    return {std::move(plan), "Delete the KPI " + inQuotes(name)};
}

}  // namespace goalpost::edit
