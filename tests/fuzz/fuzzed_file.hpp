// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <unistd.h>

/// One file for a whole run, written anew for every input: readers take files. Name it in /dev/shm by TMPDIR.
inline std::filesystem::path fuzzedFile(std::string_view name, std::string_view bytes) {
    const std::filesystem::path file =
        std::filesystem::temp_directory_path() /
        ("goalpost-fuzz-" + std::to_string(::getpid()) + "-" + std::string(name));
    std::ofstream(file, std::ios::binary).write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    return file;
}
