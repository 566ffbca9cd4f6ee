// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT

// goalpost-benchmarks [ROWS...] measures importing and reading a generated daily table and prints a
// table. Each import runs in a process of its own, so that its peak of memory is its own. The raw import
// of the sqlite3 shell in the same run is the yardstick; on a busy machine its CPU time is the steadier one.
// goalpost-benchmarks --workbook [ROWS...] does the same with workbooks; there the yardstick is to unpack
// them alone.

#include "base/error.hpp"
#include "generated.hpp"
#include "kpi/evaluate.hpp"
#include "store/workspace.hpp"
#include "support/temp_folder.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sys/resource.h>
#include <vector>

namespace {

using goalpost::Error;
using goalpost::Period;
using goalpost::store::Workspace;
using namespace goalpost::benchmarks;
using Clock = std::chrono::steady_clock;

double secondsSince(Clock::time_point start) {
    return std::chrono::duration<double>(Clock::now() - start).count();
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

/// The part of a process of its own: imports and prints seconds, CPU seconds and the peak of memory in MB.
int importOnce(const std::filesystem::path& workspace, const std::filesystem::path& data) {
    const auto open = Workspace::open(workspace, quietly(workspace));
    const auto start = Clock::now();
    const double before = cpuUsed(RUSAGE_SELF);
    importDaily(*open, data);
    const double seconds = secondsSince(start);
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::cout << seconds << ' ' << cpuOf(usage) - before << ' '
              << static_cast<double>(usage.ru_maxrss) / 1024.0 << '\n';
    return 0;
}

/// What is asked of measured values: each grouping over the campaign's dates, all of them at once as the
/// Results page does, the whole over other dates, and the KPIs of every post.
std::vector<double> resultMilliseconds(const std::filesystem::path& file, const goalpost::Id& campaign) {
    using goalpost::model::GroupBy;
    const auto workspace = Workspace::open(file, quietly(file));
    const auto& plan = workspace->plan();
    const Period period = *plan.campaign(campaign)->period();
    const Period later{period.from + std::chrono::days{5}, period.to};
    std::vector<double> times;
    const auto measure = [&](const auto& work) {
        const auto start = Clock::now();
        work();
        times.push_back(secondsSince(start) * 1000);
    };
    const auto ask = [&](GroupBy by, Period of) {
        const auto measured = workspace->measured({campaign, by, of, std::nullopt, by != GroupBy::Day});
        if (measured.groups.empty())
            throw Error("The generated values are not there.");
        return measured;
    };
    for (const auto by : {GroupBy::Campaign, GroupBy::Day, GroupBy::Creator, GroupBy::Post, GroupBy::Month})
        measure([&] { ask(by, period); });
    measure([&] {
        constexpr std::array Groupings{GroupBy::Campaign, GroupBy::Creator, GroupBy::Post, GroupBy::Day};
        workspace->measured({campaign, GroupBy::Campaign, period}, Groupings);
    });
    measure([&] { ask(GroupBy::Campaign, later); });
    const auto posts = ask(GroupBy::Post, period);
    measure([&] { goalpost::kpi::evaluate(plan, *plan.campaign(campaign), posts, nullptr, period.to); });
    return times;
}

Cost importIn(const std::string& command) {
    const auto numbers = numbersFrom(command);
    return {numbers.at(0), numbers.at(1), numbers.at(2)};
}

Cost unpacking(const std::filesystem::path& data) {
    const auto start = Clock::now();
    const double before = cpuUsed(RUSAGE_CHILDREN);
    numbersFrom("unzip -p '" + data.string() + "' > /dev/null");
    return {secondsSince(start), cpuUsed(RUSAGE_CHILDREN) - before, 0};
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
        "           results         campaign %.1f ms, days %.1f ms, creators %.1f ms, posts %.1f ms, months "
        "%.1f ms\n                           all of a page %.1f ms, other dates %.1f ms, KPIs of all posts "
        "%.1f ms\n",
        results[0], results[1], results[2], results[3], results[4], results[5], results[6], results[7]);
    std::printf("           file %.1f MB, workspace %.1f MB\n\n", megabytes(data), megabytes(workspace));
    std::fflush(stdout);
}

void runWorkbook(const std::string& self, int rows, const goalpost::test::TempFolder& folder) {
    const auto data = folder / "daily.xlsx";
    const auto workspace = folder / ("book" + std::to_string(rows) + ".goalpost");
    writeDailyWorkbook(data, rows);
    makeCampaign(workspace);
    const Cost unzip = unpacking(data);
    const std::string once = "'" + self + "' --once '" + workspace.string() + "' '" + data.string() + "'";
    std::printf("%9s  %-14s  %8s  %8s  %8s  %8s  %8s\n", "rows", "", "seconds", "of unzip", "CPU s",
                "of unzip", "peak MB");
    tell(rows, "unzip", unzip, unzip);
    tell(rows, "import", importIn(once), unzip);
    tell(rows, "the same again", importIn(once), unzip);
    std::printf("           workbook %.1f MB\n\n",
                static_cast<double>(std::filesystem::file_size(data)) / 1e6);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc == 4 && std::string_view(argv[1]) == "--once")
            return importOnce(argv[2], argv[3]);
        const bool workbook = argc > 1 && std::string_view(argv[1]) == "--workbook";
        std::vector<int> sizes;
        for (int i = workbook ? 2 : 1; i < argc; ++i)
            sizes.push_back(std::max(1, std::atoi(argv[i])));
        if (sizes.empty())
            sizes = {10'000, 100'000, 1'000'000};
        const goalpost::test::TempFolder folder;
        for (const int rows : sizes)
            (workbook ? runWorkbook : run)(std::filesystem::canonical("/proc/self/exe").string(), rows,
                                           folder);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
