// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/forecast.hpp"
#include "method/means.hpp"
#include "method/method.hpp"
#include "model/plan.hpp"

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <utility>
#include <vector>

/// Whether an objective can be reached with the creators and posts that are planned for it.
namespace goalpost::report {

/// Something that would make the objective likelier, or shows how likely it is.
struct Option {
    Sentence what;                 ///< "2 more posts by Theo Brandt"
    std::optional<double> chance;  ///< of reaching the target then
    std::optional<Amount> cost;    ///< beside what is planned; nothing where no fee tells it
};

struct Outlook {
    Id objective;
    std::optional<double> target;
    kpi::Forecast forecast;
    std::vector<kpi::PlannedPosts> planned;
    int posts = 0;          ///< that are planned in all
    bool isSpread = false;  ///< some of them belong to nobody yet and were spread over the partners
    std::vector<Option> options;
    std::optional<kpi::Standing> standing;   ///< of the target
    std::optional<kpi::PostsNeeded> needed;  ///< of a benchmark
    std::vector<method::Away> away;          ///< partners who are away in the objective's period
};

/// The last day that counts as history: the one before the objective's start, or before today where that is
/// earlier.
Date lastHistoryDay(const model::Objective& objective, Date today);

/// What is known of posts up to a day: measured by post, for no campaign in particular.
struct PastOfPosts {
    model::Measured measured;
    std::vector<model::Post> posts;
};

/// `past` reaches to lastHistoryDay(); posts of the campaign itself are left out of it.
Outlook outlookOf(const model::Plan& plan, const model::Campaign& campaign, const model::Objective& objective,
                  const PastOfPosts& past, Date today);
/// Asks for the past up to each day once, however many campaigns begin on it.
class Pasts {
  public:
    using Reader = std::function<PastOfPosts(Date lastDay)>;
    explicit Pasts(Reader read) : m_read(std::move(read)) {}
    const PastOfPosts& upTo(Date lastDay);

  private:
    Reader m_read;
    std::map<Date, PastOfPosts> m_known;
};
/// One for each objective of the campaign, in their order.
std::vector<Outlook> outlooksOf(const model::Plan& plan, const model::Campaign& campaign, Date today,
                                Pasts& pasts);

/// What the method says of the campaign's objectives in the light of their outlooks, while it is being
/// planned: a target out of range, or one that asks for too little. Nothing later, when results tell.
std::vector<method::Finding> findingsOf(const model::Plan& plan, const model::Campaign& campaign,
                                        std::span<const Outlook> outlooks);

}  // namespace goalpost::report
