// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "listing_fixture.hpp"
#include "measured_fixture.hpp"
#include "store/bundle.hpp"
#include "store/database.hpp"
#include "store/permalink.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using namespace goalpost::store;
using model::SubjectKind;
using test::ListingRecord;
using test::MeasuredWorkspace;
using test::order;

namespace {

ListingRecord itemOf(std::string_view number, std::int64_t amount) {
    auto line = order(number, std::nullopt);
    line.told.itemNet = amount;
    return line;
}

ListingRecord mentionAt(std::string_view address, std::string_view brand = {}) {
    ListingRecord mention(SubjectKind::Mention);
    mention.platform = "web";
    mention.permalink = address;
    mention.told.brand = brand;
    mention.told.text = "they name it";
    return mention;
}

ListingRecord commentOf(std::string_view id, std::int64_t likes) {
    ListingRecord comment(SubjectKind::Comment);
    comment.postId = "P1";
    comment.told.number = id;
    comment.told.author = "ada";
    comment.told.text = "Which pan is it?";
    comment.told.likes = likes;
    return comment;
}

std::int64_t numberOf(const MeasuredWorkspace& w, std::string_view sql) {
    return w.workspace->database().value<std::int64_t>(sql);
}

}  // namespace

TEST_CASE("The lines of an order are added wherever they stand, and the same file again changes nothing") {
    MeasuredWorkspace w;
    const auto import = [&] {
        return w.book([](Booking& booking) {
            for (auto line : {itemOf("4001", 100'000), itemOf("4002", 150'000), itemOf("4001", 150'000)})
                booking.book(line.row());
        });
    };
    const auto result = import();
    // 10 and 15 of the first order, 15 of the second.
    CHECK(result.revenue() == 400'000);
    CHECK(result.added == 3);
    CHECK(result.orders.added == 2);
    CHECK(numberOf(w, "SELECT net FROM customer_order WHERE number = '4001'") == 250'000);
    const auto before = w.workspace->dump();
    const auto again = import();
    CHECK(again.identical == 3);
    CHECK_FALSE(again.batch);
    CHECK(again.revenue() == 400'000);
    CHECK(w.workspace->dump() == before);
    w.workspace->undo();
    CHECK(numberOf(w, "SELECT count(*) FROM customer_order") == 0);
    test::requireSound(w);
}

TEST_CASE("A line that contradicts its order is left out though other orders stand between, each time") {
    MeasuredWorkspace w;
    const auto import = [&](std::string_view asOf) {
        return w.book([&](Booking& booking) {
            for (const auto& [number, net] : {std::pair{"#1", 1'000'000}, std::pair{"#2", 500'000}}) {
                auto told = order(number, net, asOf);
                booking.book(told.row());
            }
            auto other = order("#1", 900'000, asOf);
            CHECK_THROWS_AS(booking.book(other.row()), InputError);
            auto dollars = order("#2", std::nullopt, asOf);
            dollars.told.currency = "USD";
            CHECK_THROWS_AS(booking.book(dollars.row()), InputError);
        });
    };
    CHECK(import("2026-08-01").revenue() == 1'500'000);
    const auto again = import("2026-08-01");
    CHECK(again.changed == 0);
    CHECK(again.identical == 2);
}

TEST_CASE("Of two rows of a file for one comment or mention the first counts, and the file again is known") {
    MeasuredWorkspace w;
    const auto import = [&] {
        return w.book([](Booking& booking) {
            auto first = commentOf("Ugx1", 10), same = commentOf("Ugx1", 10), other = commentOf("Ugx1", 12);
            booking.book(first.row());
            booking.book(same.row());
            CHECK_THROWS_WITH(booking.book(other.row()),
                              Catch::Matchers::ContainsSubstring("other values for the same comment"));
            auto mention = mentionAt("https://blog.example/a");
            mention.told.reach = 100;
            booking.book(mention.row());
            mention.told.reach = 120;
            CHECK_THROWS_AS(booking.book(mention.row()), InputError);
        });
    };
    const auto first = import();
    CHECK(first.added == 2);
    CHECK(first.identical == 1);
    for (int time = 0; time < 2; ++time) {
        const auto again = import();
        CHECK(again.changed == 0);
        CHECK(again.identical == 3);
        CHECK_FALSE(again.batch);
    }
    CHECK(numberOf(w, "SELECT likes FROM comment") == 10);
}

TEST_CASE("Mentions of pages that differ in the query alone are several, and those of two brands too") {
    MeasuredWorkspace w;
    const auto import = [&] {
        return w.book([](Booking& booking) {
            for (auto mention : {mentionAt("https://news.example/item?id=111&utm_source=x"),
                                 mentionAt("https://news.example/item?id=222"),
                                 mentionAt("https://blog.example/a", "Juniper"),
                                 mentionAt("https://blog.example/a", "Rowan")})
                booking.book(mention.row());
        });
    };
    CHECK(import().mentions.added == 4);
    CHECK(import().mentions.identical == 4);
    const auto shared = w.book([](Booking& booking) {
        auto mention = mentionAt("news.example/item?fbclid=9&id=111");
        booking.book(mention.row());
    });
    CHECK(shared.mentions.added == 0);
    test::requireSound(w);
}

TEST_CASE("A mention that an older workspace knows without its brand or query is found again") {
    MeasuredWorkspace w;
    const auto import = [&] {
        return w.book([](Booking& booking) {
            for (auto mention : {mentionAt("https://news.example/item?id=111", "Juniper"),
                                 mentionAt("https://news.example/item?id=222", "Juniper")})
                booking.book(mention.row());
        });
    };
    import();
    // As it was: the first of both, under its address without query.
    auto& database = w.workspace->database();
    database.exec("DELETE FROM mention WHERE number LIKE '%222%'");
    database.exec("UPDATE mention SET number = 'news.example/item'");
    const auto again = import();
    CHECK(again.mentions.identical == 1);
    CHECK(again.mentions.added == 1);
}

TEST_CASE("The key of a page keeps what tells pages apart") {
    CHECK(addressKey("https://www.News.example/item/?b=2&a=1&utm_medium=mail#top") ==
          "news.example/item?a=1&b=2");
    CHECK(addressKey("https://news.example/?p=7") == "news.example?p=7");
    CHECK(addressKey("https://news.example/?fbclid=7").empty());
    CHECK(addressKey("https://www.instagram.com/reel/M1/?igsh=abc&x=1") == "instagram.com/p/M1");
    CHECK(addressKey("https://youtu.be/abc?t=10") == "youtube.com/watch?v=abc");
}

TEST_CASE("An order of another shop under a known number is left out, and taken under its shop's name") {
    MeasuredWorkspace w;
    w.book([](Booking& booking) {
        auto told = order("#1001", 1'000'000);
        booking.book(told.row());
    });
    auto other = order("#1001", 300'000, "2026-08-09");
    other.day = test::day("2026-08-02");
    auto line = order("#1001", std::nullopt, "2026-08-09");
    line.day = other.day;
    auto dollars = order("#1001", 1'000'000, "2026-08-09");
    dollars.told.currency = "USD";
    {
        Booking booking(*w.workspace, w.options());
        for (auto* row : {&other, &line, &dollars})
            CHECK_THROWS_WITH(booking.book(row->row()), Catch::Matchers::ContainsSubstring(
                                                            "map a column with the shop to order-source"));
        CHECK_FALSE(booking.finish("Import").batch);
    }
    other.told.source = "Second shop";
    const auto named = w.book([&](Booking& booking) { booking.book(other.row()); });
    CHECK(named.orders.added == 1);
    CHECK(named.revenue() == 300'000);
    // The same order from another zone, or with its amount changed, is the same.
    auto zone = order("#1001", 900'000, "2026-08-09");
    zone.day = test::day("2026-07-11");
    CHECK(w.book([&](Booking& booking) { booking.book(zone.row()); }).orders.changed == 1);
    CHECK(numberOf(w, "SELECT sum(net) FROM customer_order") == 1'200'000);
}

TEST_CASE("A number that no bundle can hold is refused where it comes in") {
    MeasuredWorkspace w;
    auto mention = mentionAt("https://blog.example/a");
    mention.told.reach = 99'999'999'999'999'999;
    Booking booking(*w.workspace, w.options());
    CHECK_THROWS_WITH(booking.book(mention.row()), Catch::Matchers::ContainsSubstring("larger"));
    mention.told.reach = 9'000'000'000'000'000;
    booking.book(mention.row());
    booking.finish("Import");
    std::ostringstream out;
    writeBundle(*w.workspace, out);
    const test::TempFolder folder;
    const auto copy = Workspace::create(folder / "copy.goalpost", {.automaticBackups = false});
    std::istringstream in(out.str());
    readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
}
