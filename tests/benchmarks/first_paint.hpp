// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QEvent>
#include <QTimer>
#include <QWidget>

#include <chrono>
#include <cstdio>
#include <functional>

namespace goalpost::benchmarks {

/// Milliseconds of the clock that all processes share.
inline double now() {
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}
/// Prints it for the process that started this one.
inline void tellNow() {
    std::printf("%.3f\n", now());
    std::fflush(stdout);
}

/// Calls once a window has been painted for the first time.
class FirstPaint : public QObject {
  public:
    FirstPaint(QWidget& window, std::function<void()> painted) : m_painted(std::move(painted)) {
        window.installEventFilter(this);
    }

  protected:
    bool eventFilter(QObject* window, QEvent* event) override {
        if (event->type() == QEvent::Paint) {
            window->removeEventFilter(this);
            QTimer::singleShot(0, this, m_painted);  // when what was painted has been shown
        }
        return false;
    }

  private:
    std::function<void()> m_painted;
};

}  // namespace goalpost::benchmarks
