// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/missing_figures.hpp"

#include "support/catch.hpp"

using namespace goalpost;
using namespace goalpost::report;
using model::Measure;

namespace {

const Date Today = *makeDate(2026, 7, 20);

/// A campaign of Maya's Instagram posts, measured by shares and by shares per person reached.
struct Campaign {
    model::Plan plan;
    std::vector<model::Post> posts;
    model::Measured measured;

    Campaign() {
        model::Creator maya;
        maya.id = {"maya"};
        maya.name = "Maya";
        maya.email = "maya@example.org";
        maya.accounts.push_back({{"a"}, "instagram", "mayasets", "", std::nullopt, std::nullopt});
        plan.creators.push_back(maya);
        model::Campaign campaign;
        campaign.id = {"july"};
        campaign.name = "July";
        campaign.owner = "Ida";
        model::Partnership partnership;
        partnership.id = {"with-maya"};
        partnership.creator = {"maya"};
        campaign.partnerships.push_back(partnership);
        plan.campaigns.push_back(campaign);
        measured.by = model::GroupBy::Post;
    }

    void choose(std::string kpi, std::string dataOwner = {}) {
        model::KpiChoice choice;
        choice.kpi = std::move(kpi);
        choice.role = model::Role::Primary;
        choice.dataOwner = std::move(dataOwner);
        plan.campaigns[0].kpis.push_back(choice);
    }
    model::Post& post(std::string id, std::optional<Date> published) {
        model::Post post;
        post.id = {id};
        post.platform = "instagram";
        post.title = id;
        post.creator = {"maya"};
        post.published = published;
        posts.push_back(post);
        return posts.back();
    }
    void measure(std::string post, std::vector<std::pair<Measure, std::int64_t>> values) {
        model::Group group;
        group.id = {std::move(post)};
        for (const auto& [measure, value] : values)
            group.sums[measure] = value;
        measured.groups.push_back(group);
    }
    model::Deliverable& piece(std::string id, std::string type, std::optional<Date> due) {
        model::Deliverable piece;
        piece.id = {id};
        piece.name = std::move(id);
        piece.type = std::move(type);
        piece.due = due;
        return plan.campaigns[0].partnerships[0].deliverables.emplace_back(piece);
    }
    MissingFigures find() const { return missingFiguresOf(plan, plan.campaigns[0], posts, measured, Today); }
};

}  // namespace

TEST_CASE("A post with every figure of the primary KPIs is not asked for; a zero is a figure") {
    Campaign july;
    july.choose("shares");
    july.post("tart", makeDate(2026, 7, 10));
    july.post("box", makeDate(2026, 7, 11));
    july.measure("tart", {{Measure::Shares, 0}});
    july.measure("box", {{Measure::Likes, 5}});
    const auto missing = july.find();
    CHECK(missing.posts == 2);
    CHECK(missing.lacking == 1);
    REQUIRE(missing.requests.size() == 1);
    const Request& request = missing.requests[0];
    CHECK(request.creator == Id{"maya"});
    CHECK(request.email == "maya@example.org");
    CHECK(request.accounts == std::vector<std::string>{"instagram: @mayasets"});
    REQUIRE(request.posts.size() == 1);
    CHECK(request.posts[0].title == "box");
    CHECK(request.posts[0].figures.all == std::vector<Measure>{Measure::Shares});
    CHECK(request.posts[0].kpis == std::vector<std::string>{"shares"});
    CHECK(request.by == makeDate(2026, 7, 18));  // seven days after the 11th
    CHECK(request.isLate(Today));
}

TEST_CASE("A campaign without a primary KPI asks for nothing") {
    Campaign july;
    july.post("tart", makeDate(2026, 7, 10));
    CHECK(july.find().requests.empty());
    july.choose("shares");
    july.plan.campaigns[0].kpis[0].role = model::Role::Contextual;
    CHECK(july.find().requests.empty());
}

TEST_CASE("A story is wanted a day after it was published, before every other post") {
    Campaign july;
    july.choose("shares");
    july.piece("Teaser", "story", makeDate(2026, 7, 19));
    july.post("tart", makeDate(2026, 7, 14));
    july.post("teaser", makeDate(2026, 7, 19)).deliverable = {"Teaser"};
    const auto missing = july.find();
    REQUIRE(missing.requests.size() == 1);
    REQUIRE(missing.requests[0].posts.size() == 2);
    CHECK(missing.requests[0].posts[0].title == "teaser");
    CHECK(missing.requests[0].posts[0].expires);
    CHECK(missing.requests[0].by == makeDate(2026, 7, 20));
    CHECK_FALSE(missing.requests[0].isLate(Today));
    CHECK(missing.requests[0].posts[1].by == makeDate(2026, 7, 21));
}

TEST_CASE("The campaign's next review comes before the seven days") {
    Campaign july;
    july.choose("shares");
    july.post("tart", makeDate(2026, 7, 17));
    model::Review review;
    review.id = {"r"};
    review.campaign = {"july"};
    review.due = makeDate(2026, 7, 22);
    july.plan.reviews.push_back(review);
    CHECK(july.find().requests.at(0).by == makeDate(2026, 7, 22));
    july.plan.reviews[0].held = makeDate(2026, 7, 19);
    CHECK(july.find().requests.at(0).by == makeDate(2026, 7, 24));
}

TEST_CASE("A piece that was due is asked for until its post is known; one that is still to come is not") {
    Campaign july;
    july.choose("shares");
    july.piece("Late", "reel", makeDate(2026, 7, 15));
    july.piece("Today", "reel", Today);
    july.piece("Coming", "reel", makeDate(2026, 7, 21));
    const auto missing = july.find();
    REQUIRE(missing.requests.size() == 1);
    REQUIRE(missing.requests[0].posts.size() == 1);
    CHECK(missing.requests[0].posts[0].title == "Late");
    CHECK(missing.requests[0].posts[0].post.empty());
    CHECK(missing.requests[0].posts[0].platform == "instagram");
    CHECK(
        textOf(missing.requests[0].message)
            .find("“Late”, was due 15 Jul 2026: the link of the post, and its shares; by 22 Jul 2026. If it "
                  "is not out yet, please tell when it will be\n") != std::string::npos);
    july.post("late", makeDate(2026, 7, 15)).deliverable = {"Late"};
    july.measure("late", {{Measure::Shares, 3}});
    CHECK(july.find().requests.empty());
    july.posts.clear();
    july.plan.campaigns[0].partnerships[0].status = model::PartnershipStatus::Declined;
    CHECK(july.find().requests.empty());
}

TEST_CASE("What the website counts is asked of who delivers the data, else of the campaign's owner") {
    Campaign july;
    july.choose("referral-sessions", "Noor of analytics");
    july.post("tart", makeDate(2026, 7, 10));
    auto missing = july.find();
    REQUIRE(missing.requests.size() == 1);
    CHECK(missing.requests[0].creator.empty());
    CHECK(missing.requests[0].name == "Noor of analytics");
    july.plan.campaigns[0].kpis[0].dataOwner.clear();
    CHECK(july.find().requests.at(0).name == "Ida");
    july.choose("shares");
    missing = july.find();
    CHECK(missing.requests.size() == 2);
    CHECK(missing.lacking == 1);
}

TEST_CASE("Any one of the figures that a rate may be divided by will do") {
    Campaign july;
    july.choose("share-rate");
    july.post("tart", makeDate(2026, 7, 10));
    const auto without = july.find();
    const auto& figures = without.requests.at(0).posts.at(0).figures;
    CHECK(figures.all == std::vector<Measure>{Measure::Shares});
    CHECK(figures.oneOf.size() > 1);
    july.measure("tart", {{Measure::Shares, 4}, {Measure::Reach, 900}});
    CHECK(july.find().requests.empty());
}

TEST_CASE("Nobody is asked for reach on X, which shows it to nobody") {
    Campaign july;
    july.choose("reach");
    july.choose("shares");
    july.post("thread", makeDate(2026, 7, 10)).platform = "x";
    july.post("tart", makeDate(2026, 7, 10));
    july.measure("thread", {{Measure::Shares, 3}});
    july.measure("tart", {{Measure::Shares, 3}});
    const auto missing = july.find();
    CHECK(missing.posts == 2);
    CHECK(missing.lacking == 1);
    REQUIRE(missing.requests.size() == 1);
    REQUIRE(missing.requests[0].posts.size() == 1);
    CHECK(missing.requests[0].posts[0].title == "tart");
}

TEST_CASE("The message greets, names the post with day and address, and tells the way on its platform") {
    Campaign july;
    july.choose("shares");
    july.post("Picnic tart", makeDate(2026, 7, 10)).permalink = "https://www.instagram.com/p/C1/";
    const std::string text = textOf(july.find().requests.at(0).message);
    CHECK(text.starts_with("Hello Maya,\n\nto report on “July” we still need figures of one post:\n"));
    CHECK(text.find("– “Picnic tart” (https://www.instagram.com/p/C1/), published 10 Jul 2026: shares; as "
                    "soon as possible\n") != std::string::npos);
    CHECK(text.find("Instagram: open the post") != std::string::npos);
    CHECK(text.ends_with("Thank you very much! Ida\n"));
}

TEST_CASE("A post that was published outside of the campaign's dates is not asked for") {
    Campaign july;
    july.choose("shares");
    july.plan.campaigns[0].from = makeDate(2026, 7, 1);
    july.plan.campaigns[0].to = makeDate(2026, 7, 31);
    july.post("early", makeDate(2026, 6, 30));
    july.post("first", makeDate(2026, 7, 1));
    july.post("undated", std::nullopt);
    const auto missing = july.find();
    CHECK(missing.posts == 2);
    REQUIRE(missing.requests.size() == 1);
    REQUIRE(missing.requests[0].posts.size() == 2);
    CHECK(missing.requests[0].posts[0].title == "first");
    CHECK(missing.requests[0].posts[1].title == "undated");
}

TEST_CASE("A story whose day is over is asked for as a screenshot that somebody may have") {
    Campaign july;
    july.choose("shares");
    july.piece("Teaser", "story", makeDate(2026, 7, 10));
    july.post("teaser", makeDate(2026, 7, 10)).deliverable = {"Teaser"};
    const std::string text = textOf(july.find().requests.at(0).message);
    CHECK(text.find("shares; as soon as possible\n") != std::string::npos);
    CHECK(text.find("send the screenshot if one was taken, else say that there is none") !=
          std::string::npos);
}

TEST_CASE(
    "A message is signed by the owner, in the brand's name where that is only a letter, and not to oneself") {
    Campaign july;
    july.choose("referral-sessions", "Noor");
    july.post("tart", makeDate(2026, 7, 10));
    const auto message = [&] { return textOf(july.find().requests.at(0).message); };
    CHECK(message().ends_with("Thank you very much! Ida\n"));
    july.plan.campaigns[0].kpis[0].dataOwner = "Ida";
    CHECK(message().ends_with("Thank you very much!\n"));
    july.plan.campaigns[0].owner = "I";
    CHECK(message().ends_with("Thank you very much!\n"));
    model::Brand brand;
    brand.id = {"b"};
    brand.name = "Juniper Row";
    july.plan.brands.push_back(brand);
    july.plan.campaigns[0].brand = {"b"};
    CHECK(message().ends_with("Thank you very much! Your team at Juniper Row\n"));
}

TEST_CASE(
    "Who counts visits is not asked for the link of a post, and orders not where the shop has told some") {
    Campaign july;
    july.choose("referral-sessions", "Noor");
    july.choose("orders", "Noor");
    july.piece("Late", "reel", makeDate(2026, 7, 15));
    july.post("tart", makeDate(2026, 7, 10));
    const auto all = july.find();
    REQUIRE(all.requests.size() == 1);
    CHECK(textOf(all.requests[0].message).find("link of the post") == std::string::npos);
    CHECK(all.requests[0].posts.at(0).figures.all ==
          std::vector<Measure>{Measure::Sessions, Measure::Orders});
    july.measure("other", {{Measure::Orders, 2}});
    CHECK(july.find().requests.at(0).posts.at(0).figures.all == std::vector<Measure>{Measure::Sessions});
}
