// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/measured.hpp"
#include "model/plan.hpp"

#include <vector>

/// Posts that belong to a campaign and are not counted: published outside its dates, or nobody knows when.
namespace goalpost::report {

/// How many of a campaign's posts have no value in what was measured; no post is in both numbers.
struct LeftOut {
    std::size_t outside = 0;  ///< published outside the campaign's dates
    std::size_t undated = 0;  ///< without a publish date: their totals stand on the day they are of
    bool operator==(const LeftOut&) const = default;
};

/// `measured` must tell its posts. Nothing is left out while the campaign has no dates.
LeftOut postsLeftOut(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                     const model::Measured& measured);
/// "12 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted."; empty for
/// none.
Sentence outsideSentence(const model::Campaign& campaign, std::size_t count);
/// "6 posts of this campaign have no publish date and are not counted; import a file that tells it."
Sentence undatedSentence(const model::Campaign& campaign, std::size_t count);
/// One sentence for each of the two that there are.
std::vector<Sentence> sentencesOf(const model::Campaign& campaign, const LeftOut& posts);

}  // namespace goalpost::report
