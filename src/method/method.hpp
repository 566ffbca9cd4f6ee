// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "base/sentence.hpp"
#include "kpi/forecast.hpp"
#include "model/plan.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// The method's rules (docs/method.md). One rule is one entry of the catalogue; window, command line and
/// reports show the same findings.
namespace goalpost::method {

using goalpost::Sentence;

enum class Strength : std::uint8_t { Axiom, Conditional, Heuristic, Speculation };
enum class Origin : std::uint8_t { Text, Ours };
/// Broken: a stored decision contradicts the rule. Open: what the current phase still lacks.
enum class State : std::uint8_t { Broken, Open };
std::string_view idOf(Strength strength);
std::string_view idOf(State state);

struct Finding {
    std::string_view rule;
    Strength strength;
    State state;
    std::string subject;  ///< a path of names: "campaign/Summer Table 2026/kpi/likes"
    Sentence place;       ///< the same for people: "Summer Table 2026, Likes"
    Id entity;            ///< what a click goes to: the KPI choice, objective or campaign
    Sentence message;
    Sentence fix;
    std::string reason{};  ///< the stored reason of a heuristic; empty when none was written
    model::Phase holds = model::Phase::Goal;  ///< the phase whose gate it keeps shut
    bool reasoned() const { return !reason.empty(); }
    /// Refused when it would be stored: a broken axiom or conditional.
    bool refuses() const {
        return state == State::Broken && (strength == Strength::Axiom || strength == Strength::Conditional);
    }
};

struct Rule {
    std::string_view id;
    Strength strength;
    Origin origin;
    std::string_view title;
    std::string_view why;
    std::string_view satisfiedBy;
    std::string_view passing;  ///< a plan document that satisfies the rule
    std::string_view failing;  ///< one that gives exactly this rule's finding
    /// The findings of one campaign, or nothing where the campaign has nothing yet that the rule could judge;
    /// pure.
    std::optional<std::vector<Finding>> (*check)(const model::Plan& plan, const model::Campaign& campaign,
                                                 Date today);
};

/// In the order of docs/method.md.
std::span<const Rule> catalogue();
const Rule* find(std::string_view id);

/// All findings of the plan or of one campaign, refusing ones first, then broken, then open, those with a
/// reason after those without. Of a later phase nothing is open yet, of a closed campaign nothing any more.
std::vector<Finding> check(const model::Plan& plan, Date today, const model::Campaign* only = nullptr);
/// What SMART-A says of an objective whose forecast is known, a stored reason added; nothing where the target
/// lies in the range.
std::optional<Finding> judgeForecast(const model::Plan& plan, const model::Campaign& campaign,
                                     const model::Objective& objective, const kpi::Forecast& forecast,
                                     kpi::Standing standing);
/// Puts more findings among those that check() gave, in the order of all.
void addFindings(std::vector<Finding>& findings, std::vector<Finding> more);
/// What all rules say of one campaign: each rule has findings, holds, or has nothing to judge yet.
struct Checkup {
    std::vector<Finding> findings;  ///< as check() gives them
    std::vector<const Rule*> held;
    std::vector<const Rule*> idle;  ///< not applicable: nothing to judge yet
};
Checkup checkup(const model::Plan& plan, const model::Campaign& campaign, Date today);
/// Throws RuleRefusal for the first finding that `next` has and that refuses; the message names the others
/// too.
void refuseBroken(const model::Plan& next, Date today);

/// What keeps a phase's gate shut: its open and broken findings without a reason; empty when it is open.
std::vector<Finding> gate(const model::Plan& plan, const model::Campaign& campaign, model::Phase leaving,
                          Date today);

/// The objective as one sentence, its arguments marked with the field they come from: "direction", "kpi",
/// "scope", "change" or "target", "from", "baseline", "budget", "partnerships".
Sentence sentenceOf(const model::Plan& plan, const model::Campaign& campaign,
                    const model::Objective& objective);

}  // namespace goalpost::method
