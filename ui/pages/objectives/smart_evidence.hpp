// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "method/method.hpp"
#include "report/outlook.hpp"
#include "ui/look/look.hpp"

#include <vector>

namespace goalpost::ui {

enum class Smart { Specific, Measurable, Achievable, Relevant, TimeBound };

/// What stands beside one of the five rows: whether it holds and by which evidence.
struct Verdict {
    Tone tone = Tone::Positive;
    QString icon;
    QString title;
    QString text;
};

/// `findings`: the method's, of the campaign. `outlook`: whether the objective can be reached, once that is
/// known; it is looked at for Achievable only.
Verdict verdictOf(Smart part, const model::Plan& plan, const model::Campaign& campaign,
                  const model::Objective& objective, const std::vector<method::Finding>& findings,
                  const report::Outlook* outlook = nullptr);

}  // namespace goalpost::ui
