// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <exception>
#include <filesystem>
#include <map>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace goalpost::cli {

void Call::print(const Json& document) const {
    around.out << formatJson(document) << '\n';
}

void Call::say(std::string_view sentence) const {
    around.err << "goalpost-cli: " << plainLine(sentence) << '\n';
}

namespace {

/// What the user typed, on the way to a call.
struct Typed {
    bool json = false;
    std::optional<Date> today;
    std::map<const CLI::App*, Work> works;
};

void declareEverything(CLI::App& app, Typed& typed) {
    app.require_subcommand(0, 1);
    app.set_version_flag("--version", GOALPOST_VERSION, "Print the version and end");
    app.set_help_flag("-h,--help", "Print this help and end");
    app.add_flag("--json", typed.json, "Print one JSON document instead of text");
    addDate(app, "--today", typed.today, "Take this date (YYYY-MM-DD) as today");
    for (const Command* command : catalogue()) {
        CLI::App* sub = app.add_subcommand(std::string(command->name), std::string(command->does));
        sub->fallthrough();
        typed.works[sub] = command->declare(*sub);
    }
}

/// Of words that no command took, the first: where it is no command, with the one that was probably meant.
std::string unknownCommand(const CLI::App& app, int argc, const char* const* argv) {
    const auto left = app.remaining(true);
    std::vector<std::string> names;
    for (const Command* command : catalogue())
        names.emplace_back(command->name);
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word.starts_with('-') || std::find(left.begin(), left.end(), word) == left.end())
            continue;
        const auto meant = nearest(word, names);
        return "'" + plainLine(word) + "' is no command" + (meant ? "; did you mean '" + *meant + "'?" : "");
    }
    return {};
}

int wrongUsage(const Surroundings& around, std::string_view what) {
    around.err << "goalpost-cli: " << what << (what.ends_with('?') ? " " : "; ")
               << "'goalpost-cli --help' and 'goalpost-cli COMMAND --help' tell"
               << " what can be said.\n";
    return WrongUsage;
}

int carryOut(const Work& work, const Call& call) {
    try {
        const int status = work(call);
        if (!call.out().flush()) {
            call.say("The result could not be written to standard output; is the disk full?");
            return Failed;
        }
        return status;
    } catch (const UsageError& error) {
        return wrongUsage(call.around, error.what());
    } catch (const std::filesystem::filesystem_error& error) {
        call.say(error.path1().string() + " could not be used: " + error.code().message() + ".");
        return Failed;
    } catch (const std::exception& error) {
        call.say(error.what());
        return Failed;
    }
}

}  // namespace

int run(int argc, const char* const* argv, const Surroundings& around) {
    CLI::App app("Goalpost: goal-first planning for creator marketing, on the command line.", "goalpost-cli");
    Typed typed;
    declareEverything(app, typed);
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& asked) {
        app.exit(asked, around.out, around.err);
        return Done;
    } catch (const CLI::ParseError& error) {
        const auto unknown = app.get_subcommands().empty() ? unknownCommand(app, argc, argv) : std::string();
        return wrongUsage(around, unknown.empty() ? error.what() : unknown);
    }
    if (app.get_subcommands().empty())
        return wrongUsage(around, "a command is needed");
    const Call call{around, typed.json, typed.today.value_or(around.today)};
    return carryOut(typed.works.at(app.get_subcommands().front()), call);
}

}  // namespace goalpost::cli
