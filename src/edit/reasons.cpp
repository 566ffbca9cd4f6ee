// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/reasons.hpp"

namespace goalpost::edit {

namespace {

bool isAtOrBelow(const model::Reason& reason, const std::string& subject) {
    return reason.subject == subject || reason.subject.starts_with(subject + "/");
}

}  // namespace

void dropReasons(model::Plan& plan, const std::string& subject) {
    std::erase_if(plan.reasons, [&](const model::Reason& reason) { return isAtOrBelow(reason, subject); });
}

void moveReasons(model::Plan& plan, const std::string& from, const std::string& to) {
    for (model::Reason& reason : plan.reasons)
        if (isAtOrBelow(reason, from))
            reason.subject.replace(0, from.size(), to);
}

}  // namespace goalpost::edit
