// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/sentence.hpp"
#include "kpi/inputs.hpp"
#include "model/measured.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is still missing before a campaign's primary KPIs can be told: which post lacks which figure, who has
/// it, and by when it is wanted.
namespace goalpost::report {

/// A post within the campaign's dates, or a piece of content that was due before today and of which no post
/// is known, and the figures it lacks.
struct LackingPost {
    Id post{};         ///< empty: no post is known
    Id deliverable{};  ///< empty: none
    std::string title;
    std::string platform;
    std::string permalink;
    std::optional<Date> published;
    std::optional<Date> due;   ///< of a piece without a post
    bool expires = false;      ///< a story: its figures are shown for 24 hours
    std::optional<Date> by{};  ///< nothing where nobody knows when it was published
    kpi::Inputs figures{};
    std::vector<std::string> kpis{};  ///< the primary KPIs that need them
    bool operator==(const LackingPost&) const = default;
};

/// What one person is asked for: a creator for what their platform shows them, whoever delivers the data for
/// what the website and the shop count.
struct Request {
    Id creator{};                         ///< empty: somebody on one's own side
    std::string name;                     ///< empty: nobody is named who delivers it
    std::string email{};                  ///< of a creator, where it is known
    std::vector<std::string> accounts{};  ///< "instagram: @mayasets", of the platforms it is about
    std::optional<Date> by{};
    std::vector<LackingPost> posts{};
    std::vector<Sentence> message{};  ///< ready to send, line by line
    bool isLate(Date today) const { return by && *by < today; }
    bool operator==(const Request&) const = default;
};

struct MissingFigures {
    std::vector<Request> requests{};  ///< the most urgent first; what has no day last
    std::size_t posts = 0;            ///< published ones and those that were due
    std::size_t lacking = 0;          ///< of them
};

/// `posts` are the campaign's, `measured` what each has brought, by post, whenever it was. A story is wanted
/// a day after it was published; any other post when the campaign's next review is due, and within seven days
/// of publishing.
MissingFigures missingFiguresOf(const model::Plan& plan, const model::Campaign& campaign,
                                const std::vector<model::Post>& posts, const model::Measured& measured,
                                Date today);
inline constexpr int DaysForStories = 1;
inline constexpr int DaysForPosts = 7;

/// "reach, and clicks; by 14 Jul 2026".
Sentence wantedOf(const LackingPost& post);
/// The message as one text, in English.
std::string textOf(const std::vector<Sentence>& message);
/// How the figures are found on a platform, in one sentence of the message.
Sentence howToFind(std::string_view platform, bool story);

}  // namespace goalpost::report
