// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/due.hpp"

#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/measuring.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"
#include "store/closed.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using report::DueItem;

std::string campaignNameOf(const model::Plan& plan, const DueItem& item) {
    const model::Campaign* campaign = plan.campaign(item.campaign);
    return campaign ? campaign->name : std::string();
}

Json toJson(const model::Plan& plan, const DueItem& item, Date today) {
    const std::string campaign = campaignNameOf(plan, item);
    return {{"kind", idOf(item.kind)},
            {"title", item.title.text()},
            {"note", item.note.text()},
            {"campaign", campaign.empty() ? Json(nullptr) : Json(campaign)},
            {"due", item.date ? Json(isoDate(*item.date)) : Json(nullptr)},
            {"late_days", item.isLate(today) ? dayNumber(today) - dayNumber(*item.date) : 0},
            {"status", item.status ? Json(idOf(*item.status)) : Json(nullptr)}};
}

std::string whenOf(const DueItem& item, Date today) {
    if (item.status)
        return std::string(nameOf(*item.status));
    if (!item.date)
        return {};
    return isoDate(*item.date) +
           (item.isLate(today)
                ? ", " + std::to_string(dayNumber(today) - dayNumber(*item.date)) + " days late"
                : "");
}

void print(std::ostream& out, const std::vector<DueItem>& items, Date today) {
    TextTable table({{"What"}, {"Which"}, {"When"}, {"Note"}});
    for (const DueItem& item : items)
        table.add({std::string(nameOf(item.kind)), item.title.text(), whenOf(item, today), item.note.text()});
    if (items.empty())
        out << "Nothing is due.\n";
    else
        table.print(out);
}

int due(const Call& call, const std::string& file) {
    const auto workspace = openForReading(file, call);
    const model::Plan& plan = workspace->plan();
    const auto states = report::statesOf(
        plan,
        [&](const Id& campaign, model::GroupBy by, Period period) {
            return measured(*workspace, *plan.campaign(campaign), period, by);
        },
        call.today, [&](const Id& campaign) { return store::shownOf(*workspace, campaign, call.today); });
    const auto items = report::dueItems(plan, states, call.today);
    if (call.json) {
        Json list = Json::array();
        for (const DueItem& item : items)
            list.push_back(toJson(plan, item, call.today));
        call.print({{"due", std::move(list)}});
    } else {
        print(call.out(), items, call.today);
    }
    return Done;
}

}  // namespace

const Command Due = {"due", "What cannot wait: objectives, reviews, pilots, deliverables, payments",
                     [](CLI::App& app) -> Work {
                         auto file = std::make_shared<std::string>();
                         app.add_option("FILE", *file, "The workspace")->required();
                         return [file](const Call& call) { return due(call, *file); };
                     }};

}  // namespace goalpost::cli::commands
