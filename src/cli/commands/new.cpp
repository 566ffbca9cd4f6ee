// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "edit/sample.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

namespace fs = std::filesystem;

struct NewOptions {
    std::string file;
    bool sample = false;
};

int create(const Call& call, const NewOptions& options) {
    store::OpenOptions opening;
    opening.backups = call.around.backups;
    opening.automaticBackups = false;  // there is nothing yet that could be lost
    auto workspace = store::Workspace::create(options.file, opening);
    for (const auto& warning : workspace->warnings())
        call.say(warning);
    if (options.sample) {
        try {
            edit::fillWithSample(*workspace, call.today);
        } catch (...) {
            workspace.reset();
            std::error_code ignored;
            fs::remove(options.file, ignored);
            throw;
        }
    }
    Json names = Json::array();
    for (const auto& campaign : workspace->plan().campaigns)
        names.push_back(campaign.name);
    if (call.json) {
        call.print({{"file", options.file}, {"sample", options.sample}, {"campaigns", names}});
        return Done;
    }
    call.out() << "Made the workspace " << options.file << (options.sample ? " with the sample" : "")
               << ".\n";
    for (const auto& campaign : workspace->plan().campaigns)
        call.out() << "  Campaign: " << plainLine(campaign.name) << '\n';
    return Done;
}

}  // namespace

const Command New = {"new", "Create a workspace", [](CLI::App& app) -> Work {
                         auto options = std::make_shared<NewOptions>();
                         app.add_option("FILE", options->file, "The workspace to create")->required();
                         app.add_flag("--sample", options->sample,
                                      "Fill it with an invented example: one closed campaign, one running");
                         return [options](const Call& call) { return create(call, *options); };
                     }};

}  // namespace goalpost::cli::commands
