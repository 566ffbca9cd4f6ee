// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "support/stopped.hpp"

#include <csignal>
#include <stdexcept>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

namespace goalpost::test {

namespace {

constexpr int Threw = 2, NotFollowed = 3;

[[noreturn]] void beFollowed(const std::function<void()>& work) {
    if (::ptrace(PTRACE_TRACEME, 0, nullptr, nullptr) != 0)
        ::_exit(NotFollowed);
    ::raise(SIGSTOP);
    try {
        work();
    } catch (...) {
        ::_exit(Threw);
    }
    ::_exit(0);
}

}  // namespace

Stopped stoppedAt(long call, const std::function<void()>& work) {
    const pid_t process = ::fork();
    if (process < 0)
        throw std::runtime_error("no process");
    if (process == 0)
        beFollowed(work);
    Stopped result;
    int status = 0;
    ::waitpid(process, &status, 0);
    if (WIFSTOPPED(status))
        ::ptrace(PTRACE_SETOPTIONS, process, nullptr, PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL);
    // Each call stops twice: as it begins and as it ends.
    bool begins = true;
    while (WIFSTOPPED(status)) {
        int signal = 0;
        if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
            if (begins && ++result.calls == call)
                ::kill(process, SIGKILL);
            begins = !begins;
        } else if (WSTOPSIG(status) != SIGSTOP && WSTOPSIG(status) != SIGTRAP) {
            signal = WSTOPSIG(status);
        }
        ::ptrace(PTRACE_SYSCALL, process, nullptr, signal);
        if (::waitpid(process, &status, 0) < 0)
            break;
    }
    result.killed = WIFSIGNALED(status);
    result.threw = WIFEXITED(status) && WEXITSTATUS(status) == Threw;
    result.possible = !(WIFEXITED(status) && WEXITSTATUS(status) == NotFollowed);
    return result;
}

}  // namespace goalpost::test
