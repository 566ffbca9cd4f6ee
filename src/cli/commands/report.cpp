// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/report.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/measuring.hpp"
#include "cli/opening.hpp"
#include "cli/whole_file.hpp"
#include "report/json.hpp"
#include "store/closed.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

namespace fs = std::filesystem;

struct ReportOptions {
    std::string file;
    std::string kind;
    std::string campaign;
    std::string out;
    std::string paper = "a4";
};

report::Document build(const store::Workspace& workspace, const ReportOptions& options, Date today) {
    const auto shown = store::shownOf(workspace, campaignNamed(workspace, options.campaign).id, today);
    const auto& campaign = shown.campaign();
    const Period period = periodOf(workspace, campaign, {}, {}, shown.today);
    auto evidence = report::gather(
        [&](model::GroupBy by) {
            return measured(workspace, campaign, period, by, by != model::GroupBy::Day);
        },
        workspace.posts(campaign.id));
    if (shown.closed) {
        evidence.live = measured(workspace, campaign, period, model::GroupBy::Campaign, true, true);
        evidence.liveOn = store::lastBooked(workspace, campaign.id);
    }
    const auto all = options.kind == "plan" && !shown.closed ? outlooks(workspace, campaign, today)
                                                             : std::vector<report::Outlook>{};
    return report::build(*report::find(options.kind), {*shown.plan, campaign, shown.today, evidence, all});
}

void write(const Call& call, const ReportOptions& options, const std::string& ending,
           const report::Document& document) {
    if (ending == ".csv") {
        writeWhole(options.out, report::toCsv(document));
    } else if (ending == ".json") {
        writeWhole(options.out, formatJson(report::toJson(document)) + "\n");
    } else {
        if (!call.around.writePdf)
            throw Error("This build of goalpost-cli writes no PDF; .csv and .json it does.");
        writeWhole(options.out,
                   [&](const fs::path& part) { call.around.writePdf(document, part, options.paper); });
    }
}

int report(const Call& call, const ReportOptions& options) {
    const std::string ending = foldCase(fs::path(options.out).extension().string());
    if (ending != ".pdf" && ending != ".csv" && ending != ".json")
        throw UsageError("the report's name must end in .pdf, .csv or .json, and '" + options.out +
                         "' does not");
    std::error_code ignored;
    if (fs::equivalent(options.file, options.out, ignored))
        throw UsageError("the report would replace the workspace " + options.file);
    const auto workspace = openForReading(options.file, call);
    const auto document = build(*workspace, options, call.today);
    write(call, options, ending, document);
    if (call.json)
        call.print({{"file", options.out},
                    {"kind", options.kind},
                    {"campaign", document.title},
                    {"bytes", fs::file_size(options.out)}});
    else
        call.out() << document.kind << " of \"" << plainLine(document.title) << "\" written to "
                   << options.out << ".\n";
    return Done;
}

std::vector<std::string> kinds() {
    std::vector<std::string> ids;
    for (const auto& kind : report::catalogue())
        ids.emplace_back(kind.id);
    return ids;
}

}  // namespace

const Command Report = {
    "report", "Write a report as PDF, CSV or JSON", [](CLI::App& app) -> Work {
        auto options = std::make_shared<ReportOptions>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--kind", options->kind, "Which report")->required()->check(CLI::IsMember(kinds()));
        app.add_option("--campaign", options->campaign, "The campaign's name")->required();
        app.add_option("-o,--output", options->out, "Where to; the ending .pdf, .csv or .json says as what")
            ->required()
            ->type_name("OUT");
        app.add_option("--paper", options->paper, "Of a PDF")->check(CLI::IsMember({"a4", "letter"}));
        return [options](const Call& call) { return report(call, *options); };
    }};

}  // namespace goalpost::cli::commands
