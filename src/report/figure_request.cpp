// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/figure_request.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace goalpost::report {

namespace {

struct Way {
    std::string_view platform;
    std::string_view sentence;
};

constexpr std::array<Way, 7> Ways{{
    {"instagram",
     "Instagram: open the post, tap View insights and send screenshots; or export the posts as CSV in Meta "
     "Business Suite under Insights, Content."},
    {"facebook", "Facebook: export the posts as CSV in Meta Business Suite under Insights, Content."},
    {"youtube",
     "YouTube: in YouTube Studio open Analytics, Advanced mode, and export the current view as CSV."},
    {"tiktok",
     "TikTok: in TikTok Studio open Analytics, Content and download the data as CSV; or send screenshots of "
     "each video's analytics."},
    {"x", "X: in X Analytics choose the month and export the data by post."},
    {"linkedin", "LinkedIn: open Analytics, Content and export the posts."},
    {"pinterest", "Pinterest: open Analytics, Overview and export the top Pins as CSV."},
}};
constexpr std::string_view StoryWay =
    "Story: its figures go away 24 hours after publishing; a screenshot of the insights before that is "
    "enough.";
constexpr std::string_view LateStoryWay =
    "Story: its figures are shown for 24 hours; send the screenshot if one was taken, else say that there is "
    "none.";
constexpr std::string_view OtherWay = "A screenshot of each post's statistics is enough.";
constexpr std::string_view SiteWay =
    "Website analytics: export the report by campaign content (utm_content) as CSV; shop: export the orders "
    "with their codes.";

/// `"Picnic tart", published 12 Jul 2026, https://…`
Sentence nameOfPost(const LackingPost& post) {
    const std::string title = plainLine(post.title);
    const Sentence named = post.permalink.empty() || post.permalink == post.title
                               ? Sentence{"“%1”", {title}}
                               : Sentence{"“%1” (%2)", {title, plainLine(post.permalink)}};
    if (post.published)
        return {"%1, published %2", {named, Day{*post.published, Day::Form::Short}}};
    if (post.post.empty() && post.due)
        return {"%1, was due %2", {named, Day{*post.due, Day::Form::Short}}};
    return named;
}

/// "shares; by 22 Jul 2026", or of a day that is over "shares; as soon as possible".
Sentence wantedNow(const LackingPost& post, Date today) {
    if (post.by && *post.by < today)
        return {"%1; as soon as possible", {kpi::wordsOf(post.figures)}};
    return wantedOf(post);
}

/// The creator knows where a piece came out; who counts visits and orders does not.
Sentence lineOf(const LackingPost& post, bool isCreator, Date today) {
    const Sentence wanted = wantedNow(post, today);
    if (isCreator && post.post.empty() && post.permalink.empty())
        return {"– %1: the link of the post, and its %2. If it is not out yet, please tell when it will be",
                {nameOfPost(post), wanted}};
    return {"– %1: %2", {nameOfPost(post), wanted}};
}

/// A letter alone is nobody's name.
bool isName(std::string_view text) {
    return shortened(trim(text), 1) != trim(text);
}

Sentence signatureOf(const Request& request, const model::Brand* brand, const model::Campaign& campaign) {
    const std::string owner = plainLine(std::string(trim(campaign.owner)));
    if (isName(owner))
        return foldCase(owner) == foldCase(trim(request.name)) ? Sentence{"Thank you very much!"}
                                                               : Sentence{"Thank you very much! %1", {owner}};
    return brand && isName(brand->name)
               ? Sentence{"Thank you very much! Your team at %1", {plainLine(brand->name)}}
               : Sentence{"Thank you very much!"};
}

std::vector<Sentence> waysFor(const Request& request, Date today) {
    std::vector<Sentence> ways;
    const auto addOnce = [&](const Sentence& way) {
        if (std::ranges::find(ways, way) == ways.end())
            ways.push_back(way);
    };
    if (request.creator.empty()) {
        addOnce(SiteWay);
        return ways;
    }
    for (const LackingPost& post : request.posts)
        addOnce(post.expires && post.by && *post.by < today ? Sentence{LateStoryWay}
                                                            : howToFind(post.platform, post.expires));
    return ways;
}

}  // namespace

Sentence howToFind(std::string_view platform, bool story) {
    if (story)
        return StoryWay;
    const auto way = std::ranges::find(Ways, platform, &Way::platform);
    return way == Ways.end() ? OtherWay : way->sentence;
}

Sentence wantedOf(const LackingPost& post) {
    const Sentence figures = kpi::wordsOf(post.figures);
    return post.by ? Sentence{"%1; by %2", {figures, Day{*post.by, Day::Form::Short}}} : figures;
}

std::vector<Sentence> messageFor(const Request& request, const model::Plan& plan,
                                 const model::Campaign& campaign, Date today) {
    std::vector<Sentence> lines;
    lines.push_back(isName(request.name) ? Sentence{"Hello %1,", {plainLine(request.name)}}
                                         : Sentence{"Hello,"});
    lines.push_back({});
    const model::Brand* brand = plan.brand(campaign.brand);
    const Sentence about = brand && !brand->name.empty()
                               ? Sentence{"“%1” for %2", {plainLine(campaign.name), plainLine(brand->name)}}
                               : Sentence{"“%1”", {plainLine(campaign.name)}};
    lines.push_back({request.posts.size() == 1 ? "to report on %1 we still need figures of one post:"
                                               : "to report on %1 we still need figures of %2 posts:",
                     request.posts.size() == 1 ? std::vector<Argument>{about}
                                               : std::vector<Argument>{about, plain(request.posts.size())}});
    for (const LackingPost& post : request.posts)
        lines.push_back(lineOf(post, !request.creator.empty(), today));
    lines.push_back({});
    lines.push_back("How they are found:");
    for (const Sentence& way : waysFor(request, today))
        lines.push_back({"– %1", {way}});
    lines.push_back({});
    lines.push_back(signatureOf(request, brand, campaign));
    return lines;
}

std::string textOf(const std::vector<Sentence>& message) {
    std::string text;
    for (const Sentence& line : message)
        text += line.text() + '\n';
    return text;
}

}  // namespace goalpost::report
