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

TEST_CASE("Posts published outside the campaign's dates are told unless something of them counts") {
    model::Measured measured;
    measured.groups.emplace_back();
    measured.groups[0].posts = {{Id{"grown"}, {}}, {Id{"inside"}, {}}};
    const std::vector<model::Post> posts{
        post("early", *makeDate(2026, 6, 30)), post("late", *makeDate(2026, 10, 1)),
        post("grown", *makeDate(2026, 6, 1)),  // published before, but has values of the period
        post("inside", *makeDate(2026, 7, 1)), post("unmeasured", *makeDate(2026, 9, 30)),
        post("undated", std::nullopt),
    };
    CHECK(postsOutside(quarter(), posts, measured) == 2);
    CHECK(postsOutside({}, posts, measured) == 0);  // no dates, nothing outside of them
}

TEST_CASE("The sentence has the number and the days") {
    CHECK(outsideSentence(quarter(), 0).empty());
    CHECK(outsideSentence(quarter(), 1).text() ==
          "1 post of this campaign was published outside 1 Jul – 30 Sep and is not counted.");
    CHECK(outsideSentence(quarter(), 12).text() ==
          "12 posts of this campaign were published outside 1 Jul – 30 Sep and are not counted.");
}
