// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/import_again.hpp"

#include "base/error.hpp"
#include "edit/import_remarks.hpp"
#include "imports/format.hpp"
#include "store/known_import.hpp"
#include "store/schema.hpp"

#include <nlohmann/json.hpp>

namespace goalpost::edit {

namespace {

/// Name, size and everything that decides how the file is read; empty where that is more than is compared.
std::string wayOf(const std::filesystem::path& file, const ImportOptions& options) {
    if (!options.mapping.empty() || !options.shop.empty() || options.keepColumns || !options.fixes.empty() ||
        options.told != imports::SniffOptions{} || options.whose.all != store::Namesakes::Ask ||
        !options.whose.accounts.empty())
        return {};
    std::error_code missing;
    const auto size = std::filesystem::file_size(file, missing);
    if (missing)
        return {};
    return Json{{"version", store::programVersion()},
                {"schema", store::currentSchema()},
                {"name", file.filename().string()},
                {"size", size},
                {"campaign", options.campaign},
                {"all", options.assignAll},
                {"creator", options.creator},
                {"format", options.format},
                {"as_of", options.asOf ? isoDate(*options.asOf) : ""},
                {"period", options.period ? isoDate(options.period->from) + isoDate(options.period->to) : ""}}
        .dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json listOf(const model::Values& values) {
    Json list = Json::array();
    for (const auto& value : values.list)
        list.push_back(value ? Json(*value) : Json(nullptr));
    return list;
}

model::Values valuesOf(const Json& list) {
    model::Values values;
    for (std::size_t i = 0; i < list.size() && i < model::MeasureCount; ++i)
        if (!list[i].is_null())
            values.list[i] = list[i].get<std::int64_t>();
    return values;
}

/// Nothing in it but counts and sums.
bool isSimple(const ImportReport& report) {
    const auto& booked = report.booked;
    return report.read.rejected == 0 && report.read.rejects.empty() && booked.clashes.empty() &&
           !report.mappedOn && booked.asked.empty() && !booked.byNameAlone && booked.shared.empty() &&
           booked.overlaps.empty() && booked.byDay.empty() && booked.replaced.empty() &&
           booked.keptMeasured.empty() && booked.toConfirm.empty() && booked.onFileDay.empty() &&
           booked.creditedPosts + booked.ordersGaveWay == 0 &&
           booked.orders.all() + booked.followers.all() + booked.comments.all() + booked.mentions.all() ==
               0 &&
           booked.surerFollowers == 0;
}

Json keptOf(const ImportReport& report) {
    const auto& booked = report.booked;
    Json tables = Json::array();
    for (const auto& table : report.read.tables)
        tables.push_back({{"index", table.index},
                          {"rows", table.rows},
                          {"booked_as", table.bookedAs},
                          {"totals", listOf(table.totals)},
                          {"guesses", table.guesses},
                          {"left_out", table.leftOut},
                          {"snapshots", table.snapshots},
                          {"sheet", table.sheet},
                          {"format", table.format},
                          {"not_taken", table.notTaken},
                          {"tagged", table.tagged},
                          {"foreign",
                           {{"rows", table.foreign.rows},
                            {"currency", table.foreign.currency},
                            {"wanted", table.foreign.wanted}}},
                          {"ahead", {{"rows", table.ahead.rows}, {"last", table.ahead.last}}}});
    Json elsewhere = Json::object();
    for (const auto& [campaign, posts] : booked.postsElsewhere)
        elsewhere[campaign.text] = posts;
    return {{"format", report.format},
            {"read", report.read.read},
            {"totals", listOf(report.read.totals)},
            {"overlapping", report.read.overlapping},
            {"tables", tables},
            {"rows", booked.added + booked.changed + booked.identical},
            {"posts", booked.postsCreated + booked.postsMatched},
            {"creators", booked.creatorsCreated + booked.creatorsMatched},
            {"in_campaign", booked.postsInCampaign},
            {"in_history", booked.postsInHistory},
            {"outside", booked.postsOutside},
            {"undated", booked.postsUndated},
            {"as_of", report.asOf ? isoDate(report.asOf->day) : ""},
            {"is_list", report.isListAsOf},
            {"elsewhere", elsewhere}};
}

void takeKept(const Json& kept, ImportReport& report) {
    auto& booked = report.booked;
    report.format = kept.at("format");
    report.read.read = kept.at("read");
    report.read.totals = valuesOf(kept.at("totals"));
    report.read.overlapping = kept.at("overlapping");
    for (const auto& one : kept.at("tables")) {
        imports::TableRead table;
        table.index = one.at("index");
        table.rows = one.at("rows");
        table.bookedAs = one.at("booked_as");
        table.totals = valuesOf(one.at("totals"));
        table.guesses = one.at("guesses").get<std::vector<std::string>>();
        table.leftOut = one.at("left_out").get<std::vector<std::string>>();
        table.snapshots = one.at("snapshots");
        table.sheet = one.at("sheet");
        table.format = one.at("format");
        table.notTaken = one.at("not_taken").get<std::vector<std::string>>();
        table.tagged = one.value("tagged", false);
        if (const auto foreign = one.find("foreign"); foreign != one.end())
            table.foreign = {foreign->at("rows"), foreign->at("currency"), foreign->at("wanted"), {}};
        if (const auto ahead = one.find("ahead"); ahead != one.end())
            table.ahead = {ahead->at("rows"), ahead->at("last")};
        report.read.tables.push_back(std::move(table));
    }
    if (const auto day = parseIsoDate(kept.at("as_of").get<std::string>()))
        report.asOf = imports::AsOfDay{*day, imports::AsOfFrom::Before};
    report.isListAsOf = kept.value("is_list", false);
    booked.identical = kept.at("rows");
    booked.postsMatched = kept.at("posts");
    booked.creatorsMatched = kept.at("creators");
    booked.postsInCampaign = kept.at("in_campaign");
    booked.postsInHistory = kept.at("in_history");
    booked.postsOutside = kept.at("outside");
    booked.postsUndated = kept.at("undated");
    for (const auto& [campaign, posts] : kept.at("elsewhere").items())
        booked.postsElsewhere[Id{campaign}] = posts;
}

}  // namespace

std::optional<ImportReport> importedBefore(const store::Workspace& workspace,
                                           const std::filesystem::path& file, const ImportOptions& options,
                                           const std::function<std::string()>& fingerprint) {
    const auto way = wayOf(file, options);
    const auto known = way.empty() ? std::nullopt : store::knownImport(workspace, way);
    if (!known || known->fingerprint != fingerprint())
        return std::nullopt;
    ImportReport report;
    report.file = file;
    try {
        takeKept(parseJson(known->told), report);
    } catch (const std::exception&) {  // not ours: the file is read
        return std::nullopt;
    }
    report.sameFileAgain = true;
    if (report.asOf && options.asOf)
        report.asOf->from = imports::AsOfFrom::Said;
    const auto& plan = workspace.plan();
    const auto* campaign = options.campaign.empty() ? nullptr : plan.campaignNamed(options.campaign);
    report.elsewhere = elsewhereOn(report.booked, plan, campaign);
    report.remarks = remarksOn(report, plan, campaign, imports::find(report.format));
    if (options.dryRun && options.tried)
        options.tried(workspace);
    return report;
}

void keepForAgain(store::Workspace& workspace, const ImportReport& report, const ImportOptions& options,
                  const std::string& fingerprint) {
    const auto way = wayOf(report.file, options);
    if (options.dryRun || report.booked.batch.empty() || report.read.read < options.keptFrom || way.empty() ||
        !isSimple(report))
        return;
    try {
        store::keepKnownImport(workspace, {fingerprint, keptOf(report).dump()}, way);
    } catch (const Error& error) {  // the import stands; it is only not known
        workspace.afterFailure(error);
    }
}

}  // namespace goalpost::edit
