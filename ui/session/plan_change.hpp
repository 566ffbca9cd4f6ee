// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/session/session.hpp"

namespace goalpost::ui {

/// Tries the verb on the plan as the window knows it and sends it to the file when it is taken. Else the
/// sentence of the refusal, to stand beside the field; nothing is sent.
QString tryChange(Session& session, Session::Verb verb, Session::Notice notice = Session::Notice::None);

}  // namespace goalpost::ui
