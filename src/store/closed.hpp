// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/measured.hpp"
#include "model/plan.hpp"
#include "model/shown.hpp"
#include "store/mention_counts.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

/// What is kept of a campaign when it is closed: so that it shows and prints the same for ever, whatever is
/// planned, imported or defined later.
namespace goalpost::store {

class Database;
class Workspace;

/// Which campaign is to be kept under which closing.
struct ToKeep {
    Id campaign;
    Id closing;
};

struct Closed {
    Id closing;
    Id campaign;
    Date on{};
    model::Plan plan;          ///< the campaign alone, with what its figures follow from
    std::string source;        ///< as model::Measured tells it
    std::optional<Date> asOf;  ///< likewise
    std::optional<Date> through;
    model::BesidePosts beside;
    /// Of its brand; nothing in closings of files from before these were kept.
    std::optional<MentionsByDay> mentions;
};

/// Of the whole plan what a report of the campaign rests on; of creators nothing that is only for reaching
/// them.
model::Plan planToKeep(const model::Plan& plan, const model::Campaign& campaign,
                       const std::vector<Id>& accounts);
/// Writes the campaign's plan, posts and values under the closing. Needs a transaction.
void keepClosed(Database& database, const model::Plan& plan, const ToKeep& what);
/// Null where nothing is kept under the closing. Throws FileError for a plan that cannot be read.
std::shared_ptr<const Closed> readClosed(Database& database, const model::Closing& closing);

/// The closings whose kept plan cannot be read; of a damaged file.
std::vector<Id> unreadableClosings(Database& database);
/// A sentence for each of them.
std::vector<std::string> closedFaultsOf(Database& database);

/// The day on which the newest import of the campaign's figures was made.
std::optional<Date> lastBooked(const Workspace& workspace, const Id& campaign);

/// The day with which a closed campaign is judged: one that is closed before its end is over all the same,
/// nothing of it is on course any more.
Date judgedOn(const model::Campaign& campaign, Date closed);
/// The campaign as it is shown: of a closed one what was kept, else the workspace's own plan, which must not
/// change meanwhile, and `today`. A closed one is judged on the day of its closing, or after its end.
model::Shown shownOf(const Workspace& workspace, const Id& campaign, Date today);

}  // namespace goalpost::store
