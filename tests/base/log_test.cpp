// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "base/log.hpp"

#include "base/error.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <functional>
#include <stdexcept>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace goalpost;

namespace {

/// What is in the log after the work, which is written anew.
template <class Work>
std::string logged(Work work) {
    const test::TempFolder folder;
    const auto path = folder / "goalpost.log";
    log::toFile(path.string());
    work();
    const std::string text = test::readFile(path);
    const test::TempFolder elsewhere;
    log::toFile((elsewhere / "after.log").string());
    return text;
}

/// What a process of its own has in its log and on standard error when it has ended; it must end by SIGABRT.
std::string crashed(const std::function<void()>& work) {
    const test::TempFolder folder;
    const auto path = (folder / "goalpost.log").string(), err = (folder / "err").string();
    const pid_t child = ::fork();
    if (child == 0) {
        const rlimit none{0, 0};
        ::setrlimit(RLIMIT_CORE, &none);
        std::signal(SIGABRT, SIG_DFL);
        if (!std::freopen(err.c_str(), "w", stderr))
            ::_exit(1);
        log::toFile(path);
        log::tellCrashesByKind();
        const auto unguarded = [&]() noexcept { work(); };
        unguarded();
        ::_exit(0);
    }
    int status = 0;
    REQUIRE(::waitpid(child, &status, 0) == child);
    REQUIRE(WIFSIGNALED(status));
    CHECK(WTERMSIG(status) == SIGABRT);
    return test::readFile(path) + test::readFile(err);
}

}  // namespace

TEST_CASE("A message is one line of the log, whatever it holds") {
    const auto text = logged([] {
        log::error(
            "Mira\n2026-11-30 ERROR all is lost\r\x1B[2J\x1B]0;title\x07\x7F\ttab\xC2\x85next\xE2\x80\xA8"
            "line\xE2\x80\xAEsdrawkcab");
    });
    CHECK(std::count(text.begin(), text.end(), '\n') == 1);
    CHECK(text.back() == '\n');
    CHECK(
        text.find(
            "Mira\\x0a2026-11-30 ERROR all is lost\\x0d\\x1b[2J\\x1b]0;title\\x07\\x7f\\x09tab\\xc2\\x85next"
            "\\xe2\\x80\\xa8line\\xe2\\x80\\xaesdrawkcab") != std::string::npos);
    for (const char* steering :
         {"\r", "\x1B", "\x07", "\x7F", "\t", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xAE"})
        CHECK(text.find(steering) == std::string::npos);
}

TEST_CASE("Text of people is no pattern of the log, and other writing stays as it is") {
    CHECK(logged([] { log::error("{} {0:d} %s Zoë 日本"); }).find("{} {0:d} %s Zoë 日本") !=
          std::string::npos);
}

TEST_CASE("A failure is logged by its kind and code, never by words that name people or files") {
    const auto text = logged([] {
        log::failure(DatabaseError("/home/mira/plan.goalpost: the disk is full (mira@example.org)", 13));
        log::failure(FileError("/home/mira/plan.goalpost is damaged."));
        log::failure(InputError("/creators/0", "mira@example.org is there twice"));
        log::failure(RuleRefusal("KPI-FIT", "mira's campaign measures nothing"));
        log::failure(Error("mira is in no campaign"));
        log::failure(std::runtime_error("mira"));
    });
    CHECK(std::count(text.begin(), text.end(), '\n') == 6);
    CHECK(text.find("the database gave error 13") != std::string::npos);
    CHECK(text.find("refused by KPI-FIT") != std::string::npos);
    CHECK(text.find("runtime_error") != std::string::npos);
    CHECK(text.find("mira") == std::string::npos);
}

TEST_CASE(
    "A crash tells the kind of what nothing caught, in the log and on standard error, and none of its "
    "words") {
    // Fault 48: what ends the program may hold a key, an address or a name.
    constexpr auto Words = "sk-CANARY-7Q2x of canary-7q@example.org";
    for (const auto& text :
         {crashed([] { throw std::runtime_error(Words); }), crashed([] { throw FileError(Words); }),
          crashed([] { throw std::string(Words); })}) {
        INFO(text);
        CHECK(text.find("CANARY") == std::string::npos);
        CHECK(text.find("canary") == std::string::npos);
        const auto told = text.find("The program had to end: ");
        REQUIRE(told != std::string::npos);
        CHECK(text.find("The program had to end: ", told + 1) != std::string::npos);  // once in each
    }
    CHECK(crashed([] { throw FileError(Words); }).find("a file could not be used") != std::string::npos);
}
