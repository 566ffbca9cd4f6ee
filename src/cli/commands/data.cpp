// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/sniff_options.hpp"
#include "cli/text_table.hpp"
#include "edit/import_mapping.hpp"
#include "imports/fingerprint.hpp"
#include "imports/format.hpp"
#include "imports/rejected_rows.hpp"
#include "imports/sniff.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cmath>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

std::string shown(std::string_view mark) {
    if (mark == "\t")
        return "tab";
    return "'" + std::string(mark) + "'";
}

std::string textOf(const imports::Problem& problem) {
    return (problem.sheet.empty() ? "" : "sheet \"" + problem.sheet + "\", ") +
           (problem.line > 0 ? "line " + std::to_string(problem.line) + ": " : "") + problem.what;
}

/// `several`: the file has others, which may be of other formats.
void print(std::ostream& out, const imports::TableShape& table, bool several) {
    out << "\nTable " << table.index << (table.title.empty() ? "" : ": " + plainLine(table.title))
        << (table.sheet.empty() ? "" : " (sheet \"" + plainLine(table.sheet) + "\")") << '\n'
        << "  " << counted(table.rows, "row", "rows") << " from line " << table.firstLine
        << (table.headerRows == 0 ? ", without a header"
                                  : ", header in line " + std::to_string(table.headerLine));
    if (table.totalsRows > 0)
        out << ", " << counted(table.totalsRows, "totals row", "totals rows");
    if (table.period)
        out << ", values of " << periodName(*table.period);
    out << '\n';
    if (several) {
        const auto* format = imports::find(table.format);
        out << "  Format: "
            << (format ? std::string(format->name) + " (" + table.format + ")"
                       : std::string("none of the known ones; not imported unless its columns are mapped"))
            << '\n';
    }
    TextTable columns({{"  Column"}, {"Type"}, {"Goes to"}, {"Sure", true}, {"Why"}});
    for (const auto& column : table.columns)
        columns.add({"  " + shortened(column.name, 50), std::string(idOf(column.type)),
                     column.target.empty() ? "-" : column.target.id(),
                     column.target.empty() ? "" : std::to_string(std::lround(column.confidence * 100)) + " %",
                     plainLine(column.why)});
    columns.print(out);
    std::vector<std::string> notTaken;
    for (const auto& column : imports::ownColumns(table))
        if (column.target.empty() && !column.name.empty())
            notTaken.push_back(column.name);
    if (!notTaken.empty())
        out << "  Not taken: " << plainLine(join(notTaken, ", ")) << '\n';
}

void addDialect(TextTable& facts, const imports::Sniff& sniff) {
    const imports::Dialect& dialect = sniff.dialect;
    facts.add(
        {"Encoding", std::string(idOf(dialect.encoding)) + (dialect.bom ? " with byte-order mark" : "")});
    facts.add({"Delimiter", shown(dialect.delimiter) + (dialect.runs ? ", several count as one" : "") + " (" +
                                std::to_string(std::lround(sniff.sure * 100)) + " % sure)"});
    facts.add({"Quote", dialect.quote ? shown({&dialect.quote, 1}) : "none"});
}

void print(std::ostream& out, const imports::Sniff& sniff) {
    const auto* format = imports::find(sniff.format.id);
    TextTable facts({{"File"}, {sniff.file.string()}});
    facts.add({"Format", format ? std::string(format->name) + " (" + sniff.format.id + ", " +
                                      std::to_string(static_cast<int>(sniff.format.confidence * 100)) +
                                      " % sure)"
                                : "none of the known ones; name the columns with --mapping"});
    if (sniff.format.proposed)
        facts.add({"", "none of the known exports: a proposal, to be looked at before importing"});
    if (sniff.container.empty())
        addDialect(facts, sniff);
    else
        facts.add({"Kind", "spreadsheet (." + sniff.container + ")"});
    facts.add({"Decimal sign", shown({&sniff.decimal, 1})});
    facts.print(out);
    for (const auto& table : sniff.tables)
        print(out, table, sniff.tables.size() > 1);
    if (!sniff.problems.empty())
        out << "\nWhat is wrong in the file:\n";
    for (const auto& problem : sniff.problems)
        out << "  " << plainLine(textOf(problem)) << '\n';
    if (!sniff.reasons.empty())
        out << "\nHow this was told:\n";
    for (const auto& reason : sniff.reasons)
        out << "  " << plainLine(reason) << '\n';
}

/// The header, then each record, one JSON array a line; the rows are not held in memory.
void writeJson(const Call& call, const imports::Sniff& sniff, const imports::TableShape& table) {
    Json header = Json::array();
    for (const auto& column : table.columns)
        header.push_back(column.name);
    const auto text = [](const Json& json) {
        return json.dump(-1, ' ', false, Json::error_handler_t::replace);
    };
    call.out() << "{\"file\": " << text(sniff.file.string()) << ", \"table\": " << table.index
               << ",\n \"header\": " << text(header) << ",\n \"rows\": [";
    const char* between = "\n  ";
    imports::readTable(sniff, table.index, [&](const imports::Cells& cells) {
        Json row = Json::array();
        for (const auto& value : cells.values)
            row.push_back(std::string(value));
        call.out() << between << text(row);
        between = ",\n  ";
        return true;
    });
    call.out() << "\n ]}\n";
}

int table(const Call& call, const std::string& file, int index, const imports::SniffOptions& told) {
    const imports::Sniff sniff = imports::sniff(file, told);
    for (const auto& problem : sniff.problems)
        call.say(textOf(problem));
    for (const auto& shape : sniff.tables) {
        if (shape.index != index)
            continue;
        if (call.json)
            writeJson(call, sniff, shape);
        else
            imports::writeTable(sniff, index, call.out());
        return Done;
    }
    throw InputError("", file + " has no table " + std::to_string(index) + "; it has " +
                             counted(static_cast<long long>(sniff.tables.size()), "table", "tables") + ".");
}

}  // namespace

const Command Sniff = {
    "sniff", "What a data file is: encoding, tables, columns, format", [](CLI::App& app) -> Work {
        struct Options {
            std::string file, workspace;
            imports::SniffOptions told;
        };
        auto options = std::make_shared<Options>();
        app.add_option("DATA", options->file, "The data file")->required();
        app.add_option("--workspace", options->workspace, "Take columns as they are remembered there")
            ->type_name("FILE");
        app.add_option("--format", options->told.format,
                       "As if it was of this format, whatever it looks like")
            ->type_name("ID");
        addSniffOptions(app, options->told);
        return [options](const Call& call) -> int {
            auto sniff = imports::sniff(options->file, options->told);
            if (!options->workspace.empty() && !options->told.format) {
                const auto workspace = openForReading(options->workspace, call);
                if (const auto* known = edit::rememberedFor(workspace->plan(), sniff))
                    imports::applyMapping(*known, sniff);
            }
            if (call.json)
                call.print(imports::toJson(sniff));
            else
                print(call.out(), sniff);
            return Done;
        };
    }};

const Command Table = {
    "table", "A data file's table as clean CSV", [](CLI::App& app) -> Work {
        struct Options {
            std::string file;
            int index = 1;
            imports::SniffOptions told;
        };
        auto options = std::make_shared<Options>();
        app.add_option("DATA", options->file, "The data file")->required();
        app.add_option("--table", options->index, "Which table, from 1; the first otherwise")->type_name("N");
        addSniffOptions(app, options->told);
        return
            [options](const Call& call) { return table(call, options->file, options->index, options->told); };
    }};

}  // namespace goalpost::cli::commands
