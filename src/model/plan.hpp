// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/amount.hpp"
#include "base/date.hpp"
#include "base/id.hpp"
#include "model/vocabulary.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

/// Everything people decide, as plain values. A Plan is copied, changed and compared as a whole; the
/// store writes the difference. Empty text, an unset optional and an empty list mean "not told".
/// The fields of each type, their names in files and documents, and their order stand once, in
/// model/describe.hpp.
namespace goalpost::model {

using Share = double;  ///< A part of one: 0.61 is 61 %.

struct BusinessObjective {
    Id id;
    std::string name;
    std::string owner;
    bool operator==(const BusinessObjective&) const = default;
};

struct Brand {
    Id id;
    std::string name;
    std::string currency;  ///< ISO 4217; every amount of the brand's campaigns is in it.
    std::optional<int> fiscalYearStartMonth;
    std::optional<Share> grossMargin{};  ///< what is left of a sale once the goods are paid, of the sale
    std::vector<std::string> competitors;
    std::vector<BusinessObjective> businessObjectives;
    bool operator==(const Brand&) const = default;
};

struct Consent {
    std::string basis;
    std::optional<Date> noted;
    std::optional<Date> retainUntil;
    bool operator==(const Consent&) const = default;
};

struct Account {
    Id id;
    std::string platform;   ///< lower case: youtube, instagram, tiktok, facebook, x, …
    std::string handle;     ///< without "@"
    std::string accountId;  ///< the platform's own id, where an export tells it
    std::optional<int> followers;
    std::optional<Date> asOf;
    bool operator==(const Account&) const = default;
};

struct Audience {
    std::optional<Date> asOf;
    std::string source;
    std::map<std::string, Share> countries;
    std::map<std::string, Share> ages;
    std::optional<Share> credible;
    bool operator==(const Audience&) const = default;
};

struct Rate {
    Id id;
    std::string deliverable;
    std::optional<Amount> fee;
    std::string currency;
    std::optional<Date> quoted;
    bool operator==(const Rate&) const = default;
};

struct Absence {
    Id id;
    std::optional<Date> awayFrom;
    std::optional<Date> awayTo;
    bool operator==(const Absence&) const = default;
};

struct Creator {
    Id id;
    std::string name;
    std::vector<std::string> niches;
    std::string country;
    std::vector<std::string> languages;
    std::string email;
    std::optional<Consent> consent;
    std::vector<Account> accounts;
    std::optional<Audience> audience;
    std::vector<Rate> rates;
    std::vector<Absence> availability;
    std::string note;
    bool operator==(const Creator&) const = default;
};

struct TargetAudience {
    std::vector<std::string> countries;
    std::vector<std::string> ages;
    std::vector<std::string> interests;
    bool operator==(const TargetAudience&) const = default;
};

/// A KPI chosen for a goal of the campaign. `goal` unset means the primary goal.
struct KpiChoice {
    Id id;
    std::string kpi;  ///< catalogue id
    std::optional<Goal> goal;
    std::optional<Role> role;
    std::string dataSource;
    std::string dataOwner{};  ///< who delivers that data
    bool operator==(const KpiChoice&) const = default;
};

struct Baseline {
    std::optional<double> value;  ///< in the KPI's unit; rates as fractions, durations in seconds
    std::optional<Date> from;
    std::optional<Date> to;
    std::string source;
    std::optional<Amount> spend;
    std::optional<int> posts;
    std::optional<int> creators;
    bool operator==(const Baseline&) const = default;
};

struct MarketNote {
    std::string note;
    std::string source;
    std::optional<Date> asOf;
    std::optional<double> low{};  ///< the market's range of the objective's KPI, in its unit
    std::optional<double> high{};
    bool operator==(const MarketNote&) const = default;
};

/// What an objective first promised, kept when its target is eased.
struct Promised {
    std::optional<Share> change;
    std::optional<double> target;
    std::optional<Date> to;
    std::optional<Date> on;  ///< until when it stood
    bool operator==(const Promised&) const = default;
};

/// A SMART objective. Either `change` (a fraction of the baseline) or `target` (in the KPI's unit) says
/// what is promised; neither does for direction benchmark.
struct Objective {
    Id id;
    std::string kpi;
    std::optional<Direction> direction;
    std::optional<Share> change;
    std::optional<double> target;
    std::string scope;
    std::optional<Baseline> baseline;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Date> evaluate;
    std::optional<Amount> budget;
    std::optional<int> partnerships;
    std::optional<int> plannedPosts;
    std::optional<Amount> costCeiling;
    std::string stopIf;
    Id businessObjective;
    std::optional<MarketNote> market;
    std::string note;
    std::optional<int> postsNeeded{};    ///< for a useful baseline, of a benchmark
    std::optional<Promised> original{};  ///< unset: the target was never eased
    std::optional<Baseline> result{};    ///< what was measured when its campaign was closed
    bool operator==(const Objective&) const = default;
};

struct ToolsDecision {
    std::optional<ToolDecision> decision;
    std::vector<Id> tools;
    std::string reason;
    bool operator==(const ToolsDecision&) const = default;
};

struct GoalChoice {
    std::optional<Goal> primary;
    std::optional<Goal> secondary;
    bool operator==(const GoalChoice&) const = default;
};

struct Utm {
    std::string source;
    std::string medium;
    std::string campaign;
    bool operator==(const Utm&) const = default;
};

struct Deliverable {
    Id id;
    std::string name;
    std::string type;
    std::optional<Date> due;
    std::optional<DeliverableStatus> status;
    std::string utmContent;
    std::string permalink;
    std::string postId;
    std::optional<Turn> turn;
    std::optional<Date> waitingSince;  ///< since when it is that side's turn
    std::optional<int> round;          ///< of drafts: 1 is the first
    std::string draftLink;
    std::vector<std::string> checked;  ///< points of the checklist that hold: claims, disclosure, link, code
    std::string note;
    bool operator==(const Deliverable&) const = default;
};

struct Payment {
    Id id;
    std::optional<Amount> amount;
    std::optional<Date> due;
    std::optional<Date> paid;
    bool operator==(const Payment&) const = default;
};

struct Cost {
    Id id;
    std::string kind;  ///< product, shipping, commission, boost, …
    std::optional<Amount> amount;
    std::optional<Date> on;
    bool operator==(const Cost&) const = default;
};

struct UsageRights {
    std::optional<Date> until;
    std::vector<std::string> channels;
    bool operator==(const UsageRights&) const = default;
};

struct Exclusivity {
    std::string category;
    std::optional<Date> until;
    bool operator==(const Exclusivity&) const = default;
};

struct Partnership {
    Id id;
    Id creator;
    std::optional<PartnershipStatus> status;
    std::optional<Amount> fee;
    std::string promoCode;
    std::optional<Utm> utm;
    std::vector<Deliverable> deliverables;
    std::vector<Payment> payments;
    std::vector<Cost> costs;
    std::optional<UsageRights> usageRights;
    std::optional<Exclusivity> exclusivity;
    std::string note;
    bool operator==(const Partnership&) const = default;
};

/// Something settled that was decided anew: the phase set back, another goal, an eased target.
struct Revision {
    Id id;
    std::optional<Date> on;
    std::optional<Revised> what;
    std::string kpi;  ///< of a target
    std::string was;  ///< as documents write it
    std::string now;
    std::string why;
    std::string by;
    bool operator==(const Revision&) const = default;
};

/// The proof that a data source delivers: links and codes that were tested, a sample export that was read.
struct Rehearsal {
    Id id;
    std::string source;  ///< as KPI choices name it
    std::optional<Date> on;
    std::string by;
    std::string sample;  ///< the file's name
    std::optional<Answer> links;
    std::optional<Answer> codes;
    std::vector<std::string> computes;  ///< KPIs that have a value
    std::vector<std::string> lacking;   ///< KPIs that have none
    std::string note;
    bool operator==(const Rehearsal&) const = default;
};

/// A campaign was closed on that day; under this id the store keeps what it then was. The newest is the last.
struct Closing {
    Id id;
    std::optional<Date> on;
    std::string by;
    bool operator==(const Closing&) const = default;
};

struct Campaign {
    Id id;
    std::string name;
    Id brand;
    std::optional<Phase> phase;
    std::optional<Date> from;
    std::optional<Date> to;
    std::optional<Amount> budget;
    std::string owner;
    std::optional<GoalChoice> goal;
    std::optional<TargetAudience> targetAudience;
    std::vector<KpiChoice> kpis;
    std::vector<Objective> objectives;
    std::optional<ToolsDecision> tools;
    std::vector<Partnership> partnerships;
    std::optional<Date> archived;  ///< put away on that day: kept, but out of the way
    std::vector<Revision> revisions{};
    std::vector<Rehearsal> rehearsals{};
    std::vector<Closing> closings{};

    /// The phase, Goal where none was set.
    Phase currentPhase() const { return phase.value_or(Phase::Goal); }
    /// Nothing while a date is missing or the end is before the start.
    std::optional<Period> period() const {
        if (!from || !to || *to < *from)
            return std::nullopt;
        return Period{*from, *to};
    }
    std::optional<Goal> primaryGoal() const { return goal ? goal->primary : std::nullopt; }
    std::optional<Goal> secondaryGoal() const { return goal ? goal->secondary : std::nullopt; }
    bool operator==(const Campaign&) const = default;
};

/// How a KPI of the user's own stands to a goal, and why.
struct CustomFit {
    Id id;
    std::optional<Goal> goal;
    std::optional<Role> role;
    std::string why;
    bool operator==(const CustomFit&) const = default;
};

/// A KPI that people define over the measures.
struct CustomKpi {
    Id id;
    std::string kpi;  ///< its id among the KPIs
    std::string name;
    std::string meaning;
    std::string formula;  ///< measures, numbers, + - * / and parentheses
    std::optional<Unit> unit;
    std::optional<Better> better;
    std::string base;  ///< what it is divided by, in words or as a measure's id; empty: a sum
    std::vector<CustomFit> fits;
    bool operator==(const CustomKpi&) const = default;
};

/// Which creators suit a goal and how the tools are set to find them, where the user decided otherwise than
/// the program does.
struct GoalProfile {
    Id id;
    std::optional<Goal> goal;
    std::string creator;
    std::string discovery;
    std::string vetting;
    std::optional<int> followersFrom;
    std::optional<int> followersTo;
    std::optional<Answer> links;  ///< whether posts should take a link of their own
    std::optional<Date> asOf;
    bool operator==(const GoalProfile&) const = default;
};

/// What one post usually brings in the market, of a KPI in its unit; from a source, as of a day.
struct Benchmark {
    Id id;
    std::string kpi;
    std::string platform;  ///< empty: any
    std::optional<double> low;
    std::optional<double> typical;
    std::optional<double> high;
    std::string source;
    std::optional<Date> asOf;
    std::string note;
    bool operator==(const Benchmark&) const = default;
};

struct WorkflowStep {
    Id id;
    std::optional<Stage> stage;
    std::optional<double> hoursPerMonth;
    std::optional<Share> errorRate;
    std::optional<Share> manualShare;
    std::string who;
    std::vector<std::string> tools;
    bool operator==(const WorkflowStep&) const = default;
};

struct Operator {
    Id id;
    std::string name;
    std::optional<Date> mechanics;
    std::optional<Date> interpretation;
    std::optional<Date> escalation;
    bool operator==(const Operator&) const = default;
};

struct Escalation {
    Id id;
    std::string recommendation;
    std::string when;
    std::string mayOverride;
    std::string goesTo;
    std::optional<int> withinHours;
    bool operator==(const Escalation&) const = default;
};

struct Override {
    Id id;
    std::optional<Date> on;
    std::string subject;
    std::string recommendation;
    std::string decision;
    std::string by;
    std::string onBehalfOf;
    std::string reasonCode;
    std::string why;
    std::string outcome;
    bool operator==(const Override&) const = default;
};

struct Tool {
    Id id;
    std::string name;
    std::optional<Stage> stage;
    std::optional<IntegrationPoint> integrationPoint;
    std::optional<Amount> costPerMonth;
    std::optional<Date> inUseSince;
    std::vector<std::string> capabilities;
    std::vector<std::string> limitations;
    std::vector<std::string> tutorials;
    std::vector<Operator> operators;
    std::vector<Escalation> escalation;
    std::vector<Override> overrides;
    bool operator==(const Tool&) const = default;
};

struct PilotBaseline {
    std::optional<int> cases;
    std::optional<double> minutesPerCase;
    std::optional<double> quality;
    std::optional<Date> from;
    std::optional<Date> to;
    bool operator==(const PilotBaseline&) const = default;
};

struct PilotLog {
    Id id;
    std::optional<Date> date;
    std::optional<int> cases;
    std::optional<double> minutesPerCase;
    std::optional<double> reviewMinutesPerCase;
    std::optional<double> quality;
    std::optional<double> friction;
    std::string note;
    bool operator==(const PilotLog&) const = default;
};

struct PilotDecision {
    std::optional<Date> on;
    std::optional<PilotOutcome> what;
    std::optional<Stage> toStage;
    std::string by;
    std::string why;
    bool operator==(const PilotDecision&) const = default;
};

struct Pilot {
    Id id;
    std::string name;
    std::optional<Stage> stage;
    std::optional<IntegrationPoint> integrationPoint;
    Id tool;
    std::string owner;
    std::string team;
    std::optional<Date> from;
    std::optional<Date> to;
    std::string hypothesis;
    std::string stopIf;
    std::optional<Amount> hourlyCost;
    std::optional<Amount> trainingCost;
    std::optional<PilotBaseline> baseline;
    std::vector<PilotLog> log;
    std::optional<PilotDecision> decision;
    bool operator==(const Pilot&) const = default;
};

struct Stakeholder {
    Id id;
    std::string department;
    std::string name;
    Id tool;
    std::optional<Date> briefed;
    std::optional<Date> acknowledged;
    bool operator==(const Stakeholder&) const = default;
};

struct ReviewChange {
    Id id;
    std::string kind;
    std::string what;
    std::string owner;
    std::optional<Date> by;
    std::optional<Answer> done;
    bool operator==(const ReviewChange&) const = default;
};

/// A review of a tool or of a campaign; exactly one of both is named.
struct Review {
    Id id;
    Id tool;
    Id campaign;
    std::optional<Date> due;
    std::optional<Date> held;
    std::optional<Answer> savesTime;
    std::optional<Answer> improvesQuality;
    std::optional<Answer> contributesToKpis;
    std::vector<ReviewChange> changes;
    std::string note;
    bool operator==(const Review&) const = default;
};

/// The written reason with which a person goes on in spite of a heuristic's warning.
struct Reason {
    Id id;
    std::string rule;
    std::string subject;  ///< a path of names, as findings print it
    std::string reason;
    std::string by;
    std::optional<Date> on;
    bool operator==(const Reason&) const = default;
};

/// What the columns of a file of no known kind go to, as somebody said once: used for every file with the
/// same headers.
struct ImportMapping {
    Id id;
    std::string fingerprint;  ///< of the headers (imports/fingerprint.hpp)
    std::string file;         ///< the first file's name, for people
    std::string format;       ///< empty: what the columns make it
    std::optional<Date> on;
    std::vector<std::string> columns;  ///< "Plays: views", in the order of the file; "Notes: " is left out
    bool operator==(const ImportMapping&) const = default;
};

struct Plan {
    std::vector<Brand> brands;
    std::vector<Creator> creators;
    std::vector<Campaign> campaigns;
    std::vector<WorkflowStep> workflow;
    std::vector<Tool> tools;
    std::vector<Pilot> pilots;
    std::vector<Stakeholder> stakeholders;
    std::vector<Review> reviews;
    std::vector<Reason> reasons;
    std::vector<CustomKpi> customKpis{};
    std::vector<GoalProfile> goalProfiles{};
    std::vector<Benchmark> benchmarks{};
    std::vector<ImportMapping> importMappings{};

    const Brand* brand(const Id& id) const;
    /// Of the campaign's brand; nothing where it is not told, or 0.
    std::optional<double> grossMarginOf(const Campaign& campaign) const;
    const Creator* creator(const Id& id) const;
    const Campaign* campaign(const Id& id) const;
    Campaign* campaign(const Id& id);
    Creator* creator(const Id& id);
    const Tool* tool(const Id& id) const;
    /// By name, letter case ignored. A campaign's name may be preceded by its brand's: "Juniper Row/Summer".
    const Campaign* campaignNamed(std::string_view name) const;
    const Creator* creatorNamed(std::string_view name) const;
    /// The brand's currency, or "USD" where neither brand nor currency is told.
    std::string currencyOf(const Campaign& campaign) const;
    int fiscalYearStartOf(const Campaign& campaign) const;
    bool operator==(const Plan&) const = default;
};

}  // namespace goalpost::model
