// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/date.hpp"
#include "report/document.hpp"

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string_view>

/// The command line without its process: what docs/cli.md tells, over given streams.
namespace goalpost::cli {

/// How the process ends (docs/cli.md).
enum Exit : int { Done = 0, Failed = 1, WrongUsage = 2, AxiomBroken = 3 };

/// Writes a report as PDF to the path; `paper` is "a4" or "letter". Throws FileError.
using PdfWriter = std::function<void(const report::Document& document, const std::filesystem::path& path,
                                     std::string_view paper)>;

/// What the commands need of the world outside.
struct Surroundings {
    std::ostream& out;  ///< results; with --json one JSON document and nothing else
    std::ostream& err;  ///< messages
    Date today;         ///< unless --today says otherwise
    PdfWriter writePdf{};
    std::filesystem::path backups{};  ///< where backups go; the user's data folder when empty
};

/// Carries out one command and returns how the process should end. Throws nothing.
int run(int argc, const char* const* argv, const Surroundings& around);

}  // namespace goalpost::cli
