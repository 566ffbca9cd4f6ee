// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/tools_decision.hpp"

#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "method/campaign_view.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

[[noreturn]] void refuseClearing(const Sentence& why, const Sentence& fix) {
    throw RuleRefusal("GOAL-FIRST", why.text() + " " + fix.text(), why, fix);
}

void clear(const Plan& plan, Campaign& campaign) {
    for (const Partnership& partnership : campaign.partnerships)
        if (method::isExecuted(partnership)) {
            const Creator* creator = plan.creator(partnership.creator);
            refuseClearing({"The tool decision stays while the partnership with %1 is contracted, published "
                            "or paid.",
                            {creator ? creator->name : std::string("a creator")}},
                           "Change the decision instead.");
        }
    if (campaign.currentPhase() > Phase::Tools)
        refuseClearing({"The tool decision stays while the campaign is in its %1 phase.",
                        {Word{nameOf(campaign.currentPhase())}}},
                       "Change the decision, or set the phase back to Tools.");
    campaign.tools.reset();
}

}  // namespace

Act useTool(Plan plan, const Id& campaignId, const Id& toolId, bool used) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    const std::string name = entryOf(plan.tools, toolId, "tool").name;
    ToolsDecision decision = campaign.tools.value_or(ToolsDecision{});
    if (decision.decision != ToolDecision::Use)
        decision = {ToolDecision::Use, {}, {}};
    std::erase(decision.tools, toolId);
    if (used)
        decision.tools.push_back(toolId);
    if (decision.tools.empty())
        clear(plan, campaign);
    else
        campaign.tools = decision;
    return {std::move(plan), (used ? "Use the tool " : "Do without the tool ") + inQuotes(name)};
}

Act useToolNamed(Plan plan, const Id& campaign, std::string name, std::optional<Stage> stage) {
    name = namedOnce(name, "tool");
    Id id;
    for (const Tool& tool : plan.tools)
        if (sameName(tool.name, name))
            id = tool.id;
    if (id.empty()) {
        Tool tool;
        tool.id = id = Id::create();
        tool.name = name;
        tool.stage = stage;
        plan.tools.push_back(std::move(tool));
    }
    return useTool(std::move(plan), campaign, id, true);
}

Act useNoTool(Plan plan, const Id& campaignId, std::string reason) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    reason = std::string(trim(reason));
    if (reason.empty())
        throw Error("Doing without an AI tool needs a reason; write one.");
    campaign.tools = ToolsDecision{ToolDecision::None, {}, std::move(reason)};
    return {std::move(plan), "Use no AI tool"};
}

Act clearToolsDecision(Plan plan, const Id& campaignId) {
    Campaign& campaign = entryOf(plan.campaigns, campaignId, "campaign");
    clear(plan, campaign);
    return {std::move(plan), "Clear the tool decision"};
}

}  // namespace goalpost::edit
