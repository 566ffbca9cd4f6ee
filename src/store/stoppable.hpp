// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "base/error.hpp"
#include "store/database.hpp"

#include <functional>
#include <utility>

namespace goalpost::store {

/// Asks now and then, during long statements too, whether to stop while somebody writes much.
class Stoppable {
  public:
    Stoppable(Database& database, std::function<bool()> stopped)
        : m_database(database), m_stopped(std::move(stopped)) {
        constexpr int Steps = 20'000;
        if (m_stopped)
            sqlite3_progress_handler(
                m_database.handle(), Steps, [](void* self) { return static_cast<Stoppable*>(self)->ask(); },
                this);
    }
    ~Stoppable() { end(); }
    Stoppable(const Stoppable&) = delete;
    Stoppable& operator=(const Stoppable&) = delete;

    /// Does some work; throws Cancelled where it was stopped, and what that left behind is to be taken back.
    template <class Work>
    void run(Work work) {
        if (ask() != 0)
            throw Cancelled();
        runOn(work);
    }
    /// The same of a small part of it, without asking first.
    template <class Work>
    void runOn(Work work) {
        try {
            work();
        } catch (const DatabaseError& error) {
            if (m_isStopped && (error.code() & 0xFF) == SQLITE_INTERRUPT)
                throw Cancelled();
            throw;
        }
    }
    /// From here on nothing stops.
    void end() {
        if (m_stopped)
            sqlite3_progress_handler(m_database.handle(), 0, nullptr, nullptr);
        m_stopped = {};
    }

  private:
    int ask() {
        m_isStopped = m_isStopped || (m_stopped && m_stopped());
        return m_isStopped ? 1 : 0;
    }

    Database& m_database;
    std::function<bool()> m_stopped;
    bool m_isStopped = false;
};

}  // namespace goalpost::store
