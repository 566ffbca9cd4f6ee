// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include "imports/batch_source.hpp"

#include <condition_variable>
#include <deque>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace goalpost::imports {

/// A second thread that fills batches while the caller books the ones before. A few batches go round;
/// an exception of the source comes out of next().
class Prefetch {
  public:
    explicit Prefetch(BatchSource& source) : m_source(source), m_batches(AtOnce) {
        for (Batch& batch : m_batches)
            m_free.push_back(&batch);
        m_thread = std::thread([this] { run(); });
    }
    ~Prefetch() {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_changed.notify_all();
        m_thread.join();
    }
    Prefetch(const Prefetch&) = delete;
    Prefetch& operator=(const Prefetch&) = delete;

    /// The next full batch, to be given back; null at the end.
    Batch* next() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_full.empty() || m_done; });
        if (m_full.empty()) {
            if (m_error)
                std::rethrow_exception(m_error);
            return nullptr;
        }
        Batch* batch = m_full.front();
        m_full.pop_front();
        return batch;
    }
    void giveBack(Batch* batch) {
        {
            const std::lock_guard lock(m_mutex);
            m_free.push_back(batch);
        }
        m_changed.notify_all();
    }

  private:
    Batch* takeFree() {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return !m_free.empty() || m_stop; });
        if (m_stop)
            return nullptr;
        Batch* batch = m_free.front();
        m_free.pop_front();
        return batch;
    }
    void run() {
        try {
            while (Batch* batch = takeFree()) {
                if (!m_source.fetch(*batch))
                    break;
                const std::lock_guard lock(m_mutex);
                m_full.push_back(batch);
                m_changed.notify_all();
            }
        } catch (...) {
            const std::lock_guard lock(m_mutex);
            m_error = std::current_exception();
        }
        const std::lock_guard lock(m_mutex);
        m_done = true;
        m_changed.notify_all();
    }

    static constexpr std::size_t AtOnce = 3;

    BatchSource& m_source;
    std::vector<Batch> m_batches;
    std::deque<Batch*> m_free;
    std::deque<Batch*> m_full;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::exception_ptr m_error;
    bool m_done = false;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace goalpost::imports
