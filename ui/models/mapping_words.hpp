// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <QString>

/// What the program says of columns and what they go to, in a planner's words.
namespace goalpost::ui::words {

/// A requirement of a format, "post-id|permalink", in the middle of a sentence.
QString needed(std::string_view required);
QString ambiguousDay(const QString& column, const QString& value, imports::DateOrder order);

}  // namespace goalpost::ui::words
