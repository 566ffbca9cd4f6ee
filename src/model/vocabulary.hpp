// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/figure.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

/// The closed lists of words that plan documents, the file and the window share. Each enumeration has
/// one table of ids; the ids never change, since files hold them.
namespace goalpost::model {

enum class Goal : std::uint8_t { BrandAwareness, Engagement, WebsiteTraffic, LeadGeneration, Sales };
enum class Phase : std::uint8_t { Goal, Tools, Execution, Closed };
enum class Role : std::uint8_t { Primary, Contextual, Noise };
enum class Direction : std::uint8_t { Increase, Decrease, Reach, Benchmark };
enum class Stage : std::uint8_t {
    Discovery,
    Vetting,
    Outreach,
    Negotiation,
    ContentApproval,
    CampaignMonitoring,
    PerformanceReporting,
    Payment
};
enum class IntegrationPoint : std::uint8_t { Discovery, Vetting, Outreach, PerformanceTracking };
enum class PartnershipStatus : std::uint8_t {
    Shortlisted,
    Vetted,
    Contacted,
    Negotiating,
    Contracted,
    Active,
    Complete,
    Declined
};
enum class DeliverableStatus : std::uint8_t {
    Planned,
    Draft,
    InReview,
    ChangesAsked,
    Approved,
    Live,
    Verified
};
/// Who has to act on a deliverable next.
enum class Turn : std::uint8_t { Brand, Creator };
enum class ToolDecision : std::uint8_t { Use, None };
enum class Answer : std::uint8_t { Yes, No, Unclear };
enum class PilotOutcome : std::uint8_t { Expand, Adjust, Stop };
/// What was decided anew after it had been settled.
enum class Revised : std::uint8_t { Phase, Goal, Target };
/// Which way a KPI is better; of context neither way is.
enum class Better : std::uint8_t { Higher, Lower, Context };

template <class E>
struct Words;

template <>
struct Words<Goal> {
    static constexpr std::array<std::pair<Goal, std::string_view>, 5> List{
        {{Goal::BrandAwareness, "brand-awareness"},
         {Goal::Engagement, "engagement"},
         {Goal::WebsiteTraffic, "website-traffic"},
         {Goal::LeadGeneration, "lead-generation"},
         {Goal::Sales, "sales"}}};
};
template <>
struct Words<Phase> {
    static constexpr std::array<std::pair<Phase, std::string_view>, 4> List{{{Phase::Goal, "goal"},
                                                                             {Phase::Tools, "tools"},
                                                                             {Phase::Execution, "execution"},
                                                                             {Phase::Closed, "closed"}}};
};
template <>
struct Words<Role> {
    static constexpr std::array<std::pair<Role, std::string_view>, 3> List{
        {{Role::Primary, "primary"}, {Role::Contextual, "contextual"}, {Role::Noise, "noise"}}};
};
template <>
struct Words<Direction> {
    static constexpr std::array<std::pair<Direction, std::string_view>, 4> List{
        {{Direction::Increase, "increase"},
         {Direction::Decrease, "decrease"},
         {Direction::Reach, "reach"},
         {Direction::Benchmark, "benchmark"}}};
};
template <>
struct Words<Stage> {
    static constexpr std::array<std::pair<Stage, std::string_view>, 8> List{
        {{Stage::Discovery, "discovery"},
         {Stage::Vetting, "vetting"},
         {Stage::Outreach, "outreach"},
         {Stage::Negotiation, "negotiation"},
         {Stage::ContentApproval, "content-approval"},
         {Stage::CampaignMonitoring, "campaign-monitoring"},
         {Stage::PerformanceReporting, "performance-reporting"},
         {Stage::Payment, "payment"}}};
};
template <>
struct Words<IntegrationPoint> {
    static constexpr std::array<std::pair<IntegrationPoint, std::string_view>, 4> List{
        {{IntegrationPoint::Discovery, "discovery"},
         {IntegrationPoint::Vetting, "vetting"},
         {IntegrationPoint::Outreach, "outreach"},
         {IntegrationPoint::PerformanceTracking, "performance-tracking"}}};
};
template <>
struct Words<PartnershipStatus> {
    static constexpr std::array<std::pair<PartnershipStatus, std::string_view>, 8> List{
        {{PartnershipStatus::Shortlisted, "shortlisted"},
         {PartnershipStatus::Vetted, "vetted"},
         {PartnershipStatus::Contacted, "contacted"},
         {PartnershipStatus::Negotiating, "negotiating"},
         {PartnershipStatus::Contracted, "contracted"},
         {PartnershipStatus::Active, "active"},
         {PartnershipStatus::Complete, "complete"},
         {PartnershipStatus::Declined, "declined"}}};
};
template <>
struct Words<DeliverableStatus> {
    static constexpr std::array<std::pair<DeliverableStatus, std::string_view>, 7> List{
        {{DeliverableStatus::Planned, "planned"},
         {DeliverableStatus::Draft, "draft"},
         {DeliverableStatus::InReview, "in-review"},
         {DeliverableStatus::ChangesAsked, "changes-asked"},
         {DeliverableStatus::Approved, "approved"},
         {DeliverableStatus::Live, "live"},
         {DeliverableStatus::Verified, "verified"}}};
};
template <>
struct Words<Turn> {
    static constexpr std::array<std::pair<Turn, std::string_view>, 2> List{
        {{Turn::Brand, "brand"}, {Turn::Creator, "creator"}}};
};
template <>
struct Words<ToolDecision> {
    static constexpr std::array<std::pair<ToolDecision, std::string_view>, 2> List{
        {{ToolDecision::Use, "use"}, {ToolDecision::None, "none"}}};
};
template <>
struct Words<Answer> {
    static constexpr std::array<std::pair<Answer, std::string_view>, 3> List{
        {{Answer::Yes, "yes"}, {Answer::No, "no"}, {Answer::Unclear, "unclear"}}};
};
template <>
struct Words<PilotOutcome> {
    static constexpr std::array<std::pair<PilotOutcome, std::string_view>, 3> List{
        {{PilotOutcome::Expand, "expand"}, {PilotOutcome::Adjust, "adjust"}, {PilotOutcome::Stop, "stop"}}};
};

template <>
struct Words<Revised> {
    static constexpr std::array<std::pair<Revised, std::string_view>, 3> List{
        {{Revised::Phase, "phase"}, {Revised::Goal, "goal"}, {Revised::Target, "target"}}};
};
template <>
struct Words<Unit> {
    static constexpr std::array<std::pair<Unit, std::string_view>, 7> List{{{Unit::Count, "count"},
                                                                            {Unit::Percent, "percent"},
                                                                            {Unit::Money, "money"},
                                                                            {Unit::Seconds, "seconds"},
                                                                            {Unit::Multiple, "multiple"},
                                                                            {Unit::Score, "score"},
                                                                            {Unit::PerDay, "per-day"}}};
};
template <>
struct Words<Better> {
    static constexpr std::array<std::pair<Better, std::string_view>, 3> List{
        {{Better::Higher, "higher"}, {Better::Lower, "lower"}, {Better::Context, "context"}}};
};

/// The id of a value: idOf(Goal::Sales) is "sales".
template <class E>
constexpr std::string_view idOf(E value) {
    for (const auto& [entry, id] : Words<E>::List)
        if (entry == value)
            return id;
    return {};
}

/// The value with this id, or nothing.
template <class E>
constexpr std::optional<E> fromId(std::string_view text) {
    for (const auto& [entry, id] : Words<E>::List)
        if (id == text)
            return entry;
    return std::nullopt;
}

/// Names as people write them, in English: "Website traffic", "Lead generation".
std::string_view nameOf(Goal goal);
std::string_view nameOf(Phase phase);

}  // namespace goalpost::model
