// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/amount.hpp"
#include "edit/import.hpp"

#include <nlohmann/json.hpp>

#include <utility>

namespace goalpost::edit {

namespace {

Json textOrNull(const std::string& text) {
    return text.empty() ? Json(nullptr) : Json(text);
}

Json totalsOf(const model::Values& totals) {
    Json json = Json::object();
    for (const auto& row : model::measures()) {
        const auto& value = totals[row.measure];
        if (!value)
            continue;
        const std::string id{row.id};
        if (row.scale == model::Scale::Money)
            json[id] = Amount{*value}.text();
        else if (row.scale == model::Scale::Time && *value % 1000 != 0)
            json[id] = model::natural(row.measure, *value);
        else
            json[id] = row.scale == model::Scale::Time ? *value / 1000 : *value;
    }
    return json;
}

Json rejectsOf(const imports::ReadResult& read) {
    Json list = Json::array();
    for (const auto& reject : read.rejects)
        list.push_back({{"line", reject.line},
                        {"sheet", textOrNull(reject.sheet)},
                        {"column", textOrNull(reject.column)},
                        {"value", textOrNull(reject.value)},
                        {"reason", reject.reason}});
    return list;
}

Json tablesOf(const imports::ReadResult& read) {
    Json list = Json::array();
    for (const auto& table : read.tables)
        list.push_back({{"index", table.index},
                        {"sheet", textOrNull(table.sheet)},
                        {"format", textOrNull(table.format)},
                        {"rows", table.rows},
                        {"booked_as", table.bookedAs},
                        {"lacks_period", table.lacksPeriod},
                        {"not_taken", table.notTaken}});
    return list;
}

Json countsOf(const store::ListingResult& counts) {
    return {{"created", counts.added}, {"changed", counts.changed}, {"identical", counts.identical}};
}

/// Orders, follower counts, comments and mentions, where the file has any.
void tellListings(const store::BookingResult& booked, Json& json) {
    if (booked.orders.all() > 0) {
        json["orders"] = countsOf(booked.orders);
        json["orders"]["revenue"] = booked.revenue() ? Json(Amount{*booked.revenue()}.text()) : Json();
        json["orders"]["revenue_by_currency"] = Json::object();
        for (const auto& [currency, revenue] : booked.revenues)
            json["orders"]["revenue_by_currency"][currency] = Amount{revenue}.text();
        json["orders"]["credited"] = {{"orders", booked.credited.orders},
                                      {"revenue", Amount{booked.credited.revenue}.text()},
                                      {"to_newest_post", booked.credited.byDay},
                                      {"without", booked.credited.without},
                                      {"early", booked.credited.early},
                                      {"outside", booked.credited.outside},
                                      {"other_currency", booked.credited.otherCurrency},
                                      {"elsewhere", booked.credited.elsewhere},
                                      {"claimed_twice", booked.credited.claimedTwice}};
    }
    for (const auto& [key, counts] :
         {std::pair{"followers", booked.followers}, std::pair{"comments", booked.comments},
          std::pair{"mentions", booked.mentions}})
        if (counts.all() > 0)
            json[key] = countsOf(counts);
}

Json askedOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& one : booked.asked)
        list.push_back({{"creator", one.creator},
                        {"platform", one.platform},
                        {"handle", one.handle},
                        {"taken", one.taken},
                        {"had", one.had}});
    return list;
}

Json contestedOf(const std::vector<store::Contested>& contested) {
    Json list = Json::array();
    for (const auto& one : contested)
        list.push_back({{"post", textOrNull(one.post.text)},
                        {"name", textOrNull(one.name)},
                        {"day", isoDate(one.day)},
                        {"measure", model::rowOf(one.measure).id},
                        {"before", model::natural(one.measure, one.standing)},
                        {"told", model::natural(one.measure, one.told)}});
    return list;
}

Json sharedOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& one : booked.shared)
        list.push_back({{"post", one.post.text},
                        {"name", textOrNull(one.name)},
                        {"creator", textOrNull(one.creator)},
                        {"also_of", textOrNull(one.alsoOf)}});
    return list;
}

Json overlapsOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& [first, second, subjects] : booked.overlaps)
        list.push_back({{"from", isoDate(first.from)},
                        {"to", isoDate(first.to)},
                        {"other_from", isoDate(second.from)},
                        {"other_to", isoDate(second.to)},
                        {"subjects", subjects}});
    return list;
}

Json toConfirmOf(const store::BookingResult& booked) {
    Json list = Json::array();
    for (const auto& post : booked.toConfirm)
        list.push_back({{"platform", post.platform},
                        {"id", textOrNull(post.platformId)},
                        {"permalink", textOrNull(post.permalink)},
                        {"title", textOrNull(post.title)},
                        {"published", post.published ? Json(isoDate(*post.published)) : Json(nullptr)}});
    return list;
}

std::string_view idOf(imports::AsOfFrom from) {
    switch (from) {
        case imports::AsOfFrom::Said:
            return "option";
        case imports::AsOfFrom::Before:
            return "import before";
        case imports::AsOfFrom::File:
            return "file";
        case imports::AsOfFrom::Change:
            break;
    }
    return "change of the file";
}

}  // namespace

Json toJson(const ImportReport& report) {
    const auto& booked = report.booked;
    std::int64_t elsewhere = 0;
    for (const auto& [campaign, posts] : booked.postsElsewhere)
        elsewhere += posts;
    Json json;
    json["file"] = report.file.string();
    json["format"] = textOrNull(report.format);
    json["batch"] = textOrNull(booked.batch.text);
    json["rows"] = {{"read", report.read.read},
                    {"new", booked.added},
                    {"changed", booked.changed},
                    {"identical", booked.identical},
                    {"rejected", report.read.rejected}};
    json["rejects"] = rejectsOf(report.read);
    json["rejects_unlisted"] = report.read.unlisted;
    json["posts"] = {{"created", booked.postsCreated},         {"matched", booked.postsMatched},
                     {"in_campaign", booked.postsInCampaign},  {"in_history", booked.postsInHistory},
                     {"outside_period", booked.postsOutside},  {"without_date", booked.postsUndated},
                     {"on_file_day", booked.onFileDay.size()}, {"in_other_campaigns", elsewhere}};
    json["creators"] = {{"created", booked.creatorsCreated}, {"matched", booked.creatorsMatched}};
    json["totals"] = totalsOf(report.read.totals);
    json["tables"] = tablesOf(report.read);
    json["to_confirm"] = toConfirmOf(booked);
    tellListings(booked, json);
    json["orders_gave_way"] = booked.ordersGaveWay;
    json["asked"] = askedOf(booked);
    json["credited"] = {{"posts", booked.creditedPosts}, {"new", booked.creditedNew}};
    json["replaced_by_hand"] = contestedOf(booked.replaced);
    json["shared_posts"] = sharedOf(booked);
    json["overlaps"] = overlapsOf(booked);
    json["now_as_of"] = booked.nowAsOf ? Json(isoDate(*booked.nowAsOf)) : Json(nullptr);
    json["as_of"] = report.asOf ? Json(isoDate(report.asOf->day)) : Json(nullptr);
    json["as_of_from"] = report.asOf ? Json(idOf(report.asOf->from)) : Json(nullptr);
    json["same_file_again"] = report.sameFileAgain;
    json["mapped_on"] = report.mappedOn ? Json(isoDate(*report.mappedOn)) : Json(nullptr);
    json["remarks"] = Json::array();
    for (const auto& sentence : report.remarks)
        json["remarks"].push_back(sentence.text());
    return json;
}

}  // namespace goalpost::edit
