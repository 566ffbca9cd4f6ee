// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measure.hpp"
#include "store/workspace.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The posts of a campaign as a grid in which figures are written by hand.
namespace goalpost::edit {

/// A post, or a piece of content that has an address or an id and whose post is not known yet.
struct GridPost {
    Id post{};
    Id deliverable{};
    std::string title;
    std::string platform;
    std::string platformId;
    std::string permalink;
    std::string creator;  ///< the name
    std::optional<Date> published;
    model::Values told;  ///< what it has brought so far
};

/// Published posts in the order of publishing, then pieces without a post in the plan's order.
std::vector<GridPost> gridPosts(const store::Workspace& workspace, const model::Campaign& campaign,
                                Date today);
/// What the campaign's KPIs are computed from, those of primary KPIs first; the usual ones while none is
/// chosen.
std::vector<model::Measure> gridMeasures(const model::Plan& plan, const model::Campaign& campaign);
/// The one post meant by an id, an address in any of its spellings, or a title; nothing where none or several
/// are.
std::optional<std::size_t> postMeant(std::span<const GridPost> posts, std::string_view text);
/// A figure in the neutral form of the command line: whole numbers, amounts with a point, seconds. As it is
/// stored; nothing where it is none.
std::optional<std::int64_t> storedFigure(model::Measure measure, std::string_view text);

}  // namespace goalpost::edit
