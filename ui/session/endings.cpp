// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/endings.hpp"

#include "store/file_head.hpp"

#include <condition_variable>
#include <mutex>

namespace goalpost::ui::endings {

namespace {

struct State {
    std::mutex mutex;
    std::condition_variable changed;
    int underWay = 0;
};

State& state() {
    static State only;
    return only;
}

}  // namespace

void begin() {
    const std::lock_guard lock(state().mutex);
    ++state().underWay;
}

void done() {
    {
        const std::lock_guard lock(state().mutex);
        --state().underWay;
    }
    state().changed.notify_all();
}

void waitUntilFree(const std::filesystem::path& file) {
    std::unique_lock lock(state().mutex);
    state().changed.wait(lock, [&] { return state().underWay == 0 || !store::OpenFile::isOpen(file); });
}

}  // namespace goalpost::ui::endings
