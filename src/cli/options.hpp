// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string>

namespace CLI {
class App;
}

namespace goalpost::cli {

/// An option that takes a date as YYYY-MM-DD; anything else is wrong usage.
void addDate(CLI::App& app, const std::string& name, std::optional<Date>& date, const std::string& what);

}  // namespace goalpost::cli
