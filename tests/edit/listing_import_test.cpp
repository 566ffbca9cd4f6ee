// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "edit/assign.hpp"
#include "edit/import.hpp"
#include "store/database.hpp"
#include "store/measured_fixture.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <nlohmann/json.hpp>

using namespace goalpost;
using test::MeasuredWorkspace;

namespace {

constexpr std::string_view Orders =
    "Name,Financial Status,Currency,Subtotal,Total,Discount Code,Created at,Refunded Amount\n"
    "#1001,paid,EUR,90.00,94.90,THEO10,2026-07-03 09:55:16 +0200,0.00\n"
    "#1001,,,,,,2026-07-03 09:55:16 +0200,\n"
    "#1002,paid,EUR,50.00,50.00,,2026-07-04 10:00:00 +0200,0.00\n";

std::string refunded() {
    std::string text{Orders};
    return text.replace(text.rfind("0.00\n"), 4, "20.0");
}

Json import(MeasuredWorkspace& w, const std::filesystem::path& file, edit::ImportOptions options = {}) {
    return edit::toJson(edit::importFile(*w.workspace, file, options));
}

}  // namespace

TEST_CASE("An import of orders tells them and their revenue, and a refund that comes later") {
    MeasuredWorkspace w;
    edit::ImportOptions july;
    july.asOf = parseIsoDate("2026-07-31");
    const auto first = import(w, w.folder.write("orders.csv", Orders), july);
    CHECK(first["format"] == "shopify-orders");
    CHECK(first["rows"] ==
          Json({{"read", 3}, {"new", 3}, {"changed", 0}, {"identical", 0}, {"rejected", 0}}));
    CHECK(first["totals"] == Json({{"orders", 2}, {"revenue", "140.00"}}));
    CHECK(first["orders"]["created"] == 2);
    const std::string before = w.workspace->dump();
    const auto again = import(w, w.folder.write("copy.csv", Orders));
    CHECK(again["rows"]["identical"] == 3);
    CHECK(again["same_file_again"] == true);
    CHECK(w.workspace->dump() == before);
    edit::ImportOptions august;
    august.asOf = parseIsoDate("2026-08-31");
    const auto later = import(w, w.folder.write("later.csv", refunded()), august);
    CHECK(later["orders"]["changed"] == 1);
    CHECK(later["totals"]["revenue"] == "120.00");
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
}

TEST_CASE("A list of creators is imported without naming whose it is, and asks about namesakes") {
    MeasuredWorkspace w;
    const auto json = import(w, w.folder.write("tiktok list.csv",
                                               "Rank,Name,Username,Follower Count\n"
                                               "1,Mona Reed,@monareads,10.4M\n"
                                               "2,Theo Brandt,@theo.b,7.4M\n"));
    CHECK(json["format"] == "creator-list");
    CHECK(json["rows"] == Json({{"read", 2}, {"new", 1}, {"changed", 0}, {"identical", 0}, {"rejected", 1}}));
    CHECK(json["creators"] == Json({{"created", 1}, {"matched", 0}}));
    REQUIRE(json["rejects"].size() == 1);
    CHECK(json["rejects"][0]["line"] == 3);
    REQUIRE(json["asked"].size() == 1);
    CHECK(json["asked"][0]["creator"] == "Theo Brandt");
    const auto* mona = w.workspace->plan().creatorNamed("Mona Reed");
    REQUIRE(mona != nullptr);
    CHECK(mona->accounts.at(0).platform == "tiktok");
    CHECK(mona->accounts.at(0).followers == 10'400'000);
    CHECK(w.workspace->history().front().label == "Import tiktok list.csv");
}

TEST_CASE("Posts that an import proposed are given to the campaign by their address, and taken out again") {
    MeasuredWorkspace w;
    edit::ImportOptions options;
    options.campaign = "Summer";
    const auto json = import(w,
                             w.folder.write("daily.csv",
                                            "Date,Platform,Account,Post ID,Permalink,Likes\n"
                                            "2026-07-10,Instagram,theocooks,55,"
                                            "https://www.instagram.com/p/Zz9/,4\n"),
                             options);
    REQUIRE(json["to_confirm"].size() == 1);
    const std::vector<std::string> names{"instagram.com/reel/Zz9"};
    CHECK(edit::assignPosts(*w.workspace, names, w.campaign).moved == 1);
    CHECK(w.sums()[model::Measure::Likes] == 4);
    CHECK(edit::assignPosts(*w.workspace, names, {}).moved == 1);
    CHECK_FALSE(w.sums()[model::Measure::Likes]);
    CHECK(w.workspace->history().front().label == "Take 1 post out of its campaign");
    const std::vector<std::string> unknown{"instagram.com/p/none"};
    CHECK_THROWS_AS(edit::assignPosts(*w.workspace, unknown, w.campaign), Error);
    test::requireSound(w);
}

TEST_CASE("An export that takes the place of figures by hand says which") {
    MeasuredWorkspace w;
    auto byHand = w.options();
    byHand.source = "manual";
    w.book(byHand, [](store::Booking& booking) {
        booking.book(test::PostRecord("P1", model::Span::Day, "2026-07-10", {{model::Measure::Likes, 3}}));
    });
    const auto json = import(w, w.folder.write("daily.csv",
                                               "Date,Platform,Account,Post ID,Likes\n"
                                               "2026-07-10,Instagram,theocooks,P1,4\n"));
    REQUIRE(json["replaced_by_hand"].size() == 1);
    CHECK(json["replaced_by_hand"][0]["before"] == 3);
    CHECK(json["replaced_by_hand"][0]["told"] == 4);
    REQUIRE_FALSE(json["remarks"].empty());
    CHECK(json["remarks"].back().get<std::string>().find("entered by hand gave way") != std::string::npos);
}

TEST_CASE("Order numbers that a spreadsheet has rounded are refused with what to do") {
    MeasuredWorkspace w;
    const auto refused = [&](std::string_view name, std::string_view one, std::string_view other) {
        const auto json = import(
            w, w.folder.write(std::string{name}, "Order ID,Order date,Promo code,Order total\n" +
                                                     std::string{one} + ",2026-07-03,THEO10,90.00\n" +
                                                     std::string{other} + ",2026-07-04,IDA10,50.00\n"));
        CHECK(json["format"] == "orders");
        for (const auto& reject : json["rejects"])
            CHECK(reject["reason"].get<std::string>().find("rounded number") != std::string::npos);
        return json["rejects"].size();
    };
    CHECK(refused("exponent.csv", "1.23E+17", "120000000000000001") == 1);
    CHECK(refused("zeros.csv", "5312345678901230000", "5312345678901240000") == 2);
    CHECK(refused("whole.csv", "5312345678901234567", "5312345678901234991") == 0);
}

TEST_CASE("Two shops that number their orders alike are told apart by the shop's name, and one counts once") {
    MeasuredWorkspace w;
    constexpr std::string_view Vienna =
        "Order ID,Order date,Currency,Order total\n#1001,2026-07-20,EUR,35.00\n";
    constexpr std::string_view Graz =
        "Order ID,Order date,Currency,Order total\n#1001,2026-08-02,EUR,12.50\n";
    const auto vienna = w.folder.write("vienna.csv", Vienna);
    const auto graz = w.folder.write("graz.csv", Graz);
    edit::ImportOptions first, second;
    first.shop = "Vienna";
    second.shop = "Graz";
    CHECK(import(w, vienna, first)["totals"]["revenue"] == "35.00");
    CHECK(import(w, graz, second)["orders"]["created"] == 1);
    const std::string before = w.workspace->dump();
    CHECK(import(w, graz, second)["same_file_again"] == true);
    const auto unnamed = import(w, graz);
    CHECK(unnamed["rows"]["rejected"] == 1);
    CHECK(unnamed["rejects"][0]["reason"].get<std::string>().find("under the shop \"Graz\"") !=
          std::string::npos);
    CHECK(w.workspace->dump() == before);
}

TEST_CASE("An order that stands without its shop's name is not taken again with it") {
    MeasuredWorkspace w;
    const auto file = w.folder.write("orders.csv", Orders);
    CHECK(import(w, file)["orders"]["created"] == 2);
    edit::ImportOptions named;
    named.shop = "Vienna";
    const auto again = import(w, file, named);
    CHECK(again["rows"]["new"] == 0);
    CHECK(again["rejects"][0]["reason"].get<std::string>().find("without its shop's name") !=
          std::string::npos);
}

TEST_CASE("A shop is named for orders alone") {
    MeasuredWorkspace w;
    edit::ImportOptions named;
    named.shop = "Vienna";
    const auto daily = w.folder.write(
        "daily.csv", "Date,Platform,Account,Post ID,Likes\n2026-07-10,Instagram,theocooks,P1,4\n");
    CHECK_THROWS_WITH(edit::importFile(*w.workspace, daily, named),
                      Catch::Matchers::ContainsSubstring("holds no orders"));
}

TEST_CASE("An import of orders says which count for the campaign and why the others do not") {
    MeasuredWorkspace w;
    auto plan = w.workspace->plan();
    plan.campaigns[0].partnerships[0].promoCode = "THEO10";
    w.workspace->commit(plan, "Give a code");
    const auto file = w.folder.write("orders.csv", Orders);
    const auto remarksOf = [](const Json& json) {
        std::string all;
        for (const auto& remark : json["remarks"])
            all += remark.get<std::string>() + "\n";
        return all;
    };
    const auto alone = remarksOf(import(w, file));
    CHECK(alone.find("2 orders count for no campaign yet") != std::string::npos);
    edit::ImportOptions summer;
    summer.campaign = "Summer";
    const auto json = import(w, file, summer);
    CHECK(json["orders"]["credited"]["orders"] == 1);
    CHECK(json["orders"]["credited"]["revenue"] == "90.00");
    const auto told = remarksOf(json);
    CHECK(told.find("1 order of €90 counts for the post of \"Summer\"") != std::string::npos);
    CHECK(told.find("1 order carries no code, link or creator of \"Summer\"") != std::string::npos);
    CHECK(told.find("no KPI of a campaign counts them") == std::string::npos);
    CHECK(w.sums()[model::Measure::Revenue] == 900'000);
}

TEST_CASE(
    "The host of an address tells the platform, whatever the file's name says, and a page whose it is") {
    MeasuredWorkspace w;
    const auto json = import(w, w.folder.write("instagram creators.csv",
                                               "Name,URL,Followers\n"
                                               "Mona Reed,https://www.tiktok.com/@monareads,1200\n"
                                               "Lee Park,https://www.youtube.com/@leeparks/videos,3400\n"
                                               "Ana Diaz,instagram.com/anadiaz/,560\n"));
    CHECK(json["format"] == "creator-list");
    CHECK(json["rows"]["new"] == 3);
    const auto accountOf = [&](std::string_view name) {
        const auto* creator = w.workspace->plan().creatorNamed(name);
        return creator == nullptr || creator->accounts.size() != 1
                   ? std::string{}
                   : creator->accounts[0].platform + ":" + creator->accounts[0].handle;
    };
    CHECK(accountOf("Mona Reed") == "tiktok:monareads");
    CHECK(accountOf("Lee Park") == "youtube:leeparks");
    CHECK(accountOf("Ana Diaz") == "instagram:anadiaz");
}

TEST_CASE("Mentions of the brand count for its campaign by their days, those of a competitor do not") {
    MeasuredWorkspace w;
    const auto json = import(w, w.folder.write("mentions.csv",
                                               "Mention ID,Mention text,Author,Date,Brand\n"
                                               "1,Juniper Row bread again,ann,2026-07-03,Juniper Row\n"
                                               "2,I like juniper row,bob,2026-07-03,juniper row\n"
                                               "3,Rosewood is fine,cy,2026-07-04,Rosewood\n"
                                               "4,somebody made it,di,2026-07-05,\n"
                                               "5,too early,ed,2026-06-30,Juniper Row\n"));
    REQUIRE(json["mentions"]["created"] == 5);
    CHECK(w.sums()[model::Measure::BrandMentions] == 3);
    CHECK(w.sums(model::GroupBy::Day)[model::Measure::BrandMentions] == 3);
    CHECK(w.sums(model::GroupBy::Month)[model::Measure::BrandMentions] == 3);
    CHECK_FALSE(w.sums(model::GroupBy::Creator)[model::Measure::BrandMentions]);
    w.workspace->undo();
    CHECK_FALSE(w.sums()[model::Measure::BrandMentions]);
}

TEST_CASE("A real shop's export and real rankings are taken whole") {
    GOALPOST_NEED_SHARED(shared);
    const auto folder = shared / "data" / "exports";
    MeasuredWorkspace w;
    const auto orders = import(w, folder / "shopify" / "dev_store_orders_export.csv");
    CHECK(orders["rows"]["read"] == 40);
    CHECK(orders["rows"]["rejected"] == 0);
    CHECK(orders["totals"] == Json({{"orders", 19}, {"revenue", "14089.04"}}));
    const std::pair<const char*, int> lists[] = {{"top1000_instagram_2022-12.csv", 1000},
                                                 {"top_insta_influencers_data.csv", 200},
                                                 {"nigerian_tiktok_influencers.csv", 200}};
    for (const auto& [name, rows] : lists) {
        CAPTURE(name);
        const auto list = import(w, folder / "creators" / name);
        CHECK(list["rows"]["read"] == rows);
        CHECK(list["followers"]["created"].get<int>() > 0);
    }
    test::requireSound(w);
}
