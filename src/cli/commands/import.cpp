// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"

#include "base/amount.hpp"
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/sniff_options.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct ImportCall {
    std::string file;
    std::vector<std::string> data;
    std::string campaign, assign = "matched", creator, shop, format, mapping, rejects;
    std::optional<Date> asOf;
    std::string namesakes = "ask";
    std::vector<std::string> whose;
    imports::SniffOptions told;
    bool dryRun = false;
};

std::vector<std::pair<std::string, std::string>> readMapping(const std::string& file) {
    const Json json = parseJson(readInput(file));
    if (!json.is_object())
        throw InputError("/", file + " is no mapping: an object {\"header\": \"measure or field\"} is.");
    std::vector<std::pair<std::string, std::string>> mapping;
    for (const auto& [header, target] : json.items()) {
        if (!target.is_string())
            throw InputError("/" + header, "the measure or field must be a text.");
        mapping.emplace_back(header, target.get<std::string>());
    }
    return mapping;
}

/// "tiktok:theo.b=Theo Brandt" or "tiktok:theo.b=new".
void readWhose(const std::string& answer, store::NamesakeAnswers& answers) {
    const auto equals = answer.find('=');
    const auto colon = answer.find(':');
    if (equals == std::string::npos || colon == std::string::npos || colon == 0 || colon + 1 >= equals ||
        equals + 1 == answer.size())
        throw UsageError("--whose takes PLATFORM:HANDLE=CREATOR or PLATFORM:HANDLE=new, not " + answer);
    const std::string name = answer.substr(equals + 1);
    answers
        .accounts[store::accountKey(answer.substr(0, colon), answer.substr(colon + 1, equals - colon - 1))] =
        name == "new" ? "" : name;
}

edit::ImportOptions toImport(const ImportCall& options) {
    if (options.assign == "all" && options.campaign.empty())
        throw UsageError("--assign all needs --campaign");
    if (!options.rejects.empty() && options.data.size() > 1)
        throw UsageError("--rejects takes one data file at a time");
    edit::ImportOptions import;
    import.campaign = options.campaign;
    import.assignAll = options.assign == "all";
    import.creator = options.creator;
    import.shop = options.shop;
    import.format = options.format;
    import.dryRun = options.dryRun;
    import.asOf = options.asOf;
    import.told = options.told;
    import.whose.all = options.namesakes == "same"  ? store::Namesakes::Same
                       : options.namesakes == "new" ? store::Namesakes::New
                                                    : store::Namesakes::Ask;
    for (const auto& answer : options.whose)
        readWhose(answer, import.whose);
    if (!options.mapping.empty())
        import.mapping = readMapping(options.mapping);
    return import;
}

void printRejects(std::ostream& out, const imports::ReadResult& read) {
    constexpr std::size_t Shown = 20;
    for (std::size_t i = 0; i < read.rejects.size() && i < Shown; ++i) {
        const auto& reject = read.rejects[i];
        out << "    " << (reject.sheet.empty() ? "" : "sheet \"" + plainLine(reject.sheet) + "\", ")
            << "line " << reject.line << plainLine(reject.column.empty() ? "" : ", " + reject.column)
            << (reject.value.empty() ? "" : " '" + plainLine(shortened(reject.value, 40)) + "'") << ": "
            << plainLine(reject.reason) << '\n';
    }
    if (read.rejects.size() > Shown)
        out << "    and " << read.rejects.size() - Shown << " more; --rejects OUT.csv writes them all\n";
}

std::string elsewhereText(const store::BookingResult& booked) {
    std::int64_t elsewhere = 0;
    for (const auto& [campaign, posts] : booked.postsElsewhere)
        elsewhere += posts;
    return elsewhere > 0 ? ", " + std::to_string(elsewhere) + " in other campaigns" : "";
}

void printListings(std::ostream& out, const store::BookingResult& booked) {
    const auto tell = [&](std::string_view name, const store::ListingResult& counts) {
        if (counts.all() > 0)
            out << "  " << name << ": " << counts.added << " new, " << counts.changed << " changed, "
                << counts.identical << " identical\n";
    };
    tell("Orders", booked.orders);
    if (booked.orders.all() > 0)
        out << "  Revenue of these orders, less refunds: " << Amount{booked.revenue}.text() << '\n';
    tell("Follower counts", booked.followers);
    tell("Comments", booked.comments);
    tell("Mentions", booked.mentions);
}

/// How to answer whose the accounts are of which only a creator's name is known.
void printQuestions(std::ostream& out, const store::BookingResult& booked) {
    const auto first =
        std::find_if(booked.asked.begin(), booked.asked.end(), [](const auto& one) { return !one.taken; });
    if (first == booked.asked.end())
        return;
    out << "  To answer, import the file again with --namesakes same (they are these creators) or "
           "--namesakes "
           "new (others of the same name); one by one: --whose \""
        << plainLine(first->platform + ":" + first->handle + "=" + first->creator) << "\" or --whose \""
        << plainLine(first->platform + ":" + first->handle) << "=new\"\n";
}

void print(std::ostream& out, const edit::ImportReport& report, bool dryRun) {
    const auto& booked = report.booked;
    out << plainLine(report.file.string()) << "  (" << report.format << ")"
        << (dryRun ? "  nothing stored: --dry-run" : "") << '\n';
    if (report.mappedOn)
        out << "  Columns as you mapped them on " << isoDate(*report.mappedOn) << ".\n";
    if (report.sameFileAgain)
        out << "  Nothing new: everything in this file is in the workspace already.\n";
    out << "  Rows: " << report.read.read << " read, " << booked.added << " new, " << booked.changed
        << " changed, " << booked.identical << " identical, " << report.read.rejected << " rejected\n";
    for (const auto& part : report.read.tables)
        out << "  Table " << part.index << ": " << counted(part.rows, "row", "rows") << ", " << part.bookedAs
            << '\n';
    out << "  Posts: " << booked.postsCreated << " created, " << booked.postsMatched << " matched; "
        << booked.postsInCampaign << " in the campaign, " << booked.postsInHistory << " in creator history"
        << elsewhereText(booked) << '\n'
        << "  Creators: " << booked.creatorsCreated << " created, " << booked.creatorsMatched << " matched\n";
    printListings(out, booked);
    if (!booked.toConfirm.empty())
        out << "  By partners in the campaign's period, matching no deliverable; please confirm:\n";
    for (const auto& post : booked.toConfirm)
        out << "    " << (post.published ? isoDate(*post.published) : "no date") << "  "
            << plainLine(post.permalink.empty() ? post.platformId : post.permalink) << "  "
            << plainLine(shortened(post.title, 60)) << '\n';
    if (!booked.toConfirm.empty())
        out << "  To give them to the campaign: goalpost-cli assign FILE --campaign NAME POST…\n";
    if (!report.read.rejects.empty())
        out << "  Rejected:\n";
    printRejects(out, report.read);
    printQuestions(out, booked);
}

/// Imports one file after the other. Several are tried first: taking the first back when the second fails
/// would leave a trace in the history and end what waits for redo.
std::vector<edit::ImportReport> importAll(store::Workspace& workspace, const ImportCall& options) {
    auto import = toImport(options);
    if (options.data.size() > 1 && !options.dryRun) {
        import.dryRun = true;
        for (const auto& data : options.data)
            edit::importFile(workspace, data, import);
        import.dryRun = false;
    }
    std::vector<edit::ImportReport> reports;
    try {
        for (const auto& data : options.data) {
            reports.push_back(edit::importFile(workspace, data, import));
            import.backUpFirst = false;
        }
    } catch (...) {
        for (const auto& report : reports)
            if (!options.dryRun && report.booked.batch)
                workspace.undo();
        throw;
    }
    return reports;
}

/// The list of rejects takes the place of whatever has its name.
void requireOwnPlace(const ImportCall& options) {
    const auto same = [&](const std::string& file) {
        std::error_code missing;
        return std::filesystem::equivalent(file, options.rejects, missing);
    };
    if (same(options.file) || same(options.data.front()) || same(options.mapping))
        throw UsageError("the rejected rows would replace the file " + options.rejects);
}

int importFiles(const Call& call, const ImportCall& options) {
    toImport(options);  // faults in the options come before faults in files
    if (!options.rejects.empty())
        requireOwnPlace(options);
    const auto workspace = openForWriting(options.file, call);
    if (!options.campaign.empty())
        campaignNamed(*workspace, options.campaign);
    const auto reports = importAll(*workspace, options);
    if (!options.rejects.empty())
        writeWhole(options.rejects, edit::rejectsCsv(reports.front().read));
    if (call.json) {
        Json list = Json::array();
        for (const auto& report : reports)
            list.push_back(edit::toJson(report));
        call.print(reports.size() == 1 ? list.front() : Json{{"imports", std::move(list)}});
        return Done;
    }
    for (const auto& report : reports) {
        print(call.out(), report, options.dryRun);
        for (const auto& sentence : report.remarks)
            call.say(sentence.text());
    }
    return Done;
}

int imports(const Call& call, const std::string& file) {
    const auto workspace = openForReading(file, call);
    const auto batches = workspace->imports();
    if (call.json) {
        Json list = Json::array();
        for (const auto& batch : batches)
            list.push_back({{"batch", batch.id.text},
                            {"file", batch.file},
                            {"format", batch.format},
                            {"at", batch.at},
                            {"as_of", batch.asOf ? Json(isoDate(*batch.asOf)) : Json(nullptr)},
                            {"rows",
                             {{"read", batch.read},
                              {"new", batch.added},
                              {"changed", batch.changed},
                              {"identical", batch.identical},
                              {"rejected", batch.rejected}}},
                            {"undone", batch.undone}});
        call.print({{"imports", std::move(list)}});
        return Done;
    }
    TextTable table({{"At"},
                     {"File"},
                     {"Format"},
                     {"As of"},
                     {"Read", true},
                     {"New", true},
                     {"Changed", true},
                     {"Identical", true},
                     {"Rejected", true},
                     {""}});
    for (const auto& batch : batches)
        table.add({batch.at, batch.file, batch.format, batch.asOf ? isoDate(*batch.asOf) : "",
                   std::to_string(batch.read), std::to_string(batch.added), std::to_string(batch.changed),
                   std::to_string(batch.identical), std::to_string(batch.rejected),
                   batch.undone ? "taken back" : ""});
    if (table.empty())
        call.out() << "Nothing was imported yet.\n";
    else
        table.print(call.out());
    return Done;
}

Work declareImport(CLI::App& app) {
    auto options = std::make_shared<ImportCall>();
    app.add_option("FILE", options->file, "The workspace")->required();
    app.add_option("DATA", options->data, "The data files")->required()->expected(1, -1);
    app.add_option("--campaign", options->campaign, "The campaign the posts may belong to");
    app.add_option("--assign", options->assign,
                   "matched: posts of its deliverables (as without this option); all: every post of the file")
        ->check(CLI::IsMember({"matched", "all"}));
    app.add_option("--creator", options->creator, "Whose file this is: NAME or PLATFORM:HANDLE");
    app.add_option("--shop", options->shop,
                   "The shop that orders come from: two shops may use the same numbers")
        ->type_name("NAME");
    app.add_option("--format", options->format, "Read as this format, whatever it looks like")
        ->type_name("ID");
    app.add_option("--mapping", options->mapping, "JSON object: header to measure or field")
        ->type_name("FILE");
    app.add_option(
           "--namesakes", options->namesakes,
           "Accounts of which only a known creator's name is told: ask (as without this option), same: "
           "they are that creator's, new: of others with the same name")
        ->check(CLI::IsMember({"ask", "same", "new"}));
    app.add_option("--whose", options->whose,
                   "Whose one such account is: PLATFORM:HANDLE=CREATOR, or =new; may be given several times")
        ->type_name("ACCOUNT=CREATOR")
        ->expected(1)
        ->take_all();
    addDate(app, "--as-of", options->asOf, "The day up to which lifetime totals count");
    addSniffOptions(app, options->told);
    app.add_flag("--dry-run", options->dryRun, "Only tell what would change");
    app.add_option("--rejects", options->rejects, "Write the rejected rows there as CSV")->type_name("FILE");
    return [options](const Call& call) { return importFiles(call, *options); };
}

}  // namespace

const Command Import = {"import", "Import results", declareImport};

const Command Imports = {"imports", "What was imported", [](CLI::App& app) -> Work {
                             auto file = std::make_shared<std::string>();
                             app.add_option("FILE", *file, "The workspace")->required();
                             return [file](const Call& call) { return imports(call, *file); };
                         }};

}  // namespace goalpost::cli::commands
