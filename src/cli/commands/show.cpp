// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "model/document.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

const Command Show = {
    "show", "The plan, as readable text or (--json) as a plan document", [](CLI::App& app) -> Work {
        struct Options {
            std::string file;
            std::string campaign;
        };
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--campaign", options->campaign, "Only this campaign and what it refers to");
        return [options](const Call& call) -> int {
            const auto workspace = openForReading(options->file, call);
            const model::Campaign* only = campaignNamedOrAll(*workspace, options->campaign);
            if (call.json)
                call.print(model::documentOf(workspace->plan(), only));
            else
                call.out() << model::readable(workspace->plan(), only);
            return Done;
        };
    }};

}  // namespace goalpost::cli::commands
