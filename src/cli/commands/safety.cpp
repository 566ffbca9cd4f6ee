// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/text_table.hpp"
#include "cli/whole_file.hpp"
#include "store/backup.hpp"
#include "store/file_head.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

namespace fs = std::filesystem;

void copyWhole(const fs::path& from, const fs::path& to) {
    const auto copy = [&](const fs::path& part) {
        std::error_code failed;
        fs::copy_file(from, part, failed);
        if (failed)
            failToWrite(to, failed.value());
    };
    writeWhole(to, copy, Readers::OwnerOnly);
}

int backup(const Call& call, const std::string& file, const std::string& out) {
    const auto workspace = openForReading(file, call);
    std::error_code ignored;
    if (!out.empty() && fs::equivalent(file, out, ignored))
        throw UsageError("the backup would replace the workspace " + file);
    fs::path written = workspace->backUp("manual");
    if (!out.empty()) {
        copyWhole(written, out);
        written = out;
    }
    if (call.json)
        call.print({{"file", file}, {"backup", written.string()}});
    else
        call.out() << "Backup written and verified: " << written.string() << '\n';
    return Done;
}

int backups(const Call& call, const std::string& file) {
    const auto list = openForReading(file, call)->backups();
    if (call.json) {
        Json backups = Json::array();
        for (const auto& one : list)
            backups.push_back({{"backup", one.path.string()},
                               {"at", one.at},
                               {"reason", one.reason},
                               {"sha256", one.sha256},
                               {"kept", one.pinned}});
        call.print({{"backups", std::move(backups)}});
        return Done;
    }
    TextTable table({{"At"}, {"Because"}, {"Backup"}});
    for (const auto& one : list)
        table.add({one.at, one.reason, one.path.string()});
    if (table.empty())
        call.out() << "There is no backup yet.\n";
    else
        table.print(call.out());
    return Done;
}

/// A backup that Goalpost made has a note beside it that says what it must be.
void requireAsNoted(const fs::path& backup) {
    std::error_code missing;
    const auto path = fs::canonical(backup, missing);
    if (missing)
        return;
    for (const auto& noted : store::backupsIn(path.parent_path()))
        if (noted.path == path)
            store::verifyBackup(noted);
}

int restore(const Call& call, const std::string& backup, const std::string& out) {
    if (fs::exists(out))
        throw FileError(out + " exists already; restore to a new name, then put it in its place.");
    store::requireNoJournal(out);
    requireAsNoted(backup);
    // Bytes copied as they lie would miss what a journal or another program still has to say.
    const store::PrivateFolder verified;
    Surroundings around = call.around;
    around.backups = verified.path();
    const auto workspace = openForReading(backup, Call{around, call.json, call.today});
    if (const auto faults = workspace->verify(); !faults.empty())
        throw FileError(backup + " is damaged and was not restored: " + faults.front());
    copyWhole(workspace->backUp("restore"), out);
    if (call.json)
        call.print({{"backup", backup}, {"file", out}});
    else
        call.out() << "Restored " << backup << " to " << out << ".\n";
    return Done;
}

int verify(const Call& call, const std::string& file) {
    const auto workspace = openForReading(file, call);
    const auto faults = workspace->verify();
    if (call.json) {
        call.print({{"file", file}, {"ok", faults.empty()}, {"faults", faults}});
    } else {
        for (const auto& fault : faults)
            call.out() << fault << '\n';
        if (faults.empty())
            call.out() << "Structure, integrity, references and sums are in order: " << file << '\n';
    }
    if (faults.empty())
        return Done;
    call.say(file + " has " + counted(static_cast<long long>(faults.size()), "fault", "faults") +
             "; the newest good backup can be restored.");
    return Failed;
}

}  // namespace

const Command Dump = {"dump", "The canonical text dump: same content, same bytes", [](CLI::App& app) -> Work {
                          auto file = std::make_shared<std::string>();
                          app.add_option("FILE", *file, "The workspace")->required();
                          return [file](const Call& call) -> int {
                              const auto text = openForReading(*file, call)->dump();
                              if (call.json)
                                  call.print({{"dump", text}});
                              else
                                  call.out() << text;
                              return Done;
                          };
                      }};

const Command Backup = {
    "backup", "Write a verified copy", [](CLI::App& app) -> Work {
        struct Options {
            std::string file;
            std::string out;
        };
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The workspace")->required();
        app.add_option("-o,--output", options->out, "Where to; the backup folder otherwise")
            ->type_name("OUT");
        return [options](const Call& call) { return backup(call, options->file, options->out); };
    }};

const Command Backups = {"backups", "The backups of a workspace, oldest first", [](CLI::App& app) -> Work {
                             auto file = std::make_shared<std::string>();
                             app.add_option("FILE", *file, "The workspace")->required();
                             return [file](const Call& call) { return backups(call, *file); };
                         }};

const Command Restore = {
    "restore", "Make a workspace of a backup", [](CLI::App& app) -> Work {
        struct Options {
            std::string backup;
            std::string out;
        };
        auto options = std::make_shared<Options>();
        app.add_option("BACKUP", options->backup, "The backup")->required();
        app.add_option("-o,--output", options->out, "The workspace to create")->required()->type_name("FILE");
        return [options](const Call& call) { return restore(call, options->backup, options->out); };
    }};

const Command Verify = {"verify", "Check structure, integrity, references and sums",
                        [](CLI::App& app) -> Work {
                            auto file = std::make_shared<std::string>();
                            app.add_option("FILE", *file, "The workspace")->required();
                            return [file](const Call& call) { return verify(call, *file); };
                        }};

}  // namespace goalpost::cli::commands
