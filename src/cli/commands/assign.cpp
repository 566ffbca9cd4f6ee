// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/assign.hpp"

#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct AssignCall {
    std::string file, campaign;
    std::vector<std::string> posts;
    bool history = false;
};

int assignPosts(const Call& call, const AssignCall& options) {
    if (options.history != options.campaign.empty())
        throw UsageError("name either --campaign NAME or --history");
    const auto workspace = openForWriting(options.file, call);
    const Id campaign = options.history ? Id{} : campaignNamed(*workspace, options.campaign).id;
    const auto done = edit::assignPosts(*workspace, options.posts, campaign);
    if (call.json) {
        Json list = Json::array();
        for (const auto& post : done.posts)
            list.push_back({{"post", post.id.text},
                            {"platform", post.platform},
                            {"permalink", post.permalink.empty() ? Json(nullptr) : Json(post.permalink)}});
        call.print({{"posts", std::move(list)}, {"moved", done.moved}});
        return Done;
    }
    call.out() << done.moved << (done.moved == 1 ? " post" : " posts")
               << (options.history ? " made creator history" : " given to " + plainLine(options.campaign))
               << (done.moved < static_cast<std::int64_t>(done.posts.size())
                       ? "; the others were there already"
                       : "")
               << ". undo takes it back.\n";
    return Done;
}

}  // namespace

const Command Assign = {
    "assign", "Give posts to a campaign, or take them out", [](CLI::App& app) -> Work {
        auto options = std::make_shared<AssignCall>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("POST", options->posts, "Posts, by the platform's id or by address")
            ->required()
            ->expected(1, -1);
        app.add_option("--campaign", options->campaign, "The campaign they belong to");
        app.add_flag("--history", options->history, "Take them out of their campaign: creator history");
        return [options](const Call& call) { return assignPosts(call, *options); };
    }};

}  // namespace goalpost::cli::commands
