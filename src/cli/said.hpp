// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <exception>
#include <string>

namespace goalpost::cli {

/// What went wrong, in the words of the command line: where something has to be said first, with the option
/// that says it.
std::string sentenceOf(const std::exception& error);

}  // namespace goalpost::cli
