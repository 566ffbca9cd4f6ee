// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/pdf_writer.hpp"

#include <QtGui/QFont>

class QPdfWriter;

/// The sheet that reports are laid out on: that of the PDF, also where its pages are only looked at.
namespace goalpost::paint {

inline constexpr int PaperResolution = 1200;
inline constexpr double DesignResolution = 96;
/// Units of the sheet that make one design pixel.
inline constexpr double PaperUnit = PaperResolution / DesignResolution;

/// Noto Sans: every sign of it can be copied out of the PDF again. Where it is missing, the desktop's font.
QFont reportFont();
/// Size, margins and resolution.
void setUp(QPdfWriter& writer, PageSize size);

}  // namespace goalpost::paint
