// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/same_post.hpp"

#include "measured_fixture.hpp"
#include "support/catch.hpp"

using namespace goalpost;
using model::Measure;
using model::Span;
using store::Likeness;
using test::MeasuredWorkspace;
using test::PostRecord;

namespace {

store::PostRow told(std::string_view id, std::string_view title, std::string_view day, int minute = -1) {
    store::PostRow row;
    row.post.platform = "instagram";
    row.post.platformId = id;
    row.post.title = title;
    row.post.published = parseIsoDate(day);
    row.minute = minute;
    return row;
}

constexpr int at(int hour, int minute) {
    return hour * 60 + minute;
}

Likeness like(const store::PostRow& a, const store::PostRow& b) {
    CHECK(likenessOf(a, b) == likenessOf(b, a));
    return likenessOf(a, b);
}

void bookOne(MeasuredWorkspace& w, std::string_view id, std::string_view address, std::string_view title,
             std::string_view day, int minute, std::int64_t likes, store::BookingResult* result = nullptr) {
    const auto booked = w.book([&](store::Booking& booking) {
        PostRecord row(id, Span::Lifetime, "2026-08-10", {{Measure::Likes, likes}});
        row.permalink = address;
        row.title = title;
        row.published = test::day(day);
        row.publishedMinute = minute;
        booking.book(row);
    });
    if (result != nullptr)
        *result = booked;
}

}  // namespace

TEST_CASE(
    "Posts of one account are the same by the minute, by title and day, and across time zones by both") {
    const auto known = told("untold-1", "Iced tea, three ways", "2026-07-20", at(18, 31));
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-20", at(18, 31))) == Likeness::Sure);
    CHECK(like(known, told("77", "", "2026-07-20", at(18, 31))) == Likeness::Sure);
    CHECK(like(known, told("77", "A reel", "2026-07-20", at(18, 31))) == Likeness::Likely);
    CHECK(like(known, told("77", "iced tea,  THREE ways", "2026-07-20")) == Likeness::Sure);
    // 16:31 in London's winter is 18:31 further east, and 01:01 of the next day where clocks are 6.5 h ahead.
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-20", at(16, 31))) == Likeness::Sure);
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-21", at(1, 1))) == Likeness::Sure);
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-20", at(16, 40))) == Likeness::None);
    CHECK(like(known, told("77", "Another", "2026-07-20", at(16, 31))) == Likeness::None);
    CHECK(like(known, told("77", "Another", "2026-07-20")) == Likeness::Open);
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-21")) == Likeness::None);
    // Without titles a telling minute is likely of another zone; posts are planned for round times.
    CHECK(like(known, told("77", "", "2026-07-20", at(16, 31))) == Likeness::Likely);
    CHECK(like(told("", "", "2026-07-20", at(18, 0)), told("77", "", "2026-07-20", at(16, 0))) ==
          Likeness::Open);
    CHECK(like(known, told("77", "Iced tea, three ways", "2026-07-25", at(18, 31))) == Likeness::None);
}

TEST_CASE("The next post of a series has the same title and hour a day later and is another post") {
    const auto known = told("untold-1", "Morning brew", "2026-07-20", at(18, 31));
    CHECK(like(known, told("77", "Morning brew", "2026-07-21", at(18, 31))) == Likeness::None);
    CHECK(like(known, told("77", "Morning brew", "2026-07-19", at(18, 31))) == Likeness::None);
    CHECK(like(known, told("77", "", "2026-07-21", at(18, 31))) == Likeness::None);
    // 25 hours are two time zones and no series.
    CHECK(like(known, told("77", "Morning brew", "2026-07-21", at(19, 31))) == Likeness::Sure);
}

TEST_CASE("A title that was cut off is the same, and two ids or two addresses have decided") {
    const auto known = told("untold-1", "Cold brew at home: what you need, an…", "2026-07-20");
    CHECK(like(known, told("77", "Cold brew at home: what you need, and why", "2026-07-20")) ==
          Likeness::Sure);
    CHECK(like(told("1", "Reel", "2026-07-20"), told("77", "Reel", "2026-07-20")) == Likeness::None);
    auto here = told("", "Reel", "2026-07-20");
    auto there = here;
    here.permalinkKey = "instagram.com/p/A";
    CHECK(like(here, there) == Likeness::Sure);
    there.permalinkKey = "instagram.com/p/B";
    CHECK(like(here, there) == Likeness::None);
}

TEST_CASE("What is only likely must be the only post of its day, and two alike are nobody's") {
    const std::vector<store::PostRow> two{told("", "", "2026-07-20"), told("5", "", "2026-07-20")};
    CHECK(likelyPost({two.data(), 1}, told("77", "", "2026-07-20")).likeness == Likeness::Likely);
    const auto open = likelyPost(two, told("77", "", "2026-07-20"));
    CHECK(open.likeness == Likeness::Open);
    CHECK(open.post == nullptr);
    const std::vector<store::PostRow> same{told("", "Reel", "2026-07-20"), told("", "Reel", "2026-07-20")};
    CHECK(likelyPost(same, told("77", "Reel", "2026-07-20")).post == nullptr);
    CHECK(likelyPost({}, told("77", "Reel", "2026-07-20")).likeness == Likeness::None);
}

TEST_CASE(
    "A post that a sheet tells by title and day has its own id when an export tells it, and stays one") {
    MeasuredWorkspace w;
    bookOne(w, "untold-a", "", "Iced tea, three ways", "2026-07-20", -1, 5);
    store::BookingResult result;
    bookOne(w, "1789", "https://www.instagram.com/p/Ice1/", "Iced tea, three ways", "2026-07-20", at(18, 31),
            9, &result);
    CHECK(result.postsCreated == 0);
    CHECK(result.postsMatched == 1);
    auto posts = w.workspace->posts({});
    REQUIRE(posts.size() == 1);
    CHECK(posts[0].platformId == "1789");
    CHECK(posts[0].permalink == "https://www.instagram.com/p/Ice1/");
    const std::string before = w.workspace->dump();
    // The sheet again finds its post and changes nothing of it.
    bookOne(w, "untold-a", "", "Iced tea, three ways", "2026-07-20", -1, 9, &result);
    CHECK(result.postsCreated == 0);
    CHECK(result.identical == 1);
    CHECK(w.workspace->dump() == before);
    w.workspace->undo();
    CHECK(w.workspace->posts({}).at(0).platformId == "untold-a");
    test::requireSound(w);
}

TEST_CASE("Two exports without id or address tell the same post by its minute, and the minute is kept") {
    MeasuredWorkspace w;
    bookOne(w, "untold-a", "", "Iced tea", "2026-07-20", at(18, 31), 5);
    store::BookingResult result;
    bookOne(w, "untold-b", "", "", "2026-07-20", at(18, 31), 6, &result);
    CHECK(result.postsMatched == 1);
    CHECK(result.byDay.empty());
    bookOne(w, "untold-c", "", "", "2026-07-20", at(18, 44), 7, &result);
    CHECK(result.postsCreated == 1);
    CHECK(w.workspace->posts({}).size() == 2);
    CHECK(w.workspace->dump().find("1111") != std::string::npos);  // 18 × 60 + 31
    test::requireSound(w);
}

TEST_CASE("A post of the day whose title differs is a post of its own, and that is asked") {
    MeasuredWorkspace w;
    bookOne(w, "untold-a", "", "Reel 1", "2026-07-20", -1, 5);
    store::BookingResult result;
    bookOne(w, "1789", "", "Iced tea, three ways", "2026-07-20", at(18, 31), 9, &result);
    CHECK(result.postsCreated == 1);
    REQUIRE(result.byDay.size() == 1);
    CHECK(result.byDay[0].post.empty());
    CHECK(result.byDay[0].name == "Iced tea, three ways");
}

TEST_CASE("A file of two platforms books each row for the named creator's account there") {
    MeasuredWorkspace w;
    auto options = w.options();
    options.platform = "instagram";
    options.handle = "theocooks";
    const auto rows = [](store::Booking& booking) {
        for (const std::string_view platform : {"instagram", "facebook"}) {
            PostRecord row(platform == "facebook" ? "901" : "801", Span::Lifetime, "2026-08-10",
                           {{Measure::Likes, 5}});
            row.platform = platform;
            row.account = {};
            booking.book(row);
        }
    };
    CHECK(w.book(options, rows).creatorsCreated == 0);
    const auto* theo = w.workspace->plan().creatorNamed("Theo Brandt");
    REQUIRE(theo->accounts.size() == 2);
    CHECK(theo->accounts[1].platform == "facebook");
    CHECK(theo->accounts[1].handle == "theocooks");
    for (const auto& post : w.workspace->posts({}))
        CHECK(post.account == theo->accounts[post.platform == "facebook" ? 1 : 0].id);
    const std::string before = w.workspace->dump();
    CHECK(w.book(options, rows).identical == 2);
    CHECK(w.workspace->dump() == before);
}

TEST_CASE(
    "Rows that tell a creator's name alone are of the account he has on the platform, and that is said") {
    MeasuredWorkspace w;
    const auto rows = [](store::Booking& booking) {
        PostRecord row("untold-a", Span::Lifetime, "2026-08-10", {{Measure::Likes, 5}});
        row.account = {};
        row.accountName = "Theo Brandt";
        row.title = "Iced tea";
        row.published = test::day("2026-07-20");
        booking.book(row);
    };
    const auto result = w.book(rows);
    REQUIRE(result.asked.size() == 1);
    CHECK(result.asked[0].had);
    CHECK(result.asked[0].handle == "TheoCooks");
    CHECK(w.workspace->plan().creatorNamed("Theo Brandt")->accounts.size() == 1);
    // So the export that tells his handle means the same post.
    store::BookingResult second;
    bookOne(w, "1789", "", "Iced tea", "2026-07-20", at(18, 31), 9, &second);
    CHECK(second.postsMatched == 1);
    auto others = w.options();
    others.whose.all = store::Namesakes::New;
    CHECK(w.book(others, rows).creatorsCreated == 1);
    // Then he is known by the account that was made of his name.
    CHECK_FALSE(w.book(others, rows).batch);
    CHECK(w.workspace->plan().creators.size() == 3);
}
