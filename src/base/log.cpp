// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/log.hpp"

#include "base/error.hpp"
#include "base/plain_line.hpp"

#include <spdlog/sinks/rotating_file_sink.h>
#include <spdlog/spdlog.h>

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <memory>
#include <string>
#include <typeinfo>

namespace goalpost::log {

namespace {

std::shared_ptr<spdlog::logger>& sink() {
    static std::shared_ptr<spdlog::logger> logger;
    return logger;
}

std::string escaped(std::string_view message) {
    std::string text;
    while (!message.empty()) {
        const std::size_t steering = steeringLength(message);
        for (const char c : message.substr(0, steering))
            text += "\\x" + std::string(1, "0123456789abcdef"[(c >> 4) & 15]) + "0123456789abcdef"[c & 15];
        if (steering == 0)
            text += message.front();
        message.remove_prefix(steering == 0 ? 1 : steering);
    }
    return text;
}

std::string kindOf(const std::exception& error) {
    if (const auto* database = dynamic_cast<const DatabaseError*>(&error))
        return "the database gave error " + std::to_string(database->code());
    if (const auto* rule = dynamic_cast<const RuleRefusal*>(&error))
        return "refused by " + rule->rule();
    if (dynamic_cast<const FileError*>(&error))
        return "a file could not be used";
    if (dynamic_cast<const InputError*>(&error))
        return "wrong input";
    if (dynamic_cast<const Error*>(&error))
        return "something could not be done";
    return std::string("an unexpected error: ") + typeid(error).name();
}

void write(spdlog::level::level_enum level, std::string_view message) {
    if (sink())
        sink()->log(level, escaped(message));
}

[[noreturn]] void crash() {
    std::string kind = "an error of no kind";
    try {
        if (const auto error = std::current_exception())
            std::rethrow_exception(error);
    } catch (const std::exception& error) {
        kind = kindOf(error);
    } catch (...) {  // NOLINT(bugprone-empty-catch): the kind stays unknown
    }
    const std::string text = "The program had to end: " + kind;
    write(spdlog::level::critical, text);
    std::fputs((text + ".\n").c_str(), stderr);
    std::fflush(stderr);
    std::abort();
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
void failure(const std::exception& error) {
    write(spdlog::level::err, kindOf(error));
}

void tellCrashesByKind() {
    std::set_terminate(crash);
}

}  // namespace goalpost::log
