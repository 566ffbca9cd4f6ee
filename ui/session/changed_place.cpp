// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/changed_place.hpp"

#include <algorithm>
#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace goalpost::ui {

namespace {

/// The first entry that is new, gone or another one; null in a list of the same.
template <class T>
const T* differing(const std::vector<T>& before, const std::vector<T>& after) {
    const auto in = [](const std::vector<T>& list, const T& entry) {
        return std::find(list.begin(), list.end(), entry) != list.end();
    };
    for (const T& entry : after)
        if (!in(before, entry))
            return &entry;
    for (const T& entry : before)
        if (!in(after, entry))
            return &entry;
    return nullptr;
}

template <class T>
const T* withId(const std::vector<T>& list, const Id& id) {
    const auto found = std::find_if(list.begin(), list.end(), [&](const T& each) { return each.id == id; });
    return found == list.end() ? nullptr : &*found;
}

ChangedPlace inPartnership(const model::Campaign& before, const model::Campaign& after) {
    const model::Partnership* changed = differing(before.partnerships, after.partnerships);
    const Id id = changed ? changed->id : Id{};
    const model::Partnership* old = withId(before.partnerships, id);
    const model::Partnership* now = withId(after.partnerships, id);
    const bool content = old && now && old->deliverables != now->deliverables;
    if (content) {
        const model::Deliverable* deliverable = differing(old->deliverables, now->deliverables);
        return {u"content"_s, after.id, deliverable ? deliverable->id : id};
    }
    return {u"partners"_s, after.id, changed ? changed->creator : id};
}

ChangedPlace inCampaign(const model::Campaign& before, const model::Campaign& after) {
    if (before.goal != after.goal || before.kpis != after.kpis)
        return {u"goal"_s, after.id, after.id};
    if (before.objectives != after.objectives) {
        const model::Objective* changed = differing(before.objectives, after.objectives);
        return {u"objectives"_s, after.id, changed ? changed->id : after.id};
    }
    if (before.tools != after.tools)
        return {u"tools"_s, after.id, after.id};
    if (before.partnerships != after.partnerships)
        return inPartnership(before, after);
    return {u"campaigns"_s, after.id, after.id};
}

}  // namespace

std::optional<ChangedPlace> changedPlace(const model::Plan& before, const model::Plan& after) {
    if (const auto* brand = differing(before.brands, after.brands))
        return ChangedPlace{u"campaigns"_s, {}, brand->id};
    if (const auto* campaign = differing(before.campaigns, after.campaigns)) {
        const model::Campaign* old = before.campaign(campaign->id);
        const model::Campaign* now = after.campaign(campaign->id);
        return old && now ? inCampaign(*old, *now) : ChangedPlace{u"campaigns"_s, campaign->id, campaign->id};
    }
    if (const auto* creator = differing(before.creators, after.creators))
        return ChangedPlace{u"creators"_s, {}, creator->id};
    if (const auto* step = differing(before.workflow, after.workflow))
        return ChangedPlace{u"adoption"_s, {}, step->id};
    // A tool takes its reviews along.
    if (const auto* tool = differing(before.tools, after.tools))
        return ChangedPlace{u"adoption"_s, {}, tool->id};
    if (const auto* review = differing(before.reviews, after.reviews))
        return ChangedPlace{u"reviews"_s, review->campaign, review->id};
    if (const auto* pilot = differing(before.pilots, after.pilots))
        return ChangedPlace{u"adoption"_s, {}, pilot->id};
    if (const auto* stakeholder = differing(before.stakeholders, after.stakeholders))
        return ChangedPlace{u"adoption"_s, {}, stakeholder->id};
    if (const auto* reason = differing(before.reasons, after.reasons))
        return ChangedPlace{u"goal"_s, {}, reason->id};
    return std::nullopt;
}

std::optional<ChangedPlace> importPlace(const QString& shown) {
    if (shown == "results"_L1 || shown == "imports"_L1)
        return std::nullopt;
    return ChangedPlace{u"imports"_s, {}, {}};
}

}  // namespace goalpost::ui
