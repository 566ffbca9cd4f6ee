// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "cli/run.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace goalpost::test {

/// How one call of the command line ended.
struct Ended {
    int status;
    std::string out;
    std::string err;

    Json json() const;  ///< of `out`; throws when that is anything but one JSON document
};

/// Calls commands inside this process, with a fixed today and a folder of its own for files and backups.
class CommandLine {
  public:
    explicit CommandLine(std::string_view today = "2026-08-30");
    Ended operator()(std::vector<std::string> arguments) const;
    /// As above, and the test ends unless the status is 0.
    Ended done(std::vector<std::string> arguments) const;

    std::string file(std::string_view name) const { return (m_folder / name).string(); }
    /// A new workspace with the plan of tests/cli/fixtures in it.
    std::string planned(std::string_view name = "work.goalpost") const;
    static std::string fixture(std::string_view name);

    /// Calls of the PDF writer, which writes a few bytes of its own.
    mutable std::vector<report::Document> documents{};

  private:
    TempFolder m_folder;
    Date m_today;
};

/// One KPI of one row of `kpis --json`; the test ends when there is none.
Json kpiIn(const Json& kpis, std::string_view row, std::string_view id);

}  // namespace goalpost::test
