// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/format.hpp"

#include <span>

namespace goalpost::imports::synonyms {

std::span<const HeaderMeaning> english();
std::span<const HeaderMeaning> german();
std::span<const HeaderMeaning> spanish();
std::span<const HeaderMeaning> portuguese();
std::span<const HeaderMeaning> french();
std::span<const HeaderMeaning> italian();
std::span<const HeaderMeaning> dutch();
std::span<const HeaderMeaning> polish();
std::span<const HeaderMeaning> cyrillic();

}  // namespace goalpost::imports::synonyms
