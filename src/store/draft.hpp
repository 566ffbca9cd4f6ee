// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// Text of forms that are not finished, kept in the file so that a crash loses two seconds at most. No
/// content: not part of history, dumps and the plan.
namespace goalpost::store {

class Workspace;

/// `form` names the form and what it is about; empty text forgets it.
void keepDraft(Workspace& workspace, std::string_view form, std::string_view text);
/// All there are, by their form.
std::map<std::string, std::string> drafts(const Workspace& workspace);
std::optional<std::string> draftOf(const Workspace& workspace, std::string_view form);

}  // namespace goalpost::store
