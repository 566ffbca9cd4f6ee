// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace goalpost::ui {

class Prompts;
class Session;

QString workspaceFilter();
/// Asks where the new workspace shall be and creates it there.
void askForNewWorkspace(Session& session, Prompts& prompts);
void askForWorkspace(Session& session, Prompts& prompts);

}  // namespace goalpost::ui
