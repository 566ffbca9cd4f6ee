// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/unfinished.hpp"

#include "base/error.hpp"
#include "base/id.hpp"
#include "store/file_head.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace goalpost::store {

namespace fs = std::filesystem;

namespace {

constexpr const char* UnfinishedEnding = ".tmp";

}  // namespace

Unfinished::Unfinished(const fs::path& folder, const char* kind)
    : m_path(folder / ("." + std::string(kind) + "-" + Id::create().text + UnfinishedEnding)) {
    createPrivate(m_path);
}

Unfinished::~Unfinished() {
    std::error_code ignored;
    fs::remove(m_path, ignored);
}

void clearUnfinished(const fs::path& folder) {
    constexpr std::chrono::hours Abandoned{1};
    std::error_code failed;
    std::vector<fs::path> gone;
    for (const auto& entry : fs::directory_iterator(folder, failed)) {
        const fs::path name = entry.path().filename();
        if (name.string().front() != '.' || name.extension() != UnfinishedEnding)
            continue;
        const auto written = entry.last_write_time(failed);
        if (!failed && fs::file_time_type::clock::now() - written > Abandoned)
            gone.push_back(entry.path());
    }
    for (const fs::path& left : gone)
        fs::remove(left, failed);
}

fs::path giveName(const fs::path& file, std::int64_t& number, const std::function<fs::path()>& named) {
    for (;; ++number) {
        const fs::path name = named();
        if (fs::exists(name))
            continue;
        try {
            renameNew(file, name);
            return name;
        } catch (const FileError&) {
            if (!fs::exists(name))
                throw;
        }
    }
}

}  // namespace goalpost::store
