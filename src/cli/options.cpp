// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/options.hpp"

#include <CLI/CLI.hpp>

namespace goalpost::cli {

void addDate(CLI::App& app, const std::string& name, std::optional<Date>& date, const std::string& what) {
    app.add_option_function<std::string>(
           name,
           [&date, name](const std::string& text) {
               date = parseIsoDate(text);
               if (!date)
                   throw CLI::ValidationError(name, "'" + text + "' is no date of the form YYYY-MM-DD");
           },
           what)
        ->type_name("DATE");
}

}  // namespace goalpost::cli
