// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "base/json.hpp"
#include "cli/run.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace CLI {
class App;
}

/// The commands as a catalogue: each is one entry, declared in cli/commands/.
namespace goalpost::cli {

/// A call that makes no sense as it was typed; ends with Exit::WrongUsage.
class UsageError : public Error {
  public:
    using Error::Error;
};

/// One call of the program: the options every command has, and where it writes.
struct Call {
    const Surroundings& around;
    bool json = false;
    Date today;

    std::ostream& out() const { return around.out; }
    /// The one JSON document of a --json call.
    void print(const Json& document) const;
    /// A message for the person at the terminal.
    void say(std::string_view sentence) const;
};

/// What a command does once its options are read; returns the exit status.
using Work = std::function<int(const Call&)>;

struct Command {
    std::string_view name;
    std::string_view does;  ///< one line, for --help
    /// Declares options and positionals; the work keeps what they were set to.
    Work (*declare)(CLI::App& app);
};

/// In the order of docs/cli.md.
std::span<const Command* const> catalogue();

}  // namespace goalpost::cli
