// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "edit/campaign.hpp"
#include "method/method.hpp"
#include "model/document.hpp"
#include "report/addendum.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct ApplyOptions {
    std::string file;
    std::string plan;
};

bool isClosedIn(const model::Plan& plan, const Id& id) {
    const auto* campaign = plan.campaign(id);
    return campaign && campaign->currentPhase() == model::Phase::Closed;
}

int apply(const Call& call, const ApplyOptions& options) {
    const Json document = parseJson(readInput(options.plan));
    const auto workspace = openForWriting(options.file, call);
    const std::string source =
        options.plan == "-" ? "standard input" : std::filesystem::path(options.plan).filename().string();
    const edit::Act act = edit::applyPlan(workspace->plan(), document, source);
    const model::Plan before = workspace->plan();
    const bool changed = edit::perform(*workspace, act, call.today);

    for (const auto& campaign : workspace->plan().campaigns) {
        const bool isClosedNow = campaign.currentPhase() == model::Phase::Closed &&
                                 !isClosedIn(before, campaign.id) && !campaign.closings.empty();
        if (const auto early = isClosedNow ? report::closedEarly(campaign, call.today) : std::nullopt)
            call.say("The campaign \"" + campaign.name + "\" is closed. " + early->text());
    }
    const auto findings = method::check(workspace->plan(), call.today);
    const auto open = std::count_if(findings.begin(), findings.end(),
                                    [](const auto& f) { return f.state == method::State::Open; });
    const auto broken = static_cast<std::ptrdiff_t>(findings.size()) - open;
    if (call.json) {
        call.print({{"file", options.file},
                    {"changed", changed},
                    {"act", changed ? Json(act.label) : Json(nullptr)},
                    {"findings", {{"broken", broken}, {"open", open}}}});
        return Done;
    }
    call.out() << (changed ? "Applied " + plainLine(source) + ".\n"
                           : "Nothing to change: " + options.file + " has all of it.\n");
    if (!findings.empty())
        call.out() << "The method has " << counted(broken, "warning", "warnings") << " and "
                   << counted(open, "open point", "open points") << "; 'check' lists them.\n";
    return Done;
}

}  // namespace

const Command Apply = {"apply", "Create or update everything in a plan document", [](CLI::App& app) -> Work {
                           auto options = std::make_shared<ApplyOptions>();
                           app.add_option("FILE", options->file, "The workspace")->required();
                           app.add_option("PLAN", options->plan,
                                          "The plan document (JSON), or - for standard input")
                               ->required();
                           return [options](const Call& call) { return apply(call, *options); };
                       }};

}  // namespace goalpost::cli::commands
