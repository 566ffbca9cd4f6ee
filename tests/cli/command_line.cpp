// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"

#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <sstream>

namespace goalpost::test {

Json Ended::json() const {
    return parseJson(out);
}

CommandLine::CommandLine(std::string_view today) : m_today(*parseIsoDate(today)) {}

Ended CommandLine::operator()(std::vector<std::string> arguments) const {
    std::ostringstream out;
    std::ostringstream err;
    arguments.insert(arguments.begin(), "goalpost-cli");
    std::vector<const char*> argv;
    for (const auto& argument : arguments)
        argv.push_back(argument.c_str());
    const auto writePdf = [this](const report::Document& document, const std::filesystem::path& path,
                                 std::string_view paper) {
        documents.push_back(document);
        std::ofstream(path) << "%PDF of " << paper;
    };
    const cli::Surroundings around{out, err, m_today, writePdf, m_folder / "backups"};
    const int status = cli::run(static_cast<int>(argv.size()), argv.data(), around);
    return {status, out.str(), err.str()};
}

Ended CommandLine::done(std::vector<std::string> arguments) const {
    auto ended = (*this)(std::move(arguments));
    INFO(ended.err);
    REQUIRE(ended.status == 0);
    return ended;
}

std::string CommandLine::planned(std::string_view name) const {
    const std::string workspace = file(name);
    done({"new", workspace});
    done({"apply", workspace, fixture("plan.json")});
    return workspace;
}

std::string CommandLine::fixture(std::string_view name) {
    return (sourceFolder() / "tests/cli/fixtures" / name).string();
}

Json kpiIn(const Json& kpis, std::string_view row, std::string_view id) {
    for (const auto& one : kpis.at("rows"))
        if (one.at("key") == row)
            for (const auto& kpi : one.at("kpis"))
                if (kpi.at("id") == id)
                    return kpi;
    FAIL("no " << id << " in row " << row << " of " << kpis.dump(1));
    return {};
}

}  // namespace goalpost::test
