// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <csignal>
#include <functional>
#include <string>
#include <sys/types.h>

namespace goalpost::test {

/// A second process that runs `work`; it tells its parent things through `say`, a line at a time. It is
/// killed when the object goes. Fork it while no database is open in the parent.
class Child {
  public:
    using Say = std::function<void(const std::string&)>;
    explicit Child(const std::function<void(const Say&)>& work);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;

    /// The next line it says; empty when it has ended.
    std::string hear();
    void kill(int signal = SIGKILL);
    /// Waits for its end; its exit code, or minus the signal that ended it.
    int wait();
    pid_t id() const { return m_process; }

  private:
    pid_t m_process = 0;
    int m_in = -1;
};

}  // namespace goalpost::test
