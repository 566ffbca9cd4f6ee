// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/measuring.hpp"
#include "cli/opening.hpp"
#include "method/method.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using method::Finding;

Json toJson(const Finding& finding) {
    return {{"rule", finding.rule},
            {"strength", idOf(finding.strength)},
            {"state", idOf(finding.state)},
            {"subject", finding.subject},
            {"message", finding.message.text()},
            {"fix", finding.fix.text()},
            {"reason", finding.reasoned() ? Json(finding.reason) : Json(nullptr)}};
}

void print(std::ostream& out, const Finding& finding) {
    out << finding.rule << " (" << idOf(finding.strength) << ", " << idOf(finding.state) << ")  "
        << plainLine(finding.place.text()) << "\n    " << plainLine(finding.message.text()) << '\n';
    if (const auto fix = finding.fix.text(); !fix.empty())
        out << "    To do: " << plainLine(fix) << '\n';
    if (finding.reasoned())
        out << "    Reason given: " << plainLine(finding.reason) << '\n';
}

int check(const Call& call, const std::string& file, const std::string& campaign) {
    const auto workspace = openForReading(file, call);
    const auto* only = campaignNamedOrAll(*workspace, campaign);
    auto findings = method::check(workspace->plan(), call.today, only);
    report::Pasts pasts = pastsOf(*workspace);
    for (const auto& each : workspace->plan().campaigns)
        if ((!only || only == &each) && each.currentPhase() <= model::Phase::Tools &&
            !each.objectives.empty())
            method::addFindings(
                findings, report::findingsOf(workspace->plan(), each,
                                             report::outlooksOf(workspace->plan(), each, call.today, pasts)));
    if (call.json) {
        Json list = Json::array();
        for (const auto& finding : findings)
            list.push_back(toJson(finding));
        call.print({{"findings", std::move(list)}});
    } else {
        for (const auto& finding : findings)
            print(call.out(), finding);
        if (findings.empty())
            call.out() << "Nothing to remark.\n";
    }
    const auto refusing = std::find_if(findings.begin(), findings.end(),
                                       [](const Finding& finding) { return finding.refuses(); });
    if (refusing == findings.end())
        return Done;
    call.say(std::string(refusing->rule) + " is broken at " + refusing->place.text() + ": " +
             refusing->message.text());
    return AxiomBroken;
}

}  // namespace

const Command Check = {"check", "What the method has to say about the plan", [](CLI::App& app) -> Work {
                           struct Options {
                               std::string file;
                               std::string campaign;
                           };
                           auto options = std::make_shared<Options>();
                           app.add_option("FILE", options->file, "The workspace")->required();
                           app.add_option("--campaign", options->campaign, "Only this campaign");
                           return [options](const Call& call) {
                               return check(call, options->file, options->campaign);
                           };
                       }};

}  // namespace goalpost::cli::commands
