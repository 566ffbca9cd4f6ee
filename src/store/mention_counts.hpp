// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/plan.hpp"
#include "store/workspace.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

/// Mentions belong to a brand and to no post: they count for its campaigns as a whole and by day.
namespace goalpost::store {

struct Closed;

/// Of the brand's mentions on one day how many nobody paid for and how many somebody did, and the newest
/// as-of day of their rows.
struct MentionsOfDay {
    std::int64_t organic = 0, paid = 0;
    std::int32_t asOf = 0;
};
/// By day number.
using MentionsByDay = std::map<std::int32_t, MentionsOfDay>;

/// Of those that are dated: mentions of the campaign's brand, and those that name no brand where the plan has
/// only one. `until`: only those that were imported up to that day.
MentionsByDay mentionsOf(Database& database, const model::Plan& plan, const model::Campaign& campaign,
                         Period period, std::optional<Date> until = {});
/// As a closing keeps them, JSON; and back. The latter throws InputError.
std::string textOf(const MentionsByDay& mentions);
MentionsByDay mentionsFrom(std::string_view text);

/// Adds them as brand mentions to a table by campaign, day, week or month; to none where a post tells brand
/// mentions, since both may have counted the same ones.
void addMentions(const Workspace& workspace, const MeasuredQuery& query, const Closed* kept,
                 model::Measured& measured);

}  // namespace goalpost::store
