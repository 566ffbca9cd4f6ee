// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/beginning.hpp"
#include "imports/reader.hpp"
#include "imports/records.hpp"
#include "imports/rows.hpp"
#include "imports/sniff.hpp"
#include "imports/table_rows.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace goalpost::imports {

/// Goes through the file block by block and makes records of the rows of every table that is booked, in two
/// steps that two threads share.
class BatchSource {
  public:
    /// Throws InputError where the options name no format, or the file is none that is known.
    BatchSource(const Sniff& sniff, const ReadOptions& options);

    /// Fills the batch with the rows of the next block and tells which are records; false at the end of the
    /// file. Throws OtherThanBegun where the file is not what its beginning, on which the sniff rests, told.
    bool fetch(Batch& batch);
    /// Makes the records of a batch that was fetched; meanwhile another thread may fetch the next one.
    /// Batches must come in their order.
    void make(Batch& batch);

    std::int64_t bytesInAll() const { return m_rows->bytesInAll(); }
    std::vector<TableRead> tables() const;
    const std::string& sheetOf(std::size_t table) const { return m_tables[table].sheet; }
    bool addsUp(std::size_t table) const { return m_makers[table].addsUp(); }
    /// Breakdowns of a site cut the same traffic; an account's days are those of its posts, too.
    bool overlaps() const;
    bool booksAny() const;

  private:
    void findRecord(std::size_t table, std::size_t row, Batch& batch);

    std::vector<TableShape> m_tables;
    std::vector<AsOfDay> m_asOf;
    std::vector<bool> m_guarded;  ///< the table is a list of rejected rows
    std::vector<std::string_view> m_unguarded;
    bool m_proposed = false;  ///< the columns' targets are a guess that nobody has confirmed
    std::vector<RecordMaker> m_makers;
    // Of fetch() alone:
    std::unique_ptr<RowSource> m_rows;
    std::optional<Proof> m_proof;
    std::vector<RecordLines> m_lines;
    std::size_t m_at = 0;
};

}  // namespace goalpost::imports
