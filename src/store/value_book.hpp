// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/booking.hpp"
#include "store/gathered_rows.hpp"
#include "store/handle_set.hpp"
#include "store/rollups.hpp"
#include "store/told_again.hpp"
#include "store/value_statements.hpp"

#include <array>
#include <bitset>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace goalpost::store {

/// Writes one batch's values into the tables of facts and what they add into the sums. Rows are gathered,
/// packed, and written in the order of their keys: exports come day by day while a post's days lie together,
/// and rows that arrive in order fill their pages once and to the brim.
/// A measure that a row does not tell stays as it is; rows that change are put on the shelf first.
class ValueBook {
  public:
    /// What became of a row. More: it tells further measures of a row that is new in this batch. Clash: it
    /// tells another value than an earlier row of the file, and is left out.
    enum class Booked : std::uint8_t { New, More, Changed, Identical, Clash };
    /// Where a row belongs besides its key.
    struct Place {
        const FactTable& table;
        std::int64_t key = 0;
        int campaign = -1;         ///< Rollups' number
        bool isPost = true;        ///< only posts have sums
        bool postChanged = false;  ///< then the row has changed something even if its values are known
        std::int64_t line = 0;
    };

    /// A value that was entered by hand beside one that an export told, of the same row.
    struct Contest {
        int table = 0;
        std::int64_t key = 0;
        model::Measure measure{};
        std::int64_t standing = 0;
        std::int64_t told = 0;
    };
    /// How a batch of values that were entered by hand goes about those of exports.
    enum class ByHand : std::uint8_t { No, KeepsMeasured, ReplacesMeasured };

    ValueBook(Database& database, std::int64_t batch, Rollups& rollups, ByHand byHand = ByHand::No,
              std::size_t rowsInMemory = 1'000'000);
    ~ValueBook();
    ValueBook(const ValueBook&) = delete;
    ValueBook& operator=(const ValueBook&) = delete;

    void add(const Place& place, const model::Values& values);
    /// Writes what was gathered.
    void flush();

    /// Which measures were written.
    std::uint32_t measures() const { return m_measures; }
    /// The subjects of new or changed values.
    const HandleSet& written() const { return m_written; }
    std::int64_t added = 0, changed = 0, identical = 0;
    std::vector<std::int64_t> clashes;  ///< lines that tell a row of this batch another value
    std::function<void(std::int64_t, const model::Values&)> clashed;  ///< gets each such line's values
    ToldAgain* again = nullptr;         ///< is told of rows that stand as they are, where it is there
    std::vector<Contest> keptMeasured;  ///< entered by hand and left out: an export's value stands there
    std::vector<Contest> replaced;      ///< one of the two took the other's place

  private:
    struct Gathered;
    using Packed = GatheredRows::Packed;
    Gathered unpack(const Packed& packed);
    model::Values toldBy(const Gathered& row) const;
    void bookSorted(std::span<const Packed> rows);
    static std::span<const Packed> blockOf(std::span<const Packed> rest);
    Gathered begin(const Packed& packed);
    bool bookFree(std::span<const Packed> block);
    void bookEach(std::span<const Packed> block);
    std::bitset<ValueStatements::BlockRows> standingIn(std::span<const Packed> block);
    bool isTold(const Packed& packed, std::uint32_t shape);
    void settle(const Gathered& row, Booked booked, const std::int64_t* growth);
    Booked book(const Gathered& row, const std::int64_t* told);
    ValueStatements& statementsFor(int table, std::uint32_t mask);
    std::optional<Booked> compare(ValueStatements& statements, const Gathered& row, const std::int64_t* told);
    void shelve(const FactTable& table, std::int64_t key);
    std::optional<Booked> bookWithoutMeasured(const Gathered& row, const std::int64_t* told);
    bool isShelved(const Gathered& row);
    std::uint32_t manualIn(int table, std::int64_t key) const;
    void noteReplaced(const Gathered& row, const std::int64_t* told, std::uint32_t manual);
    void markManual(const Gathered& row, std::uint32_t before);
    bool hasTold(const Gathered& row, const std::int64_t* told);

    Database& m_database;
    std::int64_t m_batch;
    Rollups& m_rollups;
    GatheredRows m_rows;
    const std::uint8_t* m_bytes = nullptr;  ///< what the rows at hand count their offsets in
    std::vector<std::int64_t> m_told;       ///< of the row at hand
    std::vector<std::int64_t> m_growth;     ///< of the row at hand
    ValueStatements::Row m_old;
    std::array<std::uint32_t, std::size(FactTables)> m_shapes{};    ///< what the gathered rows tell, by table
    std::optional<std::pair<std::uint8_t, std::int64_t>> m_before;  ///< table and key of the row before
    std::uint32_t m_toldBefore = 0;  ///< measures that earlier rows with the same key have told
    std::vector<std::unique_ptr<ValueStatements>> m_statements;
    ValueStatements* m_last = nullptr;
    const ByHand m_byHand;
    /// Which measures of a row were entered by hand, by table and key.
    std::array<std::unordered_map<std::int64_t, std::uint32_t>, std::size(FactTables)> m_manual;
    bool m_expectKnown = false;  ///< the last row was known: the next one probably is
    HandleSet m_written;
    std::uint32_t m_measures = 0;
    std::int64_t m_lastLine = 0;
};

}  // namespace goalpost::store
