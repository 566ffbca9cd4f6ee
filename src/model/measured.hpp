// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/id.hpp"
#include "model/measure.hpp"

#include <optional>
#include <string>
#include <vector>

/// Measured sums as the store hands them out and the KPI engine takes them.
namespace goalpost::model {

enum class GroupBy : std::uint8_t { Campaign, Creator, Platform, Post, Day, Week, Month };

/// A published piece of content. One that belongs to no campaign is its creator's history.
struct Post {
    Id id;
    std::string platform;
    std::string platformId;  ///< the platform's own id, kept as text
    std::string permalink;
    std::string title;
    std::optional<Date> published;
    Id account;      ///< of model::Account
    Id creator;      ///< of the account, when known
    Id campaign;     ///< empty: creator history
    Id deliverable;  ///< empty: none
    bool operator==(const Post&) const = default;
};

/// The sums of one post inside a group: the unit of cluster intervals.
struct PostSums {
    Id post;
    Values sums;
    Id creator{};  ///< of its account, when known
    bool operator==(const PostSums&) const = default;
};

/// What was measured in one group: the campaign as a whole, one creator, one day, …
struct Group {
    std::string key;    ///< printed: creator's name, platform, post's permalink or id, "2026-07-01",
                        ///< "2026-W27", "2026-07"
    Id id;              ///< of the creator, post or campaign, where the group is one
    std::string label;  ///< for people: the post's title where there is one, else the key
    Values sums;        ///< of all posts of the group
    std::vector<PostSums> posts;            ///< empty when not asked for: Measured::withPosts
    std::size_t postCount = 0;              ///< posts with at least one value
    std::optional<std::int64_t> followers;  ///< of the group's accounts, where each is known
    std::optional<Date> firstDay;           ///< of the values in the group
    std::optional<Date> lastDay;
};

/// A post whose totals stand on the day of their file, because nobody knows when it was published.
struct OnFileDay {
    Id post;
    Date day{};
    bool operator==(const OnFileDay&) const = default;
};

/// What was imported that belongs to no post, and so to no campaign.
struct BesidePosts {
    bool site = false;     ///< of a website by page, channel, …
    bool account = false;  ///< of an account by day
    bool operator==(const BesidePosts&) const = default;
};

/// Everything a KPI table needs of the measured side for one campaign and one way of grouping.
struct Measured {
    Period period;
    GroupBy by = GroupBy::Campaign;
    std::vector<Group> groups;
    std::string source;        ///< "imported", "manual", "mixed", empty when nothing is there
    std::optional<Date> asOf;  ///< newest as-of date among the batches behind the values
    bool withPosts = true;     ///< false: no group lists its posts, though its sums are theirs
    bool hasLifetimes =
        false;  ///< by day: some are totals since publishing, be it that they stand on one day
    std::vector<OnFileDay> onFileDay{};  ///< of one campaign: those whose day lies in the period
    BesidePosts beside{};                ///< told only where no post has a value
};

}  // namespace goalpost::model
