// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "edit/bundle.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "cli/opening.hpp"
#include "cli/whole_file.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>
#include <memory>
#include <ostream>

namespace goalpost::cli::commands {

namespace {

namespace fs = std::filesystem;

struct Options {
    std::string file;
    std::string bundle;
};

void tell(const Call& call, const Options& options, const store::BundleCounts& counts,
          std::string_view done) {
    if (call.json) {
        call.print({{"file", options.file},
                    {"bundle", options.bundle},
                    {"imports", counts.imports},
                    {"posts", counts.posts},
                    {"series", counts.series},
                    {"values", counts.values}});
        return;
    }
    call.out() << done << ": the plan, " << counted(counts.imports, "import", "imports") << ", "
               << counted(counts.posts, "post", "posts") << ", "
               << counted(counts.values, "row of values", "rows of values") << ".\n";
}

int exportBundle(const Call& call, const Options& options) {
    std::error_code ignored;
    if (fs::equivalent(options.file, options.bundle, ignored))
        throw UsageError("the bundle would replace the workspace " + options.file);
    const auto workspace = openForReading(options.file, call);
    store::BundleCounts counts;
    const auto write = [&](const fs::path& part) {
        std::ofstream out;
        openPart(out, part, options.bundle);
        counts = store::writeBundle(*workspace, out);
        if (!out.flush())
            failToWrite(options.bundle, errno);
    };
    writeWhole(options.bundle, write, Readers::OwnerOnly);
    tell(call, options, counts, "Exported to " + plainLine(options.bundle));
    return Done;
}

int importBundle(const Call& call, const Options& options) {
    std::ifstream file;
    if (options.bundle != "-") {
        if (fs::is_directory(options.bundle))
            throw FileError(options.bundle + " is a folder, not a bundle.");
        file.open(options.bundle, std::ios::binary);
        if (!file)
            throw FileError(options.bundle + " could not be read: " + std::strerror(errno) + ".");
    }
    const auto workspace = openForWriting(options.file, call);
    const auto counts = edit::importBundle(*workspace, options.bundle == "-" ? std::cin : file, call.today);
    tell(call, options, counts, "Imported " + plainLine(options.bundle));
    return Done;
}

}  // namespace

const Command Export = {"export", "Write everything as one readable JSON document",
                        [](CLI::App& app) -> Work {
                            auto options = std::make_shared<Options>();
                            app.add_option("FILE", options->file, "The workspace")->required();
                            app.add_option("-o,--output", options->bundle, "The bundle to write")
                                ->required()
                                ->type_name("BUNDLE");
                            return [options](const Call& call) { return exportBundle(call, *options); };
                        }};

const Command ImportBundle = {
    "import-bundle", "Fill an empty workspace with a bundle", [](CLI::App& app) -> Work {
        auto options = std::make_shared<Options>();
        app.add_option("FILE", options->file, "The empty workspace")->required();
        app.add_option("BUNDLE", options->bundle, "What 'export' wrote, or - for standard input")->required();
        return [options](const Call& call) { return importBundle(call, *options); };
    }};

}  // namespace goalpost::cli::commands
