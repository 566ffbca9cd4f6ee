// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/measured.hpp"
#include "model/plan.hpp"

#include <optional>
#include <vector>

/// Posts that belong to a campaign and are not counted: published outside its dates, or nobody knows when.
/// Those of which nobody knows when, and whose totals count on the day of their file.
namespace goalpost::report {

/// How many of a campaign's posts have no value in what was measured, or have it on the day of their file; no
/// post is in two of the numbers.
struct LeftOut {
    std::size_t outside = 0;           ///< published outside the campaign's dates
    std::size_t undated = 0;           ///< without a publish date: their totals stand on the day they are of
    std::size_t onFileDay = 0;         ///< without a publish date, but that day counts
    std::optional<Period> fileDays{};  ///< of these, the first and the last
    model::BesidePosts beside{};       ///< where nothing else was measured
    bool operator==(const LeftOut&) const = default;
};

/// `measured` must tell its posts. Nothing is left out while the campaign has no dates, though posts may
/// count on the day of their file.
LeftOut postsLeftOut(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                     const model::Measured& measured);
/// The first and the last of their days.
std::optional<Period> fileDaysOf(const std::vector<model::OnFileDay>& posts);
/// "12 posts of this campaign were published outside 1 Jul – 30 Sep 2026 and are not counted."; empty for
/// none.
Sentence outsideSentence(const model::Campaign& campaign, std::size_t count);
/// "6 posts of this campaign have no publish date and are not counted; import a file that tells it."
Sentence undatedSentence(const model::Campaign& campaign, std::size_t count);
/// "6 posts of this campaign have no publish date and are counted on the day of their file, 20 Aug 2026; …"
Sentence fileDaySentence(std::size_t count, const std::optional<Period>& days);
/// What was imported of websites or accounts, and what to import instead; empty for nothing.
std::vector<Sentence> besideSentences(const model::BesidePosts& beside);
/// One sentence for each of these that there is.
std::vector<Sentence> sentencesOf(const model::Campaign& campaign, const LeftOut& posts);

}  // namespace goalpost::report
