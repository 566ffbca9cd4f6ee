// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/kpi_json.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"
#include "edit/rehearsal.hpp"
#include "report/format.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using edit::RehearsalReport;
using edit::RehearsedKpi;
using edit::TrackingMark;

struct RehearseCall {
    std::string file;
    std::vector<std::string> data;
    std::string campaign, note;
    edit::RehearsalOptions options;
    bool dryRun = false;
};

std::string_view idOf(TrackingMark::Kind kind) {
    switch (kind) {
        case TrackingMark::Kind::UtmContent:
            return "utm-content";
        case TrackingMark::Kind::Permalink:
            return "permalink";
        case TrackingMark::Kind::PromoCode:
            return "promo-code";
    }
    return {};
}

Json toldOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json measureIds(const std::vector<model::Measure>& measures) {
    Json list = Json::array();
    for (const auto measure : measures)
        list.push_back(model::rowOf(measure).id);
    return list;
}

Json toJson(const kpi::Inputs& inputs) {
    return {{"all", measureIds(inputs.all)}, {"one_of", measureIds(inputs.oneOf)}};
}

/// The value as `kpis` prints it, with what the rehearsal adds.
Json toJson(const RehearsedKpi& rehearsed, const std::string& currency) {
    kpi::Table table;
    table.currency = currency;
    table.rows.emplace_back();
    table.rows[0].kpis.push_back(rehearsed.value);
    const Json value = goalpost::cli::toJson(table)["rows"][0]["kpis"][0];
    Json json = {{"id", rehearsed.kpi},
                 {"data_source", toldOrNull(rehearsed.source)},
                 {"data_owner", toldOrNull(rehearsed.owner)},
                 {"computes", rehearsed.computes}};
    for (const char* key : {"goal", "value", "why", "unit", "currency", "base", "n"})
        if (const auto found = value.find(key); found != value.end())
            json[key] = *found;
    json["missing"] = toJson(rehearsed.missing);
    json["says"] = toldOrNull(edit::whatIsMissing(rehearsed).text());
    json["platforms"] = Json::array();
    for (const auto& there : rehearsed.platforms)
        json["platforms"].push_back({{"platform", there.platform}, {"missing", toJson(there.missing)}});
    return json;
}

Json toJson(const RehearsalReport& report, bool stored) {
    Json json = {{"stored", stored},
                 {"from", report.days ? Json(isoDate(report.days->from)) : Json(nullptr)},
                 {"to", report.days ? Json(isoDate(report.days->to)) : Json(nullptr)}};
    json["files"] = Json::array();
    for (const auto& file : report.files) {
        const Json import = edit::toJson(file);
        json["files"].push_back({{"file", import["file"]},
                                 {"format", import["format"]},
                                 {"read", file.read.read},
                                 {"rejected", file.read.rejected},
                                 {"totals", import["totals"]},
                                 {"remarks", import["remarks"]}});
    }
    json["kpis"] = Json::array();
    for (const auto& rehearsed : report.kpis)
        json["kpis"].push_back(toJson(rehearsed, report.currency));
    json["marks"] = Json::array();
    for (const auto& mark : report.marks)
        json["marks"].push_back({{"kind", idOf(mark.kind)},
                                 {"creator", mark.creator},
                                 {"deliverable", toldOrNull(mark.deliverable)},
                                 {"text", mark.text},
                                 {"seen", mark.seen}});
    return json;
}

const kpi::Kpi* rowOf(const edit::RehearsedKpi& rehearsed) {
    return rehearsed.value.kpi;
}

std::string rehearsedName(const edit::RehearsedKpi& rehearsed) {
    const auto* row = rowOf(rehearsed);
    return row ? std::string(row->name) : rehearsed.kpi;
}

void printKpis(std::ostream& out, const RehearsalReport& report) {
    TextTable lines({{"  KPI"}, {"Data source"}, {"From"}, {"Computes"}, {"Value", true}, {"Remark"}});
    for (const auto& rehearsed : report.kpis) {
        const auto* row = rowOf(rehearsed);
        const bool told = rehearsed.value.value && row;
        const Sentence missing = edit::whatIsMissing(rehearsed);
        const Sentence& remark = !missing.empty()        ? missing
                                 : rehearsed.value.value ? rehearsed.value.note
                                                         : rehearsed.value.why;
        lines.add({"  " + rehearsedName(rehearsed), rehearsed.source,
                   rehearsed.owner.empty() ? "nobody is named" : rehearsed.owner,
                   rehearsed.computes ? "yes" : "no",
                   told ? report::formatted(*rehearsed.value.value, row->unit, report.currency) : "",
                   remark.text()});
    }
    lines.print(out);
    for (const auto& rehearsed : report.kpis)
        for (const auto& there : rehearsed.platforms)
            out << "  On " << plainLine(there.platform) << ", " << rehearsedName(rehearsed) << " lacks "
                << kpi::wordsOf(there.missing).text() << ".\n";
}

void printMarks(std::ostream& out, const std::vector<TrackingMark>& marks) {
    constexpr std::size_t Shown = 20;
    if (marks.empty()) {
        out << "No link and no code is planned yet, so none was looked for.\n";
        return;
    }
    const auto seen = std::count_if(marks.begin(), marks.end(), [](const auto& mark) { return mark.seen; });
    out << "  Links and codes: " << seen << " of " << marks.size() << " in the sample\n";
    TextTable unseen({{"  Not in it"}, {"Text"}, {"Of"}});
    std::size_t listed = 0;
    for (const auto& mark : marks)
        if (!mark.seen && ++listed <= Shown)
            unseen.add({"  " + std::string(idOf(mark.kind)), mark.text,
                        mark.deliverable.empty() ? mark.creator : mark.creator + ", " + mark.deliverable});
    if (!unseen.empty())
        unseen.print(out);
    if (listed > Shown)
        out << "  and " << listed - Shown << " more; --json lists them all\n";
}

void print(std::ostream& out, const std::string& campaign, const RehearsalReport& report, bool stored) {
    out << plainLine(campaign) << ", tracking rehearsal" << (stored ? "" : "  nothing stored: --dry-run")
        << '\n';
    for (const auto& file : report.files)
        out << "  " << plainLine(file.file.filename().string()) << "  (" << file.format
            << "): " << counted(file.read.read, "row", "rows") << " read, " << file.read.rejected
            << " rejected\n";
    if (report.days)
        out << "  Data of " << isoDate(report.days->from) << " to " << isoDate(report.days->to) << '\n';
    printKpis(out, report);
    printMarks(out, report.marks);
}

std::vector<std::filesystem::path> samplesOf(const RehearseCall& call) {
    return {call.data.begin(), call.data.end()};
}

int tell(const Call& call, const std::string& campaign, const RehearsalReport& report, bool stored) {
    if (call.json)
        call.print(toJson(report, stored));
    else
        print(call.out(), campaign, report, stored);
    for (const auto& file : report.files)
        for (const auto& sentence : file.remarks)
            if (!call.json)
                call.say(sentence.text());
    return Done;
}

int rehearse(const Call& call, const RehearseCall& wanted) {
    if (wanted.dryRun) {
        const auto workspace = openForReading(wanted.file, call);
        const auto& campaign = campaignNamed(*workspace, wanted.campaign);
        const auto report =
            edit::rehearse(workspace->plan(), campaign.id, samplesOf(wanted), wanted.options, call.today);
        return tell(call, campaign.name, report, false);
    }
    const auto workspace = openForWriting(wanted.file, call);
    const auto& campaign = campaignNamed(*workspace, wanted.campaign);
    const std::string name = campaign.name;
    const auto report =
        edit::rehearse(workspace->plan(), campaign.id, samplesOf(wanted), wanted.options, call.today);
    edit::perform(*workspace,
                  edit::keepRehearsal(workspace->plan(), report,
                                      {.by = workspace->actor(), .on = call.today, .note = wanted.note}),
                  call.today);
    return tell(call, name, report, true);
}

Work declareRehearse(CLI::App& app) {
    auto wanted = std::make_shared<RehearseCall>();
    app.add_option("FILE", wanted->file, "The workspace")->required();
    app.add_option("DATA", wanted->data, "Sample exports")->required()->expected(1, -1);
    app.add_option("--campaign", wanted->campaign, "The campaign's name")->required();
    app.add_option("--source", wanted->options.source, "Only the KPIs with this data source")
        ->type_name("NAME");
    app.add_option("--creator", wanted->options.creator, "Whose files these are: NAME or PLATFORM:HANDLE");
    app.add_option("--format", wanted->options.format, "Read as this format, whatever it looks like")
        ->type_name("ID");
    app.add_option("--note", wanted->note, "Kept with the rehearsal")->type_name("TEXT");
    app.add_flag("--dry-run", wanted->dryRun, "Only tell what the sample shows");
    return [wanted](const Call& call) { return rehearse(call, *wanted); };
}

}  // namespace

const Command Rehearse = {"rehearse", "Does every primary KPI compute from a sample export?",
                          declareRehearse};

}  // namespace goalpost::cli::commands
