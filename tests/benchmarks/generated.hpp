// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/id.hpp"
#include "store/workspace.hpp"

#include <filesystem>

/// Workspaces of any size, the same on every run.
namespace goalpost::benchmarks {

/// A daily table with one row per day and post, 250 days, day by day as a nightly export appends them.
void writeDaily(const std::filesystem::path& file, int rows);
/// The same table as a workbook, its texts shared and its days numbers with a date style, as spreadsheet
/// programs save it.
void writeDailyWorkbook(const std::filesystem::path& file, int rows);
/// Backups beside the workspace, and none on opening.
store::OpenOptions quietly(const std::filesystem::path& workspace);
/// A new workspace with one campaign whose dates cut months at both ends; returns the campaign.
Id makeCampaign(const std::filesystem::path& workspace);
/// Imports a daily table into that campaign, every post of it.
void importDaily(store::Workspace& workspace, const std::filesystem::path& data);
/// Chooses KPIs and objectives and makes every creator a partner with a fee, as a campaign in its midst has.
void fillCampaign(store::Workspace& workspace, const Id& campaign);

}  // namespace goalpost::benchmarks
