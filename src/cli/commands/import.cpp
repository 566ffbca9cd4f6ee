// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/import_text.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/said.hpp"
#include "cli/sniff_options.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"
#include "edit/rejected_rows.hpp"

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
    std::optional<Date> asOf, from, to;
    std::string namesakes = "ask";
    std::vector<std::string> whose;
    imports::SniffOptions told;
    bool dryRun = false;
    bool skipFailed = false;
};

std::vector<std::pair<std::string, std::string>> readMapping(const std::string& file) {
    const std::string text = readInput(file);
    Json json;
    try {
        json = parseJson(text);
    } catch (const InputError& error) {
        throw InputError("", "The mapping " + file + " cannot be read. " + error.what());
    }
    if (!json.is_object())
        throw InputError("", file +
                                 " is no mapping; write {\"header of the file\": \"measure or field\"}, for "
                                 "example {\"Aufrufe\": \"views\"}.");
    std::vector<std::pair<std::string, std::string>> mapping;
    for (const auto& [header, target] : json.items()) {
        if (!target.is_string())
            throw InputError("", "In the mapping " + file + ", what \"" + header +
                                     "\" goes to must be a text, for example \"views\".");
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

std::optional<Period> saidDays(const ImportCall& options) {
    if (options.from.has_value() != options.to.has_value())
        throw UsageError("--period-from and --period-to go together: name the first and the last day");
    if (!options.from)
        return std::nullopt;
    if (*options.to < *options.from)
        throw UsageError("--period-to " + isoDate(*options.to) + " is before --period-from " +
                         isoDate(*options.from));
    return Period{*options.from, *options.to};
}

edit::ImportOptions toImport(const ImportCall& options) {
    if (options.assign == "all" && options.campaign.empty())
        throw UsageError("--assign all needs --campaign");
    if (!options.rejects.empty() && options.data.size() > 1)
        throw UsageError("--rejects takes one data file at a time, and several are named");
    edit::ImportOptions import;
    import.campaign = options.campaign;
    import.assignAll = options.assign == "all";
    import.creator = options.creator;
    import.shop = options.shop;
    import.format = options.format;
    import.dryRun = options.dryRun;
    import.asOf = options.asOf;
    import.period = saidDays(options);
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

/// What became of one file: a report, or why it cannot be imported.
struct Outcome {
    std::string file;
    std::optional<edit::ImportReport> report{};
    std::string failure{};
};

using Outcomes = std::vector<Outcome>;

bool isFailed(const Outcome& outcome) {
    return !outcome.report;
}

/// Tries each file by itself; those that cannot be imported do not keep the others from being tried. What is
/// wrong with the workspace is thrown.
Outcomes tryAll(store::Workspace& workspace, const ImportCall& options, edit::ImportOptions import) {
    import.dryRun = true;
    Outcomes outcomes;
    for (const auto& data : options.data) {
        Outcome& outcome = outcomes.emplace_back(Outcome{data});
        try {
            outcome.report = edit::importFile(workspace, data, import);
        } catch (const DatabaseError&) {
            throw;
        } catch (const Error& error) {
            outcome.failure = sentenceOf(error);
        } catch (const std::filesystem::filesystem_error& error) {
            outcome.failure = sentenceOf(error);
        }
    }
    return outcomes;
}

/// Imports those files that could be tried; where one fails all the same, nothing of the others stays.
void importAll(store::Workspace& workspace, Outcomes& outcomes, edit::ImportOptions import) {
    std::size_t imported = 0;
    try {
        for (auto& outcome : outcomes) {
            if (isFailed(outcome))
                continue;
            outcome.report = edit::importFile(workspace, outcome.file, import);
            import.backUpFirst = false;
            imported += outcome.report->booked.batch.empty() ? 0 : 1;
        }
    } catch (...) {
        for (; imported > 0; --imported)
            workspace.undo();
        throw;
    }
}

/// The list of rejects takes the place of whatever has its name.
void requireOwnPlace(const ImportCall& options) {
    const auto same = [&](const std::string& file) {
        std::error_code missing;
        return std::filesystem::equivalent(file, options.rejects, missing);
    };
    if (same(options.file) || same(options.data.front()) || same(options.mapping))
        throw UsageError("--rejects names " + options.rejects +
                         ", which is read here itself and would be replaced; name another file");
}

/// Several files are tried first: taking the first back when the second fails would leave a trace in the
/// history and end what waits for redo. `stored`: told whether the workspace holds what the outcomes say.
Outcomes importAll(store::Workspace& workspace, const ImportCall& options, bool& stored) {
    const auto import = toImport(options);
    stored = !options.dryRun;
    if (options.data.size() == 1)
        return {{options.data.front(), edit::importFile(workspace, options.data.front(), import)}};
    auto outcomes = tryAll(workspace, options, import);
    const bool any = std::ranges::any_of(outcomes, isFailed);
    stored = stored && (!any || options.skipFailed) && !std::ranges::all_of(outcomes, isFailed);
    if (stored)
        importAll(workspace, outcomes, import);
    return outcomes;
}

Json toJson(const Outcomes& outcomes, bool stored) {
    Json list = Json::array();
    for (const auto& outcome : outcomes)
        list.push_back(outcome.report ? edit::toJson(*outcome.report)
                                      : Json{{"file", outcome.file}, {"error", outcome.failure}});
    return outcomes.size() == 1 ? list.front() : Json{{"imports", std::move(list)}, {"stored", stored}};
}

/// One line on a file that waits for the others: "a.csv could be imported: 4 rows new, 0 changed, 1
/// rejected."
std::string couldBe(const edit::ImportReport& report) {
    return report.file.string() + " could be imported: " + counted(report.booked.added, "row", "rows") +
           " new, " + std::to_string(report.booked.changed) + " changed, " +
           std::to_string(report.read.rejected) + " rejected.";
}

/// In the text, what failed stands among the others on standard error; where nothing is stored because of it,
/// so does all.
void tell(const Call& call, const Outcomes& outcomes, bool stored, bool dryRun) {
    for (const auto& outcome : outcomes) {
        if (isFailed(outcome)) {
            call.say(outcome.file + " is not imported: " + outcome.failure);
            continue;
        }
        if (!stored && !dryRun) {
            call.say(couldBe(*outcome.report));
            continue;
        }
        print(call.out(), *outcome.report, dryRun);
        for (const auto& sentence : outcome.report->remarks)
            call.say(sentence.text());
    }
}

int importFiles(const Call& call, const ImportCall& options) {
    toImport(options);  // faults in the options come before faults in files
    if (!options.rejects.empty())
        requireOwnPlace(options);
    const auto workspace = openForWriting(options.file, call);
    if (!options.campaign.empty())
        campaignNamed(*workspace, options.campaign);
    bool stored = false;
    if (options.asOf && *options.asOf > call.today)
        call.say("--as-of " + isoDate(*options.asOf) + " lies after today, " + isoDate(call.today) +
                 "; figures of days to come are unusual.");
    const auto outcomes = importAll(*workspace, options, stored);
    const auto failed = std::ranges::count_if(outcomes, isFailed);
    if (!options.rejects.empty()) {
        const auto& report = *outcomes.front().report;
        writeWhole(options.rejects,
                   edit::rejectsCsv(report.sniff ? *report.sniff : imports::sniff(report.file, options.told),
                                    report.read));
    }
    if (call.json)
        call.print(toJson(outcomes, stored));
    else
        tell(call, outcomes, stored, options.dryRun);
    if (failed == 0)
        return Done;
    if (call.json)
        for (const auto& outcome : outcomes)
            if (isFailed(outcome))
                call.say(outcome.file + " is not imported: " + outcome.failure);
    if (stored)
        return Done;
    call.say(counted(failed, "file", "files") + " of " + std::to_string(outcomes.size()) +
             " cannot be imported, so nothing is stored" +
             (failed < static_cast<std::ptrdiff_t>(outcomes.size()) && !options.dryRun
                  ? "; correct or leave out what is named above, or import the others with --skip-failed."
                  : "."));
    return Failed;
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
    addDate(app, "--period-from", options->from,
            "The first day of totals that no column dates, whatever the lines above them say");
    addDate(app, "--period-to", options->to, "Their last day");
    addSniffOptions(app, options->told);
    app.add_flag("--dry-run", options->dryRun, "Only tell what would change");
    app.add_flag("--skip-failed", options->skipFailed,
                 "Of several files, import those that can be, and only name the others");
    app.add_option("--rejects", options->rejects,
                   "Write the rejected rows there as CSV, to be mended and imported")
        ->type_name("FILE");
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
