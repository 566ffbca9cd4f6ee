// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "model/measured.hpp"
#include "model/plan.hpp"

#include <vector>

/// Posts that belong to a campaign, but were published outside its dates.
namespace goalpost::report {

/// How many of the campaign's posts were published outside its dates and have no value in what was measured,
/// which must tell its posts; 0 while the campaign has no dates.
std::size_t postsOutside(const model::Campaign& campaign, const std::vector<model::Post>& posts,
                         const model::Measured& measured);
/// "12 posts of this campaign were published outside 1 Jul – 30 Sep and are not counted."; empty for none.
Sentence outsideSentence(const model::Campaign& campaign, std::size_t count);

}  // namespace goalpost::report
