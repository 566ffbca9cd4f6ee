// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "edit/figure_grid.hpp"
#include "edit/figures.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

struct EnterOptions {
    std::string file;
    std::string campaign;
    std::string post;
    std::optional<Date> asOf;
    std::vector<std::string> figures;
    std::string by;
    std::string note;
    std::vector<std::string> evidence;
    bool ofDay = false;
    bool overMeasured = false;
    bool dryRun = false;
};

/// "likes=120".
void take(std::string_view word, model::Values& values) {
    const auto sign = word.find('=');
    if (sign == std::string_view::npos || sign == 0)
        throw UsageError("\"" + std::string(word) + "\" is no figure; write it as MEASURE=VALUE: likes=120.");
    const std::string id = foldCase(trim(word.substr(0, sign)));
    const auto measure = model::measureWithId(id);
    if (!measure) {
        std::vector<std::string> ids;
        for (const auto& row : model::measures())
            ids.emplace_back(row.id);
        const auto meant = nearest(id, ids);
        throw UsageError("There is no measure \"" + id + "\"" +
                         (meant ? "; did you mean \"" + *meant + "\"?" : "; one of them is \"likes\"."));
    }
    const std::string_view text = word.substr(sign + 1);
    const auto value = edit::storedFigure(*measure, text);
    if (!value)
        throw UsageError("\"" + std::string(text) + "\" is no figure of " + id +
                         "; write digits, amounts with a point, times in seconds.");
    values[*measure] = *value;
}

edit::FiguresOf rowOf(const store::Workspace& workspace, const EnterOptions& options, Date today) {
    const auto& campaign = campaignNamed(workspace, options.campaign);
    const auto posts = edit::gridPosts(workspace, campaign, today);
    const auto meant = edit::postMeant(posts, options.post);
    if (!meant)
        throw Error("\"" + options.post + "\" names no post of " + campaign.name +
                    ", or several; write its id or its address, as \"kpis --by post\" lists them.");
    const edit::GridPost& post = posts[*meant];
    edit::FiguresOf row;
    row.post = post.post;
    if (post.post.empty()) {
        row.campaign = campaign.id;
        row.deliverable = post.deliverable;
    }
    row.span = options.ofDay ? model::Span::Day : model::Span::Lifetime;
    row.day = options.asOf.value_or(today);
    for (const std::string& word : options.figures)
        take(word, row.values);
    return row;
}

std::string valueText(model::Measure measure, std::int64_t stored) {
    return textOf(Figure{.value = model::natural(measure, stored), .form = Figure::Form::Exact});
}

int enter(const Call& call, const EnterOptions& options) {
    const auto workspace = openForWriting(options.file, call);
    const edit::FiguresOf row = rowOf(*workspace, options, call.today);
    edit::HandEntry entry;
    entry.who = options.by;
    entry.note = options.note;
    entry.evidence.assign(options.evidence.begin(), options.evidence.end());
    entry.overMeasured = options.overMeasured;
    entry.dryRun = options.dryRun;
    const auto booked = edit::enterFigures(*workspace, std::span(&row, 1), entry, call.today);
    Json kept = Json::array();
    for (const auto& each : booked.keptMeasured)
        kept.push_back(model::rowOf(each.measure).id);
    if (call.json) {
        call.print({{"batch", booked.batch.empty() ? Json(nullptr) : Json(booked.batch.text)},
                    {"new", booked.added},
                    {"changed", booked.changed},
                    {"identical", booked.identical},
                    {"kept_measured", std::move(kept)},
                    {"said", booked.said}});
        return Done;
    }
    const bool isNew = booked.added + booked.changed > 0;
    call.out() << (isNew ? options.dryRun ? "The figures would be entered.\n" : "The figures are entered.\n"
                   : booked.keptMeasured.empty() ? "Nothing changed: the workspace holds these figures.\n"
                                                 : "No figure changed.\n");
    for (const auto& each : booked.keptMeasured)
        call.out() << "Exports tell " << valueText(each.measure, each.standing) << " of "
                   << model::rowOf(each.measure).name << " and not " << valueText(each.measure, each.told)
                   << ", which stays; --over-measured puts yours in its place.\n";
    if (!options.note.empty() || !options.evidence.empty())
        call.out() << (!booked.said     ? "The note and evidence stand with the post already.\n"
                       : options.dryRun ? "The note and evidence would be kept.\n"
                       : isNew          ? "The note and evidence are kept with them.\n"
                                        : "The note and evidence are kept with the post.\n");
    return Done;
}

}  // namespace

const Command Enter = {
    "enter", "Writes down figures of a post that somebody read off a screen", [](CLI::App& app) -> Work {
        auto options = std::make_shared<EnterOptions>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("--campaign", options->campaign, "The campaign's name")->required();
        app.add_option("--post", options->post, "The post's id, address or title")
            ->required()
            ->type_name("ID|PERMALINK");
        addDate(app, "--as-of", options->asOf, "The day they were read; today otherwise");
        app.add_option("FIGURE", options->figures, "Figures: likes=120 reach=3400")
            ->required()
            ->type_name("MEASURE=VALUE");
        app.add_option("--by", options->by, "Who read them; else whoever types")->type_name("WHO");
        app.add_option("--note", options->note, "What is to be said of them")->type_name("TEXT");
        app.add_option("--evidence", options->evidence, "A picture of the screen; may be repeated")
            ->type_name("FILE")
            ->allow_extra_args(false);
        app.add_flag("--of-day", options->ofDay, "They are of that day alone, not totals since publishing");
        app.add_flag("--over-measured", options->overMeasured, "They take the place of what exports told");
        app.add_flag("--dry-run", options->dryRun, "Only tells what would change");
        return [options](const Call& call) { return enter(call, *options); };
    }};

}  // namespace goalpost::cli::commands
