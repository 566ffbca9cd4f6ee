// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/settled.hpp"

#include "base/error.hpp"
#include "base/text.hpp"
#include "edit/lookup.hpp"
#include "kpi/evaluate.hpp"
#include "kpi/kpi.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>

namespace goalpost::edit {

using namespace model;

namespace {

/// Its Goal phase was left, be it that it went back there since.
bool isSettled(const Campaign& campaign) {
    return campaign.currentPhase() > Phase::Goal ||
           std::any_of(campaign.revisions.begin(), campaign.revisions.end(),
                       [](const Revision& each) { return each.what == Revised::Phase; });
}

bool promises(const Objective& objective) {
    return objective.direction != Direction::Benchmark && (objective.change || objective.target);
}

bool lessIsBetter(const Plan& plan, const Objective& objective) {
    if (objective.direction == Direction::Decrease)
        return true;
    const kpi::Kpi* known = kpi::find(plan, objective.kpi);
    return objective.direction != Direction::Increase && known && known->better == Better::Lower;
}

/// Documents and forms write a decrease with or without its sign.
double signedChange(const Objective& objective) {
    return objective.direction == Direction::Decrease ? -std::abs(*objective.change) : *objective.change;
}

/// Two figures of one promise that can be compared; nothing where there are none.
std::optional<std::pair<double, double>> comparable(const Objective& before, const Objective& after) {
    if (before.target && after.target)
        return std::pair{*before.target, *after.target};
    if (!before.target && !after.target)
        return std::pair{signedChange(before), signedChange(after)};
    const auto was = kpi::targetOf(before);
    const auto now = kpi::targetOf(after);
    return was && now ? std::optional(std::pair{*was, *now}) : std::nullopt;
}

std::string numberText(double value) {
    char text[32];
    const auto end = std::to_chars(std::begin(text), std::end(text), value).ptr;
    return {std::begin(text), end};
}

std::string promiseText(const Objective& objective) {
    std::string text = "benchmark";
    if (promises(objective))
        text = objective.target ? numberText(*objective.target)
                                : numberText(std::round(*objective.change * 1e6) / 1e4) + " %";
    return objective.to ? text + " until " + isoDate(*objective.to) : text;
}

std::string goalText(const Campaign& campaign) {
    std::string text = campaign.primaryGoal() ? std::string(idOf(*campaign.primaryGoal())) : "none";
    if (campaign.secondaryGoal())
        text += ", " + std::string(idOf(*campaign.secondaryGoal()));
    return text;
}

const Objective* find(const Campaign& campaign, const Id& id) {
    const auto& all = campaign.objectives;
    const auto found = std::find_if(all.begin(), all.end(), [&](const auto& each) { return each.id == id; });
    return found == all.end() ? nullptr : &*found;
}

void addTargets(const Plan& plan, const Campaign& before, const Campaign& after, std::vector<Anew>& anew) {
    for (const Objective& was : before.objectives) {
        const Objective* now = find(after, was.id);
        if (!now)
            anew.push_back({Revised::Target, was.kpi, promiseText(was), "removed"});
        else if (now->kpi != was.kpi)
            anew.push_back({Revised::Target, was.kpi, promiseText(was), now->kpi});
        else if (isEased(plan, was, *now))
            anew.push_back({Revised::Target, was.kpi, promiseText(was), promiseText(*now)});
    }
}

bool isNew(const Campaign& before, const Revision& revision) {
    return std::none_of(before.revisions.begin(), before.revisions.end(),
                        [&](const Revision& each) { return each.id == revision.id; });
}

[[noreturn]] void refuseUnexplained(const Plan& plan, const Campaign& campaign, const Anew& anew) {
    Sentence why;
    Sentence fix;
    std::string_view rule = "GOAL-FIRST";
    switch (anew.what) {
        case Revised::Phase:
            why = {"\"%1\" would go back from its %2 phase to its %3 phase without a reason.",
                   {campaign.name, Word{nameOf(*fromId<Phase>(anew.was))},
                    Word{nameOf(*fromId<Phase>(anew.now))}}};
            fix =
                "Write why; what the campaign has stays as it is. In a plan document the reason is an entry "
                "of its \"revisions\" with \"what\": \"phase\" and \"why\".";
            break;
        case Revised::Goal:
            why = {
                "The goal of \"%1\" was settled when its Goal phase was left and would change without a "
                "reason.",
                {campaign.name}};
            fix =
                "Write why. In a plan document the reason is an entry of the campaign's \"revisions\" with "
                "\"what\": \"goal\" and \"why\".";
            break;
        case Revised::Target:
            rule = "SMART-M";
            why = {
                "The objective for %1 of \"%2\" would promise less than was settled (%3, then %4) without a "
                "reason.",
                {kpi::nameOf(plan, anew.kpi, Word::Case::Inside), campaign.name, anew.was, anew.now}};
            fix = {
                "Write why; the first promise is kept beside the new one. In a plan document the reason is "
                "an entry of the campaign's \"revisions\" with \"what\": \"target\", \"kpi\": \"%1\" and "
                "\"why\".",
                {anew.kpi}};
            break;
    }
    throw RuleRefusal(std::string(rule), why.text() + " " + fix.text(), why, fix);
}

/// Revisions that came with the change, each to be used for one matter.
class Given {
  public:
    Given(const Campaign& before, Campaign& after) : m_after(after) {
        for (std::size_t i = 0; i < after.revisions.size(); ++i)
            if (isNew(before, after.revisions[i]))
                m_unused.push_back(i);
    }

    /// The first one that fits and says why; null where there is none.
    Revision* take(const Anew& anew) {
        for (auto place = m_unused.begin(); place != m_unused.end(); ++place) {
            Revision& revision = m_after.revisions[*place];
            const bool fits =
                revision.what == anew.what && (revision.kpi.empty() || revision.kpi == anew.kpi);
            if (!fits || trim(revision.why).empty())
                continue;
            m_unused.erase(place);
            return &revision;
        }
        return nullptr;
    }

    void dropIdle() {
        for (auto place = m_unused.rbegin(); place != m_unused.rend(); ++place)
            if (!m_after.revisions[*place].on)
                m_after.revisions.erase(m_after.revisions.begin() + static_cast<std::ptrdiff_t>(*place));
    }

  private:
    Campaign& m_after;
    std::vector<std::size_t> m_unused;
};

void complete(Revision& revision, const Anew& anew, Date today, std::string_view by) {
    revision.why = std::string(trim(revision.why));
    if (!revision.on)
        revision.on = today;
    if (revision.was.empty())
        revision.was = anew.was;
    if (revision.now.empty())
        revision.now = anew.now;
    if (revision.by.empty())
        revision.by = by;
    revision.kpi = anew.kpi;
}

/// What is on record stays as it was written: a document that brings a list of its own only adds to it.
template <class T>
void keepRecords(const std::vector<T>& before, std::vector<T>& after) {
    std::vector<T> all = before;
    for (T& entry : after)
        if (std::none_of(before.begin(), before.end(), [&](const T& each) { return each.id == entry.id; }))
            all.push_back(std::move(entry));
    after = std::move(all);
}

void keepOriginals(const Plan& plan, const Campaign& before, Campaign& after, Date today) {
    for (Objective& now : after.objectives) {
        const Objective* was = find(before, now.id);
        if (!was || was->kpi != now.kpi)
            continue;
        if (was->original)
            now.original = was->original;
        else if (isSettled(before) && isEased(plan, *was, now))
            now.original = Promised{was->change, was->target, was->to, today};
    }
}

/// A KPI that a settled objective promises means what it meant; another meaning is another KPI.
void refuseRedefined(const Plan& before, const Plan& next) {
    for (const CustomKpi& now : next.customKpis)
        for (const CustomKpi& was : before.customKpis) {
            if (was.id != now.id ||
                (was.formula == now.formula && was.unit == now.unit && was.better == now.better))
                continue;
            for (const Campaign& campaign : before.campaigns)
                for (const Objective& objective : campaign.objectives)
                    if (objective.kpi == was.kpi && isSettled(campaign) &&
                        campaign.currentPhase() != Phase::Closed) {
                        const Sentence why(
                            "\"%1\" is what an objective of \"%2\" promises; it cannot mean "
                            "something else now.",
                            {was.name, campaign.name});
                        const Sentence fix("Copy the KPI and change the copy.");
                        throw RuleRefusal("SMART-M", why.text() + " " + fix.text(), why, fix);
                    }
        }
}

}  // namespace

bool isEased(const Plan& plan, const Objective& before, const Objective& after) {
    if (!promises(before))
        return false;
    if (!promises(after) || (before.to && (!after.to || *after.to > *before.to)))
        return true;
    const auto figures = comparable(before, after);
    if (!figures)
        return true;
    const auto [was, now] = *figures;
    return lessIsBetter(plan, before) ? now > was : now < was;
}

std::vector<Anew> decidedAnew(const Plan& plan, const Campaign& before, const Campaign& after) {
    std::vector<Anew> anew;
    if (after.currentPhase() < before.currentPhase())
        anew.push_back({Revised::Phase,
                        {},
                        std::string(idOf(before.currentPhase())),
                        std::string(idOf(after.currentPhase()))});
    if (before.currentPhase() > Phase::Goal &&
        (before.primaryGoal() != after.primaryGoal() || before.secondaryGoal() != after.secondaryGoal()))
        anew.push_back({Revised::Goal, {}, goalText(before), goalText(after)});
    if (isSettled(before))
        addTargets(plan, before, after, anew);
    return anew;
}

Act because(Act act, const Id& campaignId, Revised what, std::string_view kpi, std::string why) {
    Campaign& campaign = entryOf(act.plan.campaigns, campaignId, "campaign");
    Revision revision;
    revision.id = Id::create();
    revision.what = what;
    revision.kpi = kpi;
    revision.why = std::string(trim(why));
    campaign.revisions.push_back(std::move(revision));
    return act;
}

void settle(const Plan& before, Plan& next, Date today, std::string_view by) {
    refuseRedefined(before, next);
    for (Campaign& after : next.campaigns) {
        const Campaign* was = before.campaign(after.id);
        if (!was || *was == after)
            continue;
        keepRecords(was->revisions, after.revisions);
        after.closings = was->closings;  // only closing adds one (edit/closing.hpp)
        Given given(*was, after);
        for (const Anew& anew : decidedAnew(before, *was, after)) {
            Revision* revision = given.take(anew);
            if (!revision)
                refuseUnexplained(before, after, anew);
            complete(*revision, anew, today, by);
        }
        given.dropIdle();
        keepOriginals(before, *was, after, today);
    }
}

}  // namespace goalpost::edit
