// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "command_line.hpp"
#include "support/catch.hpp"

#include <nlohmann/json.hpp>

#include <fstream>

// What a marketer reads who gives the command line several files, or wrong ones.

using namespace goalpost;
using test::CommandLine;

namespace {

constexpr auto Header = "Date,Platform,Account,Post ID,Likes\n";

std::string write(const CommandLine& call, std::string_view name, const std::string& text) {
    const std::string file = call.file(name);
    std::ofstream(file) << text;
    return file;
}

std::string dayOf(const CommandLine& call, std::string_view name, std::string_view post,
                  std::string_view likes) {
    return write(call, name,
                 std::string(Header) + "2026-07-01,Instagram,miraholm," + std::string(post) + "," +
                     std::string(likes) + "\n");
}

bool has(const std::string& text, std::string_view part) {
    INFO(text);
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("One file that cannot be imported keeps no other from being tried, and nothing is stored") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string before = call.done({"dump", file}).out;
    const std::vector<std::string> import{"import", file, dayOf(call, "a.csv", "A1", "4"),
                                          call.file("gone.csv"), dayOf(call, "b.csv", "B1", "5")};
    const auto ended = call(import);
    CHECK(ended.status == 1);
    CHECK(ended.out.empty());
    CHECK(has(ended.err, "a.csv could be imported: 1 row new, 0 changed, 0 rejected."));
    CHECK(has(ended.err, "b.csv could be imported: 1 row new, 0 changed, 0 rejected."));
    CHECK(has(ended.err, "gone.csv is not imported: "));
    CHECK(has(ended.err,
              "1 file of 3 cannot be imported, so nothing is stored; correct or leave out what is named "
              "above, or import the others with --skip-failed."));
    CHECK(call.done({"dump", file}).out == before);
    auto asJson = import;
    asJson.emplace_back("--json");
    const auto json = call(asJson);
    CHECK(json.status == 1);
    CHECK(json.json()["stored"] == false);
    CHECK(json.json()["imports"][0]["rows"]["new"] == 1);
    CHECK(has(json.json()["imports"][1]["error"].get<std::string>(), "cannot be read"));
    CHECK(json.json()["imports"][2]["rows"]["new"] == 1);
    CHECK(call.done({"dump", file}).out == before);
}

TEST_CASE("Files that cannot be imported are left out where that is asked for") {
    const CommandLine call;
    const std::string file = call.planned();
    const auto ended = call({"import", file, call.file("gone.csv"), dayOf(call, "a.csv", "A1", "4"),
                             dayOf(call, "b.csv", "B1", "5"), "--skip-failed"});
    CHECK(ended.status == 0);
    CHECK(has(ended.err, "gone.csv is not imported: "));
    CHECK_FALSE(has(ended.out, "nothing stored"));
    CHECK(call.done({"imports", file, "--json"}).json()["imports"].size() == 2);
    // Where none can be, the command has failed.
    const auto none = call({"import", file, call.file("gone.csv"), call.file("lost.csv"), "--skip-failed"});
    CHECK(none.status == 1);
    CHECK(has(none.err, "2 files of 2 cannot be imported, so nothing is stored."));
    CHECK(call.done({"imports", file, "--json"}).json()["imports"].size() == 2);
}

TEST_CASE("Up to which day totals count is printed with who says so, and how to say another") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string videos = write(call, "videos.csv",
                                     "Content,Video title,Video publish time,Views,Subscribers,Kudos\n"
                                     "qZ1-hearth01,Lentils,\"Jul 2, 2026\",1200,10,3\n");
    const std::vector<std::string> import{"import", file, videos, "--creator", "youtube:mira"};
    auto trial = import;
    trial.insert(trial.end(), {"--dry-run", "--as-of", "2026-08-20"});
    const auto said = call.done(trial);
    CHECK(has(said.out, "  Totals are as of 2026-08-20, as --as-of says.\n"));
    CHECK(has(said.out, "    Not taken: Kudos\n"));
    trial.emplace_back("--json");
    const auto json = call.done(trial).json();
    CHECK(json["as_of"] == "2026-08-20");
    CHECK(json["as_of_from"] == "option");
    CHECK(json["tables"][0]["not_taken"] == Json({"Kudos"}));
    CHECK(has(call.done(import).out, ", when the file was last changed; --as-of says another day.\n"));
    CHECK(has(call.done(import).out, ", as when this file was imported before; --as-of says another day.\n"));
    CHECK_FALSE(has(call.done({"import", file, dayOf(call, "a.csv", "A1", "4")}).out, "as of"));
    CHECK(has(call.done({"import", file, videos, "--creator", "youtube:mira", "--as-of", "2026-09-02"}).err,
              "--as-of 2026-09-02 lies after today, 2026-08-30"));
    CHECK(has(call.done({"sniff", videos}).out, "  Not taken: Kudos\n"));
    CHECK(call.done({"sniff", videos, "--json"}).json()["tables"][0]["not_taken"] == Json({"Kudos"}));
}

TEST_CASE("What is wrong with a call names the file, the reason and an option that exists") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string videos = write(call, "videos.csv",
                                     "Content,Video title,Video publish time,Views,Subscribers,Kudos\n"
                                     "qZ1-hearth01,Lentils,\"Jul 2, 2026\",1200,10,3\n");
    const std::string prose = write(call, "prose.csv", "Aaa,Bbb\nhello,there\nmore,words\n");
    const auto mapping = [&](const std::string& text) { return write(call, "mapping.json", text); };
    const auto errorOf = [&](std::vector<std::string> arguments, int status = 1) {
        arguments.insert(arguments.begin(), "import");
        const auto ended = call(arguments);
        CHECK(ended.status == status);
        CHECK(ended.out.empty());
        CHECK_FALSE(has(ended.err, "window"));
        CHECK_FALSE(has(ended.err, "“"));
        return ended.err;
    };
    CHECK(has(errorOf({}, 2), "FILE is missing: the workspace; 'goalpost-cli import --help' tells"));
    CHECK(has(errorOf({file}, 2), "DATA is missing: the data files; 'goalpost-cli import --help' tells"));
    CHECK(has(errorOf({call.file("none.goalpost"), videos}),
              "none.goalpost does not exist; check its name and "
              "folder, or make a workspace with 'goalpost-cli new "
              "FILE'."));
    CHECK(has(errorOf({call.file(""), videos}), " is a folder; name the workspace in it"));
    CHECK(has(errorOf({file, call.file("")}), "is a folder; name the data file in it."));
    CHECK(has(
        errorOf({file, videos}),
        "does not tell whose account it is; the creator has to be named. Write --creator youtube:HANDLE, or "
        "--creator NAME for one whom the workspace knows."));
    CHECK(has(errorOf({file, prose}),
              "is none of the known exports; its format or its columns have to be named. "
              "Write --format ID (such as generic-posts, generic-daily, orders or affiliate-report), or "
              "--mapping FILE with what its columns are, as {\"Clicks\": \"clicks\"}."));
    const auto mapped = [&](const std::string& text) {
        return errorOf({file, videos, "--creator", "youtube:mira", "--mapping", mapping(text)});
    };
    CHECK(has(mapped(R"({"Kudo": "likes"})"),
              "No column is named \"Kudo\", to which the mapping refers; did you mean "
              "\"Kudos\"?"));
    CHECK(has(mapped(R"({"Nichts": "likes"})"),
              "the file has: Content, Video title, Video publish time, Views, "
              "Subscribers, Kudos."));
    CHECK(has(mapped(R"({"Kudos": "likez"})"), "is neither a measure nor a field; did you mean \"likes\"?"));
    CHECK(has(mapped("nothing"), "mapping.json cannot be read. At line 1"));
    CHECK(has(mapped("[]"),
              "mapping.json is no mapping; write {\"header of the file\": \"measure or field\"}"));
    CHECK(has(errorOf({file, videos, "--as-of", "20.08.2026"}, 2), "--as-of: '20.08.2026' is no date"));
    CHECK(has(errorOf({file, videos, "--rejects", videos}, 2),
              "which is read here itself and would be replaced"));
    // An extra column of a known export goes where it is told.
    const auto json = call.done({"import", file, videos, "--creator", "youtube:mira", "--mapping",
                                 mapping(R"({"Kudos": "likes"})"), "--json"})
                          .json();
    CHECK(json["format"] == "youtube-studio-content");
    CHECK(json["totals"].size() == 3);
    CHECK(json["totals"]["views"] == 1200);
    CHECK(json["totals"]["follows"] == 10);
    CHECK(json["totals"]["likes"] == 3);
}

TEST_CASE("A format that is told is shown by sniff as it would be read") {
    const CommandLine call;
    const std::string own = write(call, "own.csv", "Date,Post ID,Likes\n2026-07-01,p1,3\n2026-07-02,p1,4\n");
    const auto json = call.done({"sniff", own, "--format", "generic-snapshots", "--json"}).json();
    CHECK(json["format"]["id"] == "generic-snapshots");
    CHECK(json["tables"][0]["format"] == "generic-snapshots");
    const auto wrong = call({"sniff", own, "--format", "generic-snapshot"});
    CHECK(wrong.status == 1);
    CHECK(has(wrong.err,
              "There is no import format \"generic-snapshot\"; did you mean \"generic-snapshots\"?"));
}

TEST_CASE("Rejected rows are mended in their list and imported from it") {
    const CommandLine call;
    const std::string file = call.planned();
    const std::string data = write(call, "days.csv",
                                   std::string(Header) +
                                       "2026-07-01,Instagram,miraholm,A1,4\n"
                                       "2026-07-02,Instagram,miraholm,A1,many\n");
    const std::string rejects = call.file("rejects.csv");
    call.done({"import", file, data, "--rejects", rejects});
    std::ifstream in(rejects);
    std::string text{std::istreambuf_iterator<char>(in), {}};
    CHECK(text.starts_with("line,column,value,reason,Date,Platform,Account,Post ID,Likes\r\n3,Likes,many,"));
    text.replace(text.rfind("many"), 4, "6");
    std::ofstream(rejects) << text;
    const auto json = call.done({"import", file, rejects, "--json"}).json();
    CHECK(json["format"] == "goalpost-daily");
    CHECK(json["rows"] == Json({{"read", 1}, {"new", 1}, {"changed", 0}, {"identical", 0}, {"rejected", 0}}));
    CHECK(json["totals"]["likes"] == 6);
}
