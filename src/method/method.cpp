// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "method/rules/rules.hpp"

#include <algorithm>
#include <iterator>

namespace goalpost::method {

namespace {

/// Heuristics take a written reason; the newest one for the same rule and subject counts.
void addReason(Finding& finding, const model::Plan& plan) {
    if (finding.strength != Strength::Heuristic)
        return;
    const model::Reason* newest = nullptr;
    for (const auto& reason : plan.reasons) {
        const bool fits = reason.rule == finding.rule && reason.subject == finding.subject;
        if (fits && !trim(reason.reason).empty() && (!newest || newest->on <= reason.on))
            newest = &reason;
    }
    if (newest)
        finding.reason = newest->reason;
}

/// What one rule says of a campaign, stored reasons added; nothing where it has nothing to judge.
std::optional<std::vector<Finding>> judgedBy(const Rule& rule, const model::Plan& plan,
                                             const model::Campaign& campaign, Date today) {
    auto findings = rule.check(plan, campaign, today);
    if (findings)
        for (auto& finding : *findings)
            addReason(finding, plan);
    return findings;
}

std::vector<Finding> ofCampaign(const model::Plan& plan, const model::Campaign& campaign, Date today) {
    std::vector<Finding> findings;
    for (const auto& rule : catalogue())
        if (auto judged = judgedBy(rule, plan, campaign, today))
            std::move(judged->begin(), judged->end(), std::back_inserter(findings));
    return findings;
}

/// Of a later phase nothing is open yet, of a closed campaign nothing any more.
bool concerns(const Finding& finding, model::Phase phase) {
    return finding.state == State::Broken || (phase != model::Phase::Closed && finding.holds <= phase);
}

int urgency(const Finding& finding) {
    if (finding.refuses())
        return 0;
    if (finding.state == State::Broken)
        return finding.reasoned() ? 2 : 1;
    return finding.reasoned() ? 4 : 3;
}

void sortByUrgency(std::vector<Finding>& findings) {
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return urgency(a) < urgency(b); });
}

}  // namespace

std::string_view idOf(Strength strength) {
    switch (strength) {
        case Strength::Axiom:
            return "axiom";
        case Strength::Conditional:
            return "conditional";
        case Strength::Heuristic:
            return "heuristic";
        case Strength::Speculation:
            return "speculation";
    }
    return {};
}

std::string_view idOf(State state) {
    return state == State::Broken ? "broken" : "open";
}

std::vector<Finding> check(const model::Plan& plan, Date today, const model::Campaign* only) {
    std::vector<Finding> findings;
    for (const auto& campaign : plan.campaigns) {
        if (only && (campaign.id != only->id || campaign.name != only->name))
            continue;
        const auto phase = campaign.currentPhase();
        for (auto& finding : ofCampaign(plan, campaign, today))
            if (concerns(finding, phase))
                findings.push_back(std::move(finding));
    }
    sortByUrgency(findings);
    return findings;
}

Checkup checkup(const model::Plan& plan, const model::Campaign& campaign, Date today) {
    Checkup result;
    for (const auto& rule : catalogue()) {
        auto judged = judgedBy(rule, plan, campaign, today);
        if (!judged) {
            result.idle.push_back(&rule);
            continue;
        }
        std::erase_if(*judged, [&](const Finding& one) { return !concerns(one, campaign.currentPhase()); });
        if (judged->empty())
            result.held.push_back(&rule);
        std::move(judged->begin(), judged->end(), std::back_inserter(result.findings));
    }
    sortByUrgency(result.findings);
    return result;
}

std::optional<Finding> judgeForecast(const model::Plan& plan, const model::Campaign& campaign,
                                     const model::Objective& objective, const kpi::Forecast& forecast,
                                     kpi::Standing standing) {
    auto finding = rules::achievableByForecast(plan, campaign, objective, forecast, standing);
    if (finding)
        addReason(*finding, plan);
    return finding;
}

void addFindings(std::vector<Finding>& findings, std::vector<Finding> more) {
    std::move(more.begin(), more.end(), std::back_inserter(findings));
    sortByUrgency(findings);
}

void refuseBroken(const model::Plan& next, Date today) {
    auto findings = check(next, today);
    std::erase_if(findings, [](const Finding& finding) { return !finding.refuses(); });
    if (findings.empty())
        return;
    const Finding& first = findings.front();
    // One mistake may break several rules, and the first to say so need not be the nearest to it.
    Sentence fix = first.fix;
    std::string also;
    for (std::size_t i = 1; i < findings.size(); ++i) {
        fix = {"%1 %2", {fix, findings[i].message}};
        also += (i == 1 ? " Also broken: " : ", ") + std::string(findings[i].rule) + " (" +
                findings[i].place.text() + ")";
    }
    throw RuleRefusal(std::string(first.rule),
                      first.message.text() + " (" + first.place.text() + ") " + first.fix.text() +
                          (also.empty() ? also : also + "."),
                      first.message, fix);
}

std::vector<Finding> gate(const model::Plan& plan, const model::Campaign& campaign, model::Phase leaving,
                          Date today) {
    std::vector<Finding> holding;
    for (auto& finding : ofCampaign(plan, campaign, today))
        if (finding.holds == leaving && !finding.reasoned() && finding.strength != Strength::Speculation)
            holding.push_back(std::move(finding));
    return holding;
}

}  // namespace goalpost::method
