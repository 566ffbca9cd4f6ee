// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/salvage.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/text_table.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using store::Salvage;
using store::SalvagedTable;

Json toJson(const Salvage& salvage) {
    static constexpr std::string_view Hows[] = {"sound", "repaired", "rows"};
    Json tables = Json::array();
    for (const auto& table : salvage.tables)
        tables.push_back({{"table", table.name},
                          {"saved", table.saved},
                          {"lost", table.lost},
                          {"uncounted", table.uncounted},
                          {"mended", table.mended},
                          {"stand_ins", table.standIns}});
    const auto& backup = salvage.backup;
    return {{"how", Hows[static_cast<int>(salvage.how)]},
            {"damage", salvage.damage.empty() ? Json(nullptr) : Json(salvage.damage)},
            {"tables", std::move(tables)},
            {"backup", backup ? Json{{"backup", backup->path.string()}, {"at", backup->at}} : Json(nullptr)}};
}

std::string lossOf(const SalvagedTable& table) {
    return std::to_string(table.lost) + (table.uncounted ? " or more" : "");
}

void printTables(std::ostream& out, const Salvage& salvage) {
    TextTable print({{"Table"}, {"Saved", true}, {"Lost", true}, {"Mended", true}, {"Stand-ins", true}});
    for (const auto& table : salvage.tables)
        if (table.saved + table.lost + table.standIns > 0 || table.uncounted)
            print.add({table.name, std::to_string(table.saved), lossOf(table), std::to_string(table.mended),
                       std::to_string(table.standIns)});
    print.print(out);
}

void print(const Call& call, const std::string& file, const std::string& out, const Salvage& salvage) {
    switch (salvage.how) {
        case Salvage::How::Sound:
            call.out() << plainLine(file) << " is in order; " << plainLine(out) << " is a copy of it.\n";
            break;
        case Salvage::How::Repaired:
            call.out() << "Every row and the history were saved to " << plainLine(out)
                       << "; indexes and sums were made anew.\n";
            break;
        case Salvage::How::Rows:
            call.out() << "What can be read was saved to " << plainLine(out)
                       << ", without the history; check it before you go on with it.\n";
            printTables(call.out(), salvage);
    }
    if (!salvage.damage.empty())
        call.out() << "The damage: " << plainLine(salvage.damage) << '\n';
    if (salvage.backup)
        call.out() << "The newest good backup, made " << salvage.backup->at << ": "
                   << salvage.backup->path.string() << '\n';
    else if (!salvage.damage.empty())
        call.out() << "There is no good backup of it.\n";
    call.out() << plainLine(file) << " is as it was.\n";
}

int salvage(const Call& call, const std::string& file, const std::string& out) {
    const auto done = store::salvage(file, out, call.around.backups);
    if (call.json) {
        Json document{{"file", file}, {"salvaged", out}};
        document.update(toJson(done));
        call.print(document);
    } else {
        print(call, file, out, done);
    }
    return Done;
}

}  // namespace

const Command SalvageFile = {
    "salvage", "Save what can be read of a damaged workspace into a new one", [](CLI::App& app) -> Work {
        struct Options {
            std::string file;
            std::string out;
        };
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The damaged workspace; it is only read")->required();
        app.add_option("-o,--output", options->out, "The workspace to create")->required()->type_name("OUT");
        return [options](const Call& call) { return salvage(call, options->file, options->out); };
    }};

}  // namespace goalpost::cli::commands
