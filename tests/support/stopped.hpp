// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <functional>

/// Work in a process that is killed at a system call that can be chosen, so that no moment is left out.
namespace goalpost::test {

struct Stopped {
    long calls = 0;        ///< system calls begun; the last of them was not carried out where it was killed
    bool killed = false;   ///< else the work came to its end
    bool threw = false;    ///< and that was an exception
    bool possible = true;  ///< false: no process can be followed on this machine
};

/// Runs `work` in a process of its own that is killed as it begins its system call number `call`. Call it
/// while no database is open.
Stopped stoppedAt(long call, const std::function<void()>& work);

}  // namespace goalpost::test

/// Ends the test with a message where no process can be followed.
#define GOALPOST_NEED_STOPPING(stopped)                                \
    if (!(stopped).possible) {                                         \
        WARN("skipped: this machine lets the test follow no process"); \
        return;                                                        \
    }                                                                  \
    static_cast<void>(0)
