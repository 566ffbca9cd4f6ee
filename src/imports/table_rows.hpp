// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sniff.hpp"

#include <span>

namespace goalpost::imports {

/// Throws InputError for a number that no table has.
const TableShape& tableOf(const Sniff& sniff, int table);

/// Tells, line after line, which rows of the table's sheet are records of it.
class RecordLines {
  public:
    explicit RecordLines(const TableShape& shape) : m_shape(&shape) {}
    bool isRecord(std::span<const std::string_view> cells, std::int64_t line);
    const TableShape& shape() const { return *m_shape; }

  private:
    const TableShape* m_shape;
    std::size_t m_next = 0;
};

}  // namespace goalpost::imports
