// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"
#include "edit/import_mapping.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

Json mappingJson(const model::ImportMapping& mapping) {
    return {{"fingerprint", mapping.fingerprint},
            {"file", mapping.file},
            {"format", mapping.format.empty() ? Json(nullptr) : Json(mapping.format)},
            {"on", mapping.on ? Json(isoDate(*mapping.on)) : Json(nullptr)},
            {"columns", mapping.columns}};
}

int tellMappings(const Call& call, const model::Plan& plan) {
    if (call.json) {
        Json list = Json::array();
        for (const auto& mapping : plan.importMappings)
            list.push_back(mappingJson(mapping));
        call.print({{"mappings", std::move(list)}});
        return Done;
    }
    TextTable table({{"Fingerprint"}, {"File"}, {"Format"}, {"On"}, {"Columns"}});
    for (const auto& mapping : plan.importMappings)
        table.add({mapping.fingerprint, plainLine(mapping.file), mapping.format,
                   mapping.on ? isoDate(*mapping.on) : "",
                   plainLine(shortened(join(mapping.columns, "; "), 120))});
    if (table.empty())
        call.out() << "No columns are remembered; import a file with --mapping.\n";
    else
        table.print(call.out());
    return Done;
}

int mappings(const Call& call, const std::string& file, const std::string& forget) {
    if (forget.empty())
        return tellMappings(call, openForReading(file, call)->plan());
    const auto workspace = openForWriting(file, call);
    edit::perform(*workspace, edit::forgetMapping(workspace->plan(), forget), call.today);
    return tellMappings(call, workspace->plan());
}

}  // namespace

const Command Mappings = {
    "mappings", "How columns of files were mapped, and to forget it", [](CLI::App& app) -> Work {
        struct Options {
            std::string file, forget;
        };
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--forget", options->forget, "Forget the mapping with this fingerprint")
            ->type_name("FINGERPRINT");
        return [options](const Call& call) { return mappings(call, options->file, options->forget); };
    }};

}  // namespace goalpost::cli::commands
