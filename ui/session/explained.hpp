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

/// Asks why it is right to go on in spite of a finding and has the reason stored; nothing without an answer.
void giveReason(Session& session, Prompts& prompts, const QString& rule, const QString& subject,
                const QString& message);

}  // namespace goalpost::ui
