// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "imports/format.hpp"
#include "imports/reader.hpp"
#include "imports/recognise.hpp"
#include "model/listing.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

#include <set>

// Every format of the catalogue has a folder golden/<id> with a small input and what must come of it.

using namespace goalpost;
using namespace goalpost::imports;

namespace {

std::filesystem::path goldenFolder(const Format& format) {
    return test::sourceFolder() / "tests" / "imports" / "golden" / format.id;
}

void put(Json& json, const char* key, std::string_view text) {
    if (!text.empty())
        json[key] = text;
}

Json jsonOf(const model::Listing& told) {
    using model::Listing;
    static constexpr std::pair<const char*, std::string_view Listing::*> Texts[] = {
        {"source", &Listing::source},
        {"number", &Listing::number},
        {"long_id", &Listing::longId},
        {"currency", &Listing::currency},
        {"status", &Listing::status},
        {"codes", &Listing::codes},
        {"utm_source", &Listing::utmSource},
        {"utm_medium", &Listing::utmMedium},
        {"utm_campaign", &Listing::utmCampaign},
        {"landing", &Listing::landing},
        {"referrer", &Listing::referrer},
        {"author", &Listing::author},
        {"text", &Listing::text},
        {"parent", &Listing::parent},
        {"brand", &Listing::brand},
        {"sentiment", &Listing::sentiment},
        {"country", &Listing::country},
        {"category", &Listing::category},
        {"email", &Listing::email}};
    static constexpr std::pair<const char*, Listing::Number Listing::*> Numbers[] = {
        {"net", &Listing::net},
        {"total", &Listing::total},
        {"refunded", &Listing::refunded},
        {"discount", &Listing::discount},
        {"item_net", &Listing::itemNet},
        {"new_customer", &Listing::newCustomer},
        {"likes", &Listing::likes},
        {"replies", &Listing::replies},
        {"reach", &Listing::reach},
        {"engagements", &Listing::engagements},
        {"sponsored", &Listing::sponsored},
        {"followers", &Listing::followers},
        {"average_views", &Listing::averageViews},
        {"average_likes", &Listing::averageLikes},
        {"average_comments", &Listing::averageComments},
        {"average_shares", &Listing::averageShares},
        {"engagement_rate", &Listing::engagementRate}};
    Json json = Json::object();
    for (const auto& [key, text] : Texts)
        put(json, key, told.*text);
    for (const auto& [key, number] : Numbers)
        if (told.*number)
            json[key] = *(told.*number);
    return json;
}

Json jsonOf(const model::Record& record) {
    static constexpr std::array<std::string_view, 7> Kinds = {"post",    "account", "site",   "order",
                                                              "creator", "comment", "mention"};
    static constexpr std::array<std::string_view, 3> Spans = {"day", "lifetime", "period"};
    Json json = Json::object();
    if (record.kind != model::SubjectKind::Post)
        json["kind"] = Kinds[static_cast<std::size_t>(record.kind)];
    put(json, "platform", record.platform);
    put(json, "account", record.account);
    put(json, "account_name", record.accountName);
    put(json, "account_id", record.accountId);
    put(json, "post", record.postId);
    put(json, "permalink", record.permalink);
    put(json, "title", record.title);
    put(json, "utm_content", record.utmContent);
    put(json, "promo_code", record.promoCode);
    if (record.listing) {
        if (record.day >= 0)
            json["day"] = isoDate(dateOfDay(record.day));
        json["told"] = jsonOf(*record.listing);
        return json;
    }
    put(json, "dimension", record.dimension);
    put(json, "element", record.element);
    json["span"] = Spans[static_cast<std::size_t>(record.span)];
    json["day"] = isoDate(dateOfDay(record.day));
    if (record.span == model::Span::Period)
        json["last_day"] = isoDate(dateOfDay(record.lastDay));
    if (record.published >= 0)
        json["published"] = isoDate(dateOfDay(record.published));
    if (record.delivery == model::Delivery::Paid)
        json["delivery"] = "paid";
    json["values"] = Json::object();
    for (const auto& row : model::measures())
        if (record.values[row.measure])
            json["values"][std::string(row.id)] = *record.values[row.measure];
    return json;
}

/// With keys in alphabetical order, so that only contents are compared.
nlohmann::json sorted(const Json& json) {
    return nlohmann::json::parse(json.dump());
}

}  // namespace

TEST_CASE("every format has an id of its own, a description and a golden folder") {
    std::set<std::string_view> ids;
    for (const Format* format : catalogue()) {
        CAPTURE(format->id);
        CHECK(ids.insert(format->id).second);
        CHECK_FALSE(format->name.empty());
        CHECK(format->description.ends_with('.'));
        CHECK(find(format->id) == format);
        CHECK(std::filesystem::exists(goldenFolder(*format) / "input.csv"));
        CHECK(std::filesystem::exists(goldenFolder(*format) / "expected.json"));
        for (const HeaderMeaning& meaning : format->headers) {
            CAPTURE(meaning.header);
            CHECK_FALSE(foldHeader(meaning.header).empty());
            CHECK(targetWithId(meaning.target).has_value());
        }
    }
    CHECK(find("no-such-format") == nullptr);
}

TEST_CASE("every golden input gives the expected tables, records and rejects") {
    for (const Format* format : catalogue()) {
        CAPTURE(format->id);
        const Json expected = Json::parse(test::readFile(goldenFolder(*format) / "expected.json"));
        const Sniff found = sniff(goldenFolder(*format) / "input.csv");
        CHECK(found.format.id == expected["format"].get<std::string>());
        CHECK(found.format.confidence > 0.5);
        REQUIRE(found.tables.size() == expected["tables"].size());
        for (std::size_t i = 0; i < found.tables.size(); ++i) {
            CAPTURE(i);
            CHECK(found.tables[i].headerLine == expected["tables"][i]["header_line"].get<std::int64_t>());
            CHECK(found.tables[i].rows == expected["tables"][i]["rows"].get<std::int64_t>());
            CHECK(found.tables[i].totalsRows == expected["tables"][i]["totals_rows"].get<std::int64_t>());
        }
        Json records = Json::array();
        model::Values sums;
        ReadOptions options;
        options.asOf = makeDate(2026, 9, 1);
        const ReadResult result = read(found, options, [&](const model::Record& record) {
            records.push_back(jsonOf(record));
            sums.add(record.values);
        });
        CHECK(sorted(records) == sorted(expected["records"]));
        REQUIRE(result.tables.size() == expected["booked"].size());
        for (std::size_t i = 0; i < result.tables.size(); ++i)
            CHECK(result.tables[i].bookedAs == expected["booked"][i].get<std::string>());
        REQUIRE(result.rejects.size() == expected["rejects"].size());
        CHECK(result.rejected == static_cast<std::int64_t>(result.rejects.size()));
        for (std::size_t i = 0; i < result.rejects.size(); ++i) {
            const Json& reject = expected["rejects"][i];
            CHECK(result.rejects[i].line == reject["line"].get<std::int64_t>());
            CHECK(result.rejects[i].column == reject["column"].get<std::string>());
            CHECK(result.rejects[i].value == reject["value"].get<std::string>());
            CHECK(result.rejects[i].reason.ends_with('.'));
        }
        if (format->subject != Subject::Site && format->booking != Booking::Snapshot)
            CHECK(result.totals == sums);
    }
}
