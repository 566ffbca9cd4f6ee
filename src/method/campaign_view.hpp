// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/kpi.hpp"
#include "model/plan.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What several rules ask of a campaign.
namespace goalpost::method {

/// The goal a choice is for: its own, else the primary one.
std::optional<model::Goal> goalOf(const model::Campaign& campaign, const model::KpiChoice& choice);
/// The goals of the campaign, the primary one first; one that stands twice is there once.
std::vector<model::Goal> goalsOf(const model::Campaign& campaign);
/// The choices with the role primary for a goal.
std::vector<const model::KpiChoice*> primaryKpis(const model::Campaign& campaign, model::Goal goal);
/// The choice an objective rests on: a primary one where there is one.
const model::KpiChoice* choiceOf(const model::Campaign& campaign, const model::Objective& objective);

/// What a finding is about: a path of names, under which reasons are kept, and the same for people.
struct Subject {
    std::string path;
    Sentence place;
};
Subject subjectOf(const model::Campaign& campaign);
Subject subjectOf(const model::Campaign& campaign, model::Goal goal);
Subject subjectOf(const model::Plan& plan, const model::Campaign& campaign, const model::KpiChoice& choice);
Subject subjectOf(const model::Plan& plan, const model::Campaign& campaign,
                  const model::Objective& objective);
Subject toolsOf(const model::Campaign& campaign);
/// Of the partnership with the creator of this name.
Subject partnershipOf(const model::Campaign& campaign, const std::string& creator);

/// What the Goal phase still lacks of what GOAL-FIRST asks, in the order in which one gets it; empty when
/// the phase is complete.
std::vector<Sentence> lackingForGoal(const model::Plan& plan, const model::Campaign& campaign);
/// The same without what the SMART rules already say of an objective that is there.
std::vector<Sentence> unsaidLackingForGoal(const model::Plan& plan, const model::Campaign& campaign);
/// Contracted, or published, or paid: what GOAL-FIRST lets happen only after the tool decision.
bool isExecuted(const model::Partnership& partnership);
/// A tool decision that says enough: the tools, or none and why.
bool hasToolDecision(const model::Campaign& campaign);

}  // namespace goalpost::method
