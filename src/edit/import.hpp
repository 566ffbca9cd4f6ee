// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/json.hpp"
#include "base/sentence.hpp"
#include "imports/reader.hpp"
#include "store/booking.hpp"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

/// Imports a data file into a workspace as one undoable act.
namespace goalpost::edit {

struct ImportOptions {
    std::string campaign;  ///< its name; empty: all is creator history
    bool assignAll = false;
    std::string creator;  ///< a creator's name or PLATFORM:HANDLE; made when unknown and a handle is given
    std::string shop{};   ///< the one that orders come from, where no column tells it
    std::string format;
    std::vector<std::pair<std::string, std::string>> mapping{};
    bool keepColumns = false;  ///< somebody looked at them: what they go to is remembered, as a mapping is
    std::vector<imports::CellFix> fixes{};  ///< cells that are read as if they held something else
    /// For lifetime totals. Empty: that of the same bytes where they stand in the workspace, else the file's.
    std::optional<Date> asOf;
    std::optional<Period> period{};  ///< the days of totals that no column dates; empty: as the file says
    store::NamesakeAnswers whose{};  ///< accounts of which only the creator's name is known
    imports::SniffOptions told{};    ///< of the file's dialect and values, over what is found
    /// As it was sniffed with `told`, where that was done and the file was not changed since.
    std::shared_ptr<const imports::Sniff> sniffed{};
    bool dryRun = false;
    /// Called in a dry run while everything of the file is booked: to measure what would be.
    std::function<void(const store::Workspace&)> tried{};
    /// Rows of a file from which on what came of it is kept, for the same file again (edit/import_again.hpp).
    std::int64_t keptFrom = 50'000;
    bool backUpFirst = true;  ///< unless the newest backup holds the workspace as it is
};

struct ImportReport {
    std::filesystem::path file;
    std::string format;
    store::BookingResult booked;
    imports::ReadResult read;
    /// What must be known beside the counts (edit/import_remarks.hpp).
    std::vector<Sentence> remarks{};
    /// Of the remarks those on posts that another campaign has, one for each campaign.
    std::vector<Sentence> elsewhere{};
    bool sameFileAgain = false;  ///< nothing new, nothing changed
    /// The columns were taken as they were mapped for such a file on that day.
    std::optional<Date> mappedOn{};
    /// Up to which day its totals count, where its rows do not tell that, and who says so.
    std::optional<imports::AsOfDay> asOf{};
    bool isListAsOf = false;  ///< that is the day of a list (orders, creators, …): it has no totals
    std::shared_ptr<const imports::Sniff> sniff{};  ///< as it was read; null where it was not
};

/// True where the rows say whose they are, or the options do for the whole file, or none of it is booked.
bool isAccountTold(const imports::Sniff& sniff, const ImportOptions& options);
ImportReport importFile(store::Workspace& workspace, const std::filesystem::path& file,
                        const ImportOptions& options,
                        const std::function<bool(std::int64_t, std::int64_t)>& progress = {});
Json toJson(const ImportReport& report);

}  // namespace goalpost::edit
