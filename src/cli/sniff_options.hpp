// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/sniff.hpp"

namespace CLI {
class App;
}

namespace goalpost::cli {

/// The options that overrule what is found in a data file: --encoding, --delimiter, --quote, --escape,
/// --header-line, --decimal, --date-order. `told` must live until the arguments are read.
void addSniffOptions(CLI::App& app, imports::SniffOptions& told);

}  // namespace goalpost::cli
