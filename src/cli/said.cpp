// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/said.hpp"

#include "imports/untold.hpp"

#include <filesystem>

namespace goalpost::cli {

std::string sentenceOf(const std::exception& error) {
    using imports::Untold;
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error))
        return file->path1().string() + " could not be used: " + file->code().message() + ".";
    const auto* untold = dynamic_cast<const Untold*>(&error);
    if (untold == nullptr)
        return error.what();
    const std::string said = std::string(error.what()) + ' ';
    if (untold->missing() == Untold::What::Account)
        return said + "Write --creator " + (untold->choice().empty() ? "PLATFORM" : untold->choice()) +
               ":HANDLE, or --creator NAME for one whom the workspace knows.";
    return untold->choice().empty()
               ? said +
                     "Write --format ID (such as generic-posts, generic-daily, orders or affiliate-report), "
                     "or "
                     "--mapping FILE with what its columns are, as {\"Clicks\": \"clicks\"}."
               : said + "If it is that, write --format " + untold->choice() +
                     "; if not, say what its columns are (--mapping FILE).";
}

}  // namespace goalpost::cli
