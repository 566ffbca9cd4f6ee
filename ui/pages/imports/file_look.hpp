// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"
#include "ui/models/import_models.hpp"

#include <QString>

#include <vector>

namespace goalpost::ui {

/// What was read of a data file before anything is booked: what it is, and the first lines of each table.
struct FileLook {
    QString file;
    imports::Sniff sniff;
    std::vector<std::vector<PreviewModel::Line>> lines;

    std::int64_t rows() const;
    std::vector<QStringList> firstValues() const;
};

/// Whether the name ends like that of a data file.
bool isDataFile(const QString& file);
QString dataFileFilter();
/// Reads the whole file. Throws FileError with a sentence that names line and byte where it can.
FileLook lookInto(const QString& file);
QString encodingText(const imports::Sniff& sniff);
QString delimiterText(const std::string& delimiter);
QString decimalText(char decimal);

}  // namespace goalpost::ui
