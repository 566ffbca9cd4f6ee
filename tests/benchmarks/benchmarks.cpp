// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT

// goalpost-benchmarks [ROWS...] measures importing and reading a generated daily table and prints a
// table. Each import runs in a process of its own, so that its peak of memory is its own. The raw import
// of the sqlite3 shell in the same run is the yardstick; on a busy machine its CPU time is the steadier one.

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

/// What one import took.
struct Cost {
    double seconds = 0;
    double cpu = 0;   ///< of all threads, in user and kernel
    double peak = 0;  ///< MB
};

double cpuOf(const rusage& usage) {
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double cpuUsed(int who) {
    rusage usage{};
    getrusage(who, &usage);
    return cpuOf(usage);
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

Cost rawImport(const std::filesystem::path& data, const std::filesystem::path& folder) {
    const auto database = folder / "raw.db";
    std::filesystem::remove(database);
    const auto start = Clock::now();
    const double before = cpuUsed(RUSAGE_CHILDREN);
    numbersFrom("sqlite3 '" + database.string() + "' '.mode csv' '.import " + data.string() + " t'");
    return {secondsSince(start), cpuUsed(RUSAGE_CHILDREN) - before, 0};
}

goalpost::store::OpenOptions quietly(const std::filesystem::path& workspace) {
    goalpost::store::OpenOptions options;
    options.backups = workspace.parent_path() / "backups";
    options.automaticBackups = false;
    return options;
}

/// The part of a process of its own: imports and prints seconds, CPU seconds and the peak of memory in MB.
int importOnce(const std::filesystem::path& workspace, const std::filesystem::path& data) {
    const auto open = Workspace::open(workspace, quietly(workspace));
    goalpost::edit::ImportOptions options;
    options.campaign = "Benchmark";
    options.assignAll = true;
    const auto start = Clock::now();
    const double before = cpuUsed(RUSAGE_SELF);
    goalpost::edit::importFile(*open, data, options);
    const double seconds = secondsSince(start);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << seconds << ' ' << cpuOf(usage) - before << ' '
              << static_cast<double>(usage.ru_maxrss) / 1024.0 << '\n';
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

Cost importIn(const std::string& command) {
    const auto numbers = numbersFrom(command);
    return {numbers.at(0), numbers.at(1), numbers.at(2)};
}

void tell(int rows, const char* what, const Cost& cost, const Cost& shell) {
    std::printf("%9d  %-14s  %8.2f  %8.2f  %8.2f  %8.2f", rows, what, cost.seconds,
                cost.seconds / shell.seconds, cost.cpu, cost.cpu / shell.cpu);
    if (cost.peak > 0)
        std::printf("  %8.0f", cost.peak);
    std::printf("\n");
}

void run(const std::string& self, int rows, const goalpost::test::TempFolder& folder) {
    const auto data = folder / "daily.csv";
    const auto workspace = folder / ("bench" + std::to_string(rows) + ".goalpost");
    writeDaily(data, rows);
    const Cost shell = rawImport(data, folder.path());
    const auto campaign = makeCampaign(workspace);
    const std::string once = "'" + self + "' --once '" + workspace.string() + "' '" + data.string() + "'";
    std::printf("%9s  %-14s  %8s  %8s  %8s  %8s  %8s\n", "rows", "", "seconds", "of shell", "CPU s",
                "of shell", "peak MB");
    tell(rows, "sqlite3 shell", shell, shell);
    tell(rows, "import", importIn(once), shell);
    tell(rows, "the same again", importIn(once), shell);
    const auto results = resultMilliseconds(workspace, campaign);
    const auto megabytes = [](const auto& file) {
        return static_cast<double>(std::filesystem::file_size(file)) / 1e6;
    };
    std::printf(
        "           results         campaign %.1f ms, days %.1f ms, creators %.1f ms, posts %.1f ms\n",
        results[0], results[1], results[2], results[3]);
    std::printf("           file %.1f MB, workspace %.1f MB\n\n", megabytes(data), megabytes(workspace));
    std::fflush(stdout);
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
