// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outside.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::report;

namespace {

model::Post post(const char* id, std::optional<Date> published) {
    model::Post post;
    post.id = Id{id};
    post.published = published;
    return post;
}

model::Campaign quarter() {
    model::Campaign campaign;
    campaign.from = *makeDate(2026, 7, 1);
    campaign.to = *makeDate(2026, 9, 30);
    return campaign;
}

}  // namespace

TEST_CASE("Posts from outside the campaign's dates and posts without one are told, unless they count") {
    model::Measured measured;
    measured.groups.emplace_back();
    measured.groups[0].posts = {{Id{"grown"}, {}}, {Id{"inside"}, {}}, {Id{"undated and counted"}, {}}};
    const std::vector<model::Post> posts{
        post("early", *makeDate(2026, 6, 30)), post("late", *makeDate(2026, 10, 1)),
        post("grown", *makeDate(2026, 6, 1)),  // published before, but has values of the period
        post("inside", *makeDate(2026, 7, 1)), post("unmeasured", *makeDate(2026, 9, 30)),
        post("undated", std::nullopt),         post("undated and counted", std::nullopt),
    };
    CHECK(postsLeftOut(quarter(), posts, measured) == LeftOut{.outside = 2, .undated = 1});
    CHECK(postsLeftOut({}, posts, measured) == LeftOut{});  // no dates, nothing outside of them
}

TEST_CASE("The sentence has the number and the days") {
    CHECK(outsideSentence(quarter(), 0).empty());
    CHECK(outsideSentence(quarter(), 1).text() ==
          "1 post of this campaign was published outside 1 Jul – 30 Sep 2026 and is not counted.");
    CHECK(outsideSentence(quarter(), 12).text() ==
          "12 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted.");
    CHECK(undatedSentence(quarter(), 0).empty());
    CHECK(undatedSentence({}, 3).empty());
    CHECK(undatedSentence(quarter(), 1).text() ==
          "1 post of this campaign has no publish date and is not counted; import a file that tells when it "
          "was published.");
    const auto both = sentencesOf(quarter(), {.outside = 2, .undated = 3});
    REQUIRE(both.size() == 2);
    CHECK(both[0].text() ==
          "2 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted.");
    CHECK(both[1].text() ==
          "3 posts of this campaign have no publish date and are not counted; import a file that tells when "
          "they were published.");
    CHECK(sentencesOf(quarter(), {}).empty());
}

TEST_CASE("Posts that count on the day of their file are told with their number and the days") {
    model::Measured measured;
    measured.groups.emplace_back();
    measured.groups[0].posts = {{Id{"a"}, {}}, {Id{"b"}, {}}, {Id{"c"}, {}}};
    const std::vector<model::Post> posts{post("a", std::nullopt), post("b", std::nullopt),
                                         post("c", *makeDate(2026, 8, 1))};
    measured.onFileDay = {{Id{"b"}, *makeDate(2026, 8, 20)}};
    CHECK(
        sentencesOf(quarter(), postsLeftOut(quarter(), posts, measured)).at(0).text() ==
        "1 post of this campaign has no publish date and is counted on the day of its file, 20 August 2026; "
        "import a file that tells when it was published.");
    measured.onFileDay.push_back({Id{"a"}, *makeDate(2026, 8, 20)});
    CHECK(sentencesOf(quarter(), postsLeftOut(quarter(), posts, measured)).at(0).text() ==
          "2 posts of this campaign have no publish date and are counted on the day of their file, 20 August "
          "2026; import a file that tells when they were published.");
    measured.onFileDay[0].day = *makeDate(2026, 7, 12);
    const auto left = postsLeftOut(quarter(), posts, measured);
    CHECK(left.fileDays == Period{*makeDate(2026, 7, 12), *makeDate(2026, 8, 20)});
    const auto sentences = sentencesOf(quarter(), left);
    REQUIRE(sentences.size() == 1);
    CHECK(
        sentences[0].text() ==
        "2 posts of this campaign have no publish date and are counted on the days of their files, 12 Jul – "
        "20 Aug 2026; import a file that tells when they were published.");
    CHECK(sentencesOf({}, postsLeftOut({}, posts, measured)).size() ==
          1);  // without dates of the campaign too
}

TEST_CASE("What was imported of websites and accounts is told as what counts for no campaign") {
    CHECK(besideSentences({}).empty());
    const auto both = besideSentences({.site = true, .account = true});
    REQUIRE(both.size() == 2);
    CHECK(both[0].text().find("website") != std::string::npos);
    CHECK(both[1].text().find("export of the account's posts") != std::string::npos);
}
