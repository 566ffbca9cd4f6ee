// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "model/record.hpp"

#include <deque>
#include <functional>
#include <string>
#include <unordered_map>

namespace goalpost::imports {

/// Adds up records of one subject, day and delivery: several ads may share a name, and a report by placement
/// has a row for each of them. People reached are no sum and left out where there are several rows.
class RowSums {
  public:
    void add(const model::Record& record, std::size_t table);
    /// In the order in which they came; with the line of the first row.
    void each(const std::function<void(const model::Record&, std::size_t)>& book) const;

  private:
    struct Sum {
        model::Record record;
        std::size_t table = 0;
    };
    std::string_view keep(std::string_view text);

    std::deque<Sum> m_sums;
    std::unordered_map<std::string, Sum*> m_known;
    std::deque<std::string> m_texts;  ///< what the records' views point into
    std::string m_key;
};

}  // namespace goalpost::imports
