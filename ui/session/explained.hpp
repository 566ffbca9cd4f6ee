// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"

namespace goalpost::ui {

class Prompts;

/// Sends the change; where it decides anew what was settled in the campaign (edit/settled.hpp), asks why
/// first and sends the answer along. False, and nothing is sent, when the user cancels. `losses`: what
/// another goal gives up, told with the question.
bool changeExplained(Session& session, Prompts& prompts, Id campaign, Session::Verb verb,
                     Session::Notice notice = Session::Notice::None, const QString& losses = {});

}  // namespace goalpost::ui
