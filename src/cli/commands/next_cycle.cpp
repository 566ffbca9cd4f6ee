// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "edit/campaign_life.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct NextCycleOptions {
    std::string file;
    std::string campaign;
    std::string name;
    std::optional<Date> start;
};

int nextCycle(const Call& call, const NextCycleOptions& options) {
    const auto workspace = openForWriting(options.file, call);
    const auto& closed = campaignNamed(*workspace, options.campaign);
    const auto act = edit::nextCycle(workspace->plan(), closed.id, options.name, options.start);
    edit::perform(*workspace, act, call.today);
    const auto& next = workspace->plan().campaigns.back();
    if (call.json)
        call.print({{"file", options.file},
                    {"campaign", next.name},
                    {"from", next.from ? Json(isoDate(*next.from)) : Json(nullptr)},
                    {"to", next.to ? Json(isoDate(*next.to)) : Json(nullptr)},
                    {"objectives", next.objectives.size()}});
    else
        call.out() << "Planned \"" << plainLine(next.name) << "\" with the results of \""
                   << plainLine(options.campaign) << "\" as its baselines.\n";
    return Done;
}

}  // namespace

const Command NextCycle = {
    "next-cycle", "Plan the next cycle of a closed campaign, from its results", [](CLI::App& app) -> Work {
        auto options = std::make_shared<NextCycleOptions>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--campaign", options->campaign, "The closed campaign's name")->required();
        app.add_option("--name", options->name, "Of the new one; \"… (next cycle)\" otherwise");
        addDate(app, "--start", options->start,
                "Its first day; the one after the closed one's end otherwise");
        return [options](const Call& call) { return nextCycle(call, *options); };
    }};

}  // namespace goalpost::cli::commands
