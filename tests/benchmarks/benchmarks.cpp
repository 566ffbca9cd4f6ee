// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT

// goalpost-benchmarks [ROWS...] measures importing and reading a generated daily table and prints a
// table. Each import runs in a process of its own, so that its peak of memory is its own. The raw import
// of the sqlite3 shell in the same run is the yardstick.

#include "base/error.hpp"
#include "edit/import.hpp"
#include "store/workspace.hpp"
#include "support/temp_folder.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <sys/resource.h>
#include <vector>

namespace {

using goalpost::Error;
using goalpost::Period;
using goalpost::store::Workspace;
using Clock = std::chrono::steady_clock;

constexpr int Days = 250;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
}

/// One row per day and post, day by day as a nightly export appends them.
void writeDaily(const std::filesystem::path& file, int rows) {
    std::ofstream out(file, std::ios::binary);
    out << "Date,Platform,Account,Post ID,Permalink,Impressions,Reach,Likes,Comments,Shares,Saves,Link "
           "clicks\n";
    const int posts = (rows + Days - 1) / Days;
    const auto begin = goalpost::dayNumber(*goalpost::parseIsoDate("2026-01-01"));
    std::uint32_t random = 1;
    const auto next = [&](std::uint32_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8U) % below;
    };
    for (int row = 0; row < rows; ++row) {
        const int post = row % posts;
        const auto seen = next(20000) + 1000;
        out << goalpost::isoDate(goalpost::dateOfDay(begin + row / posts)) << ",Instagram,creator"
            << post % 50 << ",C" << 100000 + post << ",https://www.instagram.com/p/C" << 100000 + post << "/,"
            << seen << ',' << seen * 3 / 4 << ',' << next(600) << ',' << next(60) << ',' << next(30) << ','
            << next(40) << ',' << next(120) << '\n';
    }
}

std::string text(double value, int digits) {
    std::array<char, 32> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%.*f", digits, value);
    return buffer.data();
}

/// Runs a command and gives the numbers it prints.
std::vector<double> numbersFrom(const std::string& command) {
    FILE* pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        throw Error("Cannot run " + command);
    std::vector<double> numbers;
    for (double number = 0; std::fscanf(pipe, "%lf", &number) == 1;)
        numbers.push_back(number);
    if (pclose(pipe) != 0)
        throw Error("Failed: " + command);
    return numbers;
}

double rawImport(const std::filesystem::path& data, const std::filesystem::path& folder) {
    const auto database = folder / "raw.db";
    std::filesystem::remove(database);
    const auto start = Clock::now();
    numbersFrom("sqlite3 '" + database.string() + "' '.mode csv' '.import " + data.string() + " t'");
    return secondsSince(start);
}

goalpost::store::OpenOptions quietly(const std::filesystem::path& workspace) {
    goalpost::store::OpenOptions options;
    options.backups = workspace.parent_path() / "backups";
    options.backupOnOpen = false;
    return options;
}

/// The part of a process of its own: imports and prints seconds and the peak of memory in MB.
int importOnce(const std::filesystem::path& workspace, const std::filesystem::path& data) {
    const auto open = Workspace::open(workspace, quietly(workspace));
    goalpost::edit::ImportOptions options;
    options.campaign = "Benchmark";
    options.assignAll = true;
    const auto start = Clock::now();
    goalpost::edit::importFile(*open, data, options);
    const double seconds = secondsSince(start);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << seconds << ' ' << static_cast<double>(usage.ru_maxrss) / 1024.0 << '\n';
    return 0;
}

goalpost::Id makeCampaign(const std::filesystem::path& file) {
    const auto workspace = Workspace::create(file, quietly(file));
    auto plan = workspace->plan();
    goalpost::model::Brand brand;
    brand.id = goalpost::Id::create();
    brand.name = "Brand";
    brand.currency = "EUR";
    goalpost::model::Campaign campaign;
    campaign.id = goalpost::Id::create();
    campaign.name = "Benchmark";
    campaign.brand = brand.id;
    campaign.from = goalpost::parseIsoDate("2026-02-10");
    campaign.to = goalpost::parseIsoDate("2026-06-20");
    plan.brands.push_back(brand);
    plan.campaigns.push_back(campaign);
    workspace->commit(plan, "Begin");
    return campaign.id;
}

/// What a Results page asks for: the whole, the trend, the creators, the posts.
std::vector<double> resultMilliseconds(const std::filesystem::path& file, const goalpost::Id& campaign) {
    using goalpost::model::GroupBy;
    const auto workspace = Workspace::open(file, quietly(file));
    const Period period = *workspace->plan().campaign(campaign)->period();
    std::vector<double> times;
    for (const auto& [by, withPosts] : {std::pair{GroupBy::Campaign, true}, std::pair{GroupBy::Day, false},
                                        std::pair{GroupBy::Creator, true}, std::pair{GroupBy::Post, false}}) {
        const auto start = Clock::now();
        const auto measured = workspace->measured({campaign, by, period, std::nullopt, withPosts});
        times.push_back(secondsSince(start) * 1000);
        if (measured.groups.empty())
            throw Error("The generated values are not there.");
    }
    return times;
}

void run(const std::string& self, int rows, const goalpost::test::TempFolder& folder) {
    const auto data = folder / "daily.csv";
    const auto workspace = folder / ("bench" + std::to_string(rows) + ".goalpost");
    writeDaily(data, rows);
    const double raw = rawImport(data, folder.path());
    const auto campaign = makeCampaign(workspace);
    const std::string once = "'" + self + "' --once '" + workspace.string() + "' '" + data.string() + "'";
    const auto first = numbersFrom(once);
    const auto again = numbersFrom(once);
    const auto results = resultMilliseconds(workspace, campaign);
    std::cout << rows << " rows, " << text(static_cast<double>(std::filesystem::file_size(data)) / 1e6, 1)
              << " MB; workspace "
              << text(static_cast<double>(std::filesystem::file_size(workspace)) / 1e6, 1)
              << " MB\n  sqlite3 shell  " << text(raw, 2) << " s\n  import         " << text(first.at(0), 2)
              << " s  (" << text(first.at(0) / raw, 2) << " of the shell), peak " << text(first.at(1), 0)
              << " MB\n  import again   " << text(again.at(0), 2) << " s  ("
              << text(again.at(0) / first.at(0), 2) << " of the first), peak " << text(again.at(1), 0)
              << " MB\n  results        campaign " << text(results[0], 1) << " ms, days "
              << text(results[1], 1) << " ms, creators " << text(results[2], 1) << " ms, posts "
              << text(results[3], 1) << " ms\n";
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 4 && std::string_view(argv[1]) == "--once")
            return importOnce(argv[2], argv[3]);
        std::vector<int> sizes;
        for (int i = 1; i < argc; ++i)
            sizes.push_back(std::max(1, std::atoi(argv[i])));
        if (sizes.empty())
            sizes = {10'000, 100'000, 1'000'000};
        const goalpost::test::TempFolder folder;
        for (const int rows : sizes)
            run(std::filesystem::canonical("/proc/self/exe").string(), rows, folder);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
