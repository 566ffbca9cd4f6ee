// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "command_line.hpp"
#include "support/temp_folder.hpp"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace goalpost::test {

/// The real program, as a shell would start it, with a folder of its own for its data.
class Program {
  public:
    Program();
    Ended operator()(const std::vector<std::string>& arguments) const;
    std::string file(std::string_view name) const { return (m_folder / name).string(); }
    /// What the environment says beside what the tests' own says; an empty value takes a variable away.
    std::map<std::string, std::string> environment;

  private:
    TempFolder m_folder;
};

/// A word as the shell takes it, whatever is in it.
std::string shellQuoted(const std::string& text);

}  // namespace goalpost::test
