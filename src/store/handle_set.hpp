// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "store/value_row.hpp"

#include <algorithm>
#include <vector>

namespace goalpost::store {

/// A set of handles as a bitmap.
class HandleSet {
  public:
    /// True when it was not in the set.
    bool insert(Handle handle) {
        const auto i = static_cast<std::size_t>(handle);
        if (i >= m_bits.size())
            m_bits.resize(std::max(i + 1, m_bits.size() * 2));
        const bool isNew = !m_bits[i];
        m_bits[i] = true;
        return isNew;
    }
    bool contains(Handle handle) const {
        const auto i = static_cast<std::size_t>(handle);
        return i < m_bits.size() && m_bits[i];
    }
    template <class Take>
    void each(Take take) const {
        for (std::size_t i = 0; i < m_bits.size(); ++i)
            if (m_bits[i])
                take(static_cast<Handle>(i));
    }

  private:
    std::vector<bool> m_bits;
};

}  // namespace goalpost::store
