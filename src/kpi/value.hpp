// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

/// One KPI of one measured group, before any target is looked at.
namespace goalpost::kpi {

/// The accrued cost of a group in the currency's unit, or why it cannot be told.
struct GroupCost {
    std::optional<double> value;
    Sentence why;
    Sentence note;
    Sentence leftOut{};                               ///< what was measured as spent and is not in it
    std::vector<std::pair<Id, double>> ofCreators{};  ///< of the campaign: each creator's part
    std::optional<double> grossMargin{};              ///< of the brand
};

struct GroupContext {
    const model::Group& group;
    model::GroupBy by;
    const GroupCost& cost;
    int days;               ///< of the group, up to the last day with data; 0 where it cannot be told
    bool withPosts = true;  ///< the group lists its posts
    bool intervals = true;  ///< they are asked for
};

/// False where valueOf() could only say why there is no value; much faster than asking it.
bool mayBeTold(const Kpi& kpi, const GroupContext& context);
/// Value, parts, base, n, interval and notes; `why` where there is no value.
Value valueOf(const Kpi& kpi, const GroupContext& context);

/// What the KPI's own measures add up to, in natural units; nothing while a required one is missing.
std::optional<double> measuredSum(const Kpi& kpi, const model::Values& values);
/// What a base adds up to, in natural units; nothing while a part of it is missing, or it is no measure.
std::optional<double> baseSum(const Base& base, const model::Values& values);
/// "form starts": a measure's name inside a sentence.
Word wordOf(Measure measure);
/// "the campaign", "this creator", …
Word groupWord(model::GroupBy by);
/// Adds a remark behind those that are there.
void addNote(Value& value, const Sentence& note);
/// "views of 5 of 22 posts, cost of all": how much of what a cost is divided by is known.
Sentence costOfAll(std::size_t with, std::size_t of, const Argument& what);
/// "2 of 9 posts tell no saves".
Sentence tellingNo(std::size_t without, std::size_t of, const Argument& what);

}  // namespace goalpost::kpi
