// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "report/sections/sections.hpp"

namespace goalpost::report::sections {
namespace {

std::vector<Block> build(const Subject& subject, const Figures&) {
    const auto& tools = subject.campaign.tools;
    if (!tools || !tools->decision)
        return {Heading{"Tools"}, Paragraph{{{"The tools decision is not made yet."}}, false, true}};
    std::vector<std::string> names;
    for (const Id& id : tools->tools)
        if (const model::Tool* tool = subject.plan.tool(id))
            names.push_back(tool->name);
    KeyValue decision;
    decision.lines.emplace_back("Decision", *tools->decision == model::ToolDecision::None
                                                ? std::string("no AI tool")
                                                : join(names, ", "));
    if (!tools->reason.empty())
        decision.lines.emplace_back("Reason", tools->reason);
    return {Heading{"Tools"}, decision};
}

}  // namespace

const Section Tools{"tools", "Tools", build};

}  // namespace goalpost::report::sections
