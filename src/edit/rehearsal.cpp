// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/rehearsal.hpp"

#include "base/text.hpp"
#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "edit/private_workspace.hpp"
#include "edit/rehearsal_marks.hpp"
#include "imports/format.hpp"

#include <algorithm>

namespace goalpost::edit {

using namespace model;

namespace {

/// The plan with this campaign alone, which every day belongs to: a sample may be of any.
Plan planToRehearse(Plan plan, const Id& id) {
    std::erase_if(plan.campaigns, [&](const Campaign& campaign) { return campaign.id != id; });
    Campaign& campaign = plan.campaigns.front();
    campaign.from.reset();
    campaign.to.reset();
    campaign.objectives.clear();
    plan.reviews.clear();
    plan.reasons.clear();
    return plan;
}

/// Rows that name no account are somebody's on the file's platform: nothing of it is kept.
std::string accountFor(const std::filesystem::path& file, const RehearsalOptions& options) {
    if (!options.creator.empty())
        return options.creator;
    const auto sniff = imports::sniff(file);
    const auto* format = imports::find(options.format.empty() ? sniff.format.id : options.format);
    return format && !format->platform.empty() ? std::string(format->platform) + ":sample" : std::string();
}

Measured measuredBy(const store::Workspace& workspace, const Id& campaign, GroupBy by, Period period) {
    return workspace.measured(
        {.campaign = campaign, .by = by, .period = period, .delivery = std::nullopt, .withPosts = true});
}

const kpi::Value* valueOf(const kpi::Table& table, const KpiChoice& choice) {
    for (const auto& row : table.rows)
        for (const auto& value : row.kpis)
            if (value.id == choice.kpi && value.role == choice.role)
                return &value;
    return nullptr;
}

bool isPrimaryOf(const Plan& plan, const KpiChoice& choice, const std::string& source) {
    return choice.role == Role::Primary && kpi::find(plan, choice.kpi) != nullptr &&
           (source.empty() || foldCase(trim(choice.dataSource)) == foldCase(trim(source)));
}

RehearsedKpi rehearsed(const kpi::Kpi& row, const KpiChoice& choice, const kpi::Table& table,
                       const Measured& all, const Measured& byPlatform) {
    RehearsedKpi kpi{.choice = choice.id,
                     .kpi = choice.kpi,
                     .source = std::string(trim(choice.dataSource)),
                     .owner = std::string(trim(choice.dataOwner))};
    kpi.value.kpi = &row;
    if (const auto* value = valueOf(table, choice))
        kpi.value = *value;
    kpi.missing = kpi::missingIn(row, all.groups.empty() ? Group{} : all.groups.front());
    for (const auto& group : byPlatform.groups)
        if (auto missing = kpi::missingIn(row, group); !missing.empty() && missing != kpi.missing)
            kpi.platforms.push_back({group.key, std::move(missing)});
    // Before a contract there is neither fee nor cost, which the plan tells and no sample can.
    const bool onlyCostLacks = kpi::usesCost(row) && !kpi::inputsOf(row).empty() && kpi.missing.empty() &&
                               !(kpi.value.denominator && *kpi.value.denominator <= 0);
    kpi.computes = kpi.missing.empty() && row.missing.empty() && (kpi.value.value || onlyCostLacks);
    return kpi;
}

std::string listOf(const std::vector<ImportReport>& files) {
    std::vector<std::string> names;
    for (const auto& file : files)
        names.push_back(file.file.filename().string());
    return join(names, ", ");
}

Rehearsal& entryFor(Campaign& campaign, std::string_view source, Date on) {
    const auto found = std::ranges::find_if(campaign.rehearsals, [&](const Rehearsal& entry) {
        return entry.on == on && foldCase(entry.source) == foldCase(source);
    });
    if (found != campaign.rehearsals.end())
        return *found;
    Rehearsal entry;
    entry.id = Id::create();
    entry.source = source;
    entry.on = on;
    campaign.rehearsals.push_back(std::move(entry));
    return campaign.rehearsals.back();
}

}  // namespace

RehearsalReport rehearse(const Plan& plan, const Id& id, const std::vector<std::filesystem::path>& samples,
                         const RehearsalOptions& options, Date today) {
    const Campaign* original = plan.campaign(id);
    if (!original)
        throw Error("This campaign is not in the plan any more; choose another one.");
    if (std::ranges::none_of(original->kpis,
                             [&](const auto& choice) { return isPrimaryOf(plan, choice, options.source); }))
        throw Error(options.source.empty()
                        ? "The campaign has no primary KPI that a sample could show; choose its KPIs first."
                        : "No primary KPI of the campaign has the data source " + inQuotes(options.source) +
                              "; name one that stands beside a KPI.");
    RehearsalReport report;
    report.campaign = id;
    report.currency = plan.currencyOf(*original);
    report.marks = marksOf(plan, *original);
    const PrivateWorkspace place;
    store::Workspace& workspace = *place;
    workspace.commit(planToRehearse(plan, id), "Rehearse");
    for (const auto& sample : samples) {
        ImportOptions import;
        import.campaign = original->name;
        import.assignAll = true;
        import.creator = accountFor(sample, options);
        import.format = options.format;
        import.backUpFirst = false;
        report.files.push_back(importFile(workspace, sample, import));
        lookForMarks(sample, report.marks);
    }
    const Campaign& campaign = *workspace.plan().campaign(id);
    Measured all = measuredBy(workspace, id, GroupBy::Campaign, {dateOfDay(0), dateOfDay(65535)});
    if (!all.groups.empty() && all.groups.front().firstDay) {
        report.days = Period{*all.groups.front().firstDay, *all.groups.front().lastDay};
        all = measuredBy(workspace, id, GroupBy::Campaign, *report.days);
    }
    const auto byPlatform = measuredBy(workspace, id, GroupBy::Platform, all.period);
    const auto table =
        kpi::evaluate(workspace.plan(), campaign, all, nullptr, std::max(today, all.period.to));
    for (const auto& choice : original->kpis)
        if (isPrimaryOf(plan, choice, options.source))
            report.kpis.push_back(rehearsed(*kpi::find(plan, choice.kpi), choice, table, all, byPlatform));
    return report;
}

Sentence whatIsMissing(const RehearsedKpi& kpi) {
    if (kpi.computes)
        return {};
    const auto* row = kpi.value.kpi;
    if (row && !row->missing.empty())
        return {"Goalpost does not compute it: %1.", {Word{row->missing}}};
    if (kpi.missing.empty())
        return kpi.value.why;
    const Sentence words = kpi::wordsOf(kpi.missing);
    if (kpi.owner.empty())
        return {"The sample lacks %1; nobody is named who delivers it.", {words}};
    return {"The sample lacks %1; ask %2 for it.", {words, kpi.owner}};
}

Act keepRehearsal(Plan plan, const RehearsalReport& report, const RehearsalNote& note) {
    Campaign& campaign = entryOf(plan.campaigns, report.campaign, "campaign");
    const auto links = allSeen(report.marks, false);
    const auto codes = allSeen(report.marks, true);
    std::vector<std::string> begun;
    for (const auto& kpi : report.kpis) {
        if (kpi.source.empty())
            continue;
        Rehearsal& entry = entryFor(campaign, kpi.source, note.on);
        if (std::ranges::find(begun, foldCase(kpi.source)) == begun.end()) {
            begun.push_back(foldCase(kpi.source));
            entry.computes.clear();
            entry.lacking.clear();
            entry.by = note.by;
            entry.sample = listOf(report.files);
            entry.note = std::string(trim(note.note));
            // A sample that shows none may be one that carries none: only what was seen is an answer.
            entry.links = links == Answer::Yes ? links : entry.links;
            entry.codes = codes == Answer::Yes ? codes : entry.codes;
        }
        auto& list = kpi.computes ? entry.computes : entry.lacking;
        if (std::ranges::find(list, kpi.kpi) == list.end())
            list.push_back(kpi.kpi);
    }
    if (begun.empty())
        throw Error("No primary KPI of the campaign names its data source yet; name it, then rehearse.");
    const std::string label = "Rehearse the tracking of " + inQuotes(campaign.name);
    return {std::move(plan), label};
}

Act noteTested(Plan plan, const Id& id, std::string_view source, std::optional<Answer> Rehearsal::*what,
               std::optional<Answer> answer, const RehearsalNote& note) {
    Campaign& campaign = entryOf(plan.campaigns, id, "campaign");
    Rehearsal* newest = nullptr;
    for (Rehearsal& entry : campaign.rehearsals)
        if (foldCase(entry.source) == foldCase(source) && (!newest || newest->on <= entry.on))
            newest = &entry;
    if (!newest) {
        newest = &entryFor(campaign, source, note.on);
        newest->by = note.by;
    }
    newest->*what = answer;
    const std::string label = "Note what was tested of " + inQuotes(source);
    return {std::move(plan), label};
}

Act nameDataOwner(Plan plan, const Id& id, std::string_view source, std::string owner) {
    for (KpiChoice& choice : entryOf(plan.campaigns, id, "campaign").kpis)
        if (foldCase(trim(choice.dataSource)) == foldCase(trim(source)))
            choice.dataOwner = std::string(trim(owner));
    return {std::move(plan), "Name who delivers " + inQuotes(trim(source))};
}

}  // namespace goalpost::edit
