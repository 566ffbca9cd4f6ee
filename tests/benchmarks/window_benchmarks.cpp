// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT

// goalpost-window-benchmarks [ROWS...] measures the window: from the start of the process to the first
// painted window, the Results page, the preview of an import (of any file: --preview FILE), and the longest
// event while every page is used. It prints medians, and ratios to a minimal window of Qt in the same run; it
// judges nothing. Each measurement runs in a process of its own, with settings and data in a folder that goes
// away.

#include "base/error.hpp"
#include "first_paint.hpp"
#include "generated.hpp"
#include "support/temp_folder.hpp"
#include "window_measures.hpp"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <algorithm>
#include <iostream>
#include <sstream>

using namespace goalpost;
using namespace goalpost::benchmarks;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Rounds = 7;
constexpr int TableRows = 100'000;

double medianOf(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

QString self() {
    return QCoreApplication::applicationFilePath();
}

/// What a program prints. Throws where it fails.
std::string outputOf(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(program, arguments);
    if (!process.waitForFinished(600'000) || process.exitCode() != 0)
        throw Error("Failed: " + program.toStdString() + " " + arguments.join(u' ').toStdString());
    return process.readAllStandardOutput().toStdString();
}

std::vector<double> numbersOf(const QString& program, const QStringList& arguments) {
    std::istringstream text(outputOf(program, arguments));
    std::vector<double> numbers;
    for (double number = 0; text >> number;)
        numbers.push_back(number);
    return numbers;
}

struct Start {
    std::vector<double> painted, ready, memory;
};

void addStart(Start& start, const QString& file) {
    const double begin = now();
    const auto told = numbersOf(self(), {u"--first-paint"_s, file});
    start.painted.push_back(told.at(0) - begin);
    start.ready.push_back(told.at(1) - begin);
    start.memory.push_back(told.at(2));
}

void measureStart(const QString& minimal, const std::vector<std::pair<std::string, QString>>& files) {
    std::vector<double> yardstick;
    std::vector<Start> starts(files.size());
    for (int round = 0; round < Rounds; ++round) {
        const double begin = now();
        yardstick.push_back(numbersOf(minimal, {}).at(0) - begin);
        for (std::size_t i = 0; i < files.size(); ++i)
            addStart(starts[i], files[i].second);
    }
    const double unit = medianOf(yardstick);
    std::printf("%-22s  %10s  %8s  %10s  %8s\n", "start", "painted ms", "ratio", "at rest ms", "peak MB");
    std::printf("%-22s  %10.1f  %8.2f\n", "minimal window", unit, 1.0);
    for (std::size_t i = 0; i < files.size(); ++i) {
        const double painted = medianOf(starts[i].painted);
        std::printf("%-22s  %10.1f  %8.2f  %10.1f  %8.0f\n", files[i].first.c_str(), painted, painted / unit,
                    medianOf(starts[i].ready), medianOf(starts[i].memory));
    }
    std::printf("\n");
}

/// Other programs' windows can only be seen on an X display.
void measurePeer(const char* name) {
    const QString program = QStandardPaths::findExecutable(QString::fromLatin1(name));
    const QString see = QStandardPaths::findExecutable(u"xdotool"_s);
    if (program.isEmpty() || see.isEmpty() || !qEnvironmentVariableIsSet("DISPLAY")) {
        std::printf("%-22s  %s\n", name,
                    program.isEmpty() ? "not installed" : "installed; an X display and xdotool are needed");
        return;
    }
    std::vector<double> shown, memory;
    for (int round = 0; round < Rounds; ++round) {
        QProcess peer;
        peer.setProcessEnvironment([] {
            auto environment = QProcessEnvironment::systemEnvironment();
            environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
            return environment;
        }());
        const double begin = now();
        peer.start(program, {});
        outputOf(see, {u"search"_s, u"--sync"_s, u"--onlyvisible"_s, u"--pid"_s,
                       QString::number(peer.processId())});
        shown.push_back(now() - begin);
        QFile status(u"/proc/%1/status"_s.arg(peer.processId()));
        if (status.open(QIODevice::ReadOnly))
            for (const QByteArray& line : status.readAll().split('\n'))
                if (line.startsWith("VmHWM:"))
                    memory.push_back(line.mid(6).trimmed().split(' ').first().toDouble() / 1024);
        peer.kill();
        peer.waitForFinished();
    }
    std::printf("%-22s  %10.1f  shown, peak %.0f MB\n", name, medianOf(shown), medianOf(memory));
}

void measureResults(int rows, const QString& file) {
    const auto told = numbersOf(self(), {u"--results"_s, file});
    const auto half = told.begin() + static_cast<std::ptrdiff_t>(told.size() / 2);
    std::printf("%9d rows  model: first %.1f ms, median %.1f ms; page filled: median %.1f ms\n", rows,
                told.front(), medianOf({told.begin(), half}), medianOf({half, told.end()}));
}

QString generate(int rows, const test::TempFolder& folder) {
    const auto file = folder / ("w" + std::to_string(rows) + ".goalpost");
    const auto data = folder / "daily.csv";
    writeDaily(data, rows);
    const Id campaign = makeCampaign(file);
    const auto workspace = store::Workspace::open(file, quietly(file));
    importDaily(*workspace, data);
    fillCampaign(*workspace, campaign);
    return QString::fromStdString(file.string());
}

void run(const std::vector<int>& sizes) {
    const test::TempFolder folder;
    const QByteArray home = QByteArray::fromStdString(folder.path().string());
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home);
    std::vector<QString> files;
    for (const int rows : sizes)
        files.push_back(generate(rows, folder));
    measureStart(QCoreApplication::applicationDirPath() + u"/goalpost-minimal-window"_s,
                 {{"Goalpost, nothing open", QString()},
                  {"Goalpost, sample", u"sample"_s},
                  {"Goalpost, " + std::to_string(sizes.back()), files.back()}});
    for (const char* peer : {"keepassxc", "sqlitebrowser"})
        measurePeer(peer);
    std::printf("\nResults page\n");
    for (std::size_t i = 0; i < sizes.size(); ++i)
        measureResults(sizes[i], files[i]);
    std::printf("\nTable of %d rows (step, ms, ms in a plain QTableView)\n%s", TableRows,
                outputOf(self(), {u"--table"_s, QString::number(TableRows)}).c_str());
    const auto data = folder / "preview.csv";
    writeDaily(data, sizes.back());
    std::printf("\nPreview of an import, %d rows\n%s", sizes.back(),
                outputOf(self(), {u"--preview"_s, QString::fromStdString(data.string())}).c_str());
    std::printf("\nLongest event by page, %d rows (page, ms, type of event, receiver)\n%s", sizes.back(),
                outputOf(self(), {u"--pages"_s, files.back()}).c_str());
}

}  // namespace

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM") && !qEnvironmentVariableIsSet("DISPLAY"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QCoreApplication::setApplicationName(u"Goalpost"_s);
    QCoreApplication::setOrganizationName(u"Goalpost"_s);
    try {
        const std::string_view mode = argc == 3 ? argv[1] : "";
        if (mode == "--first-paint" || mode == "--results" || mode == "--pages" || mode == "--table" ||
            mode == "--preview") {
            TimedApplication application(argc, argv);
            const QString file = QString::fromLocal8Bit(argv[2]);
            return mode == "--first-paint" ? tellFirstPaint(file)
                   : mode == "--table"     ? tellTable(file.toInt())
                   : mode == "--preview"   ? tellPreview(application, file)
                   : mode == "--results"   ? tellResults(file)
                                           : tellPages(application, file);
        }
        const QCoreApplication application(argc, argv);
        std::vector<int> sizes;
        for (int i = 1; i < argc; ++i)
            sizes.push_back(std::max(1, std::atoi(argv[i])));
        run(sizes.empty() ? std::vector<int>{10'000, 100'000, 1'000'000} : sizes);
        return 0;
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
