// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// What is read instead of a cell that could not be, and which repair is obvious.
namespace goalpost::imports {

struct Reject;
struct Target;

/// A cell read as if it held something else. The file stays as it is.
struct CellFix {
    std::int64_t line = 0;  ///< of its row, as rejects tell it
    std::string column;     ///< the header
    std::string value;      ///< blank: nothing was measured
    std::string sheet{};    ///< in which the line is counted; empty in files without sheets
    bool operator==(const CellFix&) const = default;
};

/// The fixes of a file, found by row.
class CellFixes {
  public:
    explicit CellFixes(const std::vector<CellFix>& fixes);
    bool empty() const { return m_lines.empty(); }
    /// What the row's cell holds instead; nothing where it is read as it is.
    std::optional<std::string_view> valueOf(std::int64_t line, std::string_view sheet,
                                            std::string_view column) const;
    bool concerns(std::int64_t line) const { return !m_lines.empty() && m_lines.contains(line); }

  private:
    std::unordered_map<std::int64_t, std::vector<CellFix>> m_lines;
};

enum class FixKind : std::uint8_t {
    LeaveOut,    ///< a word where a figure belongs: nothing was measured
    TakeNumber,  ///< the one number that stands between words
    OtherSign,   ///< the number with the other decimal sign
    TakeAsOf     ///< no date: the day that the file is of
};
struct ProposedFix {
    FixKind kind = FixKind::LeaveOut;
    CellFix fix;
};

/// The repair of which nobody would have to think; nothing where there is none.
std::optional<ProposedFix> obviousFix(const Reject& reject, const Target& target, char decimal, Date asOf);

}  // namespace goalpost::imports
