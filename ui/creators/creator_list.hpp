// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"
#include "store/workspace.hpp"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

/// The creators as the Creators page shows them: the plan's entries with what was measured of their posts,
/// made on the workspace's thread, so that a hundred thousand of them cost the window nothing.
namespace goalpost::ui {

/// Engagement of a creator's organic posts, whatever campaign they belong to.
struct Engagement {
    std::optional<double> rate;
    std::string base;  ///< what it was divided by: "reach"
    Sentence note;     ///< what a reader must know, or why there is no rate
    std::size_t posts = 0;
    bool operator==(const Engagement&) const = default;
};
using Engagements = std::unordered_map<Id, Engagement>;

struct CreatorLine {
    const model::Creator* creator;
    const model::Account* largest = nullptr;          ///< the account with most followers, else the first one
    const model::Rate* quote = nullptr;               ///< the latest one with a fee
    const model::Partnership* partnership = nullptr;  ///< in the campaign that is looked at
    Engagement engagement;
    QString words;  ///< all that the filter by words looks at, case folded
};

/// From one list to the next: between an unchanged start and end some lines went and others came; of those
/// that stayed, some show something else.
struct ListChange {
    int start = 0;
    int gone = 0;
    int come = 0;
    std::vector<int> changed;  ///< numbers in the new list, outside of what came
};

struct CreatorList {
    std::shared_ptr<const model::Plan> plan;  ///< owns what the lines point to
    Id campaign;
    std::shared_ptr<const Engagements> engagements;
    std::vector<CreatorLine> lines;
    std::map<QString, int> platforms;  ///< as accounts have them, with the number of creators there
    std::map<QString, int> countries;
    std::map<QString, int> niches;
    ListChange change;           ///< from the list that was given when it was made
    const void* base = nullptr;  ///< that list
};

Engagements engagementsOf(const store::Workspace& workspace);
std::shared_ptr<const CreatorList> creatorList(std::shared_ptr<const model::Plan> plan, const Id& campaign,
                                               std::shared_ptr<const Engagements> engagements,
                                               const CreatorList* before);

/// A creator's part in one campaign, or the posts outside of any (no campaign).
struct CampaignHistory {
    Id campaign;
    QString name;
    std::optional<model::PartnershipStatus> status;
    std::optional<Amount> fee;
    QString currency;
    std::size_t posts = 0;
    model::Values totals;  ///< of organic delivery
};
/// Newest campaign first, the creator's own history last.
std::vector<CampaignHistory> historyOf(const store::Workspace& workspace, const Id& creator);

QString partnershipStatusText(model::PartnershipStatus status);

}  // namespace goalpost::ui
