// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/campaign_life.hpp"
#include "edit/lookup.hpp"
#include "edit/naming.hpp"
#include "kpi/kpi.hpp"

namespace goalpost::edit {

using namespace model;

namespace {

/// How planned days move: by whole months when the new start has the old one's place in its month (so
/// that a quarter stays a quarter), else by days.
class Shift {
  public:
    Shift(std::optional<Date> from, std::optional<Date> to) {
        if (!from || !to)
            return;
        const std::chrono::year_month_day a{*from};
        const std::chrono::year_month_day b{*to};
        const int months = (static_cast<int>(b.year()) - static_cast<int>(a.year())) * 12 +
                           static_cast<int>(static_cast<unsigned>(b.month())) -
                           static_cast<int>(static_cast<unsigned>(a.month()));
        if (a.day() == b.day())
            m_months = months;
        else
            m_days = *to - *from;
    }

    void move(std::optional<Date>& date) const {
        if (date)
            date = moved(*date);
    }

  private:
    Date moved(Date date) const {
        if (m_months == 0)
            return date + m_days;
        const Date there = addMonths(date, m_months);
        const bool monthEnd = firstOfMonth(date + std::chrono::days{1}) == date + std::chrono::days{1};
        return monthEnd ? addMonths(firstOfMonth(there), 1) - std::chrono::days{1} : there;
    }

    int m_months = 0;
    std::chrono::days m_days{0};
};

std::string copyName(const Plan& plan, const Campaign& original, std::string_view wanted,
                     std::string_view word = "copy") {
    const auto taken = [&](const std::string& name) {
        return std::any_of(plan.campaigns.begin(), plan.campaigns.end(), [&](const Campaign& each) {
            return each.brand == original.brand && sameName(each.name, name);
        });
    };
    std::string name(trim(wanted));
    if (!name.empty()) {
        if (taken(name))
            throw Error("There is a campaign named " + inQuotes(name) + " already; choose another name.");
        return name;
    }
    name = original.name + " (" + std::string(word) + ")";
    for (int number = 2; taken(name); ++number)
        name = original.name + " (" + std::string(word) + " " + std::to_string(number) + ")";
    return name;
}

Objective plannedAnew(Objective objective, const Shift& shift) {
    objective.id = Id::create();
    objective.original.reset();
    objective.result.reset();
    shift.move(objective.from);
    shift.move(objective.to);
    shift.move(objective.evaluate);
    return objective;
}

/// From the result of the cycle before, where there is one.
void beginFrom(const Plan& plan, const Objective& before, Objective& next) {
    if (!before.result || !before.result->value)
        return;
    const kpi::Kpi* known = kpi::find(plan, before.kpi);
    next.baseline = before.result;
    next.direction = known && known->better == Better::Lower ? Direction::Decrease : Direction::Increase;
    next.change.reset();
    next.target.reset();
}

Partnership shortlistedAnew(const Partnership& original, const Shift& shift) {
    Partnership partnership;
    partnership.id = Id::create();
    partnership.creator = original.creator;
    partnership.status = PartnershipStatus::Shortlisted;
    partnership.fee = original.fee;
    for (const Deliverable& piece : original.deliverables) {
        Deliverable planned;
        planned.id = Id::create();
        planned.name = piece.name;
        planned.type = piece.type;
        planned.due = piece.due;
        shift.move(planned.due);
        planned.status = DeliverableStatus::Planned;
        partnership.deliverables.push_back(std::move(planned));
    }
    return partnership;
}

}  // namespace

Act duplicateCampaign(Plan plan, const Id& id, std::string name, std::optional<Date> start) {
    const Campaign original = entryOf(plan.campaigns, id, "campaign");
    const Shift shift(original.from, start);
    Campaign copy;
    copy.id = Id::create();
    copy.name = copyName(plan, original, name);
    copy.brand = original.brand;
    copy.phase = Phase::Goal;
    copy.from = original.from;
    copy.to = original.to;
    shift.move(copy.from);
    shift.move(copy.to);
    if (!original.from && !original.to)
        copy.from = start;
    copy.budget = original.budget;
    copy.owner = original.owner;
    copy.goal = original.goal;
    copy.targetAudience = original.targetAudience;
    for (KpiChoice choice : original.kpis) {
        choice.id = Id::create();
        copy.kpis.push_back(std::move(choice));
    }
    for (const Objective& objective : original.objectives)
        copy.objectives.push_back(plannedAnew(objective, shift));
    for (const Partnership& partnership : original.partnerships)
        copy.partnerships.push_back(shortlistedAnew(partnership, shift));
    const std::string label = "Duplicate campaign " + inQuotes(original.name);
    plan.campaigns.push_back(std::move(copy));
    return {std::move(plan), label};
}

Act nextCycle(Plan plan, const Id& id, std::string name, std::optional<Date> start) {
    const Campaign closed = entryOf(plan.campaigns, id, "campaign");
    if (closed.currentPhase() != Phase::Closed)
        throw Error("The next cycle begins from what a closed campaign came to; close " +
                    inQuotes(closed.name) + " first, or duplicate it.");
    if (start && closed.to && *start <= *closed.to)
        throw Error("The next cycle would begin on " + isoDate(*start) + ", before " + inQuotes(closed.name) +
                    " ends on " + isoDate(*closed.to) + "; let it begin later.");
    if (!start && closed.to)
        start = *closed.to + std::chrono::days{1};
    if (trim(name).empty())
        name = copyName(plan, closed, {}, "next cycle");
    Act act = duplicateCampaign(std::move(plan), id, std::move(name), start);
    auto& objectives = act.plan.campaigns.back().objectives;
    for (std::size_t i = 0; i < objectives.size(); ++i)
        beginFrom(act.plan, closed.objectives[i], objectives[i]);
    act.label = "Plan the next cycle of campaign " + inQuotes(closed.name);
    return act;
}

}  // namespace goalpost::edit
