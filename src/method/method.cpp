// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "method/method.hpp"

#include "base/error.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cctype>

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

std::vector<Finding> ofCampaign(const model::Plan& plan, const model::Campaign& campaign, Date today) {
    std::vector<Finding> findings;
    for (const auto& rule : catalogue())
        for (auto& finding : rule.check(plan, campaign, today)) {
            addReason(finding, plan);
            findings.push_back(std::move(finding));
        }
    return findings;
}

int urgency(const Finding& finding) {
    if (finding.refuses())
        return 0;
    if (finding.state == State::Broken)
        return finding.reasoned() ? 2 : 1;
    return finding.reasoned() ? 4 : 3;
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

std::string Sentence::text() const {
    std::string out;
    for (std::size_t i = 0; i < literal.size(); ++i) {
        const bool placeholder = literal[i] == '%' && i + 1 < literal.size() &&
                                 std::isdigit(static_cast<unsigned char>(literal[i + 1])) != 0;
        const auto index = placeholder ? static_cast<std::size_t>(literal[i + 1] - '1') : 0;
        if (placeholder && index < arguments.size()) {
            out += arguments[index];
            ++i;
        } else {
            out += literal[i];
        }
    }
    return out;
}

std::vector<Finding> check(const model::Plan& plan, Date today, const model::Campaign* only) {
    std::vector<Finding> findings;
    for (const auto& campaign : plan.campaigns) {
        if (only && (campaign.id != only->id || campaign.name != only->name))
            continue;
        const auto phase = campaign.currentPhase();
        for (auto& finding : ofCampaign(plan, campaign, today))
            if (finding.state == State::Broken || (phase != model::Phase::Closed && finding.holds <= phase))
                findings.push_back(std::move(finding));
    }
    std::stable_sort(findings.begin(), findings.end(),
                     [](const Finding& a, const Finding& b) { return urgency(a) < urgency(b); });
    return findings;
}

void refuseBroken(const model::Plan& next, Date today) {
    auto findings = check(next, today);
    std::erase_if(findings, [](const Finding& finding) { return !finding.refuses(); });
    if (findings.empty())
        return;
    const Finding& first = findings.front();
    // One mistake may break several rules, and the first to say so need not be the nearest to it.
    std::string also;
    for (std::size_t i = 1; i < findings.size(); ++i)
        also += (i == 1 ? " Also broken: " : ", ") + std::string(findings[i].rule) + " (" +
                findings[i].subject + ")";
    throw RuleRefusal(std::string(first.rule), first.message.text() + " (" + first.subject + ") " +
                                                   first.fix.text() + (also.empty() ? also : also + "."));
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
