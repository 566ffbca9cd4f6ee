// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/plan_change.hpp"

#include "base/error.hpp"
#include "ui/words/text.hpp"

namespace goalpost::ui {

QString tryChange(Session& session, Session::Verb verb, Session::Notice notice) {
    if (!session.isOpen())
        return {};
    try {
        verb(*session.plan());
    } catch (const Error& error) {
        return toQt(error.what());
    }
    session.change(std::move(verb), notice);
    return {};
}

}  // namespace goalpost::ui
