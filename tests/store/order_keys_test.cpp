// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/error.hpp"
#include "listing_fixture.hpp"
#include "store/database.hpp"
#include "store/listing_tables.hpp"
#include "store/told_orders.hpp"
#include "support/catch.hpp"

#include <vector>

using namespace goalpost;
using namespace goalpost::store;
using test::ListingRecord;
using test::MeasuredWorkspace;
using test::order;

namespace {

struct Line {
    std::string_view number, id;
    std::optional<std::int64_t> net;
};

BookingResult bookLines(const MeasuredWorkspace& w, const std::vector<Line>& lines) {
    return w.book([&](Booking& booking) {
        for (const auto& line : lines) {
            auto row = order(line.number, line.net);
            row.told.longId = line.id;
            booking.book(row.row());
        }
    });
}

std::int64_t sumOfNet(const MeasuredWorkspace& w) {
    return w.workspace->database().value<std::int64_t>("SELECT sum(net) FROM customer_order");
}

}  // namespace

TEST_CASE("The place of an order's second number is that of the table's column") {
    CHECK(tableOf(ListingKind::Order).columns[OrderSecondNumber].name == "second_number");
    CHECK(tableOf(ListingKind::Order).columns[OrderStatus].name == "status");
}

TEST_CASE("Two shops' orders of one number, day and amount both count, each once however often it comes") {
    MeasuredWorkspace w;
    const std::vector<Line> here = {
        {"#1001", "663424", 900'000}, {"#1001", "", {}}, {"#1002", "663425", 500'000}};
    const std::vector<Line> there = {{"#1001", "553424", 900'000}, {"#1002", "553425", 500'000}};
    CHECK(bookLines(w, here).orders.added == 2);
    CHECK(bookLines(w, there).orders.added == 2);
    CHECK(sumOfNet(w) == 2'800'000);
    const auto before = w.workspace->dump();
    CHECK_FALSE(bookLines(w, here).batch);
    CHECK_FALSE(bookLines(w, there).batch);
    CHECK(w.workspace->dump() == before);
    w.workspace->undo();
    CHECK(sumOfNet(w) == 1'400'000);
    w.workspace->redo();
    CHECK(w.workspace->dump() == before);
    test::requireSound(w);
}

TEST_CASE(
    "Orders of two shops in one file are told apart by their ids, lines without one by what came last") {
    MeasuredWorkspace w;
    auto first = order("#1001", std::nullopt);
    auto other = first;
    first.told.longId = "663424";
    other.told.longId = "553424";
    auto line = order("#1001", std::nullopt);
    first.told.itemNet = 100'000;
    other.told.itemNet = 200'000;
    line.told.itemNet = 50'000;
    const auto result = w.book([&](Booking& booking) {
        for (auto* row : {&first, &other, &line})
            booking.book(row->row());
    });
    CHECK(result.orders.added == 2);
    CHECK(w.workspace->database().value<std::int64_t>(
              "SELECT net FROM customer_order WHERE number = '553424'") == 250'000);
}

TEST_CASE("An order that an export without ids told is the same when its id is told, and no other shop's") {
    MeasuredWorkspace w;
    CHECK(bookLines(w, {{"#1001", "", 900'000}}).orders.added == 1);
    CHECK(bookLines(w, {{"#1001", "663424", 900'000}}).orders.added == 0);
    CHECK(bookLines(w, {{"#1001", "553424", 900'000}}).orders.added == 1);
    CHECK_FALSE(bookLines(w, {{"#1001", "663424", 900'000}}).batch);
    CHECK_FALSE(bookLines(w, {{"#1001", "553424", 900'000}}).batch);
    CHECK_FALSE(bookLines(w, {{"#1001", "", 900'000}}).batch);
    CHECK(sumOfNet(w) == 1'800'000);
}

TEST_CASE("An export without ids finds the order that an id told, and asks where two shops' could be meant") {
    MeasuredWorkspace w;
    bookLines(w, {{"#1001", "663424", 900'000}});
    CHECK_FALSE(bookLines(w, {{"#1001", "", 900'000}}).batch);
    bookLines(w, {{"#1001", "553424", 700'000}});
    CHECK_FALSE(bookLines(w, {{"#1001", "", 700'000}}).batch);  // the amount tells whose
    bookLines(w, {{"#1001", "443424", 700'000}});
    // Nor is a line without amounts an order of its own.
    for (const auto net : {std::optional<std::int64_t>{700'000}, std::optional<std::int64_t>{}})
        CHECK_THROWS_WITH(bookLines(w, {{"#1001", "", net}}),
                          Catch::Matchers::ContainsSubstring("Orders of two shops have this number"));
    CHECK(sumOfNet(w) == 2'300'000);
}

TEST_CASE("A line that is refused leaves no order and no part of one behind") {
    MeasuredWorkspace w;
    auto first = order("#1", std::nullopt);
    first.told.itemNet = 100'000;
    auto huge = order("#1", std::nullopt);
    huge.told.itemNet = 9'000'000'000'000'000'000;
    huge.told.status = "paid";
    auto alone = huge;
    alone.told.number = "#2";
    const auto result = w.book([&](Booking& booking) {
        booking.book(first.row());
        CHECK_THROWS_AS(booking.book(huge.row()), InputError);
        CHECK_THROWS_AS(booking.book(alone.row()), InputError);
    });
    CHECK(result.orders.added == 1);
    CHECK(w.workspace->database().value<std::int64_t>(
              "SELECT count(*) FROM customer_order WHERE status IS NULL AND net = 100000") == 1);
}

TEST_CASE("A row of a list that is refused leaves neither its e-mail nor its creator behind") {
    MeasuredWorkspace w;
    const auto listed = [](std::string_view handle, std::int64_t followers, std::string_view email) {
        ListingRecord row(model::SubjectKind::Creator, "2026-08-01");
        row.account = handle;
        row.accountId = followers == 1000 ? "" : "id-9";
        row.told.followers = followers;
        row.told.email = email;
        return row;
    };
    w.book([&](Booking& booking) {
        auto good = listed("newbie", 1000, "");
        booking.book(good.row());
        auto other = listed("newbie", 2000, "new@example.com");
        CHECK_THROWS_AS(booking.book(other.row()), InputError);
        auto huge = listed("huge", 99'999'999'999'999'999, "huge@example.com");
        CHECK_THROWS_AS(booking.book(huge.row()), InputError);
    });
    REQUIRE(w.workspace->plan().creators.size() == 3);
    const auto& made = w.workspace->plan().creators[2];
    CHECK(made.name == "newbie");
    CHECK(made.email.empty());
    CHECK(made.accounts[0].accountId.empty());
    CHECK(made.accounts[0].followers == 1000);
}

TEST_CASE("An export without ids finds the order of its day and amount, also where another has the number") {
    MeasuredWorkspace w;
    bookLines(w, {{"#1001", "", 900'000}});
    auto other = order("#1001", 400'000);
    other.told.longId = "553424";
    other.day = test::day("2026-07-20");
    w.book([&](Booking& booking) { booking.book(other.row()); });
    REQUIRE(sumOfNet(w) == 1'300'000);
    auto refund = order("#1001", 400'000, "2026-08-20");
    refund.day = test::day("2026-07-20");
    refund.told.refunded = 400'000;
    CHECK(w.book([&](Booking& booking) { booking.book(refund.row()); }).orders.changed == 1);
    CHECK(w.workspace->database().value<std::int64_t>("SELECT refunded FROM customer_order WHERE number = "
                                                      "'553424'") == 400'000);
    CHECK(sumOfNet(w) == 1'300'000);
    test::requireSound(w);
}
