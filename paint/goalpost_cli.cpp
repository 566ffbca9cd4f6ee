// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/log.hpp"
#include "cli/run.hpp"
#include "paint/pdf_writer.hpp"

#include <QByteArray>
#include <QGuiApplication>
#include <QString>

#include <ios>
#include <iostream>
#include <string_view>

/// The program goalpost-cli: the commands, joined with the PDF writer.

namespace {

/// Qt's own remarks (no runtime folder, a font replaced) are nothing for the person at the terminal.
void toLog(QtMsgType, const QMessageLogContext&, const QString& message) {
    goalpost::log::warning(message.toStdString());
}

/// Only a PDF needs Qt, and never a display.
void writePdf(const goalpost::report::Document& document, const std::filesystem::path& path,
              std::string_view paper) {
    qInstallMessageHandler(toLog);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    char name[] = "goalpost-cli";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments);
    using goalpost::paint::PageSize;
    goalpost::paint::writePdf(document, path, paper == "letter" ? PageSize::Letter : PageSize::A4);
}

}  // namespace

int main(int argc, char** argv) {
    std::ios::sync_with_stdio(false);
    goalpost::log::tellCrashesByKind();
    return goalpost::cli::run(argc, argv, {std::cout, std::cerr, goalpost::todayFromClock(), writePdf, {}});
}
