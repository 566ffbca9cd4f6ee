// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outside.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_set>

namespace goalpost::report {

LeftOut postsLeftOut(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                     const model::Measured& measured) {
    LeftOut left;
    left.onFileDay = measured.onFileDay.size();
    left.fileDays = fileDaysOf(measured.onFileDay);
    left.beside = measured.beside;
    const auto period = campaign.period();
    if (!period)
        return left;
    std::unordered_set<Id> counted;
    for (const auto& group : measured.groups)
        for (const auto& post : group.posts)
            counted.insert(post.post);
    for (const model::Post& post : posts) {
        const bool inside = post.published && period->contains(*post.published);
        if (!inside && !counted.contains(post.id))
            ++(post.published ? left.outside : left.undated);
    }
    return left;
}

std::optional<Period> fileDaysOf(const std::vector<model::OnFileDay>& posts) {
    if (posts.empty())
        return std::nullopt;
    const auto [first, last] = std::ranges::minmax(posts, {}, &model::OnFileDay::day);
    return Period{first.day, last.day};
}

Sentence outsideSentence(const model::Campaign& campaign, std::size_t count) {
    const auto period = campaign.period();
    if (!period || count == 0)
        return {};
    const Days days{*period, 1, Days::Form::Short};
    if (count == 1)
        return {"1 post of this campaign was published outside %1 and is not counted.", {days}};
    return {"%1 posts of this campaign were published outside %2 and are not counted.",
            {Figure{.value = static_cast<double>(count)}, days}};
}

Sentence undatedSentence(const model::Campaign& campaign, std::size_t count) {
    if (!campaign.period() || count == 0)
        return {};
    if (count == 1)
        return "1 post of this campaign has no publish date and is not counted; import a file that tells "
               "when it was published.";
    return {
        "%1 posts of this campaign have no publish date and are not counted; import a file that tells when "
        "they were published.",
        {Figure{.value = static_cast<double>(count)}}};
}

Sentence fileDaySentence(std::size_t count, const std::optional<Period>& days) {
    if (count == 0 || !days)
        return {};
    const Argument when =
        days->from == days->to ? Argument{Day{days->from}} : Argument{Days{*days, 1, Days::Form::Short}};
    if (count == 1)
        return {
            "1 post of this campaign has no publish date and is counted on the day of its file, %1; import a "
            "file that tells when it was published.",
            {when}};
    return {
        days->from == days->to
            ? "%1 posts of this campaign have no publish date and are counted on the day of their file, %2; "
              "import a file that tells when they were published."
            : "%1 posts of this campaign have no publish date and are counted on the days of their files, "
              "%2; import a file that tells when they were published.",
        {Figure{.value = static_cast<double>(count)}, when}};
}

std::vector<Sentence> besideSentences(const model::BesidePosts& beside) {
    std::vector<Sentence> sentences;
    if (beside.site)
        sentences.emplace_back(
            "The imported figures of a website belong to no post, so no KPI of a campaign counts them; "
            "import "
            "sessions and orders as a daily table with a column \"UTM content\" that holds the tags of the "
            "deliverables' links.");
    if (beside.account)
        sentences.emplace_back(
            "The imported figures of an account belong to no post, so no KPI of a campaign counts them; "
            "import "
            "the export of the account's posts.");
    return sentences;
}

std::vector<Sentence> sentencesOf(const model::Campaign& campaign, const LeftOut& posts) {
    std::vector<Sentence> sentences;
    for (Sentence sentence :
         {outsideSentence(campaign, posts.outside), undatedSentence(campaign, posts.undated),
          fileDaySentence(posts.onFileDay, posts.fileDays)})
        if (!sentence.empty())
            sentences.push_back(std::move(sentence));
    std::ranges::move(besideSentences(posts.beside), std::back_inserter(sentences));
    return sentences;
}

}  // namespace goalpost::report
