// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

#include <QString>

/// What the program says of columns and what they go to, in a planner's words.
namespace goalpost::ui::words {

/// A requirement of a format, "post-id|permalink", in the middle of a sentence.
QString needed(std::string_view required);
/// What the example is either way, and how it is read.
QString ambiguousDay(const QString& column, const QString& value, imports::DateOrder order);
QString ambiguousNumber(const QString& column, const QString& value, char decimal);

}  // namespace goalpost::ui::words
