// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/plain_line.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

using store::HistoryEntry;

Json toJson(const HistoryEntry& entry) {
    return {{"number", entry.number},
            {"at", entry.at},
            {"actor", entry.actor},
            {"act", entry.label},
            {"batch", entry.batch ? Json(entry.batch.text) : Json(nullptr)},
            {"undone", entry.undone}};
}

int list(const Call& call, const std::string& file) {
    const auto workspace = openForReading(file, call);
    const auto history = workspace->history();
    if (call.json) {
        Json entries = Json::array();
        for (const auto& entry : history)
            entries.push_back(toJson(entry));
        call.print({{"history", std::move(entries)}});
        return Done;
    }
    TextTable table({{"No.", true}, {"At"}, {"By"}, {"Act"}, {""}});
    for (const auto& entry : history)
        table.add({std::to_string(entry.number), entry.at, entry.actor, entry.label,
                   entry.undone ? "taken back" : ""});
    if (table.empty())
        call.out() << "Nothing was done yet.\n";
    else
        table.print(call.out());
    return Done;
}

int tell(const Call& call, const std::optional<HistoryEntry>& entry, std::string_view done,
         std::string_view nothing) {
    if (!entry)
        throw Error(std::string(nothing));
    if (call.json)
        call.print({{std::string(done == "Undone" ? "undone" : "redone"), toJson(*entry)}});
    else
        call.out() << done << ": " << plainLine(entry->label) << '\n';
    return Done;
}

}  // namespace

const Command Undo = {"undo", "Take the last act back, also after a restart; --list shows the history",
                      [](CLI::App& app) -> Work {
                          struct Options {
                              std::string file;
                              bool list = false;
                          };
                          auto options = std::make_shared<Options>();
                          app.add_option("FILE", options->file, "The workspace")->required();
                          app.add_flag("--list", options->list, "Only list what was done, newest first");
                          return [options](const Call& call) -> int {
                              if (options->list)
                                  return list(call, options->file);
                              return tell(call, openForWriting(options->file, call)->undo(), "Undone",
                                          options->file + " has nothing to undo.");
                          };
                      }};

const Command Redo = {"redo", "Do the last undone act again", [](CLI::App& app) -> Work {
                          auto file = std::make_shared<std::string>();
                          app.add_option("FILE", *file, "The workspace")->required();
                          return [file](const Call& call) {
                              return tell(call, openForWriting(*file, call)->redo(), "Done again",
                                          *file + " has nothing to redo.");
                          };
                      }};

}  // namespace goalpost::cli::commands
