// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/session/endings.hpp"

#include "store/file_head.hpp"

#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <system_error>
#include <utility>

namespace goalpost::ui::endings {

namespace fs = std::filesystem;

struct Part::Known {
    int moves = 0;
    bool ends = false;
    std::vector<fs::path> files;
    std::optional<fs::path> awaited;

    bool has(const fs::path& file) const {
        std::error_code gone;
        return std::ranges::any_of(files,
                                   [&](const fs::path& own) { return fs::equivalent(own, file, gone); });
    }
};

struct Part::State {
    std::mutex mutex;
    std::condition_variable changed;
    std::vector<const Known*> all;

    /// Who is about to let go of the file; null when nobody but the asking one is.
    const Known* leaving(const fs::path& file, const Known& asking) const {
        if (!store::OpenFile::isOpen(file))
            return nullptr;
        const auto found = std::ranges::find_if(all, [&](const Known* one) {
            return one != &asking && (one->ends || one->moves > 0) && one->has(file);
        });
        return found == all.end() ? nullptr : *found;
    }
    /// Nobody in the circle would ever go on. There is none without `asking`: whoever closes one does not
    /// wait.
    bool closesCircle(const fs::path& file, const Known& asking) const {
        const Known* next = leaving(file, asking);
        while (next && next != &asking)
            next = next->awaited ? leaving(*next->awaited, *next) : nullptr;
        return next != nullptr;
    }
};

Part::State& Part::state() {
    static State only;
    return only;
}

Part::Part() : m_known(std::make_shared<Known>()) {
    const std::lock_guard lock(state().mutex);
    state().all.push_back(m_known.get());
}

Part::~Part() {
    {
        const std::lock_guard lock(state().mutex);
        std::erase(state().all, m_known.get());
    }
    state().changed.notify_all();
}

std::shared_ptr<void> Part::move() {
    const auto isOver = [known = m_known](void*) {
        {
            const std::lock_guard lock(state().mutex);
            --known->moves;
        }
        state().changed.notify_all();
    };
    {
        const std::lock_guard lock(state().mutex);
        ++m_known->moves;
    }
    return {nullptr, isOver};
}

void Part::end() {
    {
        const std::lock_guard lock(state().mutex);
        m_known->ends = true;
    }
    state().changed.notify_all();
}

void Part::setFiles(std::vector<fs::path> files) {
    {
        const std::lock_guard lock(state().mutex);
        m_known->files = std::move(files);
    }
    state().changed.notify_all();
}

bool Part::waitUntilFree(const fs::path& file) {
    std::unique_lock lock(state().mutex);
    if (state().closesCircle(file, *m_known))
        return !m_known->ends;
    m_known->awaited = file;
    state().changed.wait(lock, [&] { return m_known->ends || !state().leaving(file, *m_known); });
    m_known->awaited.reset();
    return !m_known->ends;
}

}  // namespace goalpost::ui::endings
