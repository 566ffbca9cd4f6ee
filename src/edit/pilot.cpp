// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/pilot.hpp"

#include "edit/entries.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

Pilot& pilotOf(Plan& plan, const Id& id) {
    return entryOf(plan.pilots, id, "pilot");
}

void refuseBackwards(const std::optional<Date>& from, const std::optional<Date>& to,
                     const std::string& what) {
    if (from && to && *to < *from)
        throw Error(what + " would end on " + shortDate(*to) + ", before it begins on " + shortDate(*from) +
                    "; set an end that is not before the start.");
}

void checkPilot(const Plan& plan, Pilot& pilot) {
    pilot.name = namedOnce(pilot.name, "pilot");
    refuseTwin(
        plan.pilots, pilot, [](const Pilot& other) { return other.name; }, "pilot");
    refuseBackwards(pilot.from, pilot.to, "The pilot " + inQuotes(pilot.name));
    if (pilot.baseline)
        refuseBackwards(pilot.baseline->from, pilot.baseline->to, "The baseline");
}

void checkWeek(const Pilot& pilot, const PilotLog& week) {
    if (!week.date)
        throw Error("A logged week needs its date; write the day on which it ended.");
    if (pilot.from && *week.date < *pilot.from)
        throw Error("The week of " + shortDate(*week.date) + " lies before the pilot begins on " +
                    shortDate(*pilot.from) + "; choose a later date.");
    for (const PilotLog& other : pilot.log)
        if (other.id != week.id && other.date == week.date)
            throw Error("A week is logged for " + shortDate(*week.date) +
                        " already; change that one or choose another date.");
}

void sortLog(Pilot& pilot) {
    std::stable_sort(pilot.log.begin(), pilot.log.end(),
                     [](const PilotLog& a, const PilotLog& b) { return a.date < b.date; });
}

void checkDecision(const Pilot& pilot, const PilotDecision& decision) {
    if (!decision.what)
        throw Error("A pilot concludes with a decision; choose to expand, to adjust and repeat, or to stop.");
    if (*decision.what == PilotOutcome::Expand && !decision.toStage)
        throw Error("Expanding needs the stage to expand to; choose one.");
    if (trim(decision.why).empty())
        throw Error("The decision about a pilot needs its reason; write why.");
    if (trim(decision.by).empty())
        throw Error("The decision about a pilot needs a name; write who decided.");
    if (!decision.on)
        throw Error("The decision about a pilot needs its day; write when it was made.");
    if (pilot.from && *decision.on < *pilot.from)
        throw Error("The decision of " + shortDate(*decision.on) + " lies before the pilot begins on " +
                    shortDate(*pilot.from) + "; write a later day.");
}

std::string verbOf(PilotOutcome outcome) {
    switch (outcome) {
        case PilotOutcome::Expand:
            return "expand";
        case PilotOutcome::Adjust:
            return "adjust and repeat";
        case PilotOutcome::Stop:
            return "stop";
    }
    return {};
}

}  // namespace

Act addPilot(Plan plan, Pilot pilot) {
    checkPilot(plan, pilot);
    const std::string label = "Add pilot " + inQuotes(pilot.name);
    addTo(plan.pilots, std::move(pilot));
    return {std::move(plan), label};
}

Act setPilot(Plan plan, Pilot pilot) {
    checkPilot(plan, pilot);
    const Pilot& stored = pilotOf(plan, pilot.id);
    pilot.log = stored.log;
    pilot.decision = stored.decision;
    const std::string label = "Change pilot " + inQuotes(pilot.name);
    replaceIn(plan.pilots, std::move(pilot), "pilot");
    return {std::move(plan), label};
}

Act removePilot(Plan plan, const Id& id) {
    const std::string name = takeFrom(plan.pilots, id, "pilot").name;
    return {std::move(plan), "Delete pilot " + inQuotes(name)};
}

Act logWeek(Plan plan, const Id& id, PilotLog week) {
    Pilot& pilot = pilotOf(plan, id);
    checkWeek(pilot, week);
    const std::string label = "Log the week of " + shortDate(*week.date);
    addTo(pilot.log, std::move(week));
    sortLog(pilot);
    return {std::move(plan), label};
}

Act setWeek(Plan plan, const Id& id, PilotLog week) {
    Pilot& pilot = pilotOf(plan, id);
    checkWeek(pilot, week);
    const std::string label = "Change the week of " + shortDate(*week.date);
    replaceIn(pilot.log, std::move(week), "week");
    sortLog(pilot);
    return {std::move(plan), label};
}

Act pasteWeeks(Plan plan, const Id& id, std::vector<PilotLog> weeks) {
    Pilot& pilot = pilotOf(plan, id);
    const auto count = static_cast<long long>(weeks.size());
    for (PilotLog& week : weeks) {
        const auto logged = std::find_if(pilot.log.begin(), pilot.log.end(),
                                         [&](const PilotLog& other) { return other.date == week.date; });
        if (logged != pilot.log.end() && week.date) {
            week.id = logged->id;
            checkWeek(pilot, week);
            *logged = std::move(week);
        } else {
            checkWeek(pilot, week);
            addTo(pilot.log, std::move(week));
        }
    }
    sortLog(pilot);
    return {std::move(plan), "Paste " + counted(count, "week", "weeks")};
}

Act removeWeeks(Plan plan, const Id& id, const std::vector<Id>& weeks) {
    Pilot& pilot = pilotOf(plan, id);
    std::string label = "Delete " + counted(static_cast<long long>(weeks.size()), "week", "weeks");
    for (const Id& week : weeks) {
        const PilotLog taken = takeFrom(pilot.log, week, "week");
        if (weeks.size() == 1 && taken.date)
            label = "Delete the week of " + shortDate(*taken.date);
    }
    return {std::move(plan), label};
}

Act concludePilot(Plan plan, const Id& id, PilotDecision decision) {
    Pilot& pilot = pilotOf(plan, id);
    checkDecision(pilot, decision);
    if (*decision.what != PilotOutcome::Expand)
        decision.toStage.reset();
    const std::string label = "Conclude pilot " + inQuotes(pilot.name) + ": " + verbOf(*decision.what);
    pilot.decision = std::move(decision);
    return {std::move(plan), label};
}

Act reopenPilot(Plan plan, const Id& id) {
    Pilot& pilot = pilotOf(plan, id);
    pilot.decision.reset();
    const std::string label = "Reopen pilot " + inQuotes(pilot.name);
    return {std::move(plan), label};
}

}  // namespace goalpost::edit
