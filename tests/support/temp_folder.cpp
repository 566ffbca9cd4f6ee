// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/temp_folder.hpp"

#include <atomic>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>

namespace goalpost::test {

TempFolder::TempFolder() {
    static std::atomic<unsigned> counter{0};
    std::random_device random;
    m_path = std::filesystem::temp_directory_path() /
             ("goalpost-test-" + std::to_string(random()) + "-" + std::to_string(++counter));
    std::filesystem::create_directories(m_path);
}

TempFolder::~TempFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(m_path, ignored);
}

std::filesystem::path TempFolder::write(std::string_view name, std::string_view bytes) const {
    const auto path = m_path / name;
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

std::string readFile(const std::filesystem::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::optional<std::filesystem::path> sharedFolder() {
    const char* name = std::getenv("GOALPOST_SHARED");
    if (!name || !std::filesystem::is_directory(std::filesystem::path(name) / "data"))
        return std::nullopt;
    return std::filesystem::path(name);
}

std::filesystem::path sourceFolder() {
    const char* name = std::getenv("GOALPOST_SOURCE");
    return name ? std::filesystem::path(name) : std::filesystem::current_path();
}

}  // namespace goalpost::test
