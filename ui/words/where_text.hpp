// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "kpi/evaluate.hpp"

#include <QString>

namespace goalpost::ui {

/// Where a figure comes from, line by line: the formula, what was divided by what, posts, interval, source.
QString whereText(const kpi::Value& value, const QString& currency);

}  // namespace goalpost::ui
