// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sheets/limits.hpp"

#include <filesystem>
#include <memory>

namespace goalpost::imports::sheets {

std::unique_ptr<RowSource> openOds(const std::filesystem::path& file, const Limits& limits);

}  // namespace goalpost::imports::sheets
