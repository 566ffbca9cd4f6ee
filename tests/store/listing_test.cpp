// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/listing.hpp"

#include "base/error.hpp"
#include "listing_fixture.hpp"
#include "measured_fixture.hpp"
#include "store/bundle.hpp"
#include "store/database.hpp"
#include "support/catch.hpp"

#include <sstream>

using namespace goalpost;
using namespace goalpost::store;
using model::SubjectKind;
using test::ListingRecord;
using test::MeasuredWorkspace;
using test::order;

namespace {

std::int64_t count(const MeasuredWorkspace& w, std::string_view table) {
    return w.workspace->database().value<std::int64_t>("SELECT count(*) FROM " + std::string{table});
}

ListingRecord creator(std::string_view name, std::string_view handle, std::int64_t followers) {
    ListingRecord record(SubjectKind::Creator);
    record.accountName = name;
    record.account = handle;
    record.told.followers = followers;
    return record;
}

BookingOptions listOptions(const MeasuredWorkspace& w) {
    auto options = w.options("list.csv");
    options.campaign = {};
    options.source = "estimated";
    return options;
}

}  // namespace

TEST_CASE("The lines of an order make one row, and its amount counts once") {
    MeasuredWorkspace w;
    const auto result = w.book([](Booking& booking) {
        auto first = order("#1", 1'000'000);
        first.told.codes = "SUMMER10";
        booking.book(first.row());
        auto line = order("#1", std::nullopt);
        line.told.currency = {};
        booking.book(line.row());
        auto second = order("#2", 500'000);
        second.told.refunded = 200'000;
        booking.book(second.row());
    });
    CHECK(result.added == 3);
    CHECK(result.orders.added == 2);
    // 100 and 50 less 20 paid back.
    CHECK(result.revenue() == 1'300'000);
    CHECK(count(w, "customer_order") == 2);
    CHECK(w.workspace->database().value<std::string>(
              "SELECT codes FROM customer_order WHERE number = '#1'") == "[\"SUMMER10\"]");
    test::requireSound(w);
}

TEST_CASE("A line that tells another amount of its order is left out") {
    MeasuredWorkspace w;
    Booking booking(*w.workspace, w.options());
    auto first = order("#1", 1'000'000);
    booking.book(first.row());
    auto other = order("#1", 900'000);
    CHECK_THROWS_AS(booking.book(other.row()), InputError);
    CHECK(booking.finish("Import").revenue() == 1'000'000);
}

TEST_CASE(
    "The same orders change nothing; a later export brings refunds, an earlier one does not take them") {
    MeasuredWorkspace w;
    const auto import = [&](std::optional<std::int64_t> refunded, std::string_view asOf) {
        return w.book([&](Booking& booking) {
            auto told = order("#1", 1'000'000, asOf);
            told.told.refunded = refunded;
            booking.book(told.row());
        });
    };
    import(0, "2026-08-01");
    const std::string before = w.workspace->dump();
    const auto again = import(0, "2026-08-01");
    CHECK(again.identical == 1);
    CHECK_FALSE(again.batch);
    CHECK(w.workspace->dump() == before);
    const auto later = import(400'000, "2026-08-09");
    CHECK(later.orders.changed == 1);
    CHECK(later.revenue() == 600'000);
    const auto older = import(0, "2026-08-02");
    CHECK(older.orders.identical == 1);
    CHECK(older.revenue() == 600'000);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    w.workspace->redo();
    CHECK(w.workspace->database().value<std::int64_t>("SELECT refunded FROM customer_order") == 400'000);
    test::requireSound(w);
}

TEST_CASE("Orders that an import changed and added are as they were after undo, and again after redo") {
    MeasuredWorkspace w;
    w.book([](Booking& booking) {
        auto told = order("#1", 1'000'000);
        booking.book(told.row());
    });
    const std::string before = w.workspace->dump();
    w.book([](Booking& booking) {
        auto changed = order("#1", 800'000, "2026-08-03");
        booking.book(changed.row());
        auto added = order("#2", 10'000, "2026-08-03");
        booking.book(added.row());
        ListingRecord comment(SubjectKind::Comment);
        comment.postId = "P1";
        comment.told.author = "ada";
        comment.told.text = "Which pan is it?";
        booking.book(comment.row());
        ListingRecord mention(SubjectKind::Mention);
        mention.permalink = "https://www.instagram.com/p/M1/?igsh=1";
        mention.told.text = "love @juniperrow";
        mention.told.reach = 900;
        booking.book(mention.row());
    });
    const std::string after = w.workspace->dump();
    CHECK(after != before);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
    test::requireSound(w);
    w.reopen();
    w.workspace->redo();
    CHECK(w.workspace->dump() == after);
    test::requireSound(w);
}

TEST_CASE("Comments without an id are known by post, author, day and text; mentions by their address") {
    MeasuredWorkspace w;
    const auto import = [&](std::string_view text, std::string_view address) {
        return w.book([&](Booking& booking) {
            ListingRecord comment(SubjectKind::Comment);
            comment.postId = "P1";
            comment.told.author = "ada";
            comment.told.text = text;
            booking.book(comment.row());
            ListingRecord mention(SubjectKind::Mention);
            mention.permalink = address;
            mention.told.text = "hello";
            booking.book(mention.row());
        });
    };
    import("Which pan is it?", "https://www.instagram.com/p/M1/");
    const auto again = import("Which pan is it?", "instagram.com/reel/M1?igsh=abc");
    CHECK(again.comments.identical == 1);
    CHECK(again.mentions.added == 0);
    const auto other = import("And which spoon?", "https://www.instagram.com/p/M2/");
    CHECK(other.comments.added == 1);
    CHECK(other.mentions.added == 1);
    CHECK(count(w, "comment") == 2);
    CHECK(count(w, "mention") == 2);
}

TEST_CASE("A list of creators makes creators, accounts and estimated follower counts in one act") {
    MeasuredWorkspace w;
    const std::string before = w.workspace->dump();
    const auto result = w.book(listOptions(w), [](Booking& booking) {
        auto known = creator("Theo", "@theocooks", 6000);
        booking.book(known.row());
        auto fresh = creator("Mona Reed", "monareads", 12'000);
        fresh.told.country = "DE";
        fresh.told.category = "Books";
        booking.book(fresh.row());
    });
    CHECK(result.creatorsCreated == 1);
    CHECK(result.creatorsMatched == 1);
    CHECK(result.followers.added == 2);
    const auto* mona = w.workspace->plan().creatorNamed("Mona Reed");
    REQUIRE(mona != nullptr);
    CHECK(mona->country == "DE");
    CHECK(mona->niches == std::vector<std::string>{"Books"});
    CHECK(mona->accounts.at(0).followers == 12'000);
    CHECK(w.workspace->plan().creators[0].accounts[0].followers == 6000);
    CHECK(w.workspace->database().value<std::string>("SELECT DISTINCT kind FROM follower_count") ==
          "estimated");
    test::requireSound(w);
    w.workspace->undo();
    CHECK(w.workspace->dump() == before);
}

TEST_CASE("Of two rows of a list for one creator the first counts, and the same list again changes nothing") {
    MeasuredWorkspace w;
    const auto list = [&] {
        return w.book(listOptions(w), [](Booking& booking) {
            auto first = creator("Mona Reed", "monareads", 12'000);
            booking.book(first.row());
            auto second = creator("Mona Reed", "monareads", 13'000);
            CHECK_THROWS_AS(booking.book(second.row()), InputError);
            auto same = creator("Mona Reed", "monareads", 12'000);
            booking.book(same.row());
        });
    };
    const auto result = list();
    CHECK(result.followers.added == 1);
    CHECK(w.workspace->plan().creatorNamed("Mona Reed")->accounts.at(0).followers == 12'000);
    const auto again = list();
    CHECK(again.followers.added + again.followers.changed == 0);
    CHECK(again.followers.identical == 2);
    CHECK(w.workspace->plan().creatorNamed("Mona Reed")->accounts.at(0).followers == 12'000);
}

TEST_CASE("A list that tells only the name of a known creator asks, and merges nothing") {
    MeasuredWorkspace w;
    Booking booking(*w.workspace, listOptions(w));
    auto elsewhere = creator("Theo Brandt", "theo.b", 100);
    elsewhere.platform = "tiktok";
    CHECK_THROWS_WITH(
        booking.book(elsewhere.row()),
        Catch::Matchers::ContainsSubstring("Is the account tiktok:theo.b of the creator \"Theo Brandt\""));
    // Another one of the same name, since the first has another account there.
    auto namesake = creator("Theo Brandt", "theo.other", 100);
    booking.book(namesake.row());
    const auto result = booking.finish("Import list");
    REQUIRE(result.asked.size() == 1);
    CHECK(result.asked[0].handle == "theo.b");
    CHECK_FALSE(result.asked[0].taken);
    CHECK(w.workspace->plan().creatorNamed("Theo Brandt (@theo.other)") != nullptr);
    CHECK(w.workspace->plan().creators.size() == 3);
}

TEST_CASE("An estimated follower count does not take the place of a measured one of the same day") {
    MeasuredWorkspace w;
    auto measured = listOptions(w);
    measured.source = "imported";
    const auto import = [&](const BookingOptions& options, std::int64_t followers) {
        return w.book(options, [&](Booking& booking) {
            auto told = creator("Theo", "theocooks", followers);
            booking.book(told.row());
        });
    };
    import(measured, 6000);
    CHECK(import(listOptions(w), 5500).surerFollowers == 1);
    CHECK(w.workspace->database().value<std::int64_t>("SELECT followers FROM follower_count") == 6000);
    CHECK(import(measured, 6100).followers.changed == 1);
}

TEST_CASE("A bundle brings orders, follower counts, comments and mentions without loss") {
    MeasuredWorkspace w;
    w.book([](Booking& booking) {
        auto told = order("#1", 1'234'500);
        told.told.codes = "A; B";
        told.told.landing = "/summer?utm_content=reel-1";
        booking.book(told.row());
        ListingRecord comment(SubjectKind::Comment);
        comment.postId = "P1";
        comment.told.author = "ada";
        comment.told.text = "Zwei \nZeilen \xE2\xAD\x90";
        comment.told.likes = 3;
        booking.book(comment.row());
        ListingRecord mention(SubjectKind::Mention);
        mention.permalink = "https://www.instagram.com/p/M1/";
        mention.told.sentiment = "positive";
        mention.told.sponsored = 1;
        booking.book(mention.row());
        auto listed = creator("Mona Reed", "monareads", 12'000);
        listed.told.engagementRate = 31'500;
        booking.book(listed.row());
    });
    std::ostringstream out;
    writeBundle(*w.workspace, out);
    const test::TempFolder folder;
    const auto copy = Workspace::create(folder / "copy.goalpost", {.automaticBackups = false});
    std::istringstream in(out.str());
    readBundle(*copy, in, [](const model::Plan&) {});
    CHECK(copy->dump() == w.workspace->dump());
    CHECK(copy->verify().empty());
    CHECK(out.str().find("\"net\":\"123.45\"") != std::string::npos);
}
