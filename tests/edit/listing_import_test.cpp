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
