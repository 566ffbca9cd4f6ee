// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outside.hpp"

#include <unordered_set>

namespace goalpost::report {

LeftOut postsLeftOut(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                     const model::Measured& measured) {
    const auto period = campaign.period();
    if (!period)
        return {};
    std::unordered_set<Id> counted;
    for (const auto& group : measured.groups)
        for (const auto& post : group.posts)
            counted.insert(post.post);
    LeftOut left;
    for (const model::Post& post : posts) {
        const bool inside = post.published && period->contains(*post.published);
        if (!inside && !counted.contains(post.id))
            ++(post.published ? left.outside : left.undated);
    }
    return left;
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

std::vector<Sentence> sentencesOf(const model::Campaign& campaign, const LeftOut& posts) {
    std::vector<Sentence> sentences;
    for (Sentence sentence :
         {outsideSentence(campaign, posts.outside), undatedSentence(campaign, posts.undated)})
        if (!sentence.empty())
            sentences.push_back(std::move(sentence));
    return sentences;
}

}  // namespace goalpost::report
