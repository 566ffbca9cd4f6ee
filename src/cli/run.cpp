// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "cli/run.hpp"

#include "base/plain_line.hpp"
#include "base/text.hpp"
#include "cli/command.hpp"
#include "cli/options.hpp"
#include "cli/said.hpp"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <exception>
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

/// `command`: whose help tells more; empty where none was meant.
int wrongUsage(const Surroundings& around, std::string_view what, const std::string& command) {
    around.err << "goalpost-cli: " << what << (what.ends_with('?') ? " " : "; ") << "'goalpost-cli "
               << (command.empty() ? "" : command + " ") << "--help' tells what can be said.\n";
    return WrongUsage;
}

/// "FILE is required" tells nobody what FILE is.
std::string saidOf(const CLI::ParseError& error, const CLI::App& app) {
    std::string said = error.what();
    if (dynamic_cast<const CLI::RequiredError*>(&error) == nullptr || app.get_subcommands().empty())
        return said;
    for (const CLI::Option* option : app.get_subcommands().front()->get_options())
        if (said.starts_with(option->get_name() + " ") && !option->get_description().empty()) {
            std::string meaning = option->get_description();
            if (meaning.size() > 1 && meaning[1] >= 'a' && meaning[1] <= 'z')
                meaning.front() =
                    static_cast<char>(std::tolower(static_cast<unsigned char>(meaning.front())));
            return option->get_name() + " is missing: " + meaning;
        }
    return said;
}

int carryOut(const Work& work, const Call& call, const std::string& command) {
    try {
        const int status = work(call);
        if (!call.out().flush()) {
            call.say("The result could not be written to standard output; is the disk full?");
            return Failed;
        }
        return status;
    } catch (const UsageError& error) {
        return wrongUsage(call.around, error.what(), command);
    } catch (const std::exception& error) {
        call.say(sentenceOf(error));
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
        return wrongUsage(around, unknown.empty() ? saidOf(error, app) : unknown,
                          app.get_subcommands().empty() ? "" : app.get_subcommands().front()->get_name());
    }
    if (app.get_subcommands().empty())
        return wrongUsage(around, "a command is needed", "");
    const Call call{around, typed.json, typed.today.value_or(around.today)};
    const CLI::App* command = app.get_subcommands().front();
    return carryOut(typed.works.at(command), call, command->get_name());
}

}  // namespace goalpost::cli
