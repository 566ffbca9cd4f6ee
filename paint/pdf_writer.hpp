// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "report/document.hpp"

#include <filesystem>

class QPagedPaintDevice;

namespace goalpost::paint {

enum class PageSize { A4, Letter };

/// Writes the report as a PDF of selectable text and vector graphics, in the light theme whatever the
/// window's is. The file appears whole under its name or not at all: it is written beside it and renamed.
/// Throws FileError when it cannot be written. Needs a QGuiApplication; the platform "offscreen" or
/// "minimal" will do.
void writePdf(const report::Document& document, const std::filesystem::path& path, PageSize size);

/// The same pages on a printer or another device with pages, whose margins are to be 0. Throws FileError.
void paintPages(const report::Document& document, QPagedPaintDevice& device);

}  // namespace goalpost::paint
