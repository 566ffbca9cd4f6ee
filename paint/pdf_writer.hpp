// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.hpp"

#include <filesystem>

namespace goalpost::paint {

enum class PageSize { A4, Letter };

/// Writes the report as a PDF of selectable text and vector graphics, in the light theme whatever the
/// window's is. The file appears whole under its name or not at all: it is written beside it and renamed.
/// Throws FileError when it cannot be written. Needs a QGuiApplication; the platform "offscreen" or
/// "minimal" will do.
void writePdf(const report::Document& document, const std::filesystem::path& path, PageSize size);

}  // namespace goalpost::paint
