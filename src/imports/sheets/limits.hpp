// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>

namespace goalpost::imports::sheets {

/// What no export reaches, and what is made to fill memory or time does. Counted while inflating: what an
/// archive says of its own sizes is not believed.
struct Limits {
    std::uint64_t entries = 10'000;
    std::uint64_t inflated = 2ULL * 1024 * 1024 * 1024;  ///< of all parts together
    std::uint64_t smallPart = 64ULL * 1024 * 1024;       ///< of styles, relations and the list of sheets
    std::uint64_t sharedText = 512ULL * 1024 * 1024;     ///< has to be held in memory
    std::uint64_t rowText = 64ULL * 1024 * 1024;
    std::uint64_t givenText = 8ULL * 1024 * 1024 * 1024;  ///< of all cells: shared texts may be used again
    std::uint64_t cells = 500'000'000;                    ///< empty ones between others too
};

inline constexpr std::uint32_t MostColumns = 16'384;

}  // namespace goalpost::imports::sheets
