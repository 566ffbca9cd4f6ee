// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "store/handle_set.hpp"
#include "store/value_row.hpp"

#include <cstdint>
#include <unordered_map>

namespace goalpost::store {

class Database;

/// Values that a file tells as they stand. Where all of its values are such and it is of a later day, that
/// day is how old they are from then on: of each subject the newest row is the batch's, which has that day,
/// and is the earlier batch's again when the import is taken back.
class ToldAgain {
  public:
    void note(int table, std::int64_t key, std::uint32_t measures);
    /// How many subjects are of the later day now; their rows of before go to the batch's shelf.
    std::int64_t move(Database& database, std::int64_t batch, Date asOf);
    /// Of what was moved.
    const HandleSet& subjects() const { return m_moved; }
    std::uint32_t measures() const { return m_movedMeasures; }

  private:
    struct Row {
        int table = 0;
        std::int64_t key = 0;
    };
    std::unordered_map<Handle, Row> m_newest;
    std::uint32_t m_measures = 0, m_movedMeasures = 0;
    HandleSet m_moved;
};

}  // namespace goalpost::store
