// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "imports/format.hpp"
#include "model/plan.hpp"

#include <string>
#include <string_view>

/// Whose figures a file holds: what it tells itself, and what was said for the whole of it.
namespace goalpost::edit {

/// Fills in the account that stands for rows which name none: "youtube:mayasets", or a creator of the plan
/// who has an account on the platform. Throws Error where there is none such.
void nameAccount(const model::Plan& plan, const std::string& creator, std::string_view platform,
                 store::BookingOptions& booking);
/// The answers, with each creator's name as the plan has it.
store::NamesakeAnswers whoseOf(const model::Plan& plan, const store::NamesakeAnswers& told);
/// All accounts of whom the file is: it may have tables of several platforms.
void tellAccounts(const model::Plan& plan, const std::string& creator, const store::BookingOptions& booking,
                  imports::ReadOptions& reading);
/// The platform of the first table with figures of posts or an account, else that of `format`, the file's.
std::string platformOf(const imports::Sniff& sniff, const imports::Format* format,
                       const ImportOptions& options);
/// True where the rows say whose they are, or the options do for the whole file, or none of it is anybody's.
bool isAccountToldAs(const imports::Sniff& sniff, const imports::Format* format,
                     const ImportOptions& options);
/// A file whose rows tell no account needs one from outside; said once, not for every row. Throws
/// imports::Untold.
void requireAccount(const imports::Sniff& sniff, const imports::Format* format, const ImportOptions& options);

}  // namespace goalpost::edit
