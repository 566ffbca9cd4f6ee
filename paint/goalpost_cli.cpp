// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/run.hpp"
#include "paint/pdf_writer.hpp"

#include <QByteArray>
#include <QGuiApplication>

#include <ios>
#include <iostream>
#include <string_view>

/// The program goalpost-cli: the commands, joined with the PDF writer.

namespace {

/// Only a PDF needs Qt, and never a display.
void writePdf(const goalpost::report::Document& document, const std::filesystem::path& path,
              std::string_view paper) {
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
    return goalpost::cli::run(argc, argv, {std::cout, std::cerr, goalpost::todayFromClock(), writePdf, {}});
}
