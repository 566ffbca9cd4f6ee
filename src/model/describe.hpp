// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/plan.hpp"

#include <string_view>

/// The fields of every planning type, once. A visitor `v` is shown each field under its name in plan
/// documents; the column in the file has the same name (a part's columns are prefixed: baseline_value).
/// JSON reading and writing, rows, the schema's test and comparison are all derived from these lists.
///
///   v.key(name, field)          part of the identity among its siblings; also a plain field
///   v.field(name, field)        text, number, date, amount, word of a vocabulary
///   v.percent(name, field)      a share that documents also write as "25%"
///   v.list(name, field)         a list of texts, or a map of text to share
///   v.reference(name, id, kind) the id of another entity; documents write its name
///   v.references(name, ids, kind)
///   v.part(name, optional)      a value of its own inside the same row
///   v.children(name, vector)    rows of the table TableOf<T>, in order
namespace goalpost::model {

enum class Kind { Brand, Creator, Campaign, Tool, BusinessObjective };

/// The table and the word in messages of a type that has rows of its own.
template <class T>
inline constexpr std::string_view TableOf = {};
template <>
inline constexpr std::string_view TableOf<Brand> = "brand";
template <>
inline constexpr std::string_view TableOf<BusinessObjective> = "business_objective";
template <>
inline constexpr std::string_view TableOf<Creator> = "creator";
template <>
inline constexpr std::string_view TableOf<Account> = "account";
template <>
inline constexpr std::string_view TableOf<Rate> = "rate";
template <>
inline constexpr std::string_view TableOf<Absence> = "absence";
template <>
inline constexpr std::string_view TableOf<Campaign> = "campaign";
template <>
inline constexpr std::string_view TableOf<KpiChoice> = "kpi_choice";
template <>
inline constexpr std::string_view TableOf<Objective> = "objective";
template <>
inline constexpr std::string_view TableOf<Partnership> = "partnership";
template <>
inline constexpr std::string_view TableOf<Deliverable> = "deliverable";
template <>
inline constexpr std::string_view TableOf<Payment> = "payment";
template <>
inline constexpr std::string_view TableOf<Cost> = "cost";
template <>
inline constexpr std::string_view TableOf<WorkflowStep> = "workflow_step";
template <>
inline constexpr std::string_view TableOf<Tool> = "tool";
template <>
inline constexpr std::string_view TableOf<Operator> = "operator";
template <>
inline constexpr std::string_view TableOf<Escalation> = "escalation";
template <>
inline constexpr std::string_view TableOf<Override> = "override";
template <>
inline constexpr std::string_view TableOf<Pilot> = "pilot";
template <>
inline constexpr std::string_view TableOf<PilotLog> = "pilot_log";
template <>
inline constexpr std::string_view TableOf<Stakeholder> = "stakeholder";
template <>
inline constexpr std::string_view TableOf<Review> = "review";
template <>
inline constexpr std::string_view TableOf<ReviewChange> = "review_change";
template <>
inline constexpr std::string_view TableOf<Reason> = "reason";
template <>
inline constexpr std::string_view TableOf<Revision> = "revision";
template <>
inline constexpr std::string_view TableOf<Rehearsal> = "rehearsal";
template <>
inline constexpr std::string_view TableOf<Closing> = "closing";
template <>
inline constexpr std::string_view TableOf<CustomKpi> = "custom_kpi";
template <>
inline constexpr std::string_view TableOf<CustomFit> = "custom_fit";
template <>
inline constexpr std::string_view TableOf<GoalProfile> = "goal_profile";
template <>
inline constexpr std::string_view TableOf<Benchmark> = "benchmark";
template <>
inline constexpr std::string_view TableOf<ImportMapping> = "import_mapping";

template <class V>
void describe(V& v, BusinessObjective& o) {
    v.key("name", o.name);
    v.field("owner", o.owner);
}

template <class V>
void describe(V& v, Brand& o) {
    v.key("name", o.name);
    v.field("currency", o.currency);
    v.field("fiscal_year_start_month", o.fiscalYearStartMonth);
    v.field("gross_margin", o.grossMargin);
    v.list("competitors", o.competitors);
    v.children("business_objectives", o.businessObjectives);
}

template <class V>
void describe(V& v, Consent& o) {
    v.field("basis", o.basis);
    v.field("noted", o.noted);
    v.field("retain_until", o.retainUntil);
}

template <class V>
void describe(V& v, Account& o) {
    v.key("platform", o.platform);
    v.key("handle", o.handle);
    v.field("account_id", o.accountId);
    v.field("followers", o.followers);
    v.field("as_of", o.asOf);
}

template <class V>
void describe(V& v, Audience& o) {
    v.field("as_of", o.asOf);
    v.field("source", o.source);
    v.list("countries", o.countries);
    v.list("ages", o.ages);
    v.field("credible", o.credible);
}

template <class V>
void describe(V& v, Rate& o) {
    v.key("deliverable", o.deliverable);
    v.field("fee", o.fee);
    v.field("currency", o.currency);
    v.key("quoted", o.quoted);
}

template <class V>
void describe(V& v, Absence& o) {
    v.key("away_from", o.awayFrom);
    v.field("away_to", o.awayTo);
}

template <class V>
void describe(V& v, Creator& o) {
    v.key("name", o.name);
    v.list("niches", o.niches);
    v.field("country", o.country);
    v.list("languages", o.languages);
    v.field("email", o.email);
    v.part("consent", o.consent);
    v.children("accounts", o.accounts);
    v.part("audience", o.audience);
    v.children("rates", o.rates);
    v.children("availability", o.availability);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, TargetAudience& o) {
    v.list("countries", o.countries);
    v.list("ages", o.ages);
    v.list("interests", o.interests);
}

template <class V>
void describe(V& v, KpiChoice& o) {
    v.key("id", o.kpi);  // column "kpi": the row's own key is "id"
    v.key("goal", o.goal);
    v.field("role", o.role);
    v.field("data_source", o.dataSource);
    v.field("data_owner", o.dataOwner);
}

template <class V>
void describe(V& v, Baseline& o) {
    v.field("value", o.value);
    v.field("from", o.from);
    v.field("to", o.to);
    v.field("source", o.source);
    v.field("spend", o.spend);
    v.field("posts", o.posts);
    v.field("creators", o.creators);
}

template <class V>
void describe(V& v, MarketNote& o) {
    v.field("note", o.note);
    v.field("source", o.source);
    v.field("as_of", o.asOf);
    v.field("low", o.low);
    v.field("high", o.high);
}

template <class V>
void describe(V& v, Promised& o) {
    v.percent("change", o.change);
    v.field("target", o.target);
    v.field("to", o.to);
    v.field("on", o.on);
}

template <class V>
void describe(V& v, Objective& o) {
    v.key("kpi", o.kpi);
    v.field("direction", o.direction);
    v.percent("change", o.change);
    v.field("target", o.target);
    v.field("scope", o.scope);
    v.part("baseline", o.baseline);
    v.key("from", o.from);
    v.field("to", o.to);
    v.field("evaluate", o.evaluate);
    v.field("budget", o.budget);
    v.field("partnerships", o.partnerships);
    v.field("planned_posts", o.plannedPosts);
    v.field("cost_ceiling", o.costCeiling);
    v.field("stop_if", o.stopIf);
    v.reference("business_objective", o.businessObjective, Kind::BusinessObjective);
    v.part("market", o.market);
    v.field("note", o.note);
    v.field("posts_needed", o.postsNeeded);
    v.part("original", o.original);
    v.part("result", o.result);
}

template <class V>
void describe(V& v, ToolsDecision& o) {
    v.field("decision", o.decision);
    v.references("names", o.tools, Kind::Tool);
    v.field("reason", o.reason);
}

template <class V>
void describe(V& v, GoalChoice& o) {
    v.field("primary", o.primary);
    v.field("secondary", o.secondary);
}

template <class V>
void describe(V& v, Utm& o) {
    v.field("source", o.source);
    v.field("medium", o.medium);
    v.field("campaign", o.campaign);
}

template <class V>
void describe(V& v, Deliverable& o) {
    v.key("name", o.name);
    v.field("type", o.type);
    v.field("due", o.due);
    v.field("status", o.status);
    v.field("utm_content", o.utmContent);
    v.field("permalink", o.permalink);
    v.field("post_id", o.postId);
    v.field("turn", o.turn);
    v.field("waiting_since", o.waitingSince);
    v.field("round", o.round);
    v.field("draft_link", o.draftLink);
    v.list("checked", o.checked);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, Payment& o) {
    v.field("amount", o.amount);
    v.key("due", o.due);
    v.field("paid", o.paid);
}

template <class V>
void describe(V& v, Cost& o) {
    v.key("kind", o.kind);
    v.field("amount", o.amount);
    v.key("on", o.on);
}

template <class V>
void describe(V& v, UsageRights& o) {
    v.field("until", o.until);
    v.list("channels", o.channels);
}

template <class V>
void describe(V& v, Exclusivity& o) {
    v.field("category", o.category);
    v.field("until", o.until);
}

template <class V>
void describe(V& v, Partnership& o) {
    v.reference("creator", o.creator, Kind::Creator);  // its identity within the campaign
    v.field("status", o.status);
    v.field("fee", o.fee);
    v.field("promo_code", o.promoCode);
    v.part("utm", o.utm);
    v.children("deliverables", o.deliverables);
    v.children("payments", o.payments);
    v.children("costs", o.costs);
    v.part("usage_rights", o.usageRights);
    v.part("exclusivity", o.exclusivity);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, Revision& o) {
    v.key("on", o.on);
    v.key("what", o.what);
    v.key("kpi", o.kpi);
    v.field("was", o.was);
    v.field("now", o.now);
    v.field("why", o.why);
    v.field("by", o.by);
}

template <class V>
void describe(V& v, Rehearsal& o) {
    v.key("source", o.source);
    v.key("on", o.on);
    v.field("by", o.by);
    v.field("sample", o.sample);
    v.field("links", o.links);
    v.field("codes", o.codes);
    v.list("computes", o.computes);
    v.list("lacking", o.lacking);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, Closing& o) {
    v.key("on", o.on);
    v.field("by", o.by);
}

template <class V>
void describe(V& v, Campaign& o) {
    v.key("name", o.name);
    v.reference("brand", o.brand, Kind::Brand);
    v.field("phase", o.phase);
    v.field("from", o.from);
    v.field("to", o.to);
    v.field("budget", o.budget);
    v.field("owner", o.owner);
    v.part("goal", o.goal);
    v.part("target_audience", o.targetAudience);
    v.children("kpis", o.kpis);
    v.children("objectives", o.objectives);
    v.part("tools", o.tools);
    v.children("partnerships", o.partnerships);
    v.field("archived", o.archived);
    v.children("revisions", o.revisions);
    v.children("rehearsals", o.rehearsals);
    v.children("closings", o.closings);
}

template <class V>
void describe(V& v, WorkflowStep& o) {
    v.key("stage", o.stage);
    v.field("hours_per_month", o.hoursPerMonth);
    v.field("error_rate", o.errorRate);
    v.field("manual_share", o.manualShare);
    v.field("who", o.who);
    v.list("tools", o.tools);
}

template <class V>
void describe(V& v, Operator& o) {
    v.key("name", o.name);
    v.field("mechanics", o.mechanics);
    v.field("interpretation", o.interpretation);
    v.field("escalation", o.escalation);
}

template <class V>
void describe(V& v, Escalation& o) {
    v.key("recommendation", o.recommendation);
    v.field("when", o.when);
    v.field("may_override", o.mayOverride);
    v.field("goes_to", o.goesTo);
    v.field("within_hours", o.withinHours);
}

template <class V>
void describe(V& v, Override& o) {
    v.key("on", o.on);
    v.key("subject", o.subject);
    v.field("recommendation", o.recommendation);
    v.field("decision", o.decision);
    v.field("by", o.by);
    v.field("on_behalf_of", o.onBehalfOf);
    v.field("reason_code", o.reasonCode);
    v.field("why", o.why);
    v.field("outcome", o.outcome);
}

template <class V>
void describe(V& v, Tool& o) {
    v.key("name", o.name);
    v.field("stage", o.stage);
    v.field("integration_point", o.integrationPoint);
    v.field("cost_per_month", o.costPerMonth);
    v.field("in_use_since", o.inUseSince);
    v.list("capabilities", o.capabilities);
    v.list("limitations", o.limitations);
    v.list("tutorials", o.tutorials);
    v.children("operators", o.operators);
    v.children("escalation", o.escalation);
    v.children("overrides", o.overrides);
}

template <class V>
void describe(V& v, PilotBaseline& o) {
    v.field("cases", o.cases);
    v.field("minutes_per_case", o.minutesPerCase);
    v.field("quality", o.quality);
    v.field("from", o.from);
    v.field("to", o.to);
}

template <class V>
void describe(V& v, PilotLog& o) {
    v.key("date", o.date);
    v.field("cases", o.cases);
    v.field("minutes_per_case", o.minutesPerCase);
    v.field("review_minutes_per_case", o.reviewMinutesPerCase);
    v.field("quality", o.quality);
    v.field("friction", o.friction);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, PilotDecision& o) {
    v.field("on", o.on);
    v.field("what", o.what);
    v.field("to_stage", o.toStage);
    v.field("by", o.by);
    v.field("why", o.why);
}

template <class V>
void describe(V& v, Pilot& o) {
    v.key("name", o.name);
    v.field("stage", o.stage);
    v.field("integration_point", o.integrationPoint);
    v.reference("tool", o.tool, Kind::Tool);
    v.field("owner", o.owner);
    v.field("team", o.team);
    v.field("from", o.from);
    v.field("to", o.to);
    v.field("hypothesis", o.hypothesis);
    v.field("stop_if", o.stopIf);
    v.field("hourly_cost", o.hourlyCost);
    v.field("training_cost", o.trainingCost);
    v.part("baseline", o.baseline);
    v.children("log", o.log);
    v.part("decision", o.decision);
}

template <class V>
void describe(V& v, Stakeholder& o) {
    v.key("department", o.department);
    v.key("name", o.name);
    v.reference("tool", o.tool, Kind::Tool);
    v.field("briefed", o.briefed);
    v.field("acknowledged", o.acknowledged);
}

template <class V>
void describe(V& v, ReviewChange& o) {
    v.key("kind", o.kind);
    v.key("what", o.what);
    v.field("owner", o.owner);
    v.field("by", o.by);
    v.field("done", o.done);
}

template <class V>
void describe(V& v, Review& o) {
    v.reference("tool", o.tool, Kind::Tool);
    v.reference("campaign", o.campaign, Kind::Campaign);
    v.key("due", o.due);
    v.field("held", o.held);
    v.field("saves_time", o.savesTime);
    v.field("improves_quality", o.improvesQuality);
    v.field("contributes_to_kpis", o.contributesToKpis);
    v.children("changes", o.changes);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, Reason& o) {
    v.key("rule", o.rule);
    v.key("subject", o.subject);
    v.field("reason", o.reason);
    v.field("by", o.by);
    v.field("on", o.on);
}

template <class V>
void describe(V& v, CustomFit& o) {
    v.key("goal", o.goal);
    v.field("role", o.role);
    v.field("why", o.why);
}

template <class V>
void describe(V& v, CustomKpi& o) {
    v.key("id", o.kpi);  // column "kpi", as of a choice
    v.field("name", o.name);
    v.field("meaning", o.meaning);
    v.field("formula", o.formula);
    v.field("unit", o.unit);
    v.field("better", o.better);
    v.field("base", o.base);
    v.children("fits", o.fits);
}

template <class V>
void describe(V& v, GoalProfile& o) {
    v.key("goal", o.goal);
    v.field("creator", o.creator);
    v.field("discovery", o.discovery);
    v.field("vetting", o.vetting);
    v.field("followers_from", o.followersFrom);
    v.field("followers_to", o.followersTo);
    v.field("links", o.links);
    v.field("as_of", o.asOf);
}

template <class V>
void describe(V& v, Benchmark& o) {
    v.key("kpi", o.kpi);
    v.key("platform", o.platform);
    v.field("low", o.low);
    v.field("typical", o.typical);
    v.field("high", o.high);
    v.field("source", o.source);
    v.key("as_of", o.asOf);
    v.field("note", o.note);
}

template <class V>
void describe(V& v, ImportMapping& o) {
    v.key("fingerprint", o.fingerprint);
    v.field("file", o.file);
    v.field("format", o.format);
    v.field("on", o.on);
    v.list("columns", o.columns);
}

/// The whole document, top-level lists in the order of the document.
template <class V>
void describe(V& v, Plan& o) {
    v.children("brands", o.brands);
    v.children("creators", o.creators);
    v.children("campaigns", o.campaigns);
    v.children("workflow", o.workflow);
    v.children("tools", o.tools);
    v.children("pilots", o.pilots);
    v.children("stakeholders", o.stakeholders);
    v.children("reviews", o.reviews);
    v.children("reasons", o.reasons);
    v.children("custom_kpis", o.customKpis);
    v.children("goal_profiles", o.goalProfiles);
    v.children("benchmarks", o.benchmarks);
    v.children("import_mappings", o.importMappings);
}

}  // namespace goalpost::model
