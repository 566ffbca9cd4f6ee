// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/evidence.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct EvidenceOptions {
    std::string file, out;
    std::optional<std::size_t> take;
};

Json evidenceJson(const store::KeptEvidence& one, std::size_t number) {
    return {{"number", number},
            {"batch", one.batch.text},
            {"name", one.name},
            {"size", one.size},
            {"sha256", one.sha256},
            {"kept", one.isKept()},
            {"path", one.path.empty() ? Json(nullptr) : Json(one.path)},
            {"posts", one.posts},
            {"who", one.who.empty() ? Json(nullptr) : Json(one.who)},
            {"note", one.note.empty() ? Json(nullptr) : Json(one.note)},
            {"at", one.at}};
}

int tellEvidence(const Call& call, const std::vector<store::KeptEvidence>& list) {
    if (call.json) {
        Json told = Json::array();
        for (std::size_t i = 0; i < list.size(); ++i)
            told.push_back(evidenceJson(list[i], i + 1));
        call.print({{"evidence", std::move(told)}});
        return Done;
    }
    TextTable table({{"", true}, {"At"}, {"File"}, {"Bytes", true}, {"Of"}, {"Who"}, {"Note"}});
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto& one = list[i];
        table.add({std::to_string(i + 1), one.at,
                   plainLine(one.name + (one.isKept() ? "" : " (not kept, was at " + one.path + ")")),
                   std::to_string(one.size), plainLine(shortened(join(one.posts, "; "), 60)),
                   plainLine(one.who), plainLine(shortened(one.note, 60))});
    }
    if (table.empty())
        call.out() << "No evidence is kept; enter figures with --evidence FILE.\n";
    else
        table.print(call.out());
    return Done;
}

int evidence(const Call& call, const EvidenceOptions& options) {
    if (options.take.has_value() != !options.out.empty())
        throw UsageError("--take NUMBER and -o OUT go together");
    const auto workspace = openForReading(options.file, call);
    const auto list = store::evidenceIn(*workspace);
    if (!options.take)
        return tellEvidence(call, list);
    if (*options.take < 1 || *options.take > list.size())
        throw Error("There is no evidence number " + std::to_string(*options.take) + " in " + options.file +
                    "; \"evidence " + options.file + "\" lists what there is.");
    std::error_code missing;
    if (std::filesystem::equivalent(options.file, options.out, missing))
        throw UsageError("the evidence would replace the workspace " + options.file);
    const auto bytes = store::bytesOf(*workspace, list[*options.take - 1]);
    writeWhole(options.out, std::string_view(reinterpret_cast<const char*>(bytes.data()), bytes.size()));
    if (call.json)
        call.print({{"written", options.out}, {"size", bytes.size()}});
    else
        call.out() << "Wrote " << options.out << " (" << bytes.size() << " bytes).\n";
    return Done;
}

}  // namespace

const Command Evidence = {"evidence", "The pictures that prove figures entered by hand, and to write one out",
                          [](CLI::App& app) -> Work {
                              auto options = std::make_shared<EvidenceOptions>();
                              app.add_option("FILE", options->file, "The workspace")->required();
                              app.add_option("--take", options->take,
                                             "The number of the one to write out, as listed")
                                  ->type_name("NUMBER");
                              app.add_option("-o", options->out, "Write it there")->type_name("OUT");
                              return [options](const Call& call) { return evidence(call, *options); };
                          }};

}  // namespace goalpost::cli::commands
