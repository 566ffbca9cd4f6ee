// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/opening.hpp"

#include "base/text.hpp"
#include "store/open.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

namespace goalpost::cli {

namespace fs = std::filesystem;

namespace {

store::OpenOptions options(const Call& call, bool readOnly) {
    store::OpenOptions options;
    options.readOnly = readOnly;
    options.backups = call.around.backups;
    options.automaticBackups = !readOnly;
    return options;
}

/// "Juniper Row/Summer", and "/Summer" for a campaign without a brand.
std::string fullName(const model::Plan& plan, const model::Campaign& campaign) {
    const auto* brand = plan.brand(campaign.brand);
    return (brand ? brand->name : "") + "/" + campaign.name;
}

/// What to call each campaign so that it alone is meant.
std::vector<std::string> campaignNames(const model::Plan& plan) {
    std::map<std::string, int> times;
    for (const auto& campaign : plan.campaigns)
        ++times[foldCase(campaign.name)];
    std::vector<std::string> names;
    for (const auto& campaign : plan.campaigns)
        names.push_back(times[foldCase(campaign.name)] > 1 ? fullName(plan, campaign) : campaign.name);
    return names;
}

std::string noSuchCampaign(const store::Workspace& workspace, std::string_view name) {
    const auto names = campaignNames(workspace.plan());
    std::string text = workspace.path().string() + " has no campaign named '" + std::string(name) + "'";
    if (names.empty())
        return text + ", nor any other: 'apply' brings campaigns in.";
    if (const auto meant = nearest(name, names))
        return text + "; did you mean '" + *meant + "'? It has: " + join(names, ", ") + ".";
    return text + "; it has: " + join(names, ", ") + ".";
}

void sayWarnings(const store::Workspace& workspace, const Call& call) {
    for (const auto& warning : workspace.warnings())
        call.say(warning);
}

/// Said here with what to do, which is another thing in the window.
void requireFile(const fs::path& file) {
    std::error_code trouble;
    if (fs::is_directory(file, trouble))
        throw FileError(file.string() +
                        " is a folder; name the workspace in it, a file such as work.goalpost.");
    if (!fs::exists(file, trouble) && !trouble)
        throw FileError(file.string() +
                        " does not exist; check its name and folder, or make a workspace with " +
                        "'goalpost-cli new FILE'.");
}

std::unique_ptr<store::Workspace> openOrCopy(const fs::path& file, const Call& call) {
    try {
        return store::Workspace::open(file, options(call, true));
    } catch (const store::HeldElsewhere& held) {
        auto copy = store::Workspace::openCopy(file, options(call, true));
        call.say(std::string(held.what()) + " This reads a private copy of it.");
        return copy;
    }
}

}  // namespace

void Closing::operator()(store::Workspace* workspace) const {
    const std::unique_ptr<store::Workspace> closed(workspace);
    const auto told = closed->warnings();
    closed->backUpWhenChanged("close");
    for (const auto& warning : closed->warnings())
        if (std::find(told.begin(), told.end(), warning) == told.end())
            m_call->say(warning);
}

std::unique_ptr<store::Workspace> openForReading(const fs::path& file, const Call& call) {
    requireFile(file);
    auto workspace = openOrCopy(file, call);
    sayWarnings(*workspace, call);
    return workspace;
}

std::unique_ptr<store::Workspace, Closing> openForWriting(const fs::path& file, const Call& call) {
    requireFile(file);
    auto workspace = store::Workspace::open(file, options(call, false));
    if (workspace->isReadOnly())
        throw FileError(file.string() + " can only be read: " + workspace->readOnlyReason());
    sayWarnings(*workspace, call);
    return {workspace.release(), Closing(call)};
}

const model::Campaign& campaignNamed(const store::Workspace& workspace, std::string_view name) {
    const model::Plan& plan = workspace.plan();
    const model::Campaign* found = plan.campaignNamed(name);
    if (!found)
        throw Error(noSuchCampaign(workspace, name));
    const std::string wanted = foldCase(trim(name));
    std::vector<std::string> meant;
    for (const auto& campaign : plan.campaigns)
        if (foldCase(campaign.name) == wanted)
            meant.push_back("'" + fullName(plan, campaign) + "'");
    if (meant.size() > 1)
        throw Error("Several campaigns are named '" + std::string(name) + "'; write " + join(meant, " or ") +
                    ".");
    return *found;
}

const model::Campaign* campaignNamedOrAll(const store::Workspace& workspace, std::string_view name) {
    return name.empty() ? nullptr : &campaignNamed(workspace, name);
}

std::string readInput(const fs::path& file) {
    std::ostringstream text;
    if (file == "-") {
        text << std::cin.rdbuf();
        return text.str();
    }
    if (fs::is_directory(file))
        throw FileError(file.string() + " is a folder, not a file.");
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw FileError(file.string() + " could not be read: " + std::strerror(errno) + ".");
    text << in.rdbuf();
    return text.str();
}

}  // namespace goalpost::cli
