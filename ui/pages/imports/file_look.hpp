// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "edit/import.hpp"
#include "imports/sniff.hpp"
#include "model/plan.hpp"
#include "ui/models/import_models.hpp"

#include <QDateTime>
#include <QString>

#include <atomic>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace goalpost::ui {

/// What was read of a data file before anything is booked: what it is, and the first lines of each table.
struct FileLook {
    QString file;
    imports::Sniff sniff;
    std::vector<std::vector<PreviewModel::Line>> lines;
    imports::SniffOptions told{};  ///< what somebody said over what was found
    bool isWhole = true;           ///< false: only the beginning was read, and rows were not counted
    bool isGlance = false;         ///< and what follows may mean something else
    /// What the whole file was found to be, before anything remembered; and when the file had changed last.
    std::shared_ptr<const imports::Sniff> found{};
    QDateTime changed{};
    /// Header to target, where what was said of such columns before is other than what was found. None: they
    /// were never mapped.
    std::optional<std::vector<std::pair<std::string, std::string>>> remembered{};

    std::int64_t rows() const;
    std::vector<QStringList> firstValues() const;
};

/// Whether the name ends like that of a data file.
bool isDataFile(const QString& file);
QString dataFileFilter();
/// What the beginning of a large file shows; nothing of small files and where it shows no table.
std::optional<FileLook> lookAtBeginning(const QString& file, const imports::SniffOptions& told = {});
/// The columns mean the same in both.
bool isSame(const FileLook& beginning, const FileLook& whole);
/// Set once nobody waits for what is being read.
using StopLooking = std::shared_ptr<std::atomic<bool>>;
/// Reads the whole file. Throws FileError with a sentence that names line and byte where it can, and
/// Cancelled once it is stopped.
FileLook lookInto(const QString& file, const imports::SniffOptions& told = {}, const StopLooking& stop = {});
/// Has an import use what was found, unless the file was changed since.
void useFound(const FileLook& look, edit::ImportOptions& options);
/// Takes the columns as they were mapped before for a file with the same headers. For a look as it was read.
void applyRemembered(FileLook& look, const model::Plan& plan);
QString encodingText(const imports::Sniff& sniff);
QString delimiterText(const std::string& delimiter);
QString decimalText(char decimal);

}  // namespace goalpost::ui
