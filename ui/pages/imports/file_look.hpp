// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "ui/models/import_models.hpp"

#include <QString>

#include <optional>
#include <vector>

namespace goalpost::ui {

/// What was read of a data file before anything is booked: what it is, and the first lines of each table.
struct FileLook {
    QString file;
    imports::Sniff sniff;
    std::vector<std::vector<PreviewModel::Line>> lines;
    imports::SniffOptions told{};  ///< what somebody said over what was found
    bool isWhole = true;           ///< false: only the beginning was read, and rows were not counted

    std::int64_t rows() const;
    std::vector<QStringList> firstValues() const;
};

/// Whether the name ends like that of a data file.
bool isDataFile(const QString& file);
QString dataFileFilter();
/// What the beginning of a large file tells; nothing where it does not tell enough.
std::optional<FileLook> lookAtBeginning(const QString& file);
/// The columns mean the same in both.
bool isSame(const FileLook& beginning, const FileLook& whole);
/// Reads the whole file. Throws FileError with a sentence that names line and byte where it can.
FileLook lookInto(const QString& file, const imports::SniffOptions& told = {});
QString encodingText(const imports::Sniff& sniff);
QString delimiterText(const std::string& delimiter);
QString decimalText(char decimal);

}  // namespace goalpost::ui
