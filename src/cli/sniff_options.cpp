// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/sniff_options.hpp"

#include "base/error.hpp"

#include <CLI/CLI.hpp>

#include <functional>
#include <utility>

namespace goalpost::cli {

namespace {

/// "tab", "space", "none" for signs that are hard to write on a command line; else the text itself.
std::string signOf(const std::string& text) {
    if (text == "tab" || text == "\\t")
        return "\t";
    if (text == "space" || text == "blank")
        return " ";
    return text;
}

char oneSign(const std::string& option, const std::string& text) {
    if (text == "none")
        return '\0';
    const std::string sign = signOf(text);
    if (sign.size() != 1)
        throw CLI::ValidationError(option, "give one character, or none");
    return sign.front();
}

void add(CLI::App& app, const std::string& name, const std::string& meaning, const std::string& type,
         std::function<void(const std::string&)> take) {
    app.add_option_function<std::string>(name, std::move(take), meaning)->type_name(type);
}

}  // namespace

void addSniffOptions(CLI::App& app, imports::SniffOptions& told) {
    add(app, "--encoding", "Read as this encoding: utf-8, utf-16le, utf-16be, windows-1250, …", "ID",
        [&told](const std::string& text) {
            told.encoding = imports::encodingWithId(text);
            if (!told.encoding)
                throw CLI::ValidationError("--encoding", "\"" + text + "\" is none of the known encodings");
        });
    add(app, "--delimiter", "What stands between cells; also tab or space", "TEXT",
        [&told](const std::string& text) {
            if (text.empty())
                throw CLI::ValidationError("--delimiter", "give at least one character");
            told.delimiter = signOf(text);
        });
    add(app, "--quote", "What stands around cells, or none", "SIGN",
        [&told](const std::string& text) { told.quote = oneSign("--quote", text); });
    add(app, "--escape", "What stands before a quote inside a cell: the quote itself, a backslash, or none",
        "SIGN", [&told](const std::string& text) { told.escape = oneSign("--escape", text); });
    app.add_option_function<std::int64_t>(
           "--header-line", [&told](const std::int64_t& line) { told.headerLine = line; },
           "The line of the first table's header, from 1; 0: it has none")
        ->check(CLI::NonNegativeNumber)
        ->type_name("N");
    add(app, "--decimal", "The decimal sign: dot or comma", "SIGN", [&told](const std::string& text) {
        if (text != "." && text != "," && text != "dot" && text != "comma")
            throw CLI::ValidationError("--decimal", "give dot or comma");
        told.decimal = text == "." || text == "dot" ? '.' : ',';
    });
    add(app, "--date-order",
        "How dates are written where they leave it open: day-first, month-first, or year-first (26/07/01)",
        "ORDER", [&told](const std::string& text) {
            if (text != "day-first" && text != "month-first" && text != "year-first")
                throw CLI::ValidationError("--date-order", "give day-first, month-first or year-first");
            told.dateOrder = text == "day-first"     ? imports::DateOrder::DayFirst
                             : text == "month-first" ? imports::DateOrder::MonthFirst
                                                     : imports::DateOrder::ShortYear;
        });
}

}  // namespace goalpost::cli
