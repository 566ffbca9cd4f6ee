// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/missing.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using report::LackingPost;
using report::MissingFigures;
using report::Request;

Json textOrNone(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json dayOrNone(std::optional<Date> date) {
    return date ? Json(isoDate(*date)) : Json(nullptr);
}

Json idsOf(const std::vector<model::Measure>& measures) {
    Json list = Json::array();
    for (const auto measure : measures)
        list.push_back(model::rowOf(measure).id);
    return list;
}

Json toJson(const LackingPost& post) {
    return {{"post", textOrNone(post.post.text)},
            {"title", textOrNone(post.title)},
            {"platform", textOrNone(post.platform)},
            {"permalink", textOrNone(post.permalink)},
            {"published", dayOrNone(post.published)},
            {"due", dayOrNone(post.due)},
            {"story", post.expires},
            {"figures", idsOf(post.figures.all)},
            {"one_of", idsOf(post.figures.oneOf)},
            {"kpis", post.kpis},
            {"by", dayOrNone(post.by)}};
}

Json toJson(const Request& request, Date today) {
    Json posts = Json::array();
    for (const LackingPost& post : request.posts)
        posts.push_back(toJson(post));
    return {{"whom", request.creator.empty() ? "data-owner" : "creator"},
            {"name", textOrNone(request.name)},
            {"email", textOrNone(request.email)},
            {"accounts", request.accounts},
            {"by", dayOrNone(request.by)},
            {"late_days", request.isLate(today) ? dayNumber(today) - dayNumber(*request.by) : 0},
            {"posts", std::move(posts)},
            {"message", report::textOf(request.message)}};
}

void printRequest(std::ostream& out, const Request& request, Date today) {
    out << '\n'
        << (request.name.empty() ? std::string("Nobody is named who delivers these")
                                 : plainLine(request.name));
    if (!request.email.empty())
        out << " <" << plainLine(request.email) << '>';
    for (const std::string& account : request.accounts)
        out << ", " << plainLine(account);
    out << '\n';
    TextTable table({{"  Post"}, {"Platform"}, {"Published"}, {"Lacks"}, {"By"}});
    for (const LackingPost& post : request.posts) {
        const bool late = post.by && *post.by < today;
        table.add({"  " + shortened(post.title, 40), post.platform,
                   post.published ? isoDate(*post.published)
                   : post.due     ? "due " + isoDate(*post.due)
                                  : "",
                   kpi::wordsOf(post.figures).text(),
                   post.by ? isoDate(*post.by) + (late ? ", late" : "") : ""});
    }
    table.print(out);
}

void print(std::ostream& out, const MissingFigures& missing, Date today, bool messages) {
    if (missing.requests.empty()) {
        out << (missing.posts == 0 ? "No post of the campaign is known yet, and none was due.\n"
                                   : "Nothing is missing: every post has the figures of the primary KPIs.\n");
        return;
    }
    out << missing.lacking << " of " << counted(static_cast<long long>(missing.posts), "post", "posts")
        << (missing.lacking == 1 ? " lacks" : " lack") << " a figure of a primary KPI.\n";
    for (const Request& request : missing.requests) {
        printRequest(out, request, today);
        if (!messages)
            continue;
        out << '\n';
        for (const Sentence& line : request.message)
            out << "    " << plainLine(line.text()) << '\n';
    }
}

int missingOf(const Call& call, const std::string& file, const std::string& name, bool messages) {
    const auto workspace = openForReading(file, call);
    const auto& campaign = campaignNamed(*workspace, name);
    const auto missing = edit::missingFiguresIn(*workspace, campaign, call.today);
    if (call.json) {
        Json requests = Json::array();
        for (const Request& request : missing.requests)
            requests.push_back(toJson(request, call.today));
        call.print({{"campaign", campaign.name},
                    {"posts", missing.posts},
                    {"lacking", missing.lacking},
                    {"requests", std::move(requests)}});
    } else {
        print(call.out(), missing, call.today, messages);
    }
    return Done;
}

}  // namespace

const Command Missing = {
    "missing", "Which posts lack figures of the primary KPIs, whom to ask and by when",
    [](CLI::App& app) -> Work {
        struct Options {
            std::string file;
            std::string campaign;
            bool messages = false;
        };
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--campaign", options->campaign, "The campaign's name")->required();
        app.add_flag("--messages", options->messages, "Also the messages that ask for them");
        return [options](const Call& call) {
            return missingOf(call, options->file, options->campaign, options->messages);
        };
    }};

}  // namespace goalpost::cli::commands
