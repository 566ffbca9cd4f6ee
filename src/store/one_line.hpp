// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/record.hpp"

#include <deque>
#include <string>

namespace goalpost::store {

/// A row whose texts stand on one line each, as the plan's names have to: files bring line ends, tabs and
/// even escape sequences in titles and names. Each such character is a blank here.
class OneLine {
  public:
    /// Its record's texts live as long as this and as those of `told`.
    explicit OneLine(const model::Record& told);
    OneLine(const OneLine&) = delete;
    OneLine& operator=(const OneLine&) = delete;

    const model::Record& record() const { return m_record; }

  private:
    model::Record m_record;
    std::deque<std::string> m_texts;
};

}  // namespace goalpost::store
