// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/log.hpp"

#include "base/error.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <memory>
#include <string>

namespace goalpost::log {

namespace {

std::shared_ptr<spdlog::logger>& sink() {
    static std::shared_ptr<spdlog::logger> logger;
    return logger;
}

std::string escaped(std::string_view message) {
    std::string text;
    for (const char c : message) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            text += "\\x" + std::string(1, "0123456789abcdef"[(c >> 4) & 15]) + "0123456789abcdef"[c & 15];
        else
            text += c;
    }
    return text;
}

void write(spdlog::level::level_enum level, std::string_view message) {
    if (sink())
        sink()->log(level, escaped(message));
}

}  // namespace

void toFile(std::string_view path) {
    try {
        sink() = std::make_shared<spdlog::logger>(
            "goalpost",
            std::make_shared<spdlog::sinks::rotating_file_sink_mt>(std::string(path), 1 << 20, 3));
        sink()->flush_on(spdlog::level::warn);
    } catch (const spdlog::spdlog_ex&) {
        throw FileError("The log file " + std::string(path) +
                        " cannot be written; check the folder's permissions.");
    }
}

void info(std::string_view message) {
    write(spdlog::level::info, message);
}
void warning(std::string_view message) {
    write(spdlog::level::warn, message);
}
void error(std::string_view message) {
    write(spdlog::level::err, message);
}

}  // namespace goalpost::log
