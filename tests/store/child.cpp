// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "child.hpp"

#include <stdexcept>
#include <sys/wait.h>
#include <unistd.h>

namespace goalpost::test {

Child::Child(const std::function<void(const Say&)>& work) {
    int ends[2];
    if (::pipe(ends) != 0)
        throw std::runtime_error("no pipe");
    m_process = ::fork();
    if (m_process < 0)
        throw std::runtime_error("no process");
    if (m_process == 0) {
        ::close(ends[0]);
        int code = 0;
        try {
            work([&](const std::string& text) {
                const std::string line = text + "\n";
                if (::write(ends[1], line.data(), line.size()) < 0)
                    ::_exit(3);
            });
        } catch (const std::exception& error) {
            const std::string line = std::string("error: ") + error.what() + "\n";
            code = ::write(ends[1], line.data(), line.size()) < 0 ? 3 : 2;
        }
        ::_exit(code);
    }
    ::close(ends[1]);
    m_in = ends[0];
}

Child::~Child() {
    kill();
    wait();
    ::close(m_in);
}

std::string Child::hear() {
    std::string line;
    char c = 0;
    while (::read(m_in, &c, 1) == 1 && c != '\n')
        line += c;
    return line;
}

void Child::kill(int signal) {
    if (m_process > 0)
        ::kill(m_process, signal);
}

int Child::wait() {
    if (m_process <= 0)
        return 0;
    int status = 0;
    ::waitpid(m_process, &status, 0);
    m_process = 0;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

}  // namespace goalpost::test
