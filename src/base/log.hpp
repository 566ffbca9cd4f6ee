// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <string_view>

/// The program's log: one line a message, what could steer a terminal escaped, no personal data in it.
namespace goalpost::log {

/// Where the log goes; without a call it goes nowhere. Throws FileError when the file cannot be written.
void toFile(std::string_view path);
void info(std::string_view message);
void warning(std::string_view message);
void error(std::string_view message);
/// Of what kind the error was, with the database's code or the rule. Never its words: they are for the user,
/// and name people and files.
void failure(const std::exception& error);
/// From now on what nothing catches ends the program with its kind in the log and on standard error. The
/// runtime would print its words.
void tellCrashesByKind();

}  // namespace goalpost::log
