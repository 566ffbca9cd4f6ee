// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/kpi_json.hpp"
#include "cli/measuring.hpp"
#include "cli/opening.hpp"
#include "cli/options.hpp"
#include "cli/text_table.hpp"
#include "kpi/where_from.hpp"
#include "report/addendum.hpp"
#include "report/format.hpp"
#include "report/freshness.hpp"
#include "report/outside.hpp"
#include "store/closed.hpp"
#include "store/newest_days.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <iterator>
#include <memory>
#include <ostream>
#include <utility>

namespace goalpost::cli::commands {

namespace {

struct KpiOptions {
    std::string file;
    std::string campaign;
    std::string by = "campaign";
    std::optional<Date> from;
    std::optional<Date> to;
    bool explain = false;
};

std::string kpiNameOf(const model::Plan& plan, std::string_view id) {
    const auto* row = kpi::find(plan, id);
    return std::string(row ? row->name : id);
}

std::string valueName(const kpi::Value& value) {
    const auto* row = kpi::kpiOf(value);
    return std::string(row ? row->name : value.id);
}

/// A KPI value as a line of the text table.
std::vector<std::string> line(const kpi::Value& value, const std::string& currency) {
    const auto text = [&](const std::optional<double>& number) {
        return number ? report::formatted(*number, value.unit, currency) : std::string();
    };
    const auto percent = [](const std::optional<double>& share) {
        return share ? report::shareText(*share) : std::string();
    };
    std::string remark = (value.value ? value.note : value.why).text();
    if (value.value && !value.low && !value.intervalWhy.empty())
        remark += (remark.empty() ? "" : "; ") + value.intervalWhy.text();
    return {"  " + valueName(value),
            value.role ? std::string(idOf(*value.role)) : "",
            value.value ? text(value.value) : "no value",
            value.low && value.high ? report::rangeText(*value.low, *value.high, value.unit, currency) : "",
            value.base.empty() ? "" : "by " + value.base,
            std::to_string(value.n),
            text(value.target),
            percent(value.progress),
            percent(value.pace),
            value.status ? std::string(nameOf(*value.status)) : "",
            value.source,
            remark};
}

void print(std::ostream& out, const kpi::Table& table) {
    out << plainLine(table.campaignName) << ", " << isoDate(table.period.from) << " to "
        << isoDate(table.period.to) << '\n';
    for (const auto& row : table.rows) {
        out << '\n'
            << plainLine(row.label.empty() || row.label == row.key ? row.key : row.label + "  " + row.key);
        out << "  (" << counted(static_cast<long long>(row.posts), "post", "posts");
        if (row.spend)
            out << ", cost " << report::formatted(row.spend->value(), kpi::Unit::Money, table.currency);
        out << ")\n";
        for (const auto& cost : row.measuredCosts)
            out << "  " << kpi::sentenceOf(cost, table.currency).text() << '\n';
        TextTable lines({{"  KPI"},
                         {"Role"},
                         {"Value", true},
                         {"95 % interval", true},
                         {"Base"},
                         {"Posts", true},
                         {"Target", true},
                         {"Progress", true},
                         {"Pace", true},
                         {"Status"},
                         {"Source"},
                         {"Remark"}});
        for (const auto& value : row.kpis)
            lines.add(line(value, table.currency));
        lines.print(out);
    }
    if (table.rows.empty())
        out << "Nothing was measured in this period.\n";
}

/// Row by row and value by value, a sentence on each line.
void printWhere(std::ostream& out, const kpi::Table& table) {
    for (const auto& row : table.rows) {
        out << '\n' << plainLine(row.label.empty() ? row.key : row.label) << '\n';
        for (const auto& value : row.kpis)
            for (bool first = true; const auto& sentence : kpi::whereFrom(value, table.currency))
                out << (std::exchange(first, false) ? "  " : "    ") << plainLine(sentence.text()) << '\n';
    }
}

/// A post that counts in the campaign's own dates is not left out, however few days were asked for.
report::LeftOut leftOut(const store::Workspace& workspace, const model::Campaign& campaign,
                        const model::Measured& asked) {
    model::Measured counted = asked;
    if (const auto own = campaign.period(); own && *own != asked.period) {
        auto whole = measured(workspace, campaign, *own, model::GroupBy::Campaign);
        std::ranges::move(whole.groups, std::back_inserter(counted.groups));
        counted.beside = whole.beside;
    }
    return report::postsLeftOut(campaign, workspace.posts(campaign.id), counted);
}

Json idsOf(const kpi::Inputs& inputs) {
    Json list = Json::array();
    for (const auto& measures : {inputs.all, inputs.oneOf})
        for (const auto measure : measures)
            list.push_back(model::rowOf(measure).id);
    return list;
}

Json toJson(const std::vector<report::Freshness>& fresh, Date today) {
    Json list = Json::array();
    for (const auto& each : fresh)
        list.push_back({{"id", each.kpi},
                        {"through", each.through ? Json(isoDate(*each.through)) : Json(nullptr)},
                        {"lacking", idsOf(each.lacking)},
                        {"stale", each.stale},
                        {"says", report::sentenceOf(each, today).text()}});
    return list;
}

/// What came in after the campaign was closed, against its own dates; empty while it is open.
report::Addendum addendumOf(const store::Workspace& workspace, const model::Shown& shown) {
    const auto& campaign = shown.campaign();
    if (!shown.closed)
        return {};
    const Period period = periodOf(workspace, campaign, {}, {}, shown.today);
    report::Evidence evidence;
    evidence.live = measured(workspace, campaign, period, model::GroupBy::Campaign, true, true);
    evidence.liveOn = store::lastBooked(workspace, campaign.id);
    const auto total = measured(workspace, campaign, period, model::GroupBy::Campaign);
    return report::addendumOf({*shown.plan, campaign, shown.today, evidence},
                              kpi::evaluate(*shown.plan, campaign, total, nullptr, shown.today));
}

void print(std::ostream& out, const report::Addendum& addendum, const std::string& currency) {
    if (addendum.empty())
        return;
    out << "\nAddendum of " << isoDate(addendum.on) << ", beside what stood when the campaign was closed\n";
    TextTable lines({{"  KPI"}, {"When closed", true}, {"With what came later", true}, {"Difference", true}});
    for (const auto& late : addendum.values) {
        const auto text = [&](const std::optional<double>& value) {
            return report::formatted(value, late.then.unit, currency);
        };
        const auto* row = kpi::kpiOf(late.then);
        lines.add({"  " + std::string(row ? row->name : late.then.id), text(late.then.value), text(late.now),
                   report::differenceText(late, currency)});
    }
    lines.print(out);
}

int kpis(const Call& call, const KpiOptions& options) {
    const auto workspace = openForReading(options.file, call);
    const auto shown = store::shownOf(*workspace, campaignNamed(*workspace, options.campaign).id, call.today);
    const auto& campaign = shown.campaign();
    const Period period = periodOf(*workspace, campaign, options.from, options.to, shown.today);
    const auto by = *groupingNamed(options.by);
    const auto groups = measured(*workspace, campaign, period, by);
    const auto daily = measured(*workspace, campaign, period, model::GroupBy::Day, false);
    const auto table = kpi::evaluate(*shown.plan, campaign, groups, &daily, shown.today);
    const auto left = leftOut(*workspace, campaign, groups);
    const auto fresh =
        report::freshnessOf(*shown.plan, campaign, store::newestDays(*workspace, campaign.id), shown.today);
    const auto addendum = addendumOf(*workspace, shown);
    if (call.json) {
        Json json = cli::toJson(table, options.explain);
        json["addendum"] = cli::toJson(addendum, table.currency);
        json["posts_outside_period"] = left.outside;
        json["posts_without_date"] = left.undated;
        json["posts_on_file_day"] = left.onFileDay;
        json["file_days"] =
            left.fileDays ? Json{{"from", isoDate(left.fileDays->from)}, {"to", isoDate(left.fileDays->to)}}
                          : Json(nullptr);
        json["freshness"] = toJson(fresh, shown.today);
        call.print(json);
        return Done;
    }
    print(call.out(), table);
    if (options.explain)
        printWhere(call.out(), table);
    for (const auto& each : fresh)
        call.out() << "Data of " << kpiNameOf(*shown.plan, each.kpi) << ": "
                   << report::sentenceOf(each, shown.today).text() << '\n';
    print(call.out(), addendum, table.currency);
    for (const auto& sentence : report::sentencesOf(campaign, left))
        call.say(sentence.text());
    return Done;
}

}  // namespace

const Command Kpis = {"kpis", "Every KPI of a campaign", [](CLI::App& app) -> Work {
                          auto options = std::make_shared<KpiOptions>();
                          app.add_option("FILE", options->file, "The workspace")->required();
                          app.add_option("--campaign", options->campaign, "The campaign's name")->required();
                          app.add_option("--by", options->by, "How values are grouped; by campaign otherwise")
                              ->check(CLI::IsMember(groupingNames()));
                          addDate(app, "--from", options->from, "First day; the campaign's otherwise");
                          addDate(app, "--to", options->to, "Last day; the campaign's otherwise");
                          app.add_flag("--explain", options->explain,
                                       "Say of each value where it comes from: formula, parts, posts, "
                                       "interval, source");
                          return [options](const Call& call) { return kpis(call, *options); };
                      }};

}  // namespace goalpost::cli::commands
