// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/rows.hpp"
#include "imports/sheets/archive.hpp"

#include <filesystem>
#include <memory>

namespace goalpost::imports::sheets {

/// True where the archive's relations name a workbook.
bool hasWorkbook(Archive& archive);
std::unique_ptr<RowSource> openXlsx(const std::filesystem::path& file, const Limits& limits);

}  // namespace goalpost::imports::sheets
