// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "report/outside.hpp"

#include <algorithm>
#include <unordered_set>

namespace goalpost::report {

std::size_t postsOutside(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                         const model::Measured& measured) {
    const auto period = campaign.period();
    if (!period)
        return 0;
    std::unordered_set<Id> counted;
    for (const auto& group : measured.groups)
        for (const auto& post : group.posts)
            counted.insert(post.post);
    return static_cast<std::size_t>(std::count_if(posts.begin(), posts.end(), [&](const model::Post& post) {
        return post.published && !period->contains(*post.published) && !counted.contains(post.id);
    }));
}

Sentence outsideSentence(const model::Campaign& campaign, std::size_t count) {
    const auto period = campaign.period();
    if (!period || count == 0)
        return {};
    const Days days{*period, 1, Days::Form::WithoutYear};
    if (count == 1)
        return {"1 post of this campaign was published outside %1 and is not counted.", {days}};
    return {"%1 posts of this campaign were published outside %2 and are not counted.",
            {Figure{.value = static_cast<double>(count)}, days}};
}

}  // namespace goalpost::report
