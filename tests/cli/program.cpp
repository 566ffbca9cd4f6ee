// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "program.hpp"

#include "support/catch.hpp"

#include <cstdlib>
#include <sys/wait.h>

namespace goalpost::test {

std::string shellQuoted(const std::string& text) {
    std::string out = "'";
    for (const char c : text)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

Program::Program() {
    environment["XDG_DATA_HOME"] = (m_folder / "data").string();
}

Ended Program::operator()(const std::vector<std::string>& arguments) const {
    const char* program = std::getenv("GOALPOST_CLI");
    REQUIRE(program);
    std::string command = "env";
    for (const auto& [name, value] : environment)
        if (value.empty())
            command += " -u " + name;
    for (const auto& [name, value] : environment)
        if (!value.empty())
            command += " " + shellQuoted(name + "=" + value);
    command += " " + shellQuoted(program);
    for (const auto& argument : arguments)
        command += " " + shellQuoted(argument);
    const auto out = m_folder / "out";
    const auto err = m_folder / "err";
    command += " >" + shellQuoted(out.string()) + " 2>" + shellQuoted(err.string()) + " </dev/null";
    const int status = std::system(command.c_str());
    REQUIRE(WIFEXITED(status));
    return {WEXITSTATUS(status), readFile(out), readFile(err)};
}

}  // namespace goalpost::test
