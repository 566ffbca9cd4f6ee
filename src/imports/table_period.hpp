// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// The dates that stand in a line of words, in order; such as fit several orders are left out.
std::vector<Date> datesIn(std::string_view text);

/// Gathers from the lines above a table which period it is of: two dates in one line, or a line each for
/// the first and the last day.
class PeriodFinder {
  public:
    void look(std::string_view line);
    std::optional<Period> period() const { return m_period; }

  private:
    std::optional<Period> m_period;
    std::optional<Date> m_lone;
};

}  // namespace goalpost::imports
