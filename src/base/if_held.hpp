// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"

#include <optional>

namespace goalpost {

/// What `figure` gives, or nothing where its amounts are too large to be summed or multiplied: for places
/// that show a figure and from which nothing may be thrown.
template <class Figure>
auto ifHeld(Figure figure) -> std::optional<decltype(figure())> {
    try {
        return figure();
    } catch (const Error&) {
        return std::nullopt;
    }
}

}  // namespace goalpost
