// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "paint/pdf_writer.hpp"

#include <QString>

#include <optional>

namespace goalpost::ui {

/// What a report is written as.
enum class ReportForm { Pdf, Csv, Json };
QString endingOf(ReportForm form);  ///< ".pdf"
/// Writes the whole file or nothing. Throws FileError with a sentence that says what to do.
void writeReport(const report::Document& document, ReportForm form, const QString& path,
                 paint::PageSize size);
/// The text of CSV and JSON.
std::string textOf(const report::Document& document, ReportForm form);
/// "Summer Table 2026 results report.pdf", without signs that file systems refuse.
QString proposedName(const QString& campaign, const QString& kind, ReportForm form);

}  // namespace goalpost::ui
