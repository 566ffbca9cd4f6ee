// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "imports/rows.hpp"
#include "imports/sniff.hpp"
#include "imports/tables.hpp"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

/// A large file is mostly one table to its end, which its first rows tell. It is read once: what it begins
/// as is held against every row while these are booked.
namespace goalpost::imports {

/// The rest of a file is not what its beginning told: nothing that was read may be kept, and the file has to
/// be sniffed as a whole.
class OtherThanBegun : public Error {
  public:
    OtherThanBegun() : Error("The file is not what its beginning tells.") {}
};

struct BeginningSize {
    std::int64_t file = 4 * 1024 * 1024;  ///< smaller files are sniffed as a whole
    std::int64_t bytes = 1024 * 1024;
};

/// What sniff() would tell if the file went on as it begins; to be given to read(), which proves it or throws
/// OtherThanBegun. Nothing for small files and where the beginning is not UTF-8, not one table, or of no
/// known format.
std::optional<Sniff> sniffBeginning(const std::filesystem::path& file, BeginningSize size = {});

/// What the first rows of a large file look like, to be shown while all of it is read: whatever its text and
/// however little is known of it, a spreadsheet too. Nothing of it is proved. Nothing for small files, and
/// where no table begins there.
struct GlanceSize {
    std::int64_t text = 4 * 1024 * 1024;  ///< smaller files are sniffed at once
    std::int64_t workbook = 256 * 1024;
    std::int64_t bytes = 256 * 1024;  ///< so much is read of it, as it is packed
    std::int64_t rows = 2000;
};
std::optional<Sniff> glance(const std::filesystem::path& file, const SniffOptions& told = {},
                            GlanceSize size = {});

/// Finds the tables of the whole file once more while it is read.
class Proof {
  public:
    explicit Proof(const Sniff& begun);
    Proof(const Proof&) = delete;
    Proof& operator=(const Proof&) = delete;

    /// The file's next rows; `last` when there are no more. Throws OtherThanBegun.
    void take(const RowBlock& block, bool last);
    bool isComplete() const { return m_complete; }
    /// The table as far as it has been read: which lines are records, and which not.
    const TableShape& table() const { return m_table; }

  private:
    void follow(const TableShape& found);
    void compare(std::vector<FoundTable> tables);

    Sniff m_begun;
    std::vector<std::string> m_totalsWords;
    std::vector<std::string> m_footerWords;
    TableFinder m_finder;
    TableShape m_table;
    bool m_complete = false;
};

}  // namespace goalpost::imports
