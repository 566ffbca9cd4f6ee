// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string_view>

namespace goalpost {

/// FNV-1a of 64 bits, of bytes as they come: the same in every build, and so fit for what is kept in files.
/// No defence against people who look for two texts with the same one.
class Fnv {
  public:
    constexpr Fnv& add(std::string_view bytes) {
        for (const char c : bytes)
            m_value = (m_value ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
        return *this;
    }
    constexpr std::uint64_t value() const { return m_value; }

  private:
    std::uint64_t m_value = 14695981039346656037ULL;
};

}  // namespace goalpost
