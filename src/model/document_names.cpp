// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "model/document_names.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "model/document_value.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace goalpost::model {

namespace {

std::string_view wordOf(Kind kind) {
    switch (kind) {
        case Kind::Brand:
            return "brand";
        case Kind::Creator:
            return "creator";
        case Kind::Campaign:
            return "campaign";
        case Kind::Tool:
            return "tool";
        case Kind::BusinessObjective:
            return "business objective";
    }
    return {};
}

template <class T>
const T* withId(const std::vector<T>& list, const Id& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& e) { return e.id == id; });
    return found == list.end() ? nullptr : &*found;
}

std::string qualified(const Plan& plan, const Campaign& campaign) {
    const Brand* brand = plan.brand(campaign.brand);
    return brand ? brand->name + "/" + campaign.name : campaign.name;
}

std::string campaignName(const Plan& plan, const Campaign& campaign) {
    const std::string folded = foldCase(campaign.name);
    const auto alike = std::count_if(plan.campaigns.begin(), plan.campaigns.end(),
                                     [&](const Campaign& other) { return foldCase(other.name) == folded; });
    return alike > 1 ? qualified(plan, campaign) : campaign.name;
}

}  // namespace

std::vector<std::pair<std::string, Id>> Names::candidates(Kind kind) const {
    std::vector<std::pair<std::string, Id>> list;
    const auto add = [&](const auto& entries) {
        for (const auto& entry : entries)
            list.emplace_back(entry.name, entry.id);
    };
    switch (kind) {
        case Kind::Brand:
            add(m_plan.brands);
            break;
        case Kind::Creator:
            add(m_plan.creators);
            break;
        case Kind::Tool:
            add(m_plan.tools);
            break;
        case Kind::Campaign:
            for (const auto& campaign : m_plan.campaigns)
                list.emplace_back(campaignName(m_plan, campaign), campaign.id);
            for (const auto& campaign : m_plan.campaigns)
                list.emplace_back(qualified(m_plan, campaign), campaign.id);
            break;
        case Kind::BusinessObjective:
            if (const Brand* brand = m_plan.brand(m_brand))
                add(brand->businessObjectives);
            break;
    }
    return list;
}

Id Names::find(const Json& json, const std::string& pointer, Kind kind) const {
    if (json.is_null())
        return {};
    std::string name;
    readKey(Told{json, pointer, ""}, name);
    if (name.empty())
        return {};
    const auto list = candidates(kind);
    const std::string folded = foldCase(name);
    std::vector<std::string> known;
    for (const auto& [candidate, id] : list) {
        if (foldCase(candidate) == folded)
            return id;
        known.push_back(candidate);
    }
    const std::string word(wordOf(kind));
    const std::string where = kind == Kind::BusinessObjective ? " at the campaign's brand" : "";
    const auto meant = nearest(name, known);
    throw InputError(pointer,
                     "There is no " + word + " named " + inQuotes(name) + where + "; " +
                         (meant ? "did you mean \"" + *meant + "\"?" : "add the " + word + " first."));
}

std::vector<Id> Names::findAll(const Json& json, const std::string& pointer, Kind kind) const {
    std::vector<Id> ids;
    if (json.is_null())
        return ids;
    if (!json.is_array())
        throw InputError(pointer, kindOf(json) + " stands here; write a list of names in square brackets.");
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string place = pointerTo(pointer, i);
        const Id id = find(json[i], place, kind);
        if (id.empty())
            throw InputError(place, "An empty name stands in this list; remove it.");
        if (std::find(ids.begin(), ids.end(), id) != ids.end())
            throw InputError(place, "This name stands in the list twice; keep one.");
        ids.push_back(id);
    }
    return ids;
}

std::string Names::placeOf(const Id& id, const std::string& otherwise) const {
    const auto found = m_places.find(id);
    return found == m_places.end() ? otherwise : found->second;
}

void Names::checkTool(const Id& tool, const std::string& what) const {
    if (!tool.empty() && !m_plan.tool(tool))
        throw InputError("/tools",
                         what + " still refers to a tool that this document removes; change that first.");
}

void Names::checkCampaign(const Campaign& campaign) const {
    const std::string what = "The campaign " + inQuotes(campaign.name);
    const Brand* brand = m_plan.brand(campaign.brand);
    if (!campaign.brand.empty() && !brand)
        throw InputError("/brands",
                         what + " still belongs to a brand that this document removes; change that first.");
    for (const auto& partnership : campaign.partnerships)
        if (!m_plan.creator(partnership.creator))
            throw InputError("/creators",
                             what + " still has a partner that this document removes; change that first.");
    if (campaign.tools)
        for (const auto& tool : campaign.tools->tools)
            checkTool(tool, what);
    for (const auto& objective : campaign.objectives) {
        const Id& wanted = objective.businessObjective;
        if (wanted.empty() || (brand && withId(brand->businessObjectives, wanted)))
            continue;
        const std::string place = placeOf(objective.id, brand ? placeOf(brand->id, "/brands") : "/brands");
        throw InputError(place, what + " has an objective for " + inQuotes(objective.kpi) +
                                    " whose business objective its brand does not have; name another one.");
    }
}

void Names::refuseDangling() const {
    for (const auto& campaign : m_plan.campaigns)
        checkCampaign(campaign);
    for (const auto& pilot : m_plan.pilots)
        checkTool(pilot.tool, "The pilot " + inQuotes(pilot.name));
    for (const auto& stakeholder : m_plan.stakeholders)
        checkTool(stakeholder.tool, "The stakeholder " + inQuotes(stakeholder.name));
    for (const auto& review : m_plan.reviews) {
        checkTool(review.tool, "A review");
        if (!review.campaign.empty() && !m_plan.campaign(review.campaign))
            throw InputError(
                "/campaigns",
                "A review still refers to a campaign that this document removes; change that first.");
    }
}

std::string nameFor(const Plan& plan, const Id& id, Kind kind) {
    switch (kind) {
        case Kind::Brand:
            if (const Brand* brand = plan.brand(id))
                return brand->name;
            break;
        case Kind::Creator:
            if (const Creator* creator = plan.creator(id))
                return creator->name;
            break;
        case Kind::Campaign:
            if (const Campaign* campaign = plan.campaign(id))
                return campaignName(plan, *campaign);
            break;
        case Kind::Tool:
            if (const Tool* tool = plan.tool(id))
                return tool->name;
            break;
        case Kind::BusinessObjective:
            for (const auto& brand : plan.brands)
                if (const auto* objective = withId(brand.businessObjectives, id))
                    return objective->name;
            break;
    }
    return {};
}

}  // namespace goalpost::model
